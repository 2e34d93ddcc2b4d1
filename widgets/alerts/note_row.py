"""Asks for a note in the place of the buttons: Enter goes on with it or without, Esc leaves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from services.domain.alerts import check_note
from services.domain.errors import BadValue
from widgets.words import say

MOST_TYPED = 5_000


class NoteRow(QWidget):
    """`given` carries the alerts it was asked for, and the note."""

    given = Signal(list, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question, self.text, self.problem = QLabel(self), QLineEdit(self), QLabel(self)
        self.give, self.leave = QPushButton(self), QPushButton(self)
        self._alert_ids: list[int] = []
        self._lay_out()
        self.text.returnPressed.connect(self._give)
        self.text.textEdited.connect(lambda _: self._show_problem(""))
        self.give.clicked.connect(self._give)
        self.leave.clicked.connect(self.left)
        self._retranslate()

    def ask(self, question: str, alert_ids: Sequence[int]) -> None:
        """`question` is translated."""
        self._alert_ids = list(alert_ids)
        self.question.setText(question)
        self.text.clear()
        self._show_problem("")
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # an input hands Enter on after it took it: the table must not act on it
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _give(self) -> None:
        try:
            note = check_note(self.text.text())
        except BadValue as error:
            self._show_problem(say(error.sentence))
            self.text.setFocus()
            return
        self.given.emit(self._alert_ids, note)

    def _show_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.text.setProperty("wrong", bool(text))
        self.text.setAccessibleDescription(text)
        self.text.style().unpolish(self.text)
        self.text.style().polish(self.text)

    def _lay_out(self) -> None:
        self.problem.setProperty("role", "problem")
        for label in (self.question, self.problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
        # what is pasted is refused in words, not cut in silence
        self.text.setMaxLength(MOST_TYPED)
        self.text.setMinimumWidth(120)
        self.give.setProperty("role", "main")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.question)
        row.addWidget(self.text, 1)
        for widget in (self.problem, self.give, self.leave):
            row.addWidget(widget)

    def _retranslate(self) -> None:
        self.text.setPlaceholderText(self.tr("A note, if you like; Enter closes"))
        self.text.setAccessibleName(self.tr("Note"))
        self.give.setText(self.tr("Close"))
        self.leave.setText(self.tr("Leave it"))
        self.leave.setToolTip("Esc")
