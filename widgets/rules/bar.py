"""The row above the rules: find, filter, and what can be added, taken in or given out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
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

from services.domain.rules import RuleType
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.rules.rules_filter import Wanted
from widgets.rules.terms import type_word

_ENABLED = (None, True, False)


class RulesBar(QWidget):
    """Tells what was asked for; the page decides."""

    filter_changed = Signal(object)  # Wanted
    new_requested = Signal(str)  # rule type
    import_requested = Signal()
    export_requested = Signal()
    columns_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(120)
        self.search.setMaximumWidth(240)
        self.types, self.enabled = QComboBox(self), QComboBox(self)
        for _ in range(1 + len(RuleType)):
            self.types.addItem("")
        for _ in _ENABLED:
            self.enabled.addItem("")
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.more, self.new = QToolButton(self), QPushButton(self)
        self.new.setProperty("role", "main")
        self._menu = QMenu(self)
        self._columns = self._menu.addAction("", self.columns_requested.emit)
        self._menu.addSeparator()
        self._import = self._menu.addAction("", self.import_requested.emit)
        self._export = self._menu.addAction("", self.export_requested.emit)
        self.more.setMenu(self._menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._lay_out()
        self._connect()
        self._say()

    @property
    def wanted(self) -> Wanted:
        place = self.types.currentIndex()
        rule_type = "" if place <= 0 else str(list(RuleType)[place - 1])
        return Wanted(self.search.text(), rule_type, _ENABLED[self.enabled.currentIndex()])

    def show_wanted(self, wanted: Wanted) -> None:
        types = ["", *map(str, RuleType)]
        for made in (self.search, self.types, self.enabled):
            made.blockSignals(True)
        self.search.setText(wanted.text)
        self.types.setCurrentIndex(max(0, types.index(wanted.rule_type)))
        self.enabled.setCurrentIndex(_ENABLED.index(wanted.enabled))
        for made in (self.search, self.types, self.enabled):
            made.blockSignals(False)
        self._tell()

    def show_count(self, shown: int, of: int) -> None:
        if shown == of:
            self.count.setText(self.tr("{count} rules").format(count=of))
        else:
            self.count.setText(self.tr("{shown} of {count} rules").format(shown=shown, count=of))

    def type_menu(self) -> QMenu:
        """Which type a new rule has."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for rule_type in RuleType:
            entry = menu.addAction(type_word(rule_type))
            entry.triggered.connect(
                lambda _=False, chosen=str(rule_type): self.new_requested.emit(chosen)
            )
        return menu

    def choose_type(self) -> None:
        menu = self.type_menu()
        menu.popup(self.new.mapToGlobal(QPoint(0, self.new.height() + 4)))
        # ready for the keyboard: Enter takes the first
        menu.setActiveAction(menu.actions()[0])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()
        super().changeEvent(event)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._tell)
        for box in (self.types, self.enabled):
            box.currentIndexChanged.connect(self._tell)
        self.new.clicked.connect(self.choose_type)
        find = QAction(self)
        find.setShortcut(QKeySequence.StandardKey.Find)
        find.triggered.connect(self._find)
        self.addAction(find)

    def _lay_out(self) -> None:
        cells = QHBoxLayout(self)
        cells.setContentsMargins(12, 8, 12, 8)
        cells.setSpacing(8)
        cells.addWidget(self.search, 1)
        for widget in (self.types, self.enabled, self.count):
            cells.addWidget(widget)
        cells.addStretch(0)
        cells.addWidget(self.more)
        cells.addWidget(self.new)

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _tell(self) -> None:
        self.filter_changed.emit(self.wanted)

    def _say(self) -> None:
        self.search.setPlaceholderText(self.tr("Find a rule"))
        self.search.setAccessibleName(self.tr("Find a rule"))
        self.search.setToolTip(self.tr("Every word must stand in the row. Ctrl+F"))
        self.types.setAccessibleName(self.tr("Filter by type"))
        self.types.setItemText(0, self.tr("All types"))
        for place, rule_type in enumerate(RuleType, 1):
            self.types.setItemText(place, type_word(rule_type))
        self.enabled.setAccessibleName(self.tr("Filter by state"))
        words = (self.tr("On and off"), self.tr("Enabled"), self.tr("Disabled"))
        for place, word in enumerate(words):
            self.enabled.setItemText(place, word)
        self.new.setText(self.tr("New rule"))
        self.new.setToolTip(self.tr("A new rule; choose its type. N in the table"))
        self.more.setAccessibleName(self.tr("More for all rules"))
        self.more.setToolTip(self.tr("More for all rules"))
        self._columns.setText(self.tr("Columns…"))
        self._import.setText(self.tr("Import rules…"))
        self._export.setText(self.tr("Export rules…"))
        tokens = current_tokens()
        self.new.setIcon(icon("add", tokens.on_accent))
        self.more.setIcon(icon("more", tokens.text))
        for entry, name in (
            (self._columns, "columns"),
            (self._import, "import"),
            (self._export, "export"),
        ):
            entry.setIcon(icon(name, tokens.text))
