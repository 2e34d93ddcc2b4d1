"""All figures of a window from its slots: by operation and side, and in all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from services.domain.call_slots import OVERALL, CallSlot
from services.domain.errors import Outcome
from services.domain.metrics import (
    Figures,
    Latency,
    MetricsSnapshot,
    OperationFigures,
    RecentError,
)
from services.domain.operation import CallRecord, Implementation, Operation
from services.domain.source import redacted
from services.metrics.sketch import count_of, percentiles
from services.metrics.slots import sum_of
from services.metrics.windows import Segment

_APART = "apart"


def snapshot(
    segments: Sequence[Segment],
    slots: Iterable[CallSlot],
    *,
    failures: Sequence[CallRecord],
    dropped: int,
) -> MetricsSnapshot:
    """From the slots of the segments (see `cover`), each operation's own; latencies within 1 %.

    `failures` are the newest ones, newest first.
    """
    operations = _by_operation(slots)
    return MetricsSnapshot(
        since=_time(segments[0].since),
        until=_time(segments[-1].until),
        overall=_figures(None, [slot for side in operations.values() for slot in side]),
        operations=tuple(_figures(one, operations.get(one, ())) for one in Operation),
        recent_errors=tuple(map(recent_error, failures)),
        dropped=dropped,
    )


def recent_error(call: CallRecord) -> RecentError:
    return RecentError(
        at=call.at,
        operation=call.operation,
        implementation=call.implementation,
        outcome=call.outcome,
        error=redacted(call.error),
        unit=redacted(call.unit),
    )


def _by_operation(slots: Iterable[CallSlot]) -> dict[str, list[CallSlot]]:
    """For each operation at most four sums: two sides, counted and apart."""
    together: dict[tuple[str, str, bool], list[CallSlot]] = defaultdict(list)
    for slot in slots:
        together[(slot.operation, slot.implementation, bool(slot.apart))].append(slot)
    operations: dict[str, list[CallSlot]] = defaultdict(list)
    for (operation, side, apart), ones in together.items():
        operations[operation].append(sum_of(ones, (0, 0, operation, side, apart)))
    return operations


def _figures(operation: Operation | None, slots: Sequence[CallSlot]) -> OperationFigures:
    sides: dict[str, list[CallSlot]] = defaultdict(list)
    for slot in slots:
        sides[_APART if slot.apart else slot.implementation].append(slot)
    first = sum(slot.first for slot in slots)
    by_domain = sum(slot.first for slot in sides[Implementation.DOMAIN])
    expected = sum(slot.expected for slot in slots)
    return OperationFigures(
        operation=operation,
        legacy=figures_of(sides[Implementation.LEGACY]),
        domain=figures_of(sides[Implementation.DOMAIN]),
        apart=figures_of(sides[_APART]),
        usage_share=by_domain / first if first else None,
        expected_share=expected / (100 * first) if first else None,
        both=figures_of([slot for slot in slots if not slot.apart]),
    )


def figures_of(slots: Sequence[CallSlot]) -> Figures:
    if not slots:
        return Figures()
    whole = sum_of(slots, (0, 0, OVERALL, "", False))
    counts = {outcome: int(getattr(whole, outcome)) for outcome in Outcome}
    return Figures(counts, _latency(whole), whole.unreachable)


def _latency(slot: CallSlot) -> Latency | None:
    calls = count_of(slot.sketch)
    if calls == 0:
        return None
    # a bin's value can lie above the greatest that is in it
    p50, p95, p99 = (min(p, slot.max_ms) for p in percentiles(slot.sketch, (50, 95, 99)))
    return Latency(calls, p50, p95, p99, slot.max_ms, slot.sum_ms / calls)


def _time(at: int) -> datetime:
    return datetime.fromtimestamp(at, UTC)
