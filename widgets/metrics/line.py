"""One series of one side on a chart: firm, thin where few calls were made, with lone points."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from services.domain.operation import Implementation
from widgets.look.tokens import Tokens
from widgets.metrics.pens import Weight, expected_pen, side_color, side_pen
from widgets.metrics.series import Column, Strokes

RING_PX = 5
DOT_PX = 4


class SideLine:
    """Made once; `show` only gives its items new values."""

    def __init__(self, side: Implementation, weight: Weight, *, has_points: bool) -> None:
        self._side = side
        self._weight = weight
        self.firm = pg.PlotCurveItem(connect="finite", antialias=True)
        self.thin = pg.PlotCurveItem(connect="finite", antialias=True)
        self.rings = pg.ScatterPlotItem(size=RING_PX, symbol="o")
        self.dots = pg.ScatterPlotItem(size=DOT_PX, symbol="o")
        self._has_points = has_points

    def add_to(self, view: pg.ViewBox) -> None:
        for item in (self.thin, self.firm, *((self.rings, self.dots) if self._has_points else ())):
            view.addItem(item, ignoreBounds=True)

    def show(self, drawn: Strokes) -> None:
        self.firm.setData(drawn.x, drawn.firm)
        self.thin.setData(drawn.x, drawn.thin)
        if self._has_points:
            _show_points(self.rings, drawn.x, drawn.rings)
            _show_points(self.dots, drawn.x, drawn.dots)

    def tint(self, tokens: Tokens) -> None:
        self.firm.setPen(side_pen(self._side, tokens, self._weight))
        self.thin.setPen(side_pen(self._side, tokens, self._weight, faint=True))
        color = side_color(self._side, tokens)
        ring = QPen(color, 1)
        ring.setCosmetic(True)
        self.rings.setPen(ring)
        self.rings.setBrush(QBrush(QColor(tokens.background)))
        self.dots.setPen(QPen(Qt.PenStyle.NoPen))
        self.dots.setBrush(QBrush(color))


class ExpectedLine:
    """What the slider asks for: it stands still, then jumps."""

    def __init__(self) -> None:
        self.curve = pg.PlotCurveItem(connect="finite", stepMode="right")

    def add_to(self, view: pg.ViewBox) -> None:
        view.addItem(self.curve, ignoreBounds=True)

    def show(self, x: Column, y: Column) -> None:
        self.curve.setData(x, y)

    def tint(self, tokens: Tokens) -> None:
        self.curve.setPen(expected_pen(tokens))


def _show_points(item: pg.ScatterPlotItem, x: Column, y: Column) -> None:
    there = np.isfinite(y)
    item.setData(x[there], y[there])
