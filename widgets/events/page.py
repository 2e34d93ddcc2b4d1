"""What happened and who did it, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QLabel,
    QMenu,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from services.domain.results import JournalEntry
from widgets.bound_key import bind_key
from widgets.events.bar import EventBar
from widgets.events.event_filter import EventFilter
from widgets.events.model import Column, EventsModel

WIDTHS = {Column.TIME: 160, Column.KIND: 110, Column.CAMERA: 200, Column.WHO: 140}
ROW_PX = 28


class EventsPage(QWidget):
    """Asks for entries page by page: below a number, 0 for the newest ones."""

    entries_requested = Signal(object, int)  # EventFilter, number of the oldest entry shown
    camera_jump_requested = Signal(str)
    export_requested = Signal(str, object)  # path, EventFilter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.bar, self.model, self.table = EventBar(self), EventsModel(), QTableView(self)
        self.empty = QLabel()
        self._middle = QStackedWidget(self)
        self._wanted = EventFilter()
        self._set_up_table()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("role", "muted")
        self._middle.addWidget(self.table)
        self._middle.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._middle, 1)
        self.setFocusProxy(self.table)
        self._connect()
        self._retranslate()

    @property
    def wanted(self) -> EventFilter:
        return self._wanted

    def show_cameras(self, cameras: Iterable[tuple[str, str]]) -> None:
        """(id, name) of every camera, in order."""
        known = list(cameras)
        self.model.show_names(dict(known))
        self.bar.show_cameras(known)

    def show_entries(
        self,
        entries: Sequence[JournalEntry],
        *,
        more: bool,
        first_page: bool,
        wanted: EventFilter | None = None,
    ) -> None:
        """One page, newest first; an answer to a filter that was left meanwhile is dropped."""
        if wanted is not None and wanted != self._wanted:
            return
        self._learn(entries)
        if first_page:
            self.model.show_entries(entries, more=more)
            self.table.scrollToTop()
        else:
            self.model.add_older(entries, more=more)
        self._show_whether_empty()

    def add_newest(self, entries: Sequence[JournalEntry]) -> None:
        """What has just happened, oldest first; who reads further down keeps the place."""
        self._learn(entries)
        passed = [entry for entry in entries if self._wanted.passes(entry)]
        bar = self.table.verticalScrollBar()
        place = bar.value()
        self.model.add_newest(passed)
        if place:
            # the table learns of its new rows later, and the bar with it
            self.table.updateGeometries()
            bar.setValue(place + len(passed))
        self._show_whether_empty()

    def ask_again(self) -> None:
        """Asks for the newest entries that pass the filter."""
        self._wanted = self.bar.wanted
        self._retranslate()
        self.entries_requested.emit(self._wanted, 0)

    def show_only(self, camera_id: str) -> None:
        self.bar.choose_camera(camera_id)

    def state(self) -> dict[str, Any]:
        return {"widths": [self.table.columnWidth(column) for column in WIDTHS]}

    def restore(self, state: Mapping[str, Any]) -> None:
        widths = state.get("widths")
        if isinstance(widths, list) and len(widths) == len(WIDTHS):
            for column, width in zip(WIDTHS, widths, strict=True):
                if isinstance(width, int) and 40 <= width <= 2000:
                    self.table.setColumnWidth(column, width)

    def copy(self) -> None:
        """The marked rows, columns parted by tabs."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        if rows:
            lines = ("\t".join(self.model.texts(row)) for row in rows)
            QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self.model.show_again()

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in WIDTHS.items():
            table.setColumnWidth(column, width)

    def _connect(self) -> None:
        self.model.older_wanted.connect(
            lambda number: self.entries_requested.emit(self._wanted, number)
        )
        self.bar.filter_changed.connect(self.ask_again)
        self.bar.copy_requested.connect(self.copy)
        self.bar.export_requested.connect(self._ask_where_to_export)
        self.table.activated.connect(self._jump)
        self.table.customContextMenuRequested.connect(self._open_menu)
        bind_key(QKeySequence.StandardKey.Copy, self.table, self.copy)
        for key, act in (
            (QKeySequence.StandardKey.Find, self.bar.focus_text),
            (QKeySequence.StandardKey.Refresh, self.ask_again),
            (QKeySequence.StandardKey.Save, self._ask_where_to_export),
        ):
            QShortcut(QKeySequence(key), self, act)

    def _learn(self, entries: Sequence[JournalEntry]) -> None:
        self.bar.learn((e.actor for e in entries), (e.kind for e in entries))

    def _jump(self, index: QModelIndex) -> None:
        camera_id = self.model.entry(index.row()).camera_id
        if camera_id:
            self.camera_jump_requested.emit(camera_id)

    def _open_menu(self, at: QPoint) -> None:
        index = self.table.indexAt(at)
        if not index.isValid():
            return
        entry = self.model.entry(index.row())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        jump = menu.addAction(self.tr("Show the camera"), lambda: self._jump(index))
        only = menu.addAction(
            self.tr("Only events of this camera"), lambda: self.show_only(entry.camera_id or "")
        )
        for action in (jump, only):
            action.setEnabled(entry.camera_id is not None)
        menu.addSeparator()
        menu.addAction(self.tr("Copy"), self.copy)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _ask_where_to_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Export events"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("CSV files (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("events.csv")
        dialog.fileSelected.connect(lambda path: self.export_requested.emit(path, self._wanted))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_whether_empty(self) -> None:
        is_empty = self.model.rowCount() == 0
        self._middle.setCurrentWidget(self.empty if is_empty else self.table)
        self.bar.copy.setEnabled(not is_empty)
        self.bar.export.setEnabled(not is_empty)

    def _retranslate(self) -> None:
        if self._wanted.is_empty:
            self.empty.setText(self.tr("Nothing has happened yet."))
        else:
            self.empty.setText(self.tr("No event passes the filter."))
        self.table.setAccessibleName(self.tr("Events"))
        self.model.show_again()
