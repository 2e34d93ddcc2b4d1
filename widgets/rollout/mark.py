"""A state in one line: its shape, its colour, its word."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from widgets.diagnosis.state_line import StateSign
from widgets.elided_label import ElidedLabel
from widgets.rollout.rollout_words import Look

SIGN_PX = 16


class Mark(QWidget):
    """The word is bold, what is said beside it gives way to its neighbours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign, self.word, self.beside = StateSign(self), QLabel(self), ElidedLabel(self)
        self.sign.setFixedSize(SIGN_PX, SIGN_PX)
        self.word.setProperty("role", "group")
        self.beside.setProperty("role", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.sign)
        row.addWidget(self.word)
        row.addWidget(self.beside, 1)

    def show_state(self, look: Look, word: str, beside: str = "") -> None:
        self.sign.show_look(*look)
        if word != self.word.text():
            self.word.setText(word)
        self.beside.show_text(beside)
        self.setAccessibleName(f"{word}. {beside}" if beside else word)
