"""A sheet over a chart's view, painted in pixels: lines stay sharp and texts upright."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from widgets.metrics.items import Painted


class Sheet:
    """Where things are: values in the chart's own units, pixels within `room`."""

    def __init__(self, values: QRectF, places: QTransform) -> None:
        self.values = values
        self.room = places.mapRect(values)
        self._places = places

    def x(self, at: float) -> float:
        return self._places.map(QPointF(at, 0)).x()

    def y(self, value: float) -> float:
        return self._places.map(QPointF(0, value)).y()


class Layer(Painted):
    """Calls `paint_on` with the painter in pixels; below the lines or above them by `z`."""

    def __init__(self, paint_on: Callable[[QPainter, Sheet], None], *, z: float) -> None:
        super().__init__()
        self._paint_on = paint_on
        self.setZValue(z)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        del option, widget
        sheet = Sheet(QRectF(self.viewRect() or QRectF()), painter.transform())
        painter.save()
        painter.resetTransform()
        self._paint_on(painter, sheet)
        painter.restore()
