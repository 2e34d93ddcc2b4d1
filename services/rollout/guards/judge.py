"""All guards over all evidence at one time; pure, so the same evidence gets the same judgement."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from services.domain.operation import FAMILIES, CallRecord, Family, Implementation, Operation
from services.domain.sentences import sentence
from services.domain.verdicts import (
    Guard,
    GuardVerdict,
    Judgement,
    OperationVerdict,
    VerdictKind,
    judged,
)
from services.rollout.guards.consistency import consistency_verdict
from services.rollout.guards.counters import Counters
from services.rollout.guards.evidence import Evidence, is_exposed, since
from services.rollout.guards.latency_check import LatencyCheck
from services.rollout.guards.measurement import measurement_verdict
from services.rollout.guards.routing_check import routing_verdict
from services.rollout.guards.usage_share import usage_verdict

logger = logging.getLogger(__name__)

DRAWN_PER_CALL = (Family.READ, Family.PER_CALL)


def judge(evidence: Evidence) -> Judgement:
    """Every guard's word on every operation; a check that fails is MEASUREMENT_BROKEN, never OK."""
    check = _Check(evidence)
    operations = tuple(check.operation_verdict(operation) for operation in Operation)
    general = (check.consistency(None), check.routing())
    failed = set(evidence.failed_checks) | check.failed
    return Judgement(
        evidence.now, operations, (*general, measurement_verdict(evidence.dropped, failed))
    )


class _Check:
    """One run of all guards; what several guards need is worked out once."""

    def __init__(self, evidence: Evidence) -> None:
        self.failed: set[Guard] = set()
        self._evidence = evidence
        self._rollout = since(evidence.records, evidence.state.evidence_since)

    def operation_verdict(self, operation: Operation) -> OperationVerdict:
        guards = [
            self._tried(Guard.ERROR_RATE, operation, lambda: self._rates(operation)[0]),
            self._tried(Guard.SUCCESS_RATE, operation, lambda: self._rates(operation)[1]),
            self._tried(Guard.LATENCY, operation, lambda: self._latency.verdict(operation)),
        ]
        if FAMILIES[operation] in DRAWN_PER_CALL:
            guards.append(
                self._tried(
                    Guard.USAGE_SHARE,
                    operation,
                    lambda: usage_verdict(operation, self._since_split.get(operation, [])),
                )
            )
        guards = [self._or_not_exposed(verdict) for verdict in guards]
        if any(drift.operation is operation for drift in self._evidence.drift):
            guards.append(self.consistency(operation))
        return judged(operation, guards)

    def consistency(self, operation: Operation | None) -> GuardVerdict:
        drift = [one for one in self._evidence.drift if one.operation is operation]
        return self._tried(
            Guard.CONSISTENCY,
            operation,
            lambda: consistency_verdict(operation, drift, self._domain_calls),
        )

    def routing(self) -> GuardVerdict:
        evidence = self._evidence
        return self._tried(
            Guard.ROUTING,
            None,
            lambda: routing_verdict(
                self._rollout,
                evidence.buckets,
                latch=evidence.state.latch,
                switches=evidence.switches,
            ),
        )

    def _tried(
        self, guard: Guard, operation: Operation | None, check: Callable[[], GuardVerdict]
    ) -> GuardVerdict:
        if guard not in self._evidence.failed_checks:
            try:
                return check()
            except Exception:
                logger.exception("the guard %s failed", guard.value)
                self.failed.add(guard)
        return GuardVerdict(
            guard,
            VerdictKind.MEASUREMENT_BROKEN,
            operation,
            note=sentence("This check failed; what it would have found is not known."),
        )

    def _or_not_exposed(self, verdict: GuardVerdict) -> GuardVerdict:
        """Without domain's calls, and without a chance of any, there is nothing to judge."""
        operation = verdict.operation
        is_due = verdict.guard is Guard.USAGE_SHARE and verdict.kind is VerdictKind.OK
        if operation is None or not (is_due or verdict.kind is VerdictKind.NO_TRAFFIC):
            return verdict
        if is_exposed(operation, self._evidence.state, self._evidence.buckets):
            return verdict
        return replace(verdict, kind=VerdictKind.NOT_EXPOSED)

    def _rates(self, operation: Operation) -> tuple[GuardVerdict, GuardVerdict]:
        return self._counters.verdicts(operation, self._evidence.now)

    @cached_property
    def _counters(self) -> Counters:
        counters = Counters(self._evidence.limits)
        for record in self._rollout:
            counters.add(record)
        return counters

    @cached_property
    def _latency(self) -> LatencyCheck:
        return LatencyCheck(self._evidence)

    @cached_property
    def _since_split(self) -> Mapping[str, list[CallRecord]]:
        records: dict[str, list[CallRecord]] = defaultdict(list)
        for record in since(self._evidence.records, self._evidence.state.split_since):
            records[record.operation].append(record)
        return records

    @property
    def _domain_calls(self) -> Sequence[str]:
        return [
            record.call_id
            for record in self._evidence.records
            if record.implementation is Implementation.DOMAIN
        ]
