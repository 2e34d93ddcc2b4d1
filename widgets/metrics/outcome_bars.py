"""Calls by outcome as bars back to back: domain stands on the zero line, legacy hangs from it."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QBrush, QPen

from services.domain.errors import Outcome
from services.domain.metrics import ChartColumns, Charts
from services.domain.operation import Implementation
from widgets.look.tokens import Tokens
from widgets.metrics.items import Bars
from widgets.metrics.pens import STACK, outcome_color
from widgets.metrics.series import Column, middles

_SIGNS = {Implementation.DOMAIN: 1, Implementation.LEGACY: -1}
LEAST_SHOWN = 5.0


class OutcomeBars:
    """Made once; the bars of one outcome and side are one item."""

    def __init__(self) -> None:
        self.items = {
            (side, outcome): Bars(x=[], height=[], width=1) for side in _SIGNS for outcome in STACK
        }

    def add_to(self, view: pg.ViewBox) -> None:
        for item in self.items.values():
            view.addItem(item, ignoreBounds=True)

    def show(self, charts: Charts) -> tuple[float, float]:
        x = middles(charts.starts, charts.slot_s)
        below = self._show_side(Implementation.LEGACY, charts.legacy, x, charts.slot_s)
        above = self._show_side(Implementation.DOMAIN, charts.domain, x, charts.slot_s)
        least = max(above, below, LEAST_SHOWN) * 0.2
        return -max(below, least) * 1.1, max(above, least) * 1.1

    def tint(self, tokens: Tokens) -> None:
        for (side, outcome), item in self.items.items():
            color = outcome_color(outcome, side, tokens)
            # a bar is never narrower than its border: one call in thirty days is still seen
            pen = QPen(color, 1)
            pen.setCosmetic(True)
            item.setOpts(brush=QBrush(color), pen=pen)

    def _show_side(
        self, side: Implementation, columns: ChartColumns, x: Column, slot_s: float
    ) -> float:
        """The height of the highest bar."""
        stacked = np.zeros(len(x))
        for outcome in STACK:
            counts = _counts(columns, outcome, len(x))
            there = counts > 0
            self.items[side, outcome].setOpts(
                x=x[there],
                y0=_SIGNS[side] * stacked[there],
                height=_SIGNS[side] * counts[there],
                width=slot_s,
            )
            stacked += counts
        return float(np.max(stacked, initial=0))


def _counts(columns: ChartColumns, outcome: Outcome, slots: int) -> Column:
    return np.asarray(columns.by_outcome.get(outcome, np.zeros(slots)), np.float64)
