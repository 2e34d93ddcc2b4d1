"""Four sums that see at any number of calls that failures have become more than the limit.

E. S. Page, "Continuous inspection schemes", Biometrika 41 (1954), 100-115: each sum adds a call's
log-likelihood ratio of a higher failure rate against the limit, and never falls below 0.
"""

from __future__ import annotations

import math

HIGHER_RATES = (0.10, 0.25, 0.50, 0.90)
ALARM = math.log(20_000)


def steps(limit: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """What a failure and what a good call add, one number for each rate above the limit."""
    rates = [rate for rate in HIGHER_RATES if rate > limit]
    failed = tuple(math.log(rate / limit) for rate in rates)
    went_well = tuple(math.log((1 - rate) / (1 - limit)) for rate in rates)
    return failed, went_well


class Cusum:
    """The sums of one operation; they stop at the alarm, so that good calls end it at once."""

    def __init__(self, limit: float) -> None:
        self._failed, self._went_well = steps(limit)
        self.sums = [0.0] * len(self._failed)
        self.is_alarmed = False
        self._is_at_rest = True

    def add(self, *, failed: bool) -> None:
        if failed:
            self.sums = [
                min(ALARM, before + step)
                for before, step in zip(self.sums, self._failed, strict=True)
            ]
            self._is_at_rest = False
            self.is_alarmed = ALARM in self.sums
        elif not self._is_at_rest:
            self.sums = [
                max(0.0, before + step)
                for before, step in zip(self.sums, self._went_well, strict=True)
            ]
            self._is_at_rest = not any(self.sums)
            # each good call lowers every sum
            self.is_alarmed = False

    @property
    def highest(self) -> float:
        return max(self.sums, default=0.0)
