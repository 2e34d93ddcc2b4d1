"""The exercise's own column: the same formulas over its synthetic calls alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from services.domain.operation import CallRecord, Operation
from services.domain.rollout import RolloutState
from services.domain.verdicts import GuardLimits, OperationVerdict, worst
from services.rollout.guards.counted import is_synthetic
from services.rollout.guards.counters import Counters
from services.rollout.guards.evidence import Evidence
from services.rollout.guards.latency_check import LatencyCheck


def judge_exercise(
    records: Sequence[CallRecord], now: datetime, limits: GuardLimits
) -> tuple[OperationVerdict, ...]:
    """One verdict for each operation that was exercised; both sides served the same camera."""
    synthetic = [record for record in records if is_synthetic(record)]
    counters = Counters(limits, is_synthetic)
    for record in synthetic:
        counters.add(record)
    latency = LatencyCheck(Evidence(synthetic, now, RolloutState(), limits), is_synthetic)
    exercised = {record.operation for record in synthetic}
    verdicts = []
    for operation in Operation:
        if operation in exercised:
            guards = (*counters.verdicts(operation, now), latency.verdict(operation))
            verdicts.append(
                OperationVerdict(operation, worst([one.kind for one in guards]), guards)
            )
    return tuple(verdicts)
