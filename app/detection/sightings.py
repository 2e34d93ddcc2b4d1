"""What workers and detectors saw, on its way to whoever makes violations of it."""

from __future__ import annotations

import threading
from collections import deque

from services.domain.detections import Sighting

MOST_WAITING = 2_000


class Sightings:
    """Any thread puts, one takes. When nobody takes for long, the oldest are lost and counted."""

    def __init__(self, most: int = MOST_WAITING) -> None:
        self._waiting: deque[Sighting] = deque(maxlen=most)
        self._come = threading.Event()
        self.lost = 0

    def put(self, sighting: Sighting) -> None:
        if len(self._waiting) == self._waiting.maxlen:
            self.lost += 1
        self._waiting.append(sighting)
        self._come.set()

    def wake(self) -> None:
        """Whoever waits looks around, though nothing was seen."""
        self._come.set()

    def take(self, timeout_s: float) -> list[Sighting]:
        """All that have come; waits for the first so long."""
        self._come.wait(timeout_s)
        self._come.clear()
        taken = []
        while self._waiting:
            taken.append(self._waiting.popleft())
        return taken
