"""The row above the table: find, filter, columns, and what concerns the whole site."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from widgets.cameras.table_filter import Shown
from widgets.look.icons import icon
from widgets.look.theme import current_tokens


class ToolRow(QWidget):
    """Tells what was asked for; the page decides."""

    filter_changed = Signal(str, object)
    columns_requested = Signal()
    add_requested = Signal()
    refresh_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    move_passwords_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(240)
        self.states = QComboBox(self)
        for shown in Shown:
            self.states.addItem("", shown)
        self.states.setFixedWidth(176)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.columns = QPushButton(self)
        self.refresh = QPushButton(self)
        self.more = QToolButton(self)
        self.add = QPushButton(self)
        self._menu = QMenu(self)
        self._connect()
        self._lay_out()
        self._say()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._tell_filter)
        self.states.currentIndexChanged.connect(self._tell_filter)
        self.columns.clicked.connect(self.columns_requested)
        self.refresh.clicked.connect(self.refresh_requested)
        self.add.clicked.connect(self.add_requested)
        self.add.setProperty("role", "main")
        self._import = self._entry(self.import_requested.emit)
        self._export = self._entry(self.export_requested.emit)
        self._menu.addSeparator()
        self._passwords = self._entry(self.move_passwords_requested.emit)
        self.more.setMenu(self._menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        find = QAction(self)
        find.setShortcut(QKeySequence.StandardKey.Find)
        find.triggered.connect(self._find)
        self.addAction(find)

    def _entry(self, call: Callable[[], None]) -> QAction:
        entry = self._menu.addAction("")
        entry.triggered.connect(lambda: call())
        return entry

    def _lay_out(self) -> None:
        cells = QHBoxLayout(self)
        cells.setContentsMargins(12, 8, 12, 8)
        cells.setSpacing(8)
        for widget in (self.search, self.states, self.count):
            cells.addWidget(widget)
        cells.addStretch(1)
        for button in (self.columns, self.refresh, self.more, self.add):
            cells.addWidget(button)

    def show_count(self, shown: int, of: int) -> None:
        if shown == of:
            self.count.setText(self.tr("{count} cameras").format(count=of))
        else:
            text = self.tr("{shown} of {count} cameras")
            self.count.setText(text.format(shown=shown, count=of))

    def clear_filter(self) -> None:
        self.search.clear()
        self.states.setCurrentIndex(0)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()
        super().changeEvent(event)

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _tell_filter(self) -> None:
        self.filter_changed.emit(self.search.text(), Shown(self.states.currentData()))

    def _say(self) -> None:
        self.search.setPlaceholderText(self.tr("Find a camera"))
        self.search.setAccessibleName(self.tr("Find a camera"))
        self.search.setToolTip(self.tr("Every word must stand in the row. Ctrl+F"))
        self.states.setAccessibleName(self.tr("Filter by state"))
        words = {
            Shown.ALL: self.tr("All states"),
            Shown.RUNNING: self.tr("Running"),
            Shown.ATTENTION: self.tr("Needs attention"),
            Shown.STOPPED: self.tr("Stopped"),
            Shown.INACTIVE: self.tr("Not active"),
        }
        for number, shown in enumerate(Shown):
            self.states.setItemText(number, words[shown])
        self.columns.setText(self.tr("Columns"))
        self.refresh.setText(self.tr("Refresh"))
        self.refresh.setToolTip(self.tr("Read the site file again now"))
        self.add.setText(self.tr("Add camera"))
        self.add.setToolTip(self.tr("Add a camera. Ctrl+N"))
        # a new text takes the shortcut away
        self.add.setShortcut(QKeySequence("Ctrl+N"))
        self.more.setAccessibleName(self.tr("More for the whole site"))
        self.more.setToolTip(self.tr("More for the whole site"))
        self._import.setText(self.tr("Import a site file…"))
        self._export.setText(self.tr("Export the site file…"))
        self._passwords.setText(self.tr("Move passwords out of the file…"))
        self._tint()

    def _tint(self) -> None:
        tokens = current_tokens()
        for button, name in (
            (self.columns, "columns"),
            (self.refresh, "refresh"),
            (self.more, "more"),
        ):
            button.setIcon(icon(name, tokens.text))
        self.add.setIcon(icon("add", tokens.on_accent))
        for entry, name in (
            (self._import, "import"),
            (self._export, "export"),
            (self._passwords, "key"),
        ):
            entry.setIcon(icon(name, tokens.text))
