"""The exact percentage: whatever is typed stays as it was typed, and is refused in words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QValidator
from PySide6.QtWidgets import QSpinBox, QWidget

from services.domain.errors import BadValue
from services.domain.rollout import check_percent
from widgets.rollout.number_entries import align_right
from widgets.words import say

SUFFIX = " %"


class PercentEntry(QSpinBox):
    """A plain spin box drops keys: 101 would become 10, and 33.5 would become 33.

    `refused` carries why what was typed is no percentage; empty: it is one again.
    """

    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = ""
        align_right(self)
        self.setRange(0, 100)
        self.setSuffix(SUFFIX)
        self.setKeyboardTracking(False)
        self.lineEdit().textChanged.connect(self._on_text)

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        states = QValidator.State
        is_number = _number(text) is not None
        return states.Acceptable if is_number else states.Intermediate, text, place

    def valueFromText(self, text: str) -> int:  # noqa: N802
        number = _number(text)
        return self.value() if number is None else number

    def show_percent(self, percent: int) -> None:
        """Instead of whatever was typed."""
        self.setValue(percent)
        # the number may be the same and its text not
        self.lineEdit().setText(f"{percent}{SUFFIX}")
        self._say("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and _number(self.lineEdit().text()) is None:
            self._say(_problem())
            event.accept()
            return
        super().keyPressEvent(event)

    def _on_text(self, text: str) -> None:
        if _number(text) is not None:
            self._say("")

    def _say(self, problem: str) -> None:
        if problem == self._problem:
            return
        self._problem = problem
        self.setProperty("wrong", bool(problem))
        self.setAccessibleDescription(problem)
        self.style().unpolish(self)
        self.style().polish(self)
        self.refused.emit(problem)


def _number(text: str) -> int | None:
    typed = text.removesuffix(SUFFIX.strip()).strip()
    # only ASCII digits: int() takes underscores and the digits of other scripts
    is_whole = typed.isascii() and typed.isdigit() and len(typed) <= 3
    return int(typed) if is_whole and int(typed) <= 100 else None


def _problem() -> str:
    try:
        check_percent(None)
    except BadValue as error:
        return say(error.sentence)
    return ""
