"""A row that asks for a reason in its own place: no dialog, nothing moves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from services.domain.errors import BadValue
from services.domain.rollout import check_reason
from widgets.rollout.number_entries import align_right
from widgets.words import say

Then = Callable[[str, float], None]
MOST_DAYS = 365.0
MOST_TYPED = 100_000


class AskRow(QStackedWidget):
    """Shows its usual content until `ask`; Enter hands the reason on, Esc goes back."""

    def __init__(self, usual: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question, self.days = QLabel(self), QDoubleSpinBox(self)
        self.text, self.problem = QLineEdit(self), QLabel(self)
        self.give, self.leave = QPushButton(self), QPushButton(self)
        self._usual, self._form = usual, QWidget(self)
        self._stretch = QWidget(self)
        self._then: Then | None = None
        self._is_optional = False
        self._before: QWidget | None = None
        self._lay_out()
        self.text.returnPressed.connect(self._give)
        self.text.textEdited.connect(lambda _: self._show_problem(""))
        self.give.clicked.connect(self._give)
        self.leave.clicked.connect(self.close_form)
        self._retranslate()

    @property
    def is_asking(self) -> bool:
        return self.currentWidget() is self._form

    def ask(
        self,
        question: str,
        verb: str,
        then: Then,
        *,
        days: float | None = None,
        is_optional: bool = False,
        is_bare: bool = False,
    ) -> None:
        """`then(reason, days)` follows; texts translated. `is_optional`: a note, no reason.

        `is_bare`: nothing is typed at all, only said yes or no to.
        """
        self._before = QApplication.focusWidget()
        self._then, self._is_optional = then, is_optional or is_bare
        self._say_what_for()
        self.question.setText(question)
        self.give.setText(verb)
        self.days.setVisible(days is not None)
        self.days.setValue(days or 0)
        self.text.clear()
        self.text.setVisible(not is_bare)
        self._stretch.setVisible(is_bare)
        self._show_problem("")
        self.setCurrentWidget(self._form)
        first = self.give if is_bare else self.days if days is not None else self.text
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        self._then = None
        self.setCurrentWidget(self._usual)
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            self.close_form()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # an input hands Enter on after it took it: whoever stands around it must not act on it
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _give(self) -> None:
        then, days = self._then, self.days.value()
        if then is None:
            return
        try:
            reason = self._reason()
        except BadValue as error:
            self._show_problem(say(error.sentence))
            self.text.setFocus()
            return
        self.close_form()
        then(reason, days)

    def _reason(self) -> str:
        """Raises BadValue."""
        text = self.text.text()
        return "" if self._is_optional and not text.strip() else check_reason(text)

    def _say_what_for(self) -> None:
        reason = self.tr("Why? It is kept in the audit.")
        note = self.tr("A note for the audit, if you like; Enter goes on.")
        self.text.setPlaceholderText(note if self._is_optional else reason)

    def _show_problem(self, text: str) -> None:
        self.problem.setText(text)
        # the sentence needs the room, and what was asked is known by then
        self.question.setVisible(not text)
        self.problem.setVisible(bool(text))
        self.text.setProperty("wrong", bool(text))
        self.text.setAccessibleDescription(text)
        self.text.style().unpolish(self.text)
        self.text.style().polish(self.text)

    def _lay_out(self) -> None:
        self.problem.setProperty("role", "problem")
        for label in (self.question, self.problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        align_right(self.days)
        self.days.setRange(0.5, MOST_DAYS)
        self.days.setDecimals(1)
        # what is pasted is refused in words, not cut in silence
        self.text.setMaxLength(MOST_TYPED)
        self.text.setMinimumWidth(160)
        self.give.setProperty("role", "main")
        row = QHBoxLayout(self._form)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.question)
        row.addWidget(self.days)
        row.addWidget(self.text, 1)
        row.addWidget(self._stretch, 1)
        for widget in (self.problem, self.give, self.leave):
            row.addWidget(widget)
        self.addWidget(self._usual)
        self.addWidget(self._form)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _retranslate(self) -> None:
        if not self.is_asking:
            self.give.setText(self.tr("Go on"))
        self.leave.setText(self.tr("Leave it"))
        self.leave.setToolTip("Esc")
        self._say_what_for()
        self.text.setAccessibleName(self.tr("Reason"))
        self.days.setSuffix(self.tr(" days"))
        self.days.setAccessibleName(self.tr("Days"))
        self.days.setToolTip(self.tr("How many days more"))
