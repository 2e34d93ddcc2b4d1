"""Everything that a check of all guards looks at, and which of it counts since when."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from services.domain.operation import FAMILIES, CallRecord, Family, Operation
from services.domain.rollout import RolloutState, is_domain
from services.domain.verdicts import Guard, GuardLimits
from services.rollout.guards.baselines import Baseline
from services.rollout.guards.consistency import Drift
from services.rollout.guards.latency import LatencyMemory
from services.rollout.guards.routing_check import Buckets, Switched


@dataclass(frozen=True)
class Evidence:
    """All that is known at `now`; `records` are of the last 14 days, in order of arrival.

    `moved_at` says when each camera on domain moved there. `dropped` records were lost since the
    start. `baselines` are frozen ones, for 100 %. `memory` is what the last check remembered,
    `failed_checks` are guards that could not be looked at, `switches` every change of a force or
    a pin in this rollout, oldest first.
    """

    records: Sequence[CallRecord]
    now: datetime
    state: RolloutState
    limits: GuardLimits
    buckets: Buckets = field(default_factory=Buckets)
    moved_at: Mapping[str, datetime] = field(default_factory=dict)
    dropped: int = 0
    drift: Sequence[Drift] = ()
    baselines: Mapping[Operation, Baseline] = field(default_factory=dict)
    memory: LatencyMemory = field(default_factory=dict)
    failed_checks: Collection[Guard] = ()
    switches: Sequence[Switched] = ()


def since(records: Sequence[CallRecord], moment: datetime | None) -> Sequence[CallRecord]:
    """The records from the first one at that moment on.

    By arrival, not by time: a clock that is set back must not make the guards blind for a day.
    """
    if moment is None:
        return records
    for number, record in enumerate(records):
        if record.at >= moment:
            return records[number:]
    return ()


def is_exposed(operation: Operation, state: RolloutState, buckets: Buckets) -> bool:
    """Whether the slider gives domain any call of the operation now."""
    if state.is_latched or operation in state.forces or state.percent == 0:
        return False
    family = FAMILIES[operation]
    if family is Family.CONTROL:
        split = [bucket for unit, bucket in buckets.cameras.items() if unit not in state.pins]
    elif family is Family.RULE:
        split = list(buckets.rules.values())
    else:
        return True
    return any(is_domain(bucket, state.percent) for bucket in split)
