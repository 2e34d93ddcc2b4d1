"""What stands in place of the table when it has no rows: why, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.look.icons import icon
from widgets.look.theme import current_tokens


class EmptyTable(QWidget):
    """No cameras at all, with three ways to get some; or none that pass the filter."""

    add_requested = Signal()
    import_requested = Signal()
    demo_requested = Signal()
    clear_filter_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filtered = False
        self._heading, self._words = QLabel(self), QLabel(self)
        self._heading.setProperty("role", "heading")
        self._words.setProperty("role", "muted")
        self.add, self.import_file = QPushButton(self), QPushButton(self)
        self.demo, self.clear_filter = QPushButton(self), QPushButton(self)
        self.add.setProperty("role", "main")
        self.add.clicked.connect(self.add_requested)
        self.import_file.clicked.connect(self.import_requested)
        self.demo.clicked.connect(self.demo_requested)
        self.clear_filter.clicked.connect(self.clear_filter_requested)
        self._lay_out()
        self._say()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.add, self.import_file, self.demo, self.clear_filter):
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setSpacing(12)
        rows.addStretch(1)
        for label in (self._heading, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            rows.addWidget(label)
        rows.addLayout(buttons)
        rows.addStretch(1)

    def first_button(self) -> QPushButton:
        return self.clear_filter if self._filtered else self.add

    def show_reason(self, *, filtered: bool) -> None:
        if filtered != self._filtered:
            self._filtered = filtered
            self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        tokens = current_tokens()
        self.add.setText(self.tr("Add camera"))
        self.import_file.setText(self.tr("Import file"))
        self.demo.setText(self.tr("Demo"))
        self.clear_filter.setText(self.tr("Clear the filter"))
        self.add.setIcon(icon("add", tokens.on_accent))
        self.import_file.setIcon(icon("import", tokens.text))
        self.demo.setIcon(icon("wall", tokens.text))
        self.clear_filter.setIcon(icon("filter", tokens.text))
        if self._filtered:
            self._heading.setText(self.tr("No camera matches"))
            self._words.setText(self.tr("The filter hides every camera of this site."))
        else:
            self._heading.setText(self.tr("No cameras yet"))
            ways = self.tr("Add a camera, import a site file, or look around in the demo.")
            self._words.setText(ways)
        for button in (self.add, self.import_file, self.demo):
            button.setVisible(not self._filtered)
        self.clear_filter.setVisible(self._filtered)
