"""What is the new implementation's own, and editing; the rest is in test_both_sides."""

from __future__ import annotations

import pytest

from services.domain.call import Call
from services.domain.camera import Camera
from services.domain.errors import (
    BadValue,
)
from services.operations.cameras import CameraOperations
from services.operations.editing import CameraEditing
from tests.fakes import FakeCapture, FakeConfiguration, FakeLogs

GATE = Camera(id="gate", name="Gate", source="rtsp://10.0.0.5/1")
YARD = Camera(id="yard", name="Yard", source="rtsp://10.0.0.6/1", active=False)


class Desk:
    """The operations over fakes, with a call of its own for each."""

    def __init__(self) -> None:
        self.configuration = FakeConfiguration(GATE, YARD)
        self.capture = FakeCapture()
        self.operations = CameraOperations(self.configuration, self.capture, FakeLogs())
        self.editing = CameraEditing(self.configuration, self.capture)

    @property
    def call(self) -> Call:
        return Call("0123456789abcdef", "Li")


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_the_preview_of_a_running_camera_is_its_newest_picture(desk: Desk) -> None:
    desk.operations.start(desk.call, "gate")

    desk.operations.preview(desk.call, "gate")

    assert desk.capture.asked[-1] == ("newest_picture", "gate")


def test_a_bad_edit_stops_nothing(desk: Desk) -> None:
    desk.operations.start(desk.call, "gate")

    with pytest.raises(BadValue):
        desk.editing.edit_camera(desk.call, "gate", {"active": False, "fps": -1.0})

    assert "gate" in desk.capture.running


def test_a_running_camera_is_stopped_before_it_is_deleted(desk: Desk) -> None:
    desk.operations.start(desk.call, "gate")

    desk.editing.delete_camera(desk.call, "gate")

    assert desk.capture.asked == [("start", "gate"), ("stop", "gate"), ("forget", "gate")]


def test_a_deleted_camera_can_be_brought_back(desk: Desk) -> None:
    desk.editing.delete_camera(desk.call, "gate")

    assert desk.editing.undelete_camera(desk.call, "gate") == GATE


def test_a_new_camera_with_auto_start_is_started(desk: Desk) -> None:
    desk.editing.add_camera(
        desk.call, "dock", {"name": "Dock", "source": "/clips/a.mp4", "auto_start": True}
    )

    assert desk.capture.asked == [("start", "dock")]
