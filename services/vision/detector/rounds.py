"""Whose newest picture is looked at next: of the cameras that are due, the one that waited longest.

A detector that is too slow looks at each camera less often; no picture ever waits in a row.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from services.domain.detections import Look, Sighting
from services.domain.pictures import Pictures, SharedPicture
from services.vision.best_picture import BestPicture
from services.vision.detector.letterbox import Bgr
from services.vision.detector.network import Network
from services.vision.opencv import cv2

FRESH_FOR = 3.0
"""A camera whose newest picture is older than so many looks gives none, and is not waited for."""

EARLY = 0.9
JPEG_QUALITY = 92


@dataclass
class _Camera:
    pictures: Pictures
    number: int = 0
    looked_at: float = float("-inf")
    best: BestPicture = field(default_factory=BestPicture)


class Rounds:
    """One thread; `every_s` is the time between two looks at one camera."""

    def __init__(self, network: Network, every_s: float, clock: Callable[[], float]) -> None:
        self._network = network
        self._every_s = every_s
        self._clock = clock
        self._cameras: dict[str, _Camera] = {}

    def watch(self, camera_id: str, pictures: Pictures) -> None:
        self._cameras[camera_id] = _Camera(pictures)

    def forget(self, camera_id: str) -> None:
        self._cameras.pop(camera_id, None)

    def next_camera(self) -> str | None:
        """None while nobody is due."""
        now = self._clock()
        due = [
            (camera.looked_at, key)
            for key, camera in self._cameras.items()
            if now - camera.looked_at >= self._every_s * EARLY
            and camera.pictures.newest_number() != camera.number
        ]
        return min(due)[1] if due else None

    def look(self, camera_id: str) -> Sighting | None:
        """None when nothing was found, or there is no whole picture now."""
        camera = self._cameras[camera_id]
        camera.looked_at = self._clock()
        taken = _copied(camera.pictures)
        if taken is None:
            return None
        picture, bgr = taken
        camera.number = picture.number
        hits = self._network.find(bgr)
        if not hits:
            return None
        at = picture.arrived_at
        is_wanted = camera.best.wants(hits, at)
        jpeg = _jpeg(bgr) if is_wanted else b""
        return Sighting(camera_id, Look(at, hits, wants_picture=is_wanted, jpeg=jpeg))

    def wanted_per_s(self) -> float:
        """Looks a second, if the detector kept up with the cameras that give pictures now."""
        oldest = self._clock() - FRESH_FOR * self._every_s
        newest = [camera.pictures.newest() for camera in self._cameras.values()]
        fresh = [one for one in newest if one is not None and one.arrived_at >= oldest]
        return len(fresh) / self._every_s


def _copied(pictures: Pictures) -> tuple[SharedPicture, Bgr] | None:
    """The worker goes on writing: what it overwrote meanwhile is not looked at."""
    picture = pictures.newest()
    if picture is None:
        return None
    rows = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.stride)
    bgrx = rows[:, : 4 * picture.width].reshape(picture.height, picture.width, 4)
    bgr = cv2.cvtColor(bgrx, cv2.COLOR_BGRA2BGR)
    return (picture, bgr) if pictures.is_whole(picture) else None


def _jpeg(bgr: Bgr) -> bytes:
    done, encoded = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    return bytes(encoded.tobytes()) if done else b""
