"""Cameras as the window sees them, and pictures in real memory."""

from __future__ import annotations

import mmap
from typing import Any

from services.domain.camera import Camera
from services.domain.clock import Clock, monotonic
from services.domain.pictures import Pictures, SharedPicture
from services.domain.results import CameraView
from services.domain.run_state import CaptureState, RunState
from services.domain.sentences import NOTHING, Sentence

SLOTS = 3
RED = (30, 40, 210)


class FakePictures:
    """A ring of three slots in memory of its own; colours are blue, green, red, 0 to 255."""

    def __init__(self, width: int = 320, height: int = 180, *, clock: Clock = monotonic) -> None:
        self.width, self.height = width, height
        self._clock = clock
        self._size = width * height * 4
        self._memory = memoryview(mmap.mmap(-1, self._size * SLOTS))
        self._newest: SharedPicture | None = None
        self.torn = 0

    def write(self, colour: tuple[int, int, int] = RED, pixels: bytes | None = None) -> None:
        """Puts a picture of one colour, or of these pixels, into the next slot."""
        number = self.newest_number() + 1
        start = number % SLOTS * self._size
        slot = self._memory[start : start + self._size]
        slot[:] = pixels or bytes((*colour, 255)) * (self.width * self.height)
        now = self._clock()
        self._newest = SharedPicture(
            slot, self.width, self.height, self.width * 4, number, written_at=now, arrived_at=now
        )

    def newest_number(self) -> int:
        return self._newest.number if self._newest else 0

    def newest(self) -> SharedPicture | None:
        return self._newest

    def is_whole(self, picture: SharedPicture) -> bool:
        """Says no as often as `torn` counts, then yes."""
        if self.torn:
            self.torn -= 1
            return False
        return True


class FakeSite:
    """A mailbox for each camera that has one: what the wall asks for pictures."""

    def __init__(self) -> None:
        self.boxes: dict[str, FakePictures] = {}

    def __call__(self, camera_id: str) -> Pictures | None:
        return self.boxes.get(camera_id)

    def box(self, camera_id: str, width: int = 320, height: int = 180) -> FakePictures:
        return self.boxes.setdefault(camera_id, FakePictures(width, height))


def camera_view(
    camera_id: str,
    state: CaptureState = CaptureState.LIVE,
    *,
    name: str = "",
    reason: Sentence = NOTHING,
    active: bool = True,
    location: str = "",
    **run: Any,
) -> CameraView:
    """A camera in a state; its age is 0.1 s when it is live."""
    if state is CaptureState.LIVE:
        run = {"age_s": 0.1, "fps": 15.0, "fps_wanted": 15.0} | run
    camera = Camera(
        camera_id,
        name or camera_id.capitalize(),
        f"rtsp://127.0.0.1/{camera_id}",
        active=active,
        location=location,
    )
    return CameraView(camera, RunState(camera_id, state, reason, **run))
