"""What stands in place of the table when it has no rules: why, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyRules(QWidget):
    """No rules at all, with three ways to get some; or none that pass the filter."""

    new_requested = Signal()
    import_requested = Signal()
    example_requested = Signal()
    clear_filter_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filtered = False
        self._heading, self._words = QLabel(self), QLabel(self)
        self._heading.setProperty("role", "heading")
        self._words.setProperty("role", "muted")
        self.new, self.import_file = QPushButton(self), QPushButton(self)
        self.example, self.clear_filter = QPushButton(self), QPushButton(self)
        self.new.setProperty("role", "main")
        self.new.clicked.connect(self.new_requested)
        self.import_file.clicked.connect(self.import_requested)
        self.example.clicked.connect(self.example_requested)
        self.clear_filter.clicked.connect(self.clear_filter_requested)
        self._lay_out()
        self._say()

    def first_button(self) -> QPushButton:
        return self.clear_filter if self._filtered else self.new

    def show_reason(self, *, filtered: bool) -> None:
        self._filtered = filtered
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.new, self.import_file, self.example, self.clear_filter):
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setSpacing(12)
        rows.addStretch(1)
        for label in (self._heading, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            rows.addWidget(label)
        rows.addLayout(buttons)
        rows.addStretch(1)

    def _say(self) -> None:
        self.new.setText(self.tr("New rule"))
        self.import_file.setText(self.tr("Import rules"))
        self.example.setText(self.tr("Take the example"))
        self.clear_filter.setText(self.tr("Clear the filter"))
        if self._filtered:
            self._heading.setText(self.tr("No rule matches"))
            self._words.setText(self.tr("The filter hides every rule of this site."))
        else:
            self._heading.setText(self.tr("No rules yet"))
            ways = self.tr("A rule says when you are told. Nobody is told of anything without one.")
            self._words.setText(ways)
        for button in (self.new, self.import_file, self.example):
            button.setVisible(not self._filtered)
        self.clear_filter.setVisible(self._filtered)
