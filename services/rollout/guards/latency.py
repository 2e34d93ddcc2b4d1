"""The latency guard: domain's P95 against legacy's, with evidence, and in two checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from services.domain.operation import Operation
from services.domain.verdicts import Guard, GuardLimits, GuardVerdict, Judgement, VerdictKind
from services.rollout.guards.baselines import Baseline, BaselineSource, newest_latencies
from services.rollout.guards.counted import TimedCall
from services.rollout.guards.latency_bound import lower_rank, rank, upper_rank
from services.rollout.guards.latency_words import formula_of, note_of, window_of

LEAST_DOMAIN_CALLS = 100
SECOND_CHECK_AFTER = timedelta(minutes=5)
SECOND_CHECK_CALLS = 20
LEAST_SHARED_CALLS = 20
DAY = timedelta(hours=24)
SHORTEST_MS = 0.001
"""No call takes less than the clock can tell: never a divisor of 0."""

LatencyMemory = Mapping[Operation, datetime]
"""When each operation was first found too slow in a row of checks; kept by whoever checks."""


@dataclass(frozen=True)
class Growth:
    """Domain's P95 as a multiple of the baseline's, and its bounds; `high` may be unknown."""

    ratio: float
    low: float
    high: float | None

    def is_breach(self, limit: float) -> bool:
        """Grown by more than the limit, and surely above the baseline."""
        return self.ratio > 1 + limit and self.low > 1


@dataclass(frozen=True)
class Slowness:
    """What a check of one operation looks at: timed calls of domain since the split, oldest first.

    `legacy` are all that are known; `first_seen` is the check that found it too slow before,
    None for none.
    """

    operation: Operation
    domain: Sequence[TimedCall]
    baseline: Baseline
    legacy: Sequence[TimedCall]
    now: datetime
    first_seen: datetime | None = None


def growth(domain_ms: Sequence[float], baseline_ms: float) -> Growth:
    """From ascending latencies, at least 100 of them."""
    calls = len(domain_ms)
    whole = max(baseline_ms, SHORTEST_MS)
    floor, ceiling = lower_rank(calls), upper_rank(calls)
    return Growth(
        ratio=domain_ms[rank(calls) - 1] / whole,
        low=domain_ms[floor - 1] / whole,
        high=None if ceiling is None else domain_ms[ceiling - 1] / whole,
    )


def latency_verdict(seen: Slowness, limits: GuardLimits) -> GuardVerdict:
    values = newest_latencies(seen.domain)
    verdict = GuardVerdict(
        Guard.LATENCY,
        VerdictKind.NO_TRAFFIC,
        seen.operation,
        limit=limits.latency_roll_back,
        have=len(values),
        need=LEAST_DOMAIN_CALLS,
        window=window_of(len(values), seen.baseline),
        note=note_of(seen.baseline),
    )
    if not values:
        return verdict
    if len(values) < LEAST_DOMAIN_CALLS:
        return replace(verdict, kind=VerdictKind.NOT_ENOUGH_DATA)
    if not seen.baseline.is_enough:
        return replace(
            verdict,
            kind=VerdictKind.NOT_ENOUGH_DATA,
            have=seen.baseline.calls,
            need=seen.baseline.need,
            note=note_of(seen.baseline, is_missing=True),
        )
    return _judged(verdict, seen, values, limits)


def _judged(
    verdict: GuardVerdict, seen: Slowness, values: Sequence[float], limits: GuardLimits
) -> GuardVerdict:
    grown = growth(values, seen.baseline.p95_ms)
    is_breach = grown.is_breach(limits.latency_roll_back)
    is_confirmed = is_breach and _is_confirmed(seen)
    holds = is_confirmed and not limits.seed_literal and _is_shared(seen, values, limits)
    kind = VerdictKind.ATTENTION if is_breach else VerdictKind.OK
    return replace(
        verdict,
        kind=VerdictKind.ROLL_BACK if is_confirmed else kind,
        value=grown.ratio - 1,
        low=grown.low - 1,
        high=None if grown.high is None else grown.high - 1,
        formula=formula_of(grown.ratio, grown.low, values, seen.baseline, limits),
        note=note_of(
            seen.baseline,
            is_noted=grown.ratio > 1 + limits.latency_attention,
            is_pending=is_breach and not is_confirmed,
            holds=holds,
        ),
        holds=holds,
    )


def _is_confirmed(seen: Slowness) -> bool:
    """The second check: five minutes and 20 calls of domain after the first."""
    first = seen.first_seen
    if first is None or seen.now - first < SECOND_CHECK_AFTER:
        return False
    return sum(call.at > first for call in seen.domain) >= SECOND_CHECK_CALLS


def _is_shared(seen: Slowness, values: Sequence[float], limits: GuardLimits) -> bool:
    """Legacy itself is over the limit today, and domain not surely above that."""
    if seen.baseline.source is BaselineSource.FROZEN:
        return False
    today = newest_latencies([call for call in seen.legacy if call.at >= seen.now - DAY])
    if len(today) < LEAST_SHARED_CALLS:
        return False
    today_ms = today[rank(len(today)) - 1]
    is_over = today_ms > seen.baseline.p95_ms * (1 + limits.latency_roll_back)
    return is_over and growth(values, today_ms).low <= 1


def remembered(memory: LatencyMemory, judgement: Judgement) -> LatencyMemory:
    """The memory for the next check: an operation that is not too slow any more is forgotten."""
    first_seen = {}
    for line in judgement.operations:
        for verdict in line.guards:
            if verdict.guard is Guard.LATENCY and verdict.kind in _TOO_SLOW:
                before = memory.get(line.operation, judgement.at)
                # a clock that went backwards starts the two checks anew
                first_seen[line.operation] = min(before, judgement.at)
    return first_seen


_TOO_SLOW = (VerdictKind.ATTENTION, VerdictKind.ROLL_BACK)
