from __future__ import annotations

import os

import numpy as np
import pytest

from services.capture.failures import problem_of
from services.capture.messages import CaptureLimits
from services.capture.opencv import cv2
from services.capture.sources.devices import DeviceCamera, GrabbedPicture, device_path
from services.domain.errors import CameraUnreachable, SourceRefused
from services.domain.run_state import ProblemKind


def test_a_device_that_is_not_there_is_said() -> None:
    with pytest.raises(CameraUnreachable) as missing:
        DeviceCamera("97", None, None, CaptureLimits())

    problem = problem_of(missing.value)
    assert problem.kind is ProblemKind.CANNOT_WORK
    assert str(problem.reason) == "There is no device /dev/video97."


@pytest.mark.parametrize("address", ["/dev/mem", "/dev/../etc/passwd", "/dev/v4l/../sda"])
def test_only_cameras_are_opened(address: str) -> None:
    with pytest.raises(SourceRefused, match="Only /dev/video"):
        device_path(address)


def test_a_grabbed_picture_is_drawn_in_any_size() -> None:
    bgr = np.zeros((480, 640, 3), np.uint8)
    bgr[:] = (40, 140, 230)
    into = np.zeros((136, 180, 4), np.uint8)

    GrabbedPicture(bgr).draw(into)

    assert into[68, 90].tolist() == [40, 140, 230, 255]


def test_a_grabbed_picture_is_a_whole_jpeg() -> None:
    picture = GrabbedPicture(np.full((48, 64, 3), 90, np.uint8))

    decoded = cv2.imdecode(np.frombuffer(picture.jpeg(), np.uint8), cv2.IMREAD_COLOR)

    assert decoded is not None
    assert decoded.shape == (48, 64, 3)
    assert len(picture.thumbnail()) == 64 * 36 * 3


def test_importing_opencv_leaves_the_environment_of_qt_alone() -> None:
    assert "cv2" not in os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH", "")
    assert "cv2" not in os.environ.get("QT_QPA_FONTDIR", "")
