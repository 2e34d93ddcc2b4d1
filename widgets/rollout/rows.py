"""Rows of cells as a table: takes a whole new picture and tells only what changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from services.domain.operation import Implementation
from widgets.cameras.table_model import LOOK_ROLE, SORT_ROLE
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning
from widgets.plain_text import plain_tip
from widgets.rollout.rollout_words import Look, said, side_color

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_DIGITS = re.compile(r"[0-9]+")


@dataclass(frozen=True)
class Column:
    """`words` are English, marked with the context Rollout."""

    key: str
    words: str
    width: int
    is_number: bool = False


@dataclass(frozen=True)
class Cell:
    """`order` sorts instead of the text; `ink` and `side` colour the text, `look` adds a shape."""

    text: str = ""
    order: float | None = None
    look: Look | None = None
    ink: Meaning | None = None
    side: Implementation | None = None
    tip: str = ""


@dataclass(frozen=True)
class Row:
    key: str
    cells: tuple[Cell, ...]


class RowsModel(QAbstractTableModel):
    """Rows keep their identity by key: selection and scroll place outlive a refresh."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Returns whether rows came, went or changed places."""
        wanted = {row.key: row for row in rows}
        before = [row.key for row in self._rows]
        for number in reversed(range(len(self._rows))):
            if self._rows[number].key not in wanted:
                self.beginRemoveRows(_ROOT, number, number)
                del self._rows[number]
                self.endRemoveRows()
        known = {row.key for row in self._rows}
        self._put_in_order([row.key for row in rows if row.key in known])
        for number, row in enumerate(rows):
            if row.key not in known:
                self.beginInsertRows(_ROOT, number, number)
                self._rows.insert(number, row)
                self.endInsertRows()
        self._update(rows)
        return before != [row.key for row in rows]

    def row_at(self, number: int) -> Row:
        return self._rows[number]

    def number_of(self, key: str) -> int | None:
        return next((n for n, row in enumerate(self._rows) if row.key == key), None)

    def say_headers_again(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return said(column.words)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.is_number else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell.tip or cell.text)
        if role == SORT_ROLE:
            return _order(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[index.column()].is_number else _LEFT
        return _look(cell, role)

    def _put_in_order(self, keys: Sequence[str]) -> None:
        if [row.key for row in self._rows] == list(keys):
            return
        self.layoutAboutToBeChanged.emit()
        by_key = {row.key: row for row in self._rows}
        places = {key: number for number, key in enumerate(keys)}
        old = self.persistentIndexList()
        new = [self.index(places[self._rows[at.row()].key], at.column()) for at in old]
        self._rows = [by_key[key] for key in keys]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _update(self, rows: Sequence[Row]) -> None:
        for number, row in enumerate(rows):
            before = self._rows[number]
            if before == row:
                continue
            self._rows[number] = row
            changed = [
                column
                for column, (old, new) in enumerate(zip(before.cells, row.cells, strict=True))
                if old != new
            ]
            last = self.index(number, max(changed))
            self.dataChanged.emit(self.index(number, min(changed)), last)


def _order(cell: Cell) -> float | str:
    """As people count: Camera 9 stands before Camera 10."""
    if cell.order is not None:
        return cell.order
    return _DIGITS.sub(lambda found: found.group().zfill(12), cell.text.casefold())


def _look(cell: Cell, role: int) -> Any:
    if role == LOOK_ROLE:
        return cell.look
    if role == Qt.ItemDataRole.ForegroundRole and cell.side is not None:
        return QBrush(QColor(side_color(cell.side)))
    if role == Qt.ItemDataRole.ForegroundRole:
        meaning = cell.ink or (cell.look[0] if cell.look else None)
        return QBrush(QColor(current_tokens().by_meaning[meaning])) if meaning else None
    return None
