"""What legacy did in the last 24 hours, and whether domain's failures are legacy's as well."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime

from services.rollout.guards.difference import difference_interval

LEAST_LEGACY_CALLS = 20
DAY_MINUTES = 24 * 60


@dataclass
class _Minute:
    """`minute` counts from the epoch."""

    minute: int
    calls: int = 0
    failures: int = 0


class LegacyDay:
    """Calls and failures of the last 24 hours, to the minute; at most 1440 sums are kept."""

    def __init__(self) -> None:
        self.calls = 0
        self.failures = 0
        self._minutes: deque[_Minute] = deque()

    def add(self, at: datetime, *, failed: bool) -> None:
        minute = _minute(at)
        # a clock that went backwards adds to the newest minute there is
        if not self._minutes or minute > self._minutes[-1].minute:
            self._minutes.append(_Minute(minute))
            self.forget_before(at)
        newest = self._minutes[-1]
        newest.calls += 1
        newest.failures += failed
        self.calls += 1
        self.failures += failed

    def forget_before(self, now: datetime) -> None:
        """Drops what is older than 24 hours now."""
        oldest = _minute(now) - DAY_MINUTES
        while self._minutes and self._minutes[0].minute < oldest:
            gone = self._minutes.popleft()
            self.calls -= gone.calls
            self.failures -= gone.failures

    def shares_the_cause(self, failures: int, calls: int, limit: float) -> bool:
        """Whether legacy is over the limit too, and domain not shown to be the worse side."""
        if self.calls < LEAST_LEGACY_CALLS or not self.failures / self.calls > limit:
            return False
        low, _ = difference_interval(failures, calls, self.failures, self.calls)
        return low <= 0


def _minute(at: datetime) -> int:
    return int(at.timestamp() // 60)
