"""Draws the cells of the inbox: one look into the model each, since a storm draws many."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from widgets.alerts.inbox_columns import COLUMNS, Cell
from widgets.alerts.inbox_model import CELL_ROLE
from widgets.look.draw_shape import draw_shape
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning, Shape, Tokens

_SHAPE, _GAP, _RING, _EDGE = 12, 8, 2, 3
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_State = QStyle.StateFlag


class InboxPainter(QStyledItemDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens, state, rect = current_tokens(), option.state, QRect(option.rect)
        if state & _State.State_Selected:
            painter.fillRect(rect, QColor(tokens.selected))
            if index.column() == 0:
                edge = QRect(rect.left(), rect.top(), _EDGE, rect.height())
                painter.fillRect(edge, QColor(tokens.by_meaning[Meaning.INFORMATION]))
        cell = index.data(CELL_ROLE)
        if isinstance(cell, Cell):
            inside, across = rect.adjusted(_GAP, 0, -_GAP, 0), _across(index.column())
            _draw_cell(painter, inside, cell, tokens, across)
        if state & _State.State_HasFocus:
            pen = QPen(QColor(tokens.by_meaning[Meaning.INFORMATION]), _RING)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))


def shape_pixmap(meaning: Meaning, shape: Shape, tokens: Tokens, ratio: float) -> QPixmap:
    return _shape(shape, tokens.by_meaning[meaning], ratio)


def _draw_cell(painter: QPainter, inside: QRect, cell: Cell, tokens: Tokens, across: int) -> None:
    if cell.look is not None:
        ratio = painter.device().devicePixelRatioF()
        top = inside.center().y() - _SHAPE // 2 + 1
        painter.drawPixmap(inside.left(), top, shape_pixmap(*cell.look, tokens, ratio))
        inside.setLeft(inside.left() + _SHAPE + _GAP)
    painter.setPen(QColor(tokens.by_meaning[cell.ink] if cell.ink else tokens.text))
    room = inside.width()
    cut = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(inside, across, cut)


def _across(column: int) -> int:
    return _RIGHT if COLUMNS[column].is_number else _LEFT


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
