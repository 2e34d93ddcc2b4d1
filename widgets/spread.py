"""How times spread: a histogram of fixed size, however many are added."""

from __future__ import annotations

from array import array

import numpy as np

STEP_MS = 0.1
STEPS = 20_000
_COUNT = np.dtype("L")


class Spread:
    """Times in milliseconds, kept to 0.1 ms below 2 s; longer ones count as that, or as `max`."""

    def __init__(self) -> None:
        self._counts = array("L", bytes(array("L").itemsize * STEPS))
        self._count = 0
        self._most = 0.0

    def add(self, time_ms: float) -> None:
        self._counts[min(max(int(time_ms / STEP_MS), 0), STEPS - 1)] += 1
        self._count += 1
        if time_ms > self._most:
            self._most = time_ms

    @property
    def max(self) -> float:
        return self._most

    def percentile(self, percent: float) -> float:
        """The upper edge of the step in which it lies; 0 where nothing was added."""
        if not self._count:
            return 0.0
        reached = np.frombuffer(self._counts, dtype=_COUNT).cumsum()
        step = int(reached.searchsorted(percent / 100 * self._count))
        return min((step + 1) * STEP_MS, self._most)
