"""The table of the thirteen operations, with the chosen one in full beside it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from services.domain.operation import Operation
from services.domain.rollout_view import OperationLine, RolloutView
from widgets.operation_words import operation_word
from widgets.rollout.ask_row import AskRow
from widgets.rollout.general_bar import GeneralBar
from widgets.rollout.operation_details import SWITCH_KEYS, OperationDetails
from widgets.rollout.operation_rows import COLUMNS, operation_rows
from widgets.rollout.rollout_words import side_word
from widgets.rollout.rows_table import RowsTable
from widgets.rollout.wishes import AcceptAttention

DETAILS_PX = 280


class OperationsTab(QWidget):
    """A, L and D switch the chosen operation to auto, legacy and domain."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RolloutView | None = None
        self._shows_general = False
        self.table, self.details = OperationsTable(self), OperationDetails(self)
        self.general, self.splitter = GeneralBar(), QSplitter(Qt.Orientation.Horizontal, self)
        self.ask_row = AskRow(self.general)
        self.ask_row.setFixedHeight(36)
        self._lay_out()
        self.table.chosen_changed.connect(self._on_chosen)
        self.table.switch_asked.connect(self.details.force)
        self.details.wished.connect(self.wished)
        self.details.note_asked.connect(self._ask_note)
        self.general.wished.connect(self.wished)
        self.general.details_asked.connect(self._show_general)
        self._retranslate()

    def show_view(self, view: RolloutView) -> None:
        first = self._view is None
        self._view = view
        self.table.show_rows(operation_rows(view))
        self.general.show_view(view)
        if first and view.operations:
            self.table.choose(view.operations[0].operation.value)
        self._show_chosen()

    def choose(self, operation: Operation) -> None:
        self.table.choose(operation.value)

    @property
    def chosen(self) -> OperationLine | None:
        keys = self.table.chosen_keys()
        lines = self._view.operations if self._view else ()
        return next((line for line in lines if keys and line.operation.value == keys[0]), None)

    def state(self) -> dict[str, Any]:
        return {"table": self.table.columns_state(), "splitter": self.splitter.sizes()}

    def restore(self, state: Mapping[str, Any]) -> None:
        if isinstance(state.get("table"), dict):
            self.table.restore_columns(state["table"])
        sizes = state.get("splitter")
        if isinstance(sizes, list) and len(sizes) == 2 and all(type(s) is int for s in sizes):
            self.splitter.setSizes(sizes)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def _on_chosen(self) -> None:
        self._shows_general = False
        self._show_chosen()

    def _show_general(self) -> None:
        self._shows_general = True
        self._show_chosen()

    def _show_chosen(self) -> None:
        view, line = self._view, self.chosen
        if view is None:
            return
        if self._shows_general or line is None:
            self.details.show_general(view.general)
        else:
            self.details.show_operation(line, view)

    def _ask_note(self, line: OperationLine) -> None:
        question = self.tr("{operation}: accept the attention because")
        self.ask_row.ask(
            question.format(operation=operation_word(line.operation)),
            self.tr("Accept"),
            lambda note, _: self.wished.emit(AcceptAttention(line.operation, note)),
        )

    def _lay_out(self) -> None:
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.details)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setChildrenCollapsible(False)
        self.details.setMinimumWidth(240)
        self.splitter.setSizes([1000, DETAILS_PX])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.ask_row)
        rows.addWidget(self.splitter, 1)

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Verdict of each operation"))
        self.table.show_empty(self.tr("Nothing was judged yet."))
        if self._view is not None:
            self.show_view(self._view)


class OperationsTable(RowsTable):
    """`switch_asked` carries a side, or None for auto."""

    switch_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(COLUMNS, parent)
        for side, key in SWITCH_KEYS.items():
            self.bind(key, partial(self.switch_asked.emit, side))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen_keys():
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        menu = QMenu(self)
        for side, key in SWITCH_KEYS.items():
            entry = menu.addAction(side_word(side))
            entry.setShortcut(key)
            entry.triggered.connect(lambda _=False, side=side: self.switch_asked.emit(side))
        return menu
