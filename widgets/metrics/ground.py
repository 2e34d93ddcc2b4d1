"""What a chart's lines stand on and under: spans without a station, limits, what happened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from services.domain.metrics import ChartMark, MarkKind
from widgets.look.draw_shape import draw_shape
from widgets.look.theme import current_tokens
from widgets.metrics.layer import Layer, Sheet
from widgets.metrics.mark_looks import MARK_LOOKS
from widgets.metrics.threshold import Threshold

TEXT_PX = 10
SHAPE_PX = 11
HATCH_PX = 7
_LINE_ALPHA = 170
_PLATE_ALPHA = 200


class Ground:
    """Made once per chart. Spans lie below the lines, limits and marks above them."""

    def __init__(self) -> None:
        self.off: Sequence[tuple[float, float]] = ()
        self.marks: Sequence[ChartMark] = ()
        self.thresholds: Sequence[Threshold] = ()
        self._font = QFont()
        self._font.setPixelSize(TEXT_PX)
        self._layers = (Layer(self._paint_off, z=-10), Layer(self._paint_signs, z=5))

    def add_to(self, view: pg.ViewBox) -> None:
        for layer in self._layers:
            view.addItem(layer, ignoreBounds=True)

    def show_time(self, marks: Sequence[ChartMark], off: Sequence[tuple[float, float]]) -> None:
        self.marks, self.off = marks, off
        self.update()

    def show_thresholds(self, thresholds: Iterable[Threshold]) -> None:
        self.thresholds = list(thresholds)
        self.update()

    def update(self) -> None:
        for layer in self._layers:
            layer.update()

    def _paint_off(self, painter: QPainter, sheet: Sheet) -> None:
        tokens, values, room = current_tokens(), sheet.values, sheet.room
        for since, until in self.off:
            left, right = max(since, values.left()), min(until, values.right())
            if left < right:
                start = sheet.x(left)
                width = max(sheet.x(right) - start, 1.0)
                span = QRectF(start, room.top(), width, room.height())
                painter.fillRect(span, QColor(tokens.surface))
                _hatch(painter, span, QColor(tokens.border))

    def _paint_signs(self, painter: QPainter, sheet: Sheet) -> None:
        painter.setFont(self._font)
        self._paint_thresholds(painter, sheet)
        self._paint_marks(painter, sheet)

    def _paint_thresholds(self, painter: QPainter, sheet: Sheet) -> None:
        tokens, values, room = current_tokens(), sheet.values, sheet.room
        plate = QColor(tokens.background)
        plate.setAlpha(_PLATE_ALPHA)
        taken = QRectF()
        for limit in self.thresholds:
            if values.top() <= limit.at <= values.bottom():
                y = round(sheet.y(limit.at)) + 0.5
                color = QColor(tokens.by_meaning[limit.meaning])
                taken = _label_place(painter, limit.text, y, room, taken)
                painter.fillRect(taken, plate)
                painter.setPen(color)
                painter.drawText(taken, Qt.AlignmentFlag.AlignCenter, limit.text)
                color.setAlpha(_LINE_ALPHA)
                painter.setPen(QPen(color, 1))
                painter.drawLine(QLineF(room.left(), y, room.right(), y))

    def _paint_marks(self, painter: QPainter, sheet: Sheet) -> None:
        tokens, values, room = current_tokens(), sheet.values, sheet.room
        for mark in self.marks:
            if values.left() <= mark.at <= values.right():
                x = round(sheet.x(mark.at)) + 0.5
                meaning, shape = MARK_LOOKS[mark.kind]
                color = QColor(tokens.by_meaning[meaning])
                painter.setPen(QPen(color, 2 if mark.kind is MarkKind.ROLL_BACK else 1))
                painter.drawLine(QLineF(x, room.top() + SHAPE_PX, x, room.bottom()))
                sign = QRectF(x - SHAPE_PX / 2, room.top(), SHAPE_PX, SHAPE_PX)
                draw_shape(painter, shape, sign, color)


def _hatch(painter: QPainter, span: QRectF, color: QColor) -> None:
    """Lines, not a pattern: that would be painted ten times as slowly."""
    painter.save()
    painter.setClipRect(span, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, 1))
    fall = span.height()
    # whole steps from a fixed place: the hatching stands still while the span is moved
    first = int((span.left() - fall) // HATCH_PX) * HATCH_PX
    ends = range(first, int(span.right()) + 1, HATCH_PX)
    painter.drawLines([QLineF(x, span.bottom(), x + fall, span.top()) for x in ends])
    painter.restore()


def _label_place(painter: QPainter, text: str, y: float, room: QRectF, taken: QRectF) -> QRectF:
    """Above its line at the right edge, below it at the top, left of the label that is there."""
    width = painter.fontMetrics().horizontalAdvance(text) + 4
    place = QRectF(room.right() - width - 3, y - 14, width, 13)
    if place.top() < room.top():
        place.translate(0, 15)
    if place.intersects(taken):
        place.moveRight(taken.left() - 6)
    return place
