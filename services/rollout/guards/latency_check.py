"""The latency guard over evidence: which calls of an operation are compared with which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from services.domain.operation import CallRecord, Implementation, Operation
from services.domain.verdicts import GuardVerdict
from services.rollout.guards.baselines import Baseline, BaselineSource, TimedCalls, live_baseline
from services.rollout.guards.counted import TIMED, counts, timed
from services.rollout.guards.evidence import Evidence, since
from services.rollout.guards.latency import Slowness, latency_verdict


class LatencyCheck:
    """Sorts the evidence once, then answers for each operation."""

    def __init__(
        self, evidence: Evidence, is_counted: Callable[[CallRecord], bool] = counts
    ) -> None:
        self._evidence = evidence
        self._calls = _timed_calls(evidence, is_counted)

    def verdict(self, operation: Operation) -> GuardVerdict:
        evidence = self._evidence
        calls = self._calls[operation]
        seen = Slowness(
            operation,
            calls.domain,
            self._baseline(operation),
            calls.legacy,
            evidence.now,
            self._first_seen(operation),
        )
        return latency_verdict(seen, evidence.limits)

    def baselines(self) -> dict[Operation, Baseline]:
        """Those of now, frozen, where there are enough calls."""
        found = {operation: self._live(operation) for operation in Operation}
        return {
            operation: replace(one, source=BaselineSource.FROZEN)
            for operation, one in found.items()
            if one.is_enough
        }

    def _baseline(self, operation: Operation) -> Baseline:
        frozen = self._evidence.baselines.get(operation)
        if self._evidence.state.percent == 100 and frozen is not None:
            return frozen
        return self._live(operation)

    def _live(self, operation: Operation) -> Baseline:
        evidence = self._evidence
        return live_baseline(operation, self._calls[operation], evidence.moved_at, evidence.now)

    def _first_seen(self, operation: Operation) -> datetime | None:
        """A check before the slider moved looked at other calls."""
        first, moved = self._evidence.memory.get(operation), self._evidence.state.split_since
        return None if first is not None and moved is not None and first < moved else first


def frozen_baselines(evidence: Evidence) -> Mapping[Operation, Baseline]:
    """What latency is compared with at 100 %: taken just before the slider moves there."""
    return LatencyCheck(evidence).baselines()


def _timed_calls(
    evidence: Evidence, is_counted: Callable[[CallRecord], bool]
) -> Mapping[str, TimedCalls]:
    calls: dict[str, TimedCalls] = defaultdict(TimedCalls)
    records = evidence.records
    split = len(records) - len(since(records, evidence.state.split_since))
    for number, record in enumerate(records):
        if record.outcome not in TIMED or not is_counted(record):
            continue
        of_operation = calls[record.operation]
        if record.implementation is Implementation.LEGACY:
            call = timed(record)
            of_operation.legacy.append(call)
            if number >= split:
                of_operation.meanwhile.append(call)
        elif number >= split:
            of_operation.domain.append(timed(record))
    return calls
