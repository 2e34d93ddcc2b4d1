"""The shapes that say a state without its colour, drawn as paths in a square."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from widgets.look.tokens import Shape

# paths are made for a square of 12 by 12 with its centre at 0, 0
UNIT = 12.0
LINE = 1.8


def draw_shape(painter: QPainter, shape: Shape, box: QRectF, colour: QColor) -> None:
    """Draws the shape into the box; solid shapes are filled, the others are lines."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    scale = min(box.width(), box.height()) / UNIT
    painter.scale(scale, scale)
    if shape in _SOLID:
        painter.fillPath(_PATHS[shape](), colour)
    else:
        pen = QPen(colour, LINE, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(_PATHS[shape](), pen)
    painter.restore()


def _dot() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), 4.2, 4.2)
    return path


def _ring() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), 4, 4)
    return path


def _triangle() -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(0, -5.2), QPointF(5.6, 4.6), QPointF(-5.6, 4.6)]))
    path.closeSubpath()
    return path


def _snowflake() -> QPainterPath:
    path = QPainterPath()
    for turn in range(3):
        angle = math.radians(30 + 60 * turn)
        tip = QPointF(5.2 * math.cos(angle), 5.2 * math.sin(angle))
        path.moveTo(tip)
        path.lineTo(-tip)
    return path


def _arrow() -> QPainterPath:
    path = QPainterPath()
    circle = QRectF(-4, -4, 8, 8)
    path.arcMoveTo(circle, 40)
    path.arcTo(circle, 40, 280)
    end = path.currentPosition()
    path.moveTo(end + QPointF(-3.4, 0.6))
    path.lineTo(end)
    path.lineTo(end + QPointF(0.8, 3.4))
    return path


def _cross() -> QPainterPath:
    path = QPainterPath(QPointF(-4, -4))
    path.lineTo(4, 4)
    path.moveTo(4, -4)
    path.lineTo(-4, 4)
    return path


def _key() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(-2.6, 0), 2.6, 2.6)
    path.moveTo(0, 0)
    path.lineTo(5.4, 0)
    path.lineTo(5.4, 2.8)
    path.moveTo(2.8, 0)
    path.lineTo(2.8, 2.2)
    return path


def _people() -> QPainterPath:
    path = QPainterPath()
    for x in (-2.9, 2.9):
        path.addEllipse(QPointF(x, -2.4), 1.7, 1.7)
        body = QRectF(x - 2.4, 0.6, 4.8, 7.2)
        path.arcMoveTo(body, 0)
        path.arcTo(body, 0, 180)
    return path


def _square() -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(-3.8, -3.8, 7.6, 7.6))
    return path


_SOLID = frozenset({Shape.DOT, Shape.TRIANGLE, Shape.SQUARE})
_PATHS: dict[Shape, Callable[[], QPainterPath]] = {
    Shape.DOT: _dot,
    Shape.RING: _ring,
    Shape.TRIANGLE: _triangle,
    Shape.SNOWFLAKE: _snowflake,
    Shape.ARROW: _arrow,
    Shape.CROSS: _cross,
    Shape.KEY: _key,
    Shape.PEOPLE: _people,
    Shape.SQUARE: _square,
    Shape.HOLLOW_SQUARE: _square,
}
