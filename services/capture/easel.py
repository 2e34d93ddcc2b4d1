"""Where a worker's pictures go: the memory and size that the wall asks for now."""

from __future__ import annotations

import threading
from collections.abc import Callable

from services.capture.scaling import fitted
from services.capture.shared_frames import PictureWriter
from services.capture.sources.arrival import Picture
from services.domain.pictures import HIDDEN, View

Snapped = Callable[[int, Picture, float], None]
RECENT_S = 1.0


class Easel:
    """Shared by the decode threads and the commands; `tell_snapshot` answers a snapshot."""

    def __init__(self, tell_snapshot: Snapped) -> None:
        self._lock = threading.Lock()
        self._writer: PictureWriter | None = None
        self._number = 0
        self._tell_snapshot = tell_snapshot
        self._wanted: dict[int, float] = {}
        self._last: tuple[Picture, float] | None = None
        self.view = HIDDEN

    def show(self, view: View, memory_fd: int | None) -> None:
        """With new memory the last picture is painted again at once, in the new size."""
        with self._lock:
            self.view = view
            if memory_fd is None:
                return
            if self._writer is not None:
                self._number = self._writer.number
                self._writer.close()
            self._writer = PictureWriter(memory_fd, after=self._number)
            if self._last is not None:
                self._paint(*self._last)

    def paint(self, picture: Picture, arrived_at: float) -> None:
        with self._lock:
            self._last = picture, arrived_at
            self._paint(picture, arrived_at)
            wanted, self._wanted = self._wanted, {}
        for request in wanted:
            self._tell_snapshot(request, picture, arrived_at)

    def take_snapshot(self, request: int, now: float, until: float) -> None:
        """Answers with the last picture when it is recent, else with the next one."""
        with self._lock:
            last = self._last
            if last is None or now - last[1] > RECENT_S:
                self._wanted[request] = until
                return
        self._tell_snapshot(request, *last)

    def overdue_snapshots(self, now: float) -> list[int]:
        """Requests that no picture came for; they are forgotten."""
        with self._lock:
            overdue = [request for request, until in self._wanted.items() if now > until]
            for request in overdue:
                del self._wanted[request]
            return overdue

    def _paint(self, picture: Picture, arrived_at: float) -> None:
        writer = self._writer
        if writer is None:
            return
        width, height = fitted(picture.width, picture.height, writer.width, writer.height)
        writer.write(picture.draw, width, height, arrived_at)
