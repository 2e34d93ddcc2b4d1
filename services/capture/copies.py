"""Copies of a camera's pictures for somebody beside the wall, in a memory of their own."""

from __future__ import annotations

import threading

from services.capture.scaling import fitted
from services.capture.shared_frames import PictureWriter
from services.capture.sources.arrival import Picture

# pictures come a little early and late: those just before their time count as in time
EARLY = 0.9


class Copies:
    """Shared by the decode threads and the commands; a reader always finds the newest."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._writer: PictureWriter | None = None
        self._every_s = 0.0
        self._copied_at = 0.0

    @property
    def rate(self) -> float:
        """A second; 0 while nobody wants any."""
        every_s = self._every_s
        return 1 / every_s if every_s else 0.0

    def give(self, every_s: float, memory_fd: int | None) -> None:
        """Takes over the descriptor; without one there are no copies from now on."""
        with self._lock:
            if self._writer is not None:
                self._writer.close()
            self._writer = None if memory_fd is None else PictureWriter(memory_fd)
            self._every_s = 0.0 if memory_fd is None else every_s
            self._copied_at = 0.0

    def see(self, picture: Picture, arrived_at: float) -> None:
        """Called with every picture that was shown; mostly returns at once."""
        if not self._every_s:
            return
        with self._lock:
            writer = self._writer
            if writer is None or arrived_at - self._copied_at < self._every_s * EARLY:
                return
            self._copied_at = arrived_at
            width, height = fitted(picture.width, picture.height, writer.width, writer.height)
            writer.write(picture.draw, width, height, arrived_at)
