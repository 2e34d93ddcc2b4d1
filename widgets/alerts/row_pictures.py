"""Rows of the inbox as pictures, drawn once each: in a storm the same rows are shown again and
again, only further down."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap

from widgets.alerts.inbox_columns import COLUMNS, Cell
from widgets.look.draw_shape import draw_shape
from widgets.look.theme import current_theme
from widgets.look.tokens import TOKENS, Meaning, Shape, Theme, Tokens

MOST_KEPT = 200
_SHAPE, _GAP, _EDGE = 12, 8, 3
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

Row = tuple[Cell, ...]


@dataclass(frozen=True)
class RowLook:
    """What all rows share: (left, width) of each column, height, font, pixels, theme."""

    columns: tuple[tuple[int, int], ...]
    height: int
    width: int
    font: QFont
    ratio: float
    theme: Theme

    @classmethod
    def of(
        cls, columns: tuple[tuple[int, int], ...], size: QSize, font: QFont, ratio: float
    ) -> RowLook:
        return cls(columns, size.height(), size.width(), font, ratio, current_theme())


class RowPictures:
    """Only for the GUI thread; forgets all when the look changes."""

    def __init__(self) -> None:
        self._look: RowLook | None = None
        self._pictures: dict[tuple[Row, bool], QPixmap] = {}

    def picture(self, row: Row, look: RowLook, *, selected: bool) -> QPixmap:
        if look != self._look:
            self._look = look
            self._pictures.clear()
        key = (row, selected)
        found = self._pictures.pop(key, None) or _drawn(row, look, selected=selected)
        # what was used last stands last
        self._pictures[key] = found
        if len(self._pictures) > MOST_KEPT:
            del self._pictures[next(iter(self._pictures))]
        return found


def shape_pixmap(meaning: Meaning, shape: Shape, tokens: Tokens, ratio: float) -> QPixmap:
    return _shape(shape, tokens.by_meaning[meaning], ratio)


def _drawn(row: Row, look: RowLook, *, selected: bool) -> QPixmap:
    tokens = TOKENS[look.theme]
    drawn = QPixmap(round(look.width * look.ratio), round(look.height * look.ratio))
    drawn.setDevicePixelRatio(look.ratio)
    drawn.fill(QColor(tokens.selected if selected else tokens.background))
    with QPainter(drawn) as painter:
        painter.setFont(look.font)
        metrics = painter.fontMetrics()
        for cell, column, (left, width) in zip(row, COLUMNS, look.columns, strict=True):
            inside = QRect(left + _GAP, 0, width - 2 * _GAP, look.height)
            if cell.look is not None:
                _draw_shape(painter, inside, shape_pixmap(*cell.look, tokens, look.ratio))
            painter.setPen(QColor(tokens.by_meaning[cell.ink] if cell.ink else tokens.text))
            across = _RIGHT if column.is_number else _LEFT
            painter.drawText(inside, across, _cut(metrics, cell.text, inside.width()))
        if selected:
            edge = QColor(tokens.by_meaning[Meaning.INFORMATION])
            painter.fillRect(0, 0, _EDGE, look.height, edge)
    return drawn


def _draw_shape(painter: QPainter, inside: QRect, shape: QPixmap) -> None:
    painter.drawPixmap(inside.left(), inside.center().y() - _SHAPE // 2 + 1, shape)
    inside.setLeft(inside.left() + _SHAPE + _GAP)


def _cut(metrics: QFontMetrics, text: str, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


@cache
def _shape(shape: Shape, colour: str, ratio: float) -> QPixmap:
    side = round(_SHAPE * ratio)
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    draw_shape(painter, shape, QRectF(0, 0, side, side), QColor(colour))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
