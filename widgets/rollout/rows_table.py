"""A dense table over rows: sorted on demand, columns as people left them, words when empty."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from widgets.bound_key import bind_key
from widgets.cameras.cell_painter import CellPainter
from widgets.cameras.table_model import SORT_ROLE
from widgets.look.theme import current_tokens
from widgets.rollout.rows import Column, Row, RowsModel

ROW_PX = 24
_NARROWEST = 40
_MARGIN = 16


class RowsTable(QTableView):
    """`chosen_changed` tells that another row is selected."""

    chosen_changed = Signal()

    def __init__(
        self, columns: Sequence[Column], parent: QWidget | None = None, *, several: bool = False
    ) -> None:
        super().__init__(parent)
        self.rows = RowsModel(columns, self)
        self.order = QSortFilterProxyModel(self)
        self.order.setSourceModel(self.rows)
        self.order.setSortRole(SORT_ROLE)
        # what changes all the time would jump about
        self.order.setDynamicSortFilter(False)
        self.setModel(self.order)
        self.setItemDelegate(CellPainter(self))
        self._empty_words = ""
        self._wanted = [0] * len(self.rows.columns)
        self._is_fitting, self._is_by_hand = True, False
        self._build(several=several)
        self._is_fitting = False
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())

    def _build(self, *, several: bool) -> None:
        mode = QAbstractItemView.SelectionMode
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_PX)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(_NARROWEST)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        header.sectionResized.connect(self._note_hand)
        for number, column in enumerate(self.rows.columns):
            self.setColumnWidth(number, column.width)

    def show_rows(self, rows: Sequence[Row]) -> None:
        if self.rows.show_rows(rows):
            header = self.horizontalHeader()
            self.order.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
            self._fit()
            self.viewport().update()

    def show_empty(self, words: str) -> None:
        """What stands there instead of rows."""
        if words != self._empty_words:
            self._empty_words = words
            self.viewport().update()

    def bind(self, key: str, act: Callable[[], None]) -> None:
        """A key that works while the table has the focus."""
        bind_key(key, self, act)

    def chosen_keys(self) -> list[str]:
        """From top to bottom as they stand."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.row_shown(row).key for row in rows]

    def row_shown(self, number: int) -> Row:
        return self.rows.row_at(self.order.mapToSource(self.order.index(number, 0)).row())

    def texts(self) -> list[list[str]]:
        """All that is shown, row by row."""
        shown = map(self.row_shown, range(self.order.rowCount()))
        return [[cell.text for cell in row.cells] for row in shown]

    def choose(self, key: str) -> None:
        number = self.rows.number_of(key)
        if number is not None:
            index = self.order.mapFromSource(self.rows.index(number, 0))
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def columns_state(self) -> dict[str, Any]:
        header = self.horizontalHeader()
        keys = [column.key for column in self.rows.columns]
        sort = header.sortIndicatorSection()
        # the last one fills what is left; what nobody chose follows the window
        widths = {key: self.columnWidth(n) for n, key in enumerate(keys[:-1])}
        return {
            "widths": widths if self._is_by_hand else {},
            "sort": keys[sort] if 0 <= sort < len(keys) else "",
            "descending": header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
        }

    def restore_columns(self, state: Mapping[str, Any]) -> None:
        """Takes what it knows."""
        keys = [column.key for column in self.rows.columns]
        widths = state.get("widths")
        for key, width in (widths if isinstance(widths, dict) else {}).items():
            if key in keys and isinstance(width, int) and _NARROWEST <= width <= 2000:
                self.setColumnWidth(keys.index(key), width)
        if state.get("sort") in keys:
            down = state.get("descending") is True
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            self.sortByColumn(keys.index(str(state["sort"])), order)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keyboard stands on a row and can act on it at once."""
        super().focusInEvent(event)
        tabs = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        at = self.currentIndex()
        if event.reason() in tabs and at.isValid() and not self.selectionModel().hasSelection():
            self.selectRow(at.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            # the window closes its panel with it
            event.ignore()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are commands here."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.rows.say_headers_again()
            self._wanted = [0] * len(self.rows.columns)
            self._fit()

    def _note_hand(self, number: int) -> None:
        if not self._is_fitting and number < len(self.rows.columns) - 1:
            self._is_by_hand = True

    def _fit(self) -> None:
        """Spare room goes to columns whose words are cut; widths that somebody chose stay."""
        if self._is_by_hand:
            return
        self._is_fitting = True
        columns, header = self.rows.columns, self.horizontalHeader()
        spare = self.viewport().width() - sum(column.width for column in columns)
        for number, column in enumerate(columns[:-1]):
            # never less again: columns that follow every figure would jump about
            hints = (self.sizeHintForColumn(number), header.sectionSizeHint(number))
            self._wanted[number] = max(self._wanted[number], *hints)
            more = max(0, min(spare, self._wanted[number] - column.width))
            spare -= more
            self.setColumnWidth(number, column.width + more)
        self._is_fitting = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.order.rowCount(QModelIndex()) or not self._empty_words:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(current_tokens().muted))
        room = self.viewport().rect().adjusted(_MARGIN, 0, -_MARGIN, 0)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self._empty_words)
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(320, 160)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 3 * ROW_PX)
