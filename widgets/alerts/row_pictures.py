"""Rows of the inbox as pictures, drawn once each: in a storm the same rows are shown again and
again, only further down."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap

from widgets.alerts.inbox_columns import COLUMNS, Cell
from widgets.look.draw_shape import draw_shape
from widgets.look.theme import current_theme
from widgets.look.tokens import TOKENS, Meaning, Shape, Theme, Tokens

MOST_ROWS = 200
MOST_CELLS = 600
_SHAPE, _GAP, _EDGE = 12, 8, 3
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

Row = tuple[Cell, ...]
Key = TypeVar("Key", bound=Hashable)


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
    """Only for the GUI thread; forgets all when the look changes.

    Cells have pictures of their own: in a storm most of them are those of another row.
    """

    def __init__(self) -> None:
        self._look: RowLook | None = None
        self._rows: dict[tuple[Row, bool], QPixmap] = {}
        self._cells: dict[tuple[int, Cell, bool], QPixmap] = {}

    def begin(self, look: RowLook) -> None:
        """What is asked for from now on looks so."""
        if look != self._look:
            self._look = look
            self._rows.clear()
            self._cells.clear()

    def picture(self, row: Row, *, selected: bool) -> QPixmap:
        """The whole row, in the look of `begin`."""
        key = (row, selected)
        found = self._rows.pop(key, None) or self._drawn(row, selected=selected)
        return _kept(self._rows, key, found, MOST_ROWS)

    def _drawn(self, row: Row, *, selected: bool) -> QPixmap:
        look = self._look
        assert look is not None
        drawn = _blank(look, look.width, selected=selected)
        with QPainter(drawn) as painter:
            for number, (left, _) in enumerate(look.columns):
                painter.drawPixmap(left, 0, self._cell(number, row[number], selected=selected))
            if selected:
                edge = QColor(TOKENS[look.theme].by_meaning[Meaning.INFORMATION])
                painter.fillRect(0, 0, _EDGE, look.height, edge)
        return drawn

    def _cell(self, number: int, cell: Cell, *, selected: bool) -> QPixmap:
        look = self._look
        assert look is not None
        key = (number, cell, selected)
        found = self._cells.pop(key, None) or _cell_drawn(number, cell, look, selected=selected)
        return _kept(self._cells, key, found, MOST_CELLS)


def shape_pixmap(meaning: Meaning, shape: Shape, tokens: Tokens, ratio: float) -> QPixmap:
    return _shape(shape, tokens.by_meaning[meaning], ratio)


def _kept(pictures: dict[Key, QPixmap], key: Key, found: QPixmap, most: int) -> QPixmap:
    # what was used last stands last
    pictures[key] = found
    if len(pictures) > most:
        del pictures[next(iter(pictures))]
    return found


def _blank(look: RowLook, width: int, *, selected: bool) -> QPixmap:
    tokens = TOKENS[look.theme]
    drawn = QPixmap(round(width * look.ratio), round(look.height * look.ratio))
    drawn.setDevicePixelRatio(look.ratio)
    drawn.fill(QColor(tokens.selected if selected else tokens.background))
    return drawn


def _cell_drawn(number: int, cell: Cell, look: RowLook, *, selected: bool) -> QPixmap:
    tokens, width = TOKENS[look.theme], look.columns[number][1]
    drawn = _blank(look, width, selected=selected)
    with QPainter(drawn) as painter:
        painter.setFont(look.font)
        inside = QRect(_GAP, 0, width - 2 * _GAP, look.height)
        if cell.look is not None:
            _draw_shape(painter, inside, shape_pixmap(*cell.look, tokens, look.ratio))
        painter.setPen(QColor(tokens.by_meaning[cell.ink] if cell.ink else tokens.text))
        across = _RIGHT if COLUMNS[number].is_number else _LEFT
        text = _cut(painter.fontMetrics(), cell.text, inside.width())
        painter.drawText(inside, across, text)
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
