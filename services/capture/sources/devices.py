"""Cameras on this machine, by index or by a name that stays (/dev/v4l/by-id/…)."""

from __future__ import annotations

import stat
import time
from pathlib import Path
from typing import Any

import numpy as np

from services.capture.failures import NoVideo, PictureTooLarge, SourceEnded
from services.capture.messages import CaptureLimits
from services.capture.opencv import cv2
from services.capture.scaling import THUMBNAIL, jpeg_of, resize
from services.capture.shared_frames import Pixels
from services.capture.sources.arrival import Arrival, Picture, sane_fps
from services.domain.errors import CameraUnreachable, SourceRefused


class GrabbedPicture:
    """A picture in the device's BGR rows."""

    def __init__(self, bgr: Any) -> None:
        self._bgr: Pixels = bgr
        self.height, self.width = bgr.shape[:2]

    def draw(self, into: Pixels) -> None:
        scaled = np.empty((*into.shape[:2], 3), np.uint8)
        resize(self._bgr, scaled)
        cv2.cvtColor(scaled, cv2.COLOR_BGR2BGRA, dst=into)

    def thumbnail(self) -> bytes:
        small = np.empty((THUMBNAIL[1], THUMBNAIL[0], 3), np.uint8)
        resize(self._bgr, small)
        return small.tobytes()

    def jpeg(self) -> bytes:
        return jpeg_of(self._bgr)


class DeviceCamera:
    def __init__(
        self,
        address: str,
        resolution: tuple[int, int] | None,
        fps: float | None,
        limits: CaptureLimits,
    ) -> None:
        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
        self._largest_pixels = limits.largest_picture_pixels
        self._capture = cv2.VideoCapture(str(device_path(address)), cv2.CAP_V4L2)
        if not self._capture.isOpened():
            self._capture.release()
            raise CameraUnreachable("The device cannot be opened. Another program may hold it.")
        self._ask_for(resolution, fps)
        self.codec = _four_letters(int(self._capture.get(cv2.CAP_PROP_FOURCC)))
        self.fps_nominal = sane_fps(self._capture.get(cv2.CAP_PROP_FPS))
        self.all_are_key = True

    def next_arrival(self) -> Arrival:
        if not self._capture.grab():
            raise SourceEnded
        return Arrival(time.monotonic(), 0, is_picture=True, is_key=True, packet=None)

    def decode(self, arrival: Arrival) -> list[Picture]:
        done, bgr = self._capture.retrieve()
        if not done:
            return []
        height, width = bgr.shape[:2]
        if width * height > self._largest_pixels:
            raise PictureTooLarge(width, height, self._largest_pixels)
        return [GrabbedPicture(bgr)]

    def decode_alone(self, arrival: Arrival) -> list[Picture]:
        return self.decode(arrival)

    def close(self) -> None:
        self._capture.release()

    def _ask_for(self, resolution: tuple[int, int] | None, fps: float | None) -> None:
        if resolution is not None:
            self._capture.set(cv2.CAP_PROP_FRAME_WIDTH, resolution[0])
            self._capture.set(cv2.CAP_PROP_FRAME_HEIGHT, resolution[1])
        if fps is not None:
            self._capture.set(cv2.CAP_PROP_FPS, fps)


def device_path(address: str) -> Path:
    """The device's file; raises SourceRefused for what is no camera of this machine."""
    named = Path(f"/dev/video{address}" if address.isdigit() else address)
    real = named.resolve()
    if real.is_relative_to("/dev/v4l") and not real.exists():
        # unplugged: its lasting name is gone with it, and leads nowhere
        raise _no_device(named)
    if not real.name.startswith("video") or real.parent != Path("/dev"):
        raise SourceRefused("Only /dev/video… and names below /dev/v4l are opened.", field="source")
    try:
        mode = real.stat().st_mode
    except OSError:
        raise _no_device(named) from None
    if not stat.S_ISCHR(mode):
        raise NoVideo
    return real


def _no_device(named: Path) -> CameraUnreachable:
    return CameraUnreachable("There is no device {device}.", device=str(named))


def _four_letters(code: int) -> str:
    letters = "".join(chr(code >> shift & 0xFF) for shift in (0, 8, 16, 24))
    return letters.strip().lower() if letters.isprintable() else ""
