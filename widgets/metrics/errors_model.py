"""The last attempts that failed: when, what, on which side, and with which error."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from services.domain.metrics import RecentError
from widgets.look.theme import current_tokens
from widgets.metrics.pens import side_color
from widgets.metrics.time_words import second_text
from widgets.metrics.words import outcome_word, recorded_operation_word, side_word
from widgets.plain_text import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ErrorColumn(IntEnum):
    TIME = 0
    OPERATION = 1
    SIDE = 2
    OUTCOME = 3
    ERROR = 4
    UNIT = 5


class ErrorsModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._errors: list[RecentError] = []

    def show_errors(self, errors: Sequence[RecentError]) -> None:
        """What is shown already stays untouched, so that a mark in it stays too."""
        if list(errors) != self._errors:
            self.beginResetModel()
            self._errors = list(errors)
            self.endResetModel()

    def show_again(self) -> None:
        """Words or colours changed."""
        if self._errors:
            last = self.index(len(self._errors) - 1, len(ErrorColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(ErrorColumn) - 1)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._errors)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(ErrorColumn)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        error, column = self._errors[index.row()], ErrorColumn(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _text(error, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_text(error, column))
        if role == Qt.ItemDataRole.ForegroundRole:
            if column is ErrorColumn.SIDE:
                return side_color(error.implementation, current_tokens())
            if column in (ErrorColumn.TIME, ErrorColumn.UNIT):
                return QColor(current_tokens().muted)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        words = {
            ErrorColumn.TIME: self.tr("Recent errors"),
            ErrorColumn.OPERATION: self.tr("Operation"),
            ErrorColumn.SIDE: self.tr("Side"),
            ErrorColumn.OUTCOME: self.tr("Outcome"),
            ErrorColumn.ERROR: self.tr("Error"),
            ErrorColumn.UNIT: self.tr("About"),
        }
        return words[ErrorColumn(section)]


def _text(error: RecentError, column: ErrorColumn) -> str:
    return {
        ErrorColumn.TIME: second_text(error.at.timestamp()),
        ErrorColumn.OPERATION: recorded_operation_word(error.operation),
        ErrorColumn.SIDE: side_word(error.implementation),
        ErrorColumn.OUTCOME: outcome_word(error.outcome),
        ErrorColumn.ERROR: error.error,
        ErrorColumn.UNIT: error.unit,
    }[column]
