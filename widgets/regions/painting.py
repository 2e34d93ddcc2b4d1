"""How regions look over a picture: line, corners and label, told apart by more than colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QIcon, QPainter, QPen, QPixmap, QPolygonF

from services.domain.regions import Point
from widgets.look.draw_shape import draw_shape
from widgets.look.tokens import TOKENS, Meaning, Shape, Theme, Tokens
from widgets.regions.drawing import Draft
from widgets.regions.geometry import middle_of

# pictures are dark or bright whatever the window wears: the same as on the tiles
ON_PICTURES = TOKENS[Theme.DARK]
_MEANINGS = (
    Meaning.INFORMATION,
    Meaning.ATTENTION,
    Meaning.OK,
    Meaning.REFUSED,
    Meaning.STALLED,
    Meaning.FAILED,
)
_SHAPES = (Shape.DOT, Shape.SQUARE, Shape.TRIANGLE, Shape.RING, Shape.HOLLOW_SQUARE)
_BLACK = QColor(0, 0, 0)
_WHITE = QColor(255, 255, 255)
_CORNER_PX = 14.0
_CHOSEN_CORNER_PX = 24.0
_LABEL_PX = 220.0
_ICON_PX = 16


def colour_of(place: int, tokens: Tokens = ON_PICTURES) -> QColor:
    return QColor(tokens.by_meaning[_MEANINGS[place % len(_MEANINGS)]])


def shape_of(place: int) -> Shape:
    """Five shapes against six colours: thirty regions before a pair comes again."""
    return _SHAPES[place % len(_SHAPES)]


def sign_of(place: int, tokens: Tokens, ratio: float) -> QIcon:
    """The region's corner as an icon for lists."""
    drawn = QPixmap(round(_ICON_PX * ratio), round(_ICON_PX * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        box = QRectF(0, 0, _ICON_PX, _ICON_PX)
        draw_shape(painter, shape_of(place), box, colour_of(place, tokens))
    made = QIcon(drawn)
    # Qt would tint the icon of the chosen row
    made.addPixmap(drawn, QIcon.Mode.Selected)
    return made


class RegionPainter:
    """Paints into `box`, the picture's place in device-independent pixels."""

    def __init__(self, painter: QPainter, box: QRectF) -> None:
        self._painter = painter
        self._box = box
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def region(self, place: int, draft: Draft, *, chosen: bool) -> None:
        painter, colour = self._painter, colour_of(place)
        polygon = QPolygonF([self._at(point) for point in draft.points])
        filled = QColor(colour)
        filled.setAlphaF(0.28 if chosen else 0.14)
        painter.setBrush(filled)
        for pen in (QPen(_BLACK, 5 if chosen else 3.5), QPen(colour, 2.5 if chosen else 1.5)):
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolygon(polygon)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        for point in draft.points:
            self._corner(place, point)

    def label(self, place: int, draft: Draft) -> None:
        painter = self._painter
        metrics = QFontMetricsF(painter.font())
        text = metrics.elidedText(draft.name, Qt.TextElideMode.ElideRight, _LABEL_PX)
        chip = QRectF(0, 0, metrics.horizontalAdvance(text) + 34, metrics.height() + 8)
        chip.moveCenter(self._at(middle_of(draft.points)))
        ground = QColor(ON_PICTURES.background)
        ground.setAlphaF(0.82)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(chip, 4, 4)
        sign = QRectF(chip.left() + 6, chip.center().y() - 7, 14, 14)
        draw_shape(painter, shape_of(place), sign, colour_of(place))
        painter.setPen(QColor(ON_PICTURES.text))
        painter.drawText(chip.adjusted(26, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def focus(self, draft: Draft, corner: int | None) -> None:
        """What the keys work on: a corner in a ring, or the whole line dashed."""
        painter = self._painter
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if corner is not None:
            for pen in (QPen(_BLACK, 4), QPen(_WHITE, 2)):
                painter.setPen(pen)
                at = self._at(draft.points[corner])
                painter.drawEllipse(at, _CHOSEN_CORNER_PX / 2, _CHOSEN_CORNER_PX / 2)
            return
        pen = QPen(_WHITE, 2.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawPolygon(QPolygonF([self._at(point) for point in draft.points]))

    def open_line(self, place: int, points: Sequence[Point], pointer: Point | None) -> None:
        """A region that is not closed yet, with the line to the pointer."""
        painter, colour = self._painter, colour_of(place)
        line = [self._at(point) for point in points]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(_BLACK, 4), QPen(colour, 2)):
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(line))
        if pointer is not None and line:
            painter.setPen(QPen(_WHITE, 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(line[-1], self._at(pointer))
        for point in points:
            self._corner(place, point)
        if points:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(_WHITE, 2))
            painter.drawEllipse(line[0], _CHOSEN_CORNER_PX / 2, _CHOSEN_CORNER_PX / 2)

    def _corner(self, place: int, point: Point) -> None:
        box = QRectF(0, 0, _CORNER_PX + 5, _CORNER_PX + 5)
        box.moveCenter(self._at(point))
        draw_shape(self._painter, shape_of(place), box, _BLACK)
        box = QRectF(0, 0, _CORNER_PX, _CORNER_PX)
        box.moveCenter(self._at(point))
        draw_shape(self._painter, shape_of(place), box, colour_of(place))

    def _at(self, point: Point) -> QPointF:
        box = self._box
        return QPointF(box.left() + point[0] * box.width(), box.top() + point[1] * box.height())
