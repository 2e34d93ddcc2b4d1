"""The figures of every operation as rows: legacy, domain, and what is counted apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QColor

from services.domain.metrics import Figures, MetricsSnapshot, OperationFigures
from services.domain.operation import Implementation, Operation
from widgets.look.theme import current_tokens
from widgets.metrics.pens import side_color
from widgets.metrics.readings import SideReading, side_reading
from widgets.metrics.words import count_text, latency_text, percent_text, side_word
from widgets.operation_words import operation_word

VALUE_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NOTHING = Figures()
_NO_VALUE = -1.0


class Column(IntEnum):
    OPERATION = 0
    SIDE = 1
    CALLS = 2
    ERRORS = 3
    SUCCESS = 4
    P50 = 5
    P95 = 6
    P99 = 7
    USAGE = 8
    EXPECTED = 9


@dataclass(frozen=True)
class Line:
    """One row; `side` is None for calls that are counted apart."""

    operation: Operation | None
    side: Implementation | None
    reading: SideReading
    usage: float | None = None
    expected: float | None = None


class FiguresModel(QAbstractTableModel):
    """Always the same rows, so that who has marked one finds it again after each look."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = [line for figures in _none() for line in _lines(figures)]

    def show_snapshot(self, snapshot: MetricsSnapshot) -> None:
        known = {line.operation: line for line in (snapshot.overall, *snapshot.operations)}
        self._lines = [
            line for nothing in _none() for line in _lines(known.get(nothing.operation, nothing))
        ]
        self.show_again()

    def show_again(self) -> None:
        """Figures, words or colours changed."""
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, len(Column) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def line(self, row: int) -> Line:
        return self._lines[row]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self._lines[index.row()], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _text(line, column)
        if role == VALUE_ROLE:
            return _value(line, column, index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= Column.CALLS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole:
            return _color(line, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= Column.CALLS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        words = {
            Column.OPERATION: self.tr("Operation"),
            Column.SIDE: self.tr("Side"),
            Column.CALLS: self.tr("Calls"),
            Column.ERRORS: self.tr("Errors"),
            Column.SUCCESS: self.tr("Success"),
            Column.P50: "P50",
            Column.P95: "P95",
            Column.P99: "P99",
            Column.USAGE: self.tr("Share"),
            Column.EXPECTED: self.tr("Expected"),
        }
        return words[Column(section)]


class FiguresOrder(QSortFilterProxyModel):
    """Sorted by value, not by text; rows apart only where there is something in them."""

    def __init__(self, model: FiguresModel) -> None:
        super().__init__()
        self._model = model
        self.setSourceModel(model)
        self.setSortRole(VALUE_ROLE)

    def line(self, index: _Index) -> Line:
        return self._model.line(self.mapToSource(index).row())

    def filterAcceptsRow(self, row: int, parent: _Index) -> bool:
        del parent
        line = self._model.line(row)
        return line.side is not None or line.reading.calls > 0


def _none() -> list[OperationFigures]:
    return [
        OperationFigures(operation, _NOTHING, _NOTHING, _NOTHING, None, None)
        for operation in (None, *Operation)
    ]


def _lines(figures: OperationFigures) -> Sequence[Line]:
    usage, expected = figures.usage_share, figures.expected_share
    return (
        Line(
            figures.operation,
            Implementation.LEGACY,
            side_reading(figures.legacy),
            None if usage is None else 1 - usage,
            None if expected is None else 1 - expected,
        ),
        Line(
            figures.operation,
            Implementation.DOMAIN,
            side_reading(figures.domain),
            usage,
            expected,
        ),
        Line(figures.operation, None, side_reading(figures.apart)),
    )


def _text(line: Line, column: Column) -> str:
    if column is Column.OPERATION:
        return operation_word(line.operation)
    if column is Column.SIDE:
        apart = QCoreApplication.translate("FiguresModel", "Apart")
        return apart if line.side is None else side_word(line.side)
    if column is Column.CALLS:
        return count_text(line.reading.calls)
    value = _measure(line, column)
    is_latency = Column.P50 <= column <= Column.P99
    return latency_text(value) if is_latency else percent_text(value)


def _value(line: Line, column: Column, row: int) -> float | str:
    if column is Column.OPERATION:
        return float(row)
    if column is Column.SIDE:
        return line.side.value if line.side else ""
    if column is Column.CALLS:
        return float(line.reading.calls)
    value = _measure(line, column)
    return _NO_VALUE if value is None else value


def _measure(line: Line, column: Column) -> float | None:
    return {
        Column.ERRORS: line.reading.error_rate,
        Column.SUCCESS: line.reading.success_rate,
        Column.P50: line.reading.p50_ms,
        Column.P95: line.reading.p95_ms,
        Column.P99: line.reading.p99_ms,
        Column.USAGE: line.usage,
        Column.EXPECTED: line.expected,
    }[column]


def _color(line: Line, column: Column) -> QColor | None:
    tokens = current_tokens()
    if column is Column.SIDE and line.side is not None:
        return side_color(line.side, tokens)
    is_quiet = not line.reading.calls or line.side is None
    return QColor(tokens.muted) if is_quiet and column is not Column.OPERATION else None
