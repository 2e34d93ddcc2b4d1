"""The journal as a table, newest first; older pages are asked for when they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPixmap

from services.domain.clock import utc_now
from services.domain.results import JournalEntry
from widgets.events.event_words import actor_word, full_time_text, kind_word, sign, time_text
from widgets.look.draw_shape import draw_shape
from widgets.look.theme import current_tokens
from widgets.plain_text import plain_tip
from widgets.words import say

MOST_KEPT_LIVE = 5_000
SIGN_PX = 14
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    TIME = 0
    KIND = 1
    CAMERA = 2
    WHO = 3
    WHAT = 4


class EventsModel(QAbstractTableModel):
    older_wanted = Signal(int)  # number of the oldest entry that is shown

    def __init__(self, now: Callable[[], datetime] = utc_now) -> None:
        super().__init__()
        self._now = now
        self._entries: list[JournalEntry] = []
        self._names: Mapping[str, str] = {}
        self._more = False
        self._asked = False

    def show_entries(self, entries: Sequence[JournalEntry], *, more: bool) -> None:
        self.beginResetModel()
        self._entries = list(entries)
        self._more, self._asked = more, False
        self.endResetModel()

    def add_older(self, entries: Sequence[JournalEntry], *, more: bool) -> None:
        self._more, self._asked = more, False
        if entries:
            at = len(self._entries)
            self.beginInsertRows(_ROOT, at, at + len(entries) - 1)
            self._entries += entries
            self.endInsertRows()

    def add_newest(self, entries: Sequence[JournalEntry]) -> None:
        """Newest last, as they happened. What is pushed out below can be fetched again."""
        if not entries:
            return
        self.beginInsertRows(_ROOT, 0, len(entries) - 1)
        self._entries[:0] = reversed(entries)
        self.endInsertRows()
        kept = self._entries[:MOST_KEPT_LIVE]
        if len(kept) < len(self._entries) and kept[-1].number:
            self.beginRemoveRows(_ROOT, len(kept), len(self._entries) - 1)
            self._entries, self._more = kept, True
            self.endRemoveRows()

    def show_names(self, names: Mapping[str, str]) -> None:
        self._names = dict(names)
        self.show_again()

    def show_again(self) -> None:
        """Words or colours changed."""
        if self._entries:
            last = self.index(len(self._entries) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def entry(self, row: int) -> JournalEntry:
        return self._entries[row]

    def texts(self, row: int) -> list[str]:
        """One row as it is shown, its time in full."""
        entry = self._entries[row]
        return [
            full_time_text(entry.at),
            *(self._text(entry, column) for column in list(Column)[1:]),
        ]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802
        return not parent.isValid() and self._more and not self._asked and bool(self._entries)

    def fetchMore(self, parent: _Index) -> None:  # noqa: N802
        if self.canFetchMore(parent):
            self._asked = True
            self.older_wanted.emit(self._entries[-1].number)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry, column = self._entries[index.row()], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(entry, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            is_time = column is Column.TIME
            return plain_tip(full_time_text(entry.at) if is_time else self._text(entry, column))
        if role == Qt.ItemDataRole.ForegroundRole and column in (Column.TIME, Column.WHO):
            return QColor(current_tokens().muted)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.WHAT:
            return _sign_pixmap(entry)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        words = {
            Column.TIME: self.tr("Time"),
            Column.KIND: self.tr("Kind"),
            Column.CAMERA: self.tr("Camera"),
            Column.WHO: self.tr("Who"),
            Column.WHAT: self.tr("What happened"),
        }
        return words[Column(section)]

    def _text(self, entry: JournalEntry, column: Column) -> str:
        match column:
            case Column.TIME:
                return time_text(entry.at, self._now())
            case Column.KIND:
                return kind_word(entry.kind)
            case Column.CAMERA:
                camera_id = entry.camera_id or ""
                return self._names.get(camera_id, camera_id)
            case Column.WHO:
                return actor_word(entry.actor)
            case Column.WHAT:
                return say(entry.what).strip()


def _sign_pixmap(entry: JournalEntry) -> QPixmap:
    """The shape of what the entry reports; an empty square keeps the texts in one line."""
    drawn = QPixmap(SIGN_PX * 2, SIGN_PX * 2)
    drawn.fill(Qt.GlobalColor.transparent)
    look = sign(entry)
    if look is not None:
        meaning, shape = look
        painter = QPainter(drawn)
        box = QRectF(0, 0, SIGN_PX * 2, SIGN_PX * 2)
        draw_shape(painter, shape, box, QColor(current_tokens().by_meaning[meaning]))
        painter.end()
    drawn.setDevicePixelRatio(2)
    return drawn
