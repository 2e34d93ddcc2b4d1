"""A sheet over a chart's view, painted in pixels: lines stay sharp and texts upright."""

from __future__ import annotations

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget


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


class Layer(pg.GraphicsObject):  # type: ignore[misc]
    """Calls `paint_on` with the painter in pixels; below the lines or above them by `z`."""

    def __init__(self, paint_on: Callable[[QPainter, Sheet], None], *, z: float) -> None:
        super().__init__()
        self._paint_on = paint_on
        self.setZValue(z)

    def boundingRect(self) -> QRectF:  # noqa: N802
        return QRectF(self.viewRect() or QRectF())

    def viewTransformChanged(self) -> None:  # noqa: N802
        self.prepareGeometryChange()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        del option, widget
        sheet = Sheet(self.boundingRect(), painter.transform())
        painter.save()
        painter.resetTransform()
        self._paint_on(painter, sheet)
        painter.restore()
