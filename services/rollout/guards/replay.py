"""What other limits would have done: the guards run once more over recorded calls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from services.domain.operation import (
    FAMILIES,
    CallRecord,
    Family,
    Implementation,
    Operation,
    Reason,
)
from services.domain.rehearsals import ReplayedLimits
from services.domain.verdicts import (
    GuardLimits,
    GuardVerdict,
    Judgement,
    OperationVerdict,
    VerdictKind,
    worst,
)
from services.rollout.guards.baselines import LATENCY_WINDOW, TimedCalls, live_baseline
from services.rollout.guards.counted import FAMILY_OF, TIMED, counts, timed
from services.rollout.guards.counters import Counters
from services.rollout.guards.latency import (
    LatencyMemory,
    Slowness,
    latency_verdict,
    remembered,
)

CHECKED_EVERY = timedelta(hours=1)
MOST_KEPT = 2 * LATENCY_WINDOW


def replay(records: Sequence[CallRecord], limits: GuardLimits, now: datetime) -> ReplayedLimits:
    """Oldest first: rates are judged with every call, latencies with every hour of calls.

    The slider's moves are read from the records' percentages, a camera's move from its calls.
    Everything is forgotten after a roll back, as it is when somebody starts again.
    """
    again = _Replay(limits)
    counted = 0
    for record in records:
        again.add(record)
        counted += record.operation in FAMILY_OF and counts(record)
    return ReplayedLimits(
        since=records[0].at if records else now,
        until=now,
        calls=counted,
        roll_backs=tuple(again.roll_backs),
        attentions=again.attentions,
    )


class _Replay:
    """Counters, latencies and the hours between checks, as they stand after each record."""

    def __init__(self, limits: GuardLimits) -> None:
        self.roll_backs: list[tuple[datetime, GuardVerdict]] = []
        self.attentions = 0
        self._limits = limits
        self._counters = Counters(limits)
        self._timed = {operation: TimedCalls() for operation in Operation}
        self._moved_at: dict[str, datetime] = {}
        self._memory: LatencyMemory = {}
        self._busy: set[Operation] = set()
        self._percentage: int | None = None
        self._checked_at: datetime | None = None

    def add(self, record: CallRecord) -> None:
        self._check_when_due(record.at)
        breach = self._counters.add(record)
        if record.operation in FAMILY_OF and counts(record):
            self._keep(record, Operation(record.operation))
        if breach is not None and not breach.holds:
            self._roll_back(record.at, breach)

    def _keep(self, record: CallRecord, operation: Operation) -> None:
        is_domain = record.implementation is Implementation.DOMAIN
        if record.reason is Reason.SPLIT and record.percentage != self._percentage:
            self._percentage = record.percentage
            self._restart_latencies()
        if FAMILIES[operation] is Family.CONTROL:
            if is_domain:
                self._moved_at.setdefault(record.unit, record.at)
            else:
                self._moved_at.pop(record.unit, None)
        if is_domain:
            self._busy.add(operation)
        if record.outcome in TIMED:
            _keep_timed(self._timed[operation], record, is_domain=is_domain)

    def _check_when_due(self, now: datetime) -> None:
        if self._checked_at is None:
            self._checked_at = now
        # a clock that went backwards is checked as well
        if abs(now - self._checked_at) < CHECKED_EVERY:
            return
        self._checked_at = now
        lines = tuple(self._line(operation, now) for operation in sorted(self._busy))
        self._busy.clear()
        judgement = Judgement(now, lines)
        self._memory = remembered(self._memory, judgement)
        self.attentions += sum(line.kind is VerdictKind.ATTENTION for line in lines)
        if judgement.breaches:
            self._roll_back(now, judgement.breaches[0])

    def _line(self, operation: Operation, now: datetime) -> OperationVerdict:
        calls = self._timed[operation]
        seen = Slowness(
            operation,
            calls.domain,
            live_baseline(operation, calls, self._moved_at, now),
            calls.legacy,
            now,
            self._memory.get(operation),
        )
        guards = (
            *self._counters.verdicts(operation, now),
            latency_verdict(seen, self._limits),
        )
        return OperationVerdict(operation, worst([one.kind for one in guards]), guards)

    def _roll_back(self, at: datetime, verdict: GuardVerdict) -> None:
        self.roll_backs.append((at, verdict))
        self._counters.reset()
        self._restart_latencies()

    def _restart_latencies(self) -> None:
        self._memory = {}
        for calls in self._timed.values():
            calls.meanwhile.clear()
            calls.domain.clear()


def _keep_timed(calls: TimedCalls, record: CallRecord, *, is_domain: bool) -> None:
    for kept in (calls.domain,) if is_domain else (calls.legacy, calls.meanwhile):
        kept.append(timed(record))
        if len(kept) > MOST_KEPT:
            del kept[: MOST_KEPT // 2]
