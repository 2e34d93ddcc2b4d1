"""What a chart's lines stand on: spans without a station, limits, and marks of what happened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from services.domain.metrics import ChartMark, MarkKind
from widgets.look.draw_shape import draw_shape
from widgets.look.tokens import Meaning, Shape, Tokens
from widgets.metrics.threshold import Threshold

TEXT_PX = 10
SHAPE_PX = 11
_LIMIT_ALPHA = 170
MARK_LOOKS = {
    MarkKind.STAGE: (Meaning.INFORMATION, Shape.RING),
    MarkKind.SLIDER: (Meaning.QUIET, Shape.SQUARE),
    MarkKind.ROLL_BACK: (Meaning.FAILED, Shape.CROSS),
}


class Ground(pg.GraphicsObject):  # type: ignore[misc]
    """Painted in pixels over the whole view, so that lines stay sharp and texts upright."""

    def __init__(self) -> None:
        super().__init__()
        self._tokens: Tokens | None = None
        self._off: Sequence[tuple[float, float]] = ()
        self._marks: Sequence[ChartMark] = ()
        self._thresholds: Sequence[Threshold] = ()
        self._font = QFont()
        self._font.setPixelSize(TEXT_PX)
        self.setZValue(-10)

    def show_time(self, marks: Sequence[ChartMark], off: Sequence[tuple[float, float]]) -> None:
        self._marks, self._off = marks, off
        self.update()

    def show_thresholds(self, thresholds: Iterable[Threshold]) -> None:
        self._thresholds = list(thresholds)
        self.update()

    @property
    def thresholds(self) -> Sequence[Threshold]:
        return self._thresholds

    def tint(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        return QRectF(self.viewRect() or QRectF())

    def viewTransformChanged(self) -> None:  # noqa: N802
        self.prepareGeometryChange()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        del option, widget
        if self._tokens is None:
            return
        box, places = self.boundingRect(), painter.transform()
        painter.save()
        painter.resetTransform()
        painter.setFont(self._font)
        room = places.mapRect(box)
        self._paint_off(painter, places, box, room, self._tokens)
        self._paint_thresholds(painter, places, box, room, self._tokens)
        self._paint_marks(painter, places, box, room, self._tokens)
        painter.restore()

    def _paint_off(
        self, painter: QPainter, places: QTransform, box: QRectF, room: QRectF, tokens: Tokens
    ) -> None:
        hatched = QBrush(QColor(tokens.border), Qt.BrushStyle.BDiagPattern)
        for since, until in self._off:
            left, right = max(since, box.left()), min(until, box.right())
            if left < right:
                ends = (places.map(QPointF(at, 0)).x() for at in (left, right))
                start, end = ends
                span = QRectF(start, room.top(), max(end - start, 1.0), room.height())
                painter.fillRect(span, QColor(tokens.surface))
                painter.fillRect(span, hatched)

    def _paint_thresholds(
        self, painter: QPainter, places: QTransform, box: QRectF, room: QRectF, tokens: Tokens
    ) -> None:
        taken = QRectF()
        for limit in self._thresholds:
            if not box.top() <= limit.at <= box.bottom():
                continue
            y = round(places.map(QPointF(box.left(), limit.at)).y()) + 0.5
            color = QColor(tokens.by_meaning[limit.meaning])
            color.setAlpha(_LIMIT_ALPHA)
            painter.setPen(QPen(color, 1))
            painter.drawLine(QLineF(room.left(), y, room.right(), y))
            painter.setPen(QColor(tokens.by_meaning[limit.meaning]))
            taken = _label_place(painter, limit.text, y, room, taken)
            painter.drawText(taken, Qt.AlignmentFlag.AlignCenter, limit.text)

    def _paint_marks(
        self, painter: QPainter, places: QTransform, box: QRectF, room: QRectF, tokens: Tokens
    ) -> None:
        for mark in self._marks:
            if not box.left() <= mark.at <= box.right():
                continue
            x = round(places.map(QPointF(mark.at, 0)).x()) + 0.5
            meaning, shape = MARK_LOOKS[mark.kind]
            color = QColor(tokens.by_meaning[meaning])
            painter.setPen(QPen(color, 2 if mark.kind is MarkKind.ROLL_BACK else 1))
            painter.drawLine(QLineF(x, room.top() + SHAPE_PX, x, room.bottom()))
            sign = QRectF(x - SHAPE_PX / 2, room.top(), SHAPE_PX, SHAPE_PX)
            draw_shape(painter, shape, sign, color)


def _label_place(painter: QPainter, text: str, y: float, room: QRectF, taken: QRectF) -> QRectF:
    """Above its line at the right edge, below it at the top, left of the label that is there."""
    width = painter.fontMetrics().horizontalAdvance(text) + 2
    place = QRectF(room.right() - width - 4, y - 14, width, 13)
    if place.top() < room.top():
        place.translate(0, 15)
    if place.intersects(taken):
        place.moveRight(taken.left() - 8)
    return place
