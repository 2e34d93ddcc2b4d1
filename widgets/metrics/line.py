"""One series of one side on a chart: firm, thin where few calls were made, with lone points."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QBrush, QColor, QPen

from services.domain.operation import Implementation
from widgets.look.tokens import Tokens
from widgets.metrics.dashes import dashes
from widgets.metrics.items import Curve, Points
from widgets.metrics.pens import Weight, expected_pen, side_color, side_pen, solid_pen
from widgets.metrics.series import Column, Strokes

RING_PX = 5
DOT_PX = 4


class SideLine:
    """Made once; `show` only gives its items new values. `points` are rings, then dots."""

    def __init__(self, side: Implementation, weight: Weight, *, has_points: bool) -> None:
        self._side = side
        self._weight = weight
        self._is_dashed = side is Implementation.LEGACY and weight is not Weight.FINE
        self._drawn: Strokes | None = None
        self._units = (0.0, 0.0)
        self.firm = Curve(connect="pairs" if self._is_dashed else "finite", antialias=True)
        # strokes one by one: as one path a wide line takes fifty times as long to paint
        self.firm.setSegmentedLineMode("auto" if weight is Weight.FINE else "on")
        self.thin = Curve(connect="finite", antialias=True)
        self.points = (_points(RING_PX), _points(DOT_PX)) if has_points else ()

    def add_to(self, view: pg.ViewBox) -> None:
        for item in (self.thin, self.firm, *self.points):
            view.addItem(item, ignoreBounds=True)
        if self._is_dashed:
            view.sigTransformChanged.connect(self._on_scale)

    def show(self, drawn: Strokes) -> None:
        self._drawn = drawn
        self._show_firm(drawn)
        self.thin.setData(drawn.x, drawn.thin)
        for item, levels in zip(self.points, (drawn.rings, drawn.dots), strict=False):
            _show_points(item, drawn.x, levels)

    def tint(self, tokens: Tokens) -> None:
        pen = solid_pen if self._is_dashed else side_pen
        self.firm.setPen(pen(self._side, tokens, self._weight))
        self.thin.setPen(side_pen(self._side, tokens, self._weight, faint=True))
        color = side_color(self._side, tokens)
        for item, inside in zip(self.points, (QColor(tokens.background), color), strict=False):
            edge = QPen(color, 1)
            edge.setCosmetic(True)
            item.setPen(edge)
            item.setBrush(QBrush(inside))

    def _show_firm(self, drawn: Strokes) -> None:
        if self._is_dashed:
            self.firm.setData(*dashes(drawn.x, drawn.firm, *self._units))
        else:
            self.firm.setData(drawn.x, drawn.firm)

    def _on_scale(self, view: pg.ViewBox) -> None:
        """Dashes are as long on every scale; panning leaves them alone."""
        units = tuple(map(float, view.viewPixelSize()))
        if not np.allclose(units, self._units, rtol=1e-3, atol=0):
            self._units = (units[0], units[1])
            if self._drawn is not None:
                self._show_firm(self._drawn)


class ExpectedLine:
    """What the slider asks for: it stands still, then jumps."""

    def __init__(self) -> None:
        self.curve = Curve(connect="finite", stepMode="right")

    def add_to(self, view: pg.ViewBox) -> None:
        view.addItem(self.curve, ignoreBounds=True)

    def show(self, x: Column, y: Column) -> None:
        self.curve.setData(x, y)

    def tint(self, tokens: Tokens) -> None:
        self.curve.setPen(expected_pen(tokens))


def _points(size_px: int) -> Points:
    return Points(size=size_px, symbol="o")


def _show_points(item: Points, x: Column, y: Column) -> None:
    there = np.isfinite(y)
    item.setVisible(bool(there.any()))
    item.setData(x[there], y[there])
