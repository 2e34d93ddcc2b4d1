"""Which cameras answered lately: only their failures count against the side that served them."""

from __future__ import annotations

import threading

from services.domain.clock import Clock, monotonic

REMEMBERED_S = 600.0


class RecentAnswers:
    """When each camera last answered an operation or its own worker; from any thread."""

    def __init__(self, clock: Clock = monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._answered_at: dict[str, float] = {}

    def answered(self, camera_id: str) -> None:
        with self._lock:
            self._answered_at[camera_id] = self._clock()

    def is_reachable(self, camera_id: str) -> bool:
        """Whether it answered within the last ten minutes."""
        with self._lock:
            at = self._answered_at.get(camera_id)
        return at is not None and self._clock() - at <= REMEMBERED_S

    def forget(self, camera_id: str) -> None:
        """The camera was deleted: another one may come under its name."""
        with self._lock:
            self._answered_at.pop(camera_id, None)
