"""The table of rules: selection, keys, menu, and columns as people left them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from services.domain.rules import Rule
from widgets.bound_key import bind_key
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.rules.model import Column, RulesModel
from widgets.rules.rules_filter import RulesFilter, Wanted

ROW_PX = 28
WIDTHS = {
    Column.ENABLED: 92,
    Column.NAME: 160,
    Column.TYPE: 124,
    Column.CAMERAS: 92,
    Column.PRIORITY: 72,
    Column.FIRING: 56,
    Column.CHANNELS: 104,
    Column.REVISION: 60,
}
_NARROWEST, _WIDEST = 40, 2000


class RulesTable(QTableView):
    """Requests carry the selected rules, from top to bottom as they stand."""

    new_requested = Signal()
    edit_requested = Signal()
    duplicate_requested = Signal(list)
    delete_requested = Signal(list)
    toggle_requested = Signal(list)
    current_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rules = RulesModel()
        self.order = RulesFilter(self.rules)
        self._refilling = False
        self._is_fitting = True
        self._is_by_hand = False
        self.setModel(self.order)
        self._build()
        self._is_fitting = False
        self._bind_keys()
        self.selectionModel().selectionChanged.connect(lambda *_: self._on_selection())

    def show_rules(self, rules: Sequence[Rule]) -> None:
        """What was selected stays so."""
        if list(rules) == list(self.rules.rules):
            return
        chosen = [rule.id for rule in self.selected()]
        self._refilling = True
        self.rules.show_rules(rules)
        self.select(chosen)
        self._refilling = False
        if [rule.id for rule in self.selected()] != chosen:
            self.current_changed.emit()

    def show_only(self, wanted: Wanted) -> None:
        self.order.show_only(wanted)

    def selected(self) -> list[Rule]:
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        sources = (self.order.mapToSource(self.order.index(row, 0)) for row in rows)
        return [self.rules.rule_at(source.row()) for source in sources]

    def select(self, rule_ids: Iterable[int]) -> None:
        """Exactly these; the first of them is the current one."""
        selection, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        selection.clearSelection()
        is_first = True
        for rule_id in rule_ids:
            row = self.rules.row_of(rule_id)
            if row is None:
                continue
            index = self.order.mapFromSource(self.rules.index(row, Column.NAME))
            if is_first:
                selection.setCurrentIndex(index, flags.NoUpdate)
                self.scrollTo(index)
                is_first = False
            selection.select(index, flags.Select | flags.Rows)

    def columns_menu(self) -> QMenu:
        menu = QMenu(self)
        for column in Column:
            entry = menu.addAction(self.rules.title(column))
            entry.setCheckable(True)
            entry.setChecked(not self.isColumnHidden(column))
            # without its name a row says nothing
            entry.setEnabled(column is not Column.NAME)
            entry.toggled.connect(
                lambda shown, column=column: self.setColumnHidden(column, not shown)
            )
        return menu

    def columns_state(self) -> dict[str, Any]:
        header = self.horizontalHeader()
        return {
            # what nobody chose follows the window
            "widths": [self._width(column) for column in Column] if self._is_by_hand else [],
            "hidden": [int(column) for column in Column if self.isColumnHidden(column)],
            "sorted_by": header.sortIndicatorSection(),
            "descending": header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
        }

    def restore_columns(self, state: Mapping[str, Any]) -> None:
        """Takes what is usable."""
        widths, hidden = state.get("widths"), state.get("hidden")
        if isinstance(widths, list) and len(widths) == len(Column):
            for column, width in zip(Column, widths, strict=True):
                if isinstance(width, int) and _NARROWEST <= width <= _WIDEST:
                    self.setColumnWidth(column, width)
        if isinstance(hidden, list):
            for column in Column:
                self.setColumnHidden(column, column in hidden and column is not Column.NAME)
        by = state.get("sorted_by")
        if isinstance(by, int) and 0 <= by < len(Column):
            orders = Qt.SortOrder
            descending = state.get("descending") is True
            self.sortByColumn(by, orders.DescendingOrder if descending else orders.AscendingOrder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_by_hand:
            self._fit_names()

    def _fit_names(self) -> None:
        """Names take what the other columns leave."""
        others = [column for column in Column if column is not Column.NAME]
        taken = sum(WIDTHS[column] for column in others if not self.isColumnHidden(column))
        room = self.viewport().width() - taken
        self._is_fitting = True
        self.setColumnWidth(Column.NAME, max(WIDTHS[Column.NAME], room))
        self._is_fitting = False

    def _note_hand(self, column: int, before: int, now: int) -> None:
        # hidden and shown again is no width that somebody chose; the last one fills what is left
        if not self._is_fitting and before and now and column != Column.REVISION:
            self._is_by_hand = True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        menu, chosen = QMenu(self), self.selected()
        enable = any(not rule.draft.enabled for rule in chosen)
        entries: tuple[tuple[str, str, str, Callable[[], None], bool], ...] = (
            ("add", self.tr("New rule…"), "N", self.new_requested.emit, True),
            ("edit", self.tr("Edit"), "Return", self.edit_requested.emit, len(chosen) == 1),
            ("copy", self.tr("Duplicate"), "Ctrl+D", self._duplicate, bool(chosen)),
            (
                "start" if enable else "pause",
                self.tr("Enable") if enable else self.tr("Disable"),
                "Space",
                self._toggle,
                bool(chosen),
            ),
            ("delete", self.tr("Delete"), "Del", self._delete, _all_deletable(chosen)),
        )
        for name, words, key, act, possible in entries:
            entry = menu.addAction(icon(name, current_tokens().text), words)
            entry.setShortcut(QKeySequence(key))
            entry.setEnabled(possible)
            entry.triggered.connect(lambda _=False, act=act: act())
        return menu

    def _build(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_columns)
        header.sectionResized.connect(self._note_hand)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(lambda _: self.edit_requested.emit())

    def _bind_keys(self) -> None:
        for key, act in (
            ("N", self.new_requested.emit),
            ("Return", self._edit),
            ("Enter", self._edit),
            ("Ctrl+D", self._duplicate),
            ("Del", self._delete),
            ("Space", self._toggle),
        ):
            bind_key(key, self, act)

    def _edit(self) -> None:
        if self.selected():
            self.edit_requested.emit()

    def _duplicate(self) -> None:
        self._tell(self.duplicate_requested)

    def _delete(self) -> None:
        # the station's own are refused in words by whoever is asked
        self._tell(self.delete_requested)

    def _toggle(self) -> None:
        self._tell(self.toggle_requested)

    def _tell(self, signal: Any) -> None:
        chosen = self.selected()
        if chosen:
            signal.emit(chosen)

    def _on_selection(self) -> None:
        if not self._refilling:
            self.current_changed.emit()

    def _open_columns(self, at: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(at))

    def _width(self, column: Column) -> int:
        """Qt says 0 of a hidden column."""
        return self.columnWidth(column) or WIDTHS[column]


def _all_deletable(rules: Sequence[Rule]) -> bool:
    return bool(rules) and not any(rule.built_in for rule in rules)
