"""What domain's latency is compared with: which calls of legacy, and how many there must be."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from operator import attrgetter

from services.domain.operation import FAMILIES, Family, Operation
from services.rollout.guards.counted import TimedCall
from services.rollout.guards.latency_bound import rank

LATENCY_WINDOW = 1_000
"""The newest calls of a side that are compared: older ones would hide what became slow."""

LEAST_LEGACY_CALLS = 200
LEAST_SAME_CAMERA_CALLS = 100
BEFORE_MOVED = timedelta(days=14)


_MS = attrgetter("ms")


class BaselineSource(StrEnum):
    MEANWHILE = "meanwhile"
    SAME_CAMERAS = "same_cameras"
    OTHER_CAMERAS = "other_cameras"
    FROZEN = "frozen"


@dataclass(frozen=True)
class Baseline:
    """Legacy's P95 in ms over `calls` calls as of `at`; `need` is how many make it usable."""

    operation: Operation
    source: BaselineSource
    p95_ms: float
    calls: int
    at: datetime
    need: int = LEAST_LEGACY_CALLS

    @property
    def is_enough(self) -> bool:
        return self.calls >= self.need


@dataclass
class TimedCalls:
    """One operation's calls that have a latency, in order of arrival.

    `legacy` are all that are known; `meanwhile` and `domain` those since the slider moved.
    """

    legacy: list[TimedCall] = field(default_factory=list)
    meanwhile: list[TimedCall] = field(default_factory=list)
    domain: list[TimedCall] = field(default_factory=list)


def live_baseline(
    operation: Operation, calls: TimedCalls, moved_at: Mapping[str, datetime], now: datetime
) -> Baseline:
    """Control operations compare cameras with themselves before they moved, if 100 calls are known.

    `moved_at` says when each camera on domain moved there; empty where no camera has one side.
    """
    if FAMILIES[operation] is not Family.CONTROL or not moved_at:
        return _over(operation, BaselineSource.MEANWHILE, calls.meanwhile, now)
    on_domain = {call.unit for call in calls.domain} & moved_at.keys()
    same = [
        call
        for call in calls.legacy
        if call.unit in on_domain and now - BEFORE_MOVED <= call.at < moved_at[call.unit]
    ]
    if len(same) >= LEAST_SAME_CAMERA_CALLS:
        return _over(operation, BaselineSource.SAME_CAMERAS, same, now, LEAST_SAME_CAMERA_CALLS)
    others = [call for call in calls.meanwhile if call.unit not in moved_at]
    return _over(operation, BaselineSource.OTHER_CAMERAS, others, now)


def _over(
    operation: Operation,
    source: BaselineSource,
    calls: Sequence[TimedCall],
    now: datetime,
    need: int = LEAST_LEGACY_CALLS,
) -> Baseline:
    values = newest_latencies(calls)
    p95_ms = values[rank(len(values)) - 1] if values else 0.0
    return Baseline(operation, source, p95_ms, len(values), now, need)


def newest_latencies(calls: Sequence[TimedCall]) -> list[float]:
    """The latencies of the newest calls in ms, ascending; raises ValueError for no number."""
    values = sorted(map(_MS, calls[-LATENCY_WINDOW:]))
    if not all(map(math.isfinite, values)):
        raise ValueError("a record holds a latency that is no number")
    return values
