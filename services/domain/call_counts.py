"""Counts of recorded calls, as the rollout adds them up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from services.domain.errors import Outcome
from services.domain.operation import Implementation, Reason


@dataclass(frozen=True)
class CallCount:
    """First attempts that have all of this in common; `percentages` sums what each was drawn at."""

    operation: str
    implementation: Implementation
    reason: Reason
    outcome: Outcome
    calls: int
    percentages: int


@dataclass(frozen=True)
class CountedTraffic:
    """Calls since the slider moved, and those of each of the last hours that were asked for real.

    An hour is its beginning (UTC), an operation, and how many calls.
    """

    since_moved: Sequence[CallCount] = ()
    by_hour: Sequence[tuple[datetime, str, int]] = ()
