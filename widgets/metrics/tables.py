"""Figures per operation and side, and the last errors, side by side under the charts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from services.domain.metrics import MetricsSnapshot
from widgets.metrics.errors_model import ErrorColumn, ErrorsModel
from widgets.metrics.figures_model import Column, FiguresModel, FiguresOrder

ROW_PX = 24
WIDTHS = {
    Column.OPERATION: 144,
    Column.SIDE: 74,
    Column.CALLS: 56,
    Column.ERRORS: 60,
    Column.SUCCESS: 64,
    Column.P50: 72,
    Column.P95: 72,
    Column.P99: 72,
    Column.USAGE: 64,
    Column.EXPECTED: 72,
}
ERROR_WIDTHS = {
    ErrorColumn.TIME: 128,
    ErrorColumn.OPERATION: 100,
    ErrorColumn.SIDE: 72,
    ErrorColumn.OUTCOME: 104,
    ErrorColumn.ERROR: 100,
    ErrorColumn.UNIT: 40,
}


class MetricsTables(QWidget):
    operation_chosen = Signal(object)  # Operation, or None for all

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures, self.errors = FiguresModel(), ErrorsModel()
        self.order = FiguresOrder(self.figures)
        self.figures_table, self.errors_table = QTableView(self), QTableView(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.no_errors = QLabel()
        self._errors_place = QStackedWidget()
        self.figures_table.setModel(self.order)
        self.errors_table.setModel(self.errors)
        self.figures_table.setSortingEnabled(True)
        self.figures_table.sortByColumn(Column.OPERATION, Qt.SortOrder.AscendingOrder)
        self._set_up()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self.setMinimumHeight(ROW_PX * 4)
        self.figures_table.activated.connect(self._on_activated)
        self._retranslate()

    def show_snapshot(self, snapshot: MetricsSnapshot) -> None:
        self.figures.show_snapshot(snapshot)
        self.errors.show_errors(snapshot.recent_errors)
        is_empty = not snapshot.recent_errors
        self._errors_place.setCurrentWidget(self.no_errors if is_empty else self.errors_table)

    def state(self) -> dict[str, Any]:
        return {
            "figures": [self.figures_table.columnWidth(column) for column in WIDTHS],
            "errors": [self.errors_table.columnWidth(column) for column in ERROR_WIDTHS],
            "tables": self.splitter.sizes(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        set_widths(self.figures_table, state.get("figures"))
        set_widths(self.errors_table, state.get("errors"))
        restore_sizes(self.splitter, state.get("tables"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._show_again()

    def _set_up(self) -> None:
        for table, widths in ((self.figures_table, WIDTHS), (self.errors_table, ERROR_WIDTHS)):
            _make_quiet(table)
            set_widths(table, list(widths.values()))
        self.no_errors.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.no_errors.setProperty("role", "muted")
        self._errors_place.addWidget(self.no_errors)
        self._errors_place.addWidget(self.errors_table)
        self.splitter.addWidget(self.figures_table)
        self.splitter.addWidget(self._errors_place)
        self.errors_table.horizontalHeader().setStretchLastSection(True)
        self.splitter.setSizes([762, 524])
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)

    def _on_activated(self, index: QModelIndex) -> None:
        self.operation_chosen.emit(self.order.line(index).operation)

    def _show_again(self) -> None:
        self.figures.show_again()
        self.errors.show_again()

    def _retranslate(self) -> None:
        self.figures_table.setAccessibleName(self.tr("Figures by operation"))
        self.figures_table.setToolTip(self.tr("Enter shows the operation in the charts"))
        self.errors_table.setAccessibleName(self.tr("Recent errors"))
        self.no_errors.setText(self.tr("No errors were recorded in this time."))
        self._show_again()


def set_widths(table: QTableView, widths: object) -> None:
    """Nonsense changes nothing."""
    if not isinstance(widths, list) or len(widths) > table.model().columnCount():
        return
    for column, width in enumerate(widths):
        if isinstance(width, int) and 30 <= width <= 2000:
            table.setColumnWidth(column, width)


def restore_sizes(splitter: QSplitter, sizes: object) -> None:
    """Nonsense changes nothing."""
    if isinstance(sizes, list) and len(sizes) == splitter.count():
        fit: Sequence[int] = [size for size in sizes if isinstance(size, int) and size > 0]
        if len(fit) == len(sizes):
            splitter.setSizes(fit)


def _make_quiet(table: QTableView) -> None:
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_PX)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
