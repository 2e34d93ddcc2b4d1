"""Picture memories between workers and the detector: one a camera that it looks at."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection

from services.capture.shared_frames import PictureMemory, even
from services.domain.errors import DiskFull
from services.vision.detector.messages import Forget, Watch

logger = logging.getLogger(__name__)

CopyTo = Callable[[str, float, int | None], None]
"""Camera, seconds between two copies, and the memory's descriptor; None: no more copies."""

Tell = Callable[[Watch | Forget, int | None], bool]


class HandedOut:
    """The keeper's thread. `tell` speaks to the detector's process of this moment."""

    def __init__(self, copy_to: CopyTo) -> None:
        self._copy_to = copy_to
        self._memories: dict[str, PictureMemory] = {}

    def __len__(self) -> int:
        return len(self._memories)

    def look(self, wanted: Collection[str], side: int, every_s: float, tell: Tell) -> None:
        """Brings the memories to the cameras that are looked at now."""
        for camera_id in self._memories.keys() - set(wanted):
            self._take_back(camera_id)
            tell(Forget(camera_id), None)
        for camera_id in [one for one in wanted if one not in self._memories]:
            if not self._hand_out(camera_id, side, every_s, tell):
                return

    def tell_all(self, tell: Tell) -> None:
        """To a new process."""
        for camera_id, memory in self._memories.items():
            tell(Watch(camera_id, memory.width, memory.height), memory.fd)

    def close(self) -> None:
        for camera_id in list(self._memories):
            self._take_back(camera_id)

    def _hand_out(self, camera_id: str, side: int, every_s: float, tell: Tell) -> bool:
        try:
            # few cameras are higher than 3:4; those that are give smaller pictures
            memory = PictureMemory.create(side, even(side * 3 // 4))
        except DiskFull as error:
            logger.warning("the detector cannot look at %s: %s", camera_id, error)
            return False
        self._memories[camera_id] = memory
        self._copy_to(camera_id, every_s, memory.fd)
        tell(Watch(camera_id, memory.width, memory.height), memory.fd)
        return True

    def _take_back(self, camera_id: str) -> None:
        self._copy_to(camera_id, 0.0, None)
        self._memories.pop(camera_id).close()
