"""The counters of many streams of calls at once, in columns; a test holds them to Counters."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from services.domain.verdicts import GuardLimits
from services.rollout.guards.cusum import ALARM, steps
from services.rollout.guards.difference import TWO_SIDED_95
from services.rollout.guards.legacy_day import LEAST_LEGACY_CALLS
from services.rollout.guards.rate_watch import LEAST_CALLS, WINDOW
from services.rollout.guards.wilson import least_failures

Flags: TypeAlias = npt.NDArray[np.bool_]
Numbers: TypeAlias = npt.NDArray[np.floating[Any]]


class Streams:
    """Each call adds one flag to every stream: whether it failed."""

    def __init__(self, streams: int, limits: GuardLimits) -> None:
        self.limit = limits.error_roll_back
        self.added = 0
        self.failures = np.zeros(streams, np.int64)
        self._window = np.zeros((WINDOW, streams), np.bool_)
        self._failed, self._went_well = steps(self.limit)
        self._sums = np.zeros((len(self._failed), streams))
        self._roll_back = least_failures(self.limit, WINDOW, LEAST_CALLS)
        self._attention = least_failures(limits.error_attention, WINDOW, LEAST_CALLS)

    @property
    def calls(self) -> int:
        return min(self.added, WINDOW)

    def add(self, failed: Flags) -> None:
        oldest = self._window[self.added % WINDOW]
        self.failures += failed
        self.failures -= oldest
        oldest[:] = failed
        self.added += 1
        for sums, up, down in zip(self._sums, self._failed, self._went_well, strict=True):
            sums += np.where(failed, up, down)
            np.clip(sums, 0.0, ALARM, out=sums)

    def breached(self) -> Flags:
        is_alarmed: Flags = np.any(self._sums >= ALARM, axis=0)
        return np.logical_or(is_alarmed, self.failures >= self._roll_back[self.calls])

    def in_attention(self) -> Flags:
        """Those that are over the lower limit and not over the higher one."""
        if self.calls < LEAST_CALLS:
            return np.zeros(len(self.failures), np.bool_)
        return (self.failures >= self._attention[self.calls]) & ~self.breached()


def shared_causes(
    failures: Numbers, calls: int, legacy_failures: Numbers, legacy_calls: int, limit: float
) -> Flags:
    """For each stream what Tally.shares_the_cause says."""
    if legacy_calls < LEAST_LEGACY_CALLS:
        return np.zeros(len(failures), np.bool_)
    rate, legacy = failures / calls, legacy_failures / legacy_calls
    lower, _ = _wilson(rate, calls)
    _, upper = _wilson(legacy, legacy_calls)
    low = rate - legacy - np.hypot(rate - lower, upper - legacy)
    is_shared: Flags = (legacy > limit) & (low <= 0)
    return is_shared


def _wilson(rate: Numbers, calls: int, z: float = TWO_SIDED_95) -> tuple[Numbers, Numbers]:
    whole = 1 + z * z / calls
    middle = (rate + z * z / (2 * calls)) / whole
    reach = z * np.sqrt(rate * (1 - rate) / calls + z * z / (4 * calls * calls)) / whole
    return np.maximum(0.0, middle - reach), np.minimum(1.0, middle + reach)
