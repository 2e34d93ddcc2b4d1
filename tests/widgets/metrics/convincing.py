"""A station's day as the metrics would tell it: traffic by the hour, stages, a roll back, a gap."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from services.domain.errors import Outcome
from services.domain.metrics import (
    ChartColumns,
    ChartMark,
    Charts,
    Figures,
    Latency,
    MarkKind,
    MetricsSnapshot,
    OperationFigures,
    RecentError,
)
from services.domain.operation import Implementation, Operation
from services.domain.sentences import sentence

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC).timestamp()
HOUR_S = 3600.0


def columns(
    calls: Sequence[int],
    failed: Sequence[int] | None = None,
    *,
    p95_ms: float = 80.0,
    wobble: Callable[[int], float] = lambda _: 1.0,
) -> ChartColumns:
    """One side from its calls per slot; `failed` of them ended as internal errors."""
    lost = list(failed) if failed is not None else [0] * len(calls)
    ok = [n - f for n, f in zip(calls, lost, strict=True)]
    nan = math.nan
    there = [bool(n) for n in calls]
    levels = [p95_ms * wobble(slot) for slot in range(len(calls))]
    return ChartColumns(
        calls=list(calls),
        by_outcome={Outcome.OK: ok, Outcome.INTERNAL: lost},
        error_rate=[f / n if n else nan for f, n in zip(lost, calls, strict=True)],
        success_rate=[o / n if n else nan for o, n in zip(ok, calls, strict=True)],
        p50_ms=[level / 3 if t else nan for level, t in zip(levels, there, strict=True)],
        p95_ms=[level if t else nan for level, t in zip(levels, there, strict=True)],
        p99_ms=[level * 2.5 if t else nan for level, t in zip(levels, there, strict=True)],
    )


def charts(
    legacy: Sequence[int],
    domain: Sequence[int],
    *,
    operation: Operation | None = None,
    slot_s: float = 60.0,
    until: float = NOON,
    expected: float = 0.25,
    marks: tuple[ChartMark, ...] = (),
) -> Charts:
    """Literal calls per slot; the last slot ends at `until`."""
    slots = len(legacy)
    shares = [d / (n + d) if n + d else math.nan for n, d in zip(legacy, domain, strict=True)]
    return Charts(
        operation=operation,
        slot_s=slot_s,
        starts=[until - (slots - slot) * slot_s for slot in range(slots)],
        legacy=columns(legacy),
        domain=columns(domain),
        usage_share=shares,
        expected_share=[expected] * slots,
        marks=marks,
    )


@cache
def a_day(
    slots: int = 288, until: float = NOON, span_s: float = 24 * HOUR_S, seed: int = 3
) -> Charts:
    """10 %, then 25 %, a fault in domain, a roll back, an hour in which the station was off."""
    chance = random.Random(seed)
    slot_s = span_s / slots
    starts = [until - span_s + slot * slot_s for slot in range(slots)]
    off = (starts[int(slots * 0.42)], starts[int(slots * 0.47)])
    moved, broken, rolled = int(slots * 0.3), int(slots * 0.78), int(slots * 0.83)
    made: dict[str, list[list[int]]] = {"legacy": [], "domain": []}
    expected = []
    for slot, start in enumerate(starts):
        share = 0.1 if slot < moved else 0.25 if slot < rolled else 0.0
        expected.append(share)
        busy = 120 * (0.55 + 0.45 * math.sin(slot / slots * 2 * math.pi * 1.3 - 1.2)) + 4
        calls = 0 if off[0] <= start < off[1] else max(0, round(chance.gauss(busy, busy**0.5)))
        domain = sum(chance.random() < share for _ in range(calls))
        fault = 0.22 if broken <= slot < rolled else 0.004
        made["legacy"].append(_outcomes(chance, calls - domain, 0.006))
        made["domain"].append(_outcomes(chance, domain, fault))
    calls_of = {side: [sum(slot) for slot in slots_] for side, slots_ in made.items()}
    shares = [
        d / (n + d) if n + d else math.nan
        for n, d in zip(calls_of["legacy"], calls_of["domain"], strict=True)
    ]
    return Charts(
        operation=None,
        slot_s=slot_s,
        starts=starts,
        legacy=_columns(chance, made["legacy"], 62.0),
        domain=_columns(chance, made["domain"], 48.0),
        usage_share=shares,
        expected_share=expected,
        marks=(
            ChartMark(
                starts[moved],
                MarkKind.STAGE,
                sentence("Stage {number}: {percent} %", number=2, percent=25),
            ),
            ChartMark(
                starts[rolled],
                MarkKind.ROLL_BACK,
                sentence("Rolled back from {percent} %", percent=25),
            ),
        ),
        off=(off,),
    )


def snapshot(
    until: float = NOON, span_s: float = 24 * HOUR_S, *, is_empty: bool = False
) -> MetricsSnapshot:
    """Figures of all thirteen operations and a few errors."""
    end = datetime.fromtimestamp(until, UTC)
    lines = tuple(
        figures(operation, 40 + 90 * number, 12 + 30 * number, failed=number % 3)
        for number, operation in enumerate(Operation)
    )
    errors = tuple(
        RecentError(
            end - timedelta(minutes=7 * number),
            operation.value,
            Implementation.DOMAIN if number % 2 else Implementation.LEGACY,
            Outcome.TIMEOUT if number % 3 == 2 else Outcome.INTERNAL,
            "CallTimedOut" if number % 3 == 2 else "OperationalError",
            "gate",
        )
        for number, operation in enumerate(list(Operation)[:10])
    )
    begin = datetime.fromtimestamp(until - span_s, UTC)
    if is_empty:
        nothing = OperationFigures(None, Figures(), Figures(), Figures(), None, None)
        none = tuple(replace(nothing, operation=operation) for operation in Operation)
        return MetricsSnapshot(begin, end, nothing, none, (), 0)
    overall = replace(figures(Operation.STATUS, 7500, 2500, failed=31), operation=None)
    return MetricsSnapshot(begin, end, overall, lines, errors, 0)


def figures(operation: Operation, legacy: int, domain: int, *, failed: int = 0) -> OperationFigures:
    return OperationFigures(
        operation,
        _figures(legacy, 0, 62.0),
        _figures(domain, failed, 48.0),
        Figures({Outcome.OK: 3}),
        usage_share=domain / (legacy + domain),
        expected_share=0.25,
    )


def _figures(calls: int, failed: int, p95_ms: float) -> Figures:
    counts = {Outcome.OK: calls - failed - 1, Outcome.INTERNAL: failed, Outcome.REFUSED: 1}
    latency = Latency(calls - failed - 1, p95_ms / 3, p95_ms, p95_ms * 2.5, p95_ms * 6, p95_ms / 2)
    return Figures(counts, latency)


def _outcomes(chance: random.Random, calls: int, fault: float) -> list[int]:
    """Counts in the order ok, refused, environment, internal, timeout."""
    counts = [0] * 5
    for _ in range(calls):
        draw = chance.random()
        place = 3 if draw < fault * 0.7 else 4 if draw < fault else 0
        if place == 0 and chance.random() < 0.05:
            place = 1 if chance.random() < 0.6 else 2
        counts[place] += 1
    return counts


def _columns(chance: random.Random, slots: list[list[int]], p95_ms: float) -> ChartColumns:
    nan = math.nan
    names = (Outcome.OK, Outcome.REFUSED, Outcome.ENVIRONMENT, Outcome.INTERNAL, Outcome.TIMEOUT)
    judged = [sum(slot) - slot[1] for slot in slots]
    levels = [p95_ms * math.exp(chance.gauss(0, 0.12)) if sum(slot) else nan for slot in slots]
    return ChartColumns(
        calls=[sum(slot) for slot in slots],
        by_outcome={name: [slot[place] for slot in slots] for place, name in enumerate(names)},
        error_rate=[
            (slot[3] + slot[4]) / n if n else nan for slot, n in zip(slots, judged, strict=True)
        ],
        success_rate=[slot[0] / n if n else nan for slot, n in zip(slots, judged, strict=True)],
        p50_ms=[level / 3 * math.exp(chance.gauss(0, 0.05)) for level in levels],
        p95_ms=levels,
        p99_ms=[level * 2.6 * math.exp(chance.gauss(0, 0.2)) for level in levels],
    )
