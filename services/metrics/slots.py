"""Calls to slots: each call counts once in every width, for its operation and for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from services.domain.call_slots import OVERALL, WIDTH_KEPT_S, CallSlot, CallSums
from services.domain.operation import CallRecord
from services.metrics.outcomes import counted_latency_ms, is_apart, is_drawn, is_unreachable
from services.metrics.sketch import merged, sketch_of

Key = tuple[int, int, str, str, bool]
"""Width, start, operation, implementation, apart."""

_COUNTS = CallSlot._fields[5:-3]
_FINEST_S, *_COARSER_S = WIDTH_KEPT_S


def slots_of(calls: Sequence[CallRecord]) -> list[CallSlot]:
    """The slots of all widths; a call with a time that lies back belongs to its own slot."""
    together: dict[Key, list[CallRecord]] = defaultdict(list)
    for call in calls:
        start = int(call.at.timestamp() // _FINEST_S) * _FINEST_S
        key = (_FINEST_S, start, str(call.operation), str(call.implementation), is_apart(call))
        together[key].append(call)
    finest = [_slot(key, ones) for key, ones in together.items()]
    finest += _summed(finest, _FINEST_S, overall=True)
    slots = list(finest)
    for width_s in _COARSER_S:
        slots += _summed(finest, width_s)
    return slots


def sum_of(slots: Sequence[CallSlot], key: Key) -> CallSlot:
    """One slot that holds what all of them hold."""
    if len(slots) == 1:
        return CallSlot._make((*key, *slots[0][len(key) :]))
    *counts, sums_ms, maxima_ms, sketches = list(zip(*slots, strict=True))[len(key) :]
    sums = [sum(column) for column in counts]
    return CallSlot._make((*key, *sums, sum(sums_ms), max(maxima_ms), merged(sketches)))


def _summed(slots: Iterable[CallSlot], width_s: int, *, overall: bool = False) -> list[CallSlot]:
    together: dict[Key, list[CallSlot]] = defaultdict(list)
    for slot in slots:
        operation = OVERALL if overall else slot.operation
        start = slot.start // width_s * width_s
        together[(width_s, start, operation, slot.implementation, slot.apart)].append(slot)
    return [sum_of(ones, key) for key, ones in together.items()]


def _slot(key: Key, calls: Sequence[CallRecord]) -> CallSlot:
    counts: dict[str, int] = defaultdict(int)
    latencies = []
    for call in calls:
        counts[str(call.outcome)] += 1
        counts["unreachable"] += is_unreachable(call)
        if is_drawn(call):
            counts["first"] += 1
            counts["expected"] += call.percentage
        latency_ms = counted_latency_ms(call)
        if latency_ms is not None:
            latencies.append(latency_ms)
    sums = (sum(latencies), max(latencies, default=0.0), sketch_of(latencies))
    return CallSlot._make((*key, *(counts[name] for name in _COUNTS), *sums))


SUMS = CallSums(slots_of, merged)
