"""Draws the cells in which a shape stands beside the word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from widgets.cameras.table_model import LOOK_ROLE
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning
from widgets.wall.shapes import draw_shape

_SHAPE = 12
_GAP = 8
_RING = 2
_EDGE = 3


class CellPainter(QStyledItemDelegate):
    """State cells get their shape; the current cell's row gets the ring of the focus."""

    def initStyleOption(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Selected or not, a state keeps its colour."""
        super().initStyleOption(option, index)
        own = index.data(Qt.ItemDataRole.ForegroundRole)
        if own is not None:
            option.palette.setBrush(QPalette.ColorRole.HighlightedText, own)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = index.data(LOOK_ROLE)
        plain = QStyleOptionViewItem(option)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        plain.state &= ~QStyle.StateFlag.State_HasFocus
        self._ground(painter, option, index)
        if look is not None:
            plain.rect = option.rect.adjusted(_SHAPE + _GAP, 0, 0, 0)
        super().paint(painter, plain, index)
        if look is not None:
            self._shape(painter, option, look)
        if option.state & QStyle.StateFlag.State_Selected and index.column() == 0:
            edge = option.rect.adjusted(0, 0, _EDGE - option.rect.width(), 0)
            painter.fillRect(edge, QColor(current_tokens().by_meaning[Meaning.INFORMATION]))
        if focused:
            self._focus(painter, option)

    def _ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(current_tokens().selected))
        elif (ground := index.data(Qt.ItemDataRole.BackgroundRole)) is not None:
            painter.fillRect(option.rect, ground)

    def _shape(self, painter: QPainter, option: QStyleOptionViewItem, look: object) -> None:
        if not isinstance(look, tuple):
            return
        meaning, shape = look
        box = QRectF(
            option.rect.left() + _GAP,
            option.rect.center().y() - _SHAPE / 2 + 0.5,
            _SHAPE,
            _SHAPE,
        )
        draw_shape(painter, shape, box, QColor(current_tokens().by_meaning[meaning]))

    def _focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        painter.save()
        pen = QPen(QColor(current_tokens().by_meaning[Meaning.INFORMATION]), _RING)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1))
        painter.restore()
