"""The lines of a chart, and how far its axis reaches so that all of them are in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg

from services.domain.metrics import ChartColumns, Charts
from services.domain.operation import Implementation
from widgets.look.tokens import Tokens
from widgets.metrics.line import ExpectedLine, SideLine
from widgets.metrics.pens import Weight
from widgets.metrics.series import Column, highest, lowest, middles, percent, strokes

Reach = Callable[[Sequence[Column]], tuple[float, float]]


@dataclass(frozen=True)
class Measure:
    """One value per slot of either side; only the loudest of several measures has points."""

    read: Callable[[ChartColumns], Column]
    weight: Weight = Weight.PLAIN
    has_points: bool = True


class SideLines:
    """Each measure as one line for legacy and one for domain."""

    def __init__(self, measures: Sequence[Measure], reach: Reach) -> None:
        self._reach = reach
        self.lines = [
            (measure, side, SideLine(side, measure.weight, has_points=measure.has_points))
            for measure in measures
            for side in Implementation
        ]

    def add_to(self, view: pg.ViewBox) -> None:
        for _, _, line in self.lines:
            line.add_to(view)

    def show(self, charts: Charts) -> tuple[float, float]:
        x = middles(charts.starts, charts.slot_s)
        shown = []
        for measure, side, line in self.lines:
            columns = charts.legacy if side is Implementation.LEGACY else charts.domain
            values = measure.read(columns)
            line.show(strokes(x, values, columns.calls))
            shown.append(values)
        return self._reach(shown)

    def tint(self, tokens: Tokens) -> None:
        for _, _, line in self.lines:
            line.tint(tokens)


class ShareLines:
    """Domain's share of the calls against what the slider asks for."""

    def __init__(self) -> None:
        self.expected = ExpectedLine()
        self.usage = SideLine(Implementation.DOMAIN, Weight.PLAIN, has_points=True)

    def add_to(self, view: pg.ViewBox) -> None:
        self.expected.add_to(view)
        self.usage.add_to(view)

    def show(self, charts: Charts) -> tuple[float, float]:
        starts = np.asarray(charts.starts, np.float64)
        self.expected.show(starts, percent(charts.expected_share))
        calls = np.asarray(charts.legacy.calls) + np.asarray(charts.domain.calls)
        x = middles(charts.starts, charts.slot_s)
        self.usage.show(strokes(x, percent(charts.usage_share), calls))
        return -3, 103

    def tint(self, tokens: Tokens) -> None:
        self.expected.tint(tokens)
        self.usage.tint(tokens)


def error_reach(columns: Sequence[Column]) -> tuple[float, float]:
    """Both limits are in sight, even when nothing fails."""
    high = highest(columns, least=6)
    return -0.03 * high, 1.05 * high


def success_reach(columns: Sequence[Column]) -> tuple[float, float]:
    low = lowest(columns, most=94)
    return low - 0.05 * (100 - low), 100 + 0.03 * (100 - low)


def latency_reach(columns: Sequence[Column]) -> tuple[float, float]:
    """In logarithms; at least one power of ten."""
    there = [column[np.isfinite(column)] for column in columns]
    values = np.concatenate(there) if there else np.empty(0)
    if not len(values):
        return -0.1, 3.1
    low, high = float(values.min()), float(values.max())
    spare = max(0.0, 1.0 - (high - low)) / 2 + 0.08
    return low - spare, high + spare
