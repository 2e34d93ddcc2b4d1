"""Draws the cells of the camera table: ground, shape, word, and the ring of the focus."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from widgets.cameras.table_model import LOOK_ROLE
from widgets.look.draw_shape import draw_shape
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning, Tokens

_SHAPE = 12
_GAP = 8
_RING = 2
_EDGE = 3

_State = QStyle.StateFlag
_Role = Qt.ItemDataRole


class CellPainter(QStyledItemDelegate):
    """Draws by itself: a style option that Python changes on the way to Qt's own drawing does not
    live long enough, and the program dies with it."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens, state, rect = current_tokens(), option.state, QRect(option.rect)
        selected = bool(state & _State.State_Selected)
        painter.save()
        _draw_ground(painter, rect, index, tokens, selected=selected)
        inside = rect.adjusted(_GAP, 0, -_GAP, 0)
        look = index.data(LOOK_ROLE)
        if isinstance(look, tuple):
            meaning, shape = look
            box = QRectF(inside.left(), inside.center().y() - _SHAPE / 2 + 0.5, _SHAPE, _SHAPE)
            draw_shape(painter, shape, box, QColor(tokens.by_meaning[meaning]))
            inside.setLeft(inside.left() + _SHAPE + _GAP)
        _draw_text(painter, inside, index, tokens)
        if state & _State.State_HasFocus:
            _draw_focus(painter, rect, tokens)
        painter.restore()


def _draw_ground(
    painter: QPainter,
    rect: QRect,
    index: QModelIndex | QPersistentModelIndex,
    tokens: Tokens,
    *,
    selected: bool,
) -> None:
    if selected:
        painter.fillRect(rect, QColor(tokens.selected))
        if index.column() == 0:
            edge = QRect(rect.left(), rect.top(), _EDGE, rect.height())
            painter.fillRect(edge, QColor(tokens.by_meaning[Meaning.INFORMATION]))
        return
    ground = index.data(_Role.BackgroundRole)
    if isinstance(ground, QBrush):
        painter.fillRect(rect, ground)


def _draw_text(
    painter: QPainter,
    inside: QRect,
    index: QModelIndex | QPersistentModelIndex,
    tokens: Tokens,
) -> None:
    text = str(index.data(_Role.DisplayRole) or "")
    if not text:
        return
    ink = index.data(_Role.ForegroundRole)
    painter.setPen(ink.color() if isinstance(ink, QBrush) else QColor(tokens.text))
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
    painter.drawText(inside, int(index.data(_Role.TextAlignmentRole)), cut)


def _draw_focus(painter: QPainter, rect: QRect, tokens: Tokens) -> None:
    pen = QPen(QColor(tokens.by_meaning[Meaning.INFORMATION]), _RING)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
