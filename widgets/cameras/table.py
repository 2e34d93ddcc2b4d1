"""The table of cameras: selection, keys, menu, and columns as people left them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from services.domain.results import CameraView
from widgets.camera_actions import FACES, CameraAction, action_words
from widgets.cameras.cell_painter import CellPainter
from widgets.cameras.columns import COLUMNS, INDEX, RESULT, column_words, key_of
from widgets.cameras.group_header import GroupHeader
from widgets.cameras.table_filter import CameraFilter, Shown
from widgets.cameras.table_model import CameraTableModel
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.offered_actions import ORDER, doable, why_off_for

ROW_HEIGHT = 28
_RESULT_WIDTH = 240
_NARROWEST = 48
_SEPARATED_AFTER = (CameraAction.RETRY, CameraAction.REGIONS, CameraAction.AUTO_START_OFF)


class CameraTable(QTableView):
    """Asks with `asked(action, ids)`; the ids are those for which the action makes sense now."""

    asked = Signal(object, list)
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cameras = CameraTableModel(self)
        self.order = CameraFilter(self.cameras, self)
        self.setModel(self.order)
        self.setHorizontalHeader(GroupHeader(self))
        self.setItemDelegate(CellPainter(self))
        self._build()
        self._bind_keys()
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())

    def _build(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(_NARROWEST)
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, column.width)
            self.setColumnHidden(number, not column.shown)
        self.setColumnWidth(RESULT, _RESULT_WIDTH)
        self.setColumnHidden(RESULT, True)
        self.setSortingEnabled(True)
        self.sortByColumn(INDEX["name"], Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_columns_menu)
        self.doubleClicked.connect(lambda _: self.ask(CameraAction.DETAILS))

    def _bind_keys(self) -> None:
        for action in ORDER:
            bound = QAction(self)
            bound.setShortcut(QKeySequence(FACES[action].key))
            bound.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            bound.triggered.connect(lambda _=False, action=action: self.ask(action))
            self.addAction(bound)

    def show_cameras(self, views: Sequence[CameraView]) -> None:
        rows_before = self.cameras.rowCount()
        known = {view.camera.id for view in views if self.cameras.row_of(view.camera.id) is None}
        changed = self.cameras.show_cameras(views)
        self.order.follow(changed)
        if known or self.cameras.rowCount() != rows_before:
            self.order.order_again()

    def show_only(self, text: str, shown: Shown) -> None:
        self.order.show_only(text, shown)
        self.selection_changed.emit()

    def selected_views(self) -> list[CameraView]:
        """From top to bottom as they stand in the table."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        sources = (self.order.mapToSource(self.order.index(row, 0)) for row in rows)
        return [self.cameras.view_at(source.row()) for source in sources]

    def select(self, camera_ids: Sequence[str]) -> None:
        """Selects exactly these and makes the first of them current."""
        selection = self.selectionModel()
        selection.clearSelection()
        flags = QItemSelectionModel.SelectionFlag
        for number, camera_id in enumerate(camera_ids):
            row = self.cameras.row_of(camera_id)
            if row is None:
                continue
            index = self.order.mapFromSource(self.cameras.index(row, 0))
            if number == 0:
                selection.setCurrentIndex(index, flags.NoUpdate)
                self.scrollTo(index)
            selection.select(index, flags.Select | flags.Rows)

    def ask(self, action: CameraAction) -> None:
        ids = doable(action, self.selected_views())
        if ids:
            self.asked.emit(action, ids)

    def menu_for(self, views: Sequence[CameraView]) -> QMenu:
        """Every action; what makes no sense is off and says why beside its name."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        tokens = current_tokens()
        for action in ORDER:
            reason = why_off_for(action, views)
            words = f"{action_words(action)} – {reason}" if reason else action_words(action)
            entry = menu.addAction(icon(FACES[action].icon, tokens.text), words)
            entry.setShortcut(QKeySequence(FACES[action].key))
            entry.setEnabled(not reason)
            entry.setToolTip(reason)
            entry.triggered.connect(lambda _=False, action=action: self.ask(action))
            if action in _SEPARATED_AFTER:
                menu.addSeparator()
        return menu

    def columns_menu(self) -> QMenu:
        menu = QMenu(self)
        for number, column in enumerate(COLUMNS):
            entry = menu.addAction(column_words(number))
            entry.setCheckable(True)
            entry.setChecked(not self.isColumnHidden(number))
            # without its name a row says nothing
            entry.setEnabled(column.key != "name")
            entry.toggled.connect(lambda on, number=number: self.setColumnHidden(number, not on))
        return menu

    def columns_state(self) -> dict[str, Any]:
        header = self.horizontalHeader()
        order = [key_of(header.logicalIndex(place)) for place in range(header.count())]
        shown = {c.key: not self.isColumnHidden(n) for n, c in enumerate(COLUMNS)}
        # a hidden column is as wide as it was, Qt says 0
        widths = {c.key: self.columnWidth(n) for n, c in enumerate(COLUMNS) if shown[c.key]}
        descending = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return {
            "order": order,
            "widths": widths,
            "shown": shown,
            "sort": key_of(header.sortIndicatorSection()),
            "descending": descending,
        }

    def restore_columns(self, state: dict[str, Any]) -> None:
        """Takes what it knows; columns that are new since then keep their own places."""
        header = self.horizontalHeader()
        known = [key for key in _list(state.get("order")) if key in INDEX]
        for place, key in enumerate(known):
            header.moveSection(header.visualIndex(INDEX[key]), place)
        for key, width in _dict(state.get("widths")).items():
            if key in INDEX and isinstance(width, int):
                self.setColumnWidth(INDEX[key], max(_NARROWEST, width))
        for key, shown in _dict(state.get("shown")).items():
            if key in INDEX and key != "name":
                self.setColumnHidden(INDEX[key], shown is False)
        if (sort := state.get("sort")) in INDEX:
            down = state.get("descending") is True
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            self.sortByColumn(INDEX[str(sort)], order)

    def show_results(self, *, shown: bool) -> None:
        """The column of the last batch stands beside the names, where the eye already is."""
        self.setColumnHidden(RESULT, not shown)
        header = self.horizontalHeader()
        header.moveSection(header.visualIndex(RESULT), header.visualIndex(INDEX["name"]) + 1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        views = self.selected_views()
        if views:
            self.menu_for(views).popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask(CameraAction.DETAILS)
            return
        if event.key() == Qt.Key.Key_Escape:
            # the window closes its panel with it
            event.ignore()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are commands here; the filter finds cameras."""

    def sizeHint(self) -> QSize:
        return QSize(960, 400)

    def _open_columns_menu(self, place: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(place))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
