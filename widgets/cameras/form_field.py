"""One labelled input with a line below it: a hint, or what is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from widgets.elided_label import ElidedLabel

_NOTE_HEIGHT = 18

Input = QLineEdit | QPlainTextEdit | QComboBox | QCheckBox


class FormField(QWidget):
    """Keeps its height when a problem appears. Texts are given translated by the form."""

    edited = Signal(str)

    def __init__(self, key: str, made: Input, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.input = made
        self._hint = ""
        self._problem = ""
        self._label = QLabel(self)
        self._label.setBuddy(made)
        self._note = ElidedLabel(self)
        self._note.setFixedHeight(_NOTE_HEIGHT)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self._label)
        # a check box says its own name
        self._label.setHidden(isinstance(made, QCheckBox))
        rows.addWidget(made)
        rows.addWidget(self._note)
        self._connect(made)

    def _connect(self, made: Input) -> None:
        if isinstance(made, QLineEdit):
            made.textEdited.connect(lambda _: self.edited.emit(self.key))
        elif isinstance(made, QPlainTextEdit):
            made.textChanged.connect(lambda: self.edited.emit(self.key))
        elif isinstance(made, QComboBox) and made.isEditable():
            made.editTextChanged.connect(lambda _: self.edited.emit(self.key))
        elif isinstance(made, QComboBox):
            made.currentIndexChanged.connect(lambda _: self.edited.emit(self.key))
        else:
            made.toggled.connect(lambda _: self.edited.emit(self.key))

    @property
    def problem(self) -> str:
        return self._problem

    def name_it(self, label: str, hint: str = "") -> None:
        self._label.setText(label)
        self._hint = hint
        self.input.setAccessibleName(label)
        if isinstance(self.input, QCheckBox):
            self.input.setText(label)
        self._say()

    def show_problem(self, text: str) -> None:
        """Empty: nothing is wrong, the hint comes back."""
        if text != self._problem:
            self._problem = text
            self._say()

    def text(self) -> str:
        if isinstance(self.input, QLineEdit):
            return self.input.text()
        if isinstance(self.input, QPlainTextEdit):
            return self.input.toPlainText()
        if isinstance(self.input, QComboBox):
            typed = self.input.isEditable()
            return self.input.currentText() if typed else str(self.input.currentData())
        return "yes" if self.input.isChecked() else "no"

    def show_text(self, text: str) -> None:
        """Does not count as an edit."""
        was_blocked = self.input.blockSignals(True)
        if isinstance(self.input, QLineEdit):
            self.input.setText(text)
        elif isinstance(self.input, QPlainTextEdit):
            self.input.setPlainText(text)
        elif isinstance(self.input, QComboBox) and self.input.isEditable():
            self.input.setEditText(text)
        elif isinstance(self.input, QComboBox):
            self.input.setCurrentIndex(self.input.findData(text))
        else:
            self.input.setChecked(text == "yes")
        self.input.blockSignals(was_blocked)

    def _say(self) -> None:
        self._note.show_text(self._problem or self._hint)
        self._note.setProperty("role", "problem" if self._problem else "small")
        self.input.setProperty("wrong", "true" if self._problem else "false")
        self.input.setAccessibleDescription(self._problem or self._hint)
        for widget in (self._note, self.input):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def choice(words: Sequence[tuple[str, str]], parent: QWidget) -> QComboBox:
    """A combo box of (value, words)."""
    box = QComboBox(parent)
    for value, text in words:
        box.addItem(text, value)
    return box
