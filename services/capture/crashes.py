"""Counts the crashes of one camera's worker: five within a minute are a reason to stop trying."""

from __future__ import annotations

from collections import deque

MOST_CRASHES = 5
WITHIN_S = 60.0
QUARANTINE_S = 60.0


class Crashes:
    """The recent crashes of one camera's worker, by monotonic time."""

    def __init__(self) -> None:
        self._at: deque[float] = deque(maxlen=MOST_CRASHES)

    def note(self, now: float) -> int:
        """How many crashes the last minute holds, this one included."""
        self._at.append(now)
        return sum(now - at <= WITHIN_S for at in self._at)

    def forget(self) -> None:
        self._at.clear()
