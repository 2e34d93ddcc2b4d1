"""What legacy did in the last 24 hours, and whether domain's failures are legacy's as well."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from services.rollout.guards.difference import difference_interval

LEAST_LEGACY_CALLS = 20
DAY_MINUTES = 24 * 60


class Tally(NamedTuple):
    """Failures among calls."""

    failures: int
    calls: int

    def shares_the_cause(self, domain: Tally, limit: float) -> bool:
        """Whether legacy is over the limit too, and domain not shown to be the worse side."""
        if self.calls < LEAST_LEGACY_CALLS or not self.failures / self.calls > limit:
            return False
        low, _ = difference_interval(*domain, *self)
        return low <= 0


@dataclass
class _Sums:
    """`minute` counts from the epoch; `left_out` are calls of cameras that nobody reaches."""

    minute: int = 0
    calls: int = 0
    failed: int = 0
    missed: int = 0
    left_out: int = 0


class LegacyDay:
    """Legacy's judged calls of the last 24 hours, to the minute; at most 1441 sums are kept."""

    def __init__(self) -> None:
        self._day = _Sums()
        self._minutes: deque[_Sums] = deque()

    @property
    def errors(self) -> Tally:
        return Tally(self._day.failed, self._day.calls)

    @property
    def misses(self) -> Tally:
        return Tally(self._day.missed, self._day.calls - self._day.left_out)

    def add(self, at: datetime, *, failed: bool, missed: bool, blamed: bool) -> None:
        """`blamed`: an outcome `environment` of a camera that nobody reaches is not."""
        minute = int(at.timestamp() // 60)
        # a clock that went backwards adds to the newest minute there is
        if not self._minutes or minute > self._minutes[-1].minute:
            self._forget_before(minute - DAY_MINUTES)
            self._minutes.append(_Sums(minute))
        for sums in (self._minutes[-1], self._day):
            sums.calls += 1
            if missed:
                sums.failed += failed
                sums.missed += blamed
                sums.left_out += not blamed

    def forget_before_day_of(self, now: datetime) -> None:
        """Drops what is older than 24 hours now."""
        self._forget_before(int(now.timestamp() // 60) - DAY_MINUTES)

    def _forget_before(self, oldest: int) -> None:
        while self._minutes and self._minutes[0].minute < oldest:
            gone = self._minutes.popleft()
            self._day.calls -= gone.calls
            self._day.failed -= gone.failed
            self._day.missed -= gone.missed
            self._day.left_out -= gone.left_out
