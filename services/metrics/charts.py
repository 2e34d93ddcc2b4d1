"""The charts' columns from stored slots: both sides, shares, gaps as NaN, spans without station."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from services.domain.call_slots import CallSlot
from services.domain.errors import Outcome
from services.domain.metrics import ChartColumns, ChartMark, Charts
from services.domain.operation import Implementation, Operation
from services.metrics.health import STILL_RUNS
from services.metrics.rates import Column, error_rates, ratios, success_rates
from services.metrics.sketch import grouped_percentiles
from services.metrics.windows import Grid

Span = tuple[float, float]

_PERCENTS = (50, 95, 99)


def charts(
    operation: Operation | None,
    grid: Grid,
    slots: Sequence[CallSlot],
    *,
    marks: Sequence[ChartMark] = (),
    runs: Sequence[Span] = (),
    now: float,
) -> Charts:
    """From the grid's stored slots of the operation, or those that sum all of them.

    `runs` are the spans in which the station ran, UTC seconds, ascending.
    """
    sides = {side: _Side(grid, slots, side) for side in Implementation}
    first = sides[Implementation.LEGACY].first + sides[Implementation.DOMAIN].first
    expected = sides[Implementation.LEGACY].expected + sides[Implementation.DOMAIN].expected
    since, until = grid.stored.since, grid.stored.until
    return Charts(
        operation=operation,
        slot_s=grid.slot_s,
        starts=[float(start) for start in grid.starts],
        legacy=sides[Implementation.LEGACY].columns(),
        domain=sides[Implementation.DOMAIN].columns(),
        usage_share=ratios(sides[Implementation.DOMAIN].first, first).tolist(),
        expected_share=ratios(expected, 100 * first).tolist(),
        marks=tuple(mark for mark in marks if since <= mark.at < until),
        off=off_spans(runs, since, until, now=now),
    )


def off_spans(runs: Sequence[Span], since: float, until: float, *, now: float) -> tuple[Span, ...]:
    """What is left of [since, until], up to now, when the runs are taken out."""
    ran_until, off = since, []
    for begun, seen in sorted(runs):
        if begun > ran_until:
            off.append((ran_until, min(begun, until)))
        ran_until = max(ran_until, seen)
    end = min(until, now)
    if runs and now - max(seen for _, seen in runs) <= STILL_RUNS.total_seconds():
        return tuple(off)
    if ran_until < end:
        off.append((ran_until, end))
    return tuple(off)


class _Side:
    """One implementation's slots, added up on the grid."""

    def __init__(self, grid: Grid, slots: Sequence[CallSlot], side: Implementation) -> None:
        self._count = grid.count
        self._slots = [one for one in slots if one.implementation == side and not one.apart]
        starts = np.fromiter((one.start for one in self._slots), np.int64, len(self._slots))
        self._at = (starts - grid.stored.since) // grid.slot_s
        self.first = self._sum("first")
        self.expected = self._sum("expected")

    def columns(self) -> ChartColumns:
        by_outcome = {outcome: self._sum(outcome) for outcome in Outcome}
        p50, p95, p99 = self._percentiles()
        return ChartColumns(
            calls=sum(by_outcome.values(), np.zeros(self._count, np.int64)).tolist(),
            by_outcome={outcome: column.tolist() for outcome, column in by_outcome.items()},
            error_rate=error_rates(by_outcome).tolist(),
            success_rate=success_rates(by_outcome, self._sum("unreachable")).tolist(),
            p50_ms=p50.tolist(),
            p95_ms=p95.tolist(),
            p99_ms=p99.tolist(),
        )

    def _sum(self, field: str) -> Column:
        place = CallSlot._fields.index(field)
        values = [one[place] for one in self._slots]
        return np.bincount(self._at, weights=values, minlength=self._count).astype(np.int64)

    def _percentiles(self) -> NDArray[np.float64]:
        sketches = [one.sketch for one in self._slots]
        return grouped_percentiles(sketches, self._at, self._count, _PERCENTS)
