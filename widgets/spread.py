"""How times spread: a histogram of fixed size, however many are added."""

from __future__ import annotations

from array import array

import numpy as np

STEPS_A_MS = 10
STEPS = 20_000
_COUNT = np.dtype("L")


class Spread:
    """Times in milliseconds, kept to 0.1 ms below 2 s; longer ones count as that, or as `max`."""

    def __init__(self) -> None:
        self._counts = array("L", bytes(array("L").itemsize * STEPS))
        self.max = 0.0

    def add(self, time_ms: float) -> None:
        step = int(time_ms * STEPS_A_MS)
        self._counts[step if 0 <= step < STEPS else STEPS - 1] += 1
        if time_ms > self.max:
            self.max = time_ms

    def percentile(self, percent: float) -> float:
        """The upper edge of the step in which it lies; 0 where nothing was added."""
        reached = np.frombuffer(self._counts, dtype=_COUNT).cumsum()
        step = int(reached.searchsorted(max(1, percent / 100 * int(reached[-1]))))
        return min((step + 1) / STEPS_A_MS, self.max)

    def percentiles(self) -> dict[str, float]:
        """p50, p95, p99 and max in milliseconds; zeros where nothing was added."""
        return {f"p{percent}": self.percentile(percent) for percent in (50, 95, 99)} | {
            "max": self.max
        }
