"""The row over the picture: of when it is, the way back, and a new picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from widgets.elided_label import ElidedLabel
from widgets.look.icons import icon
from widgets.look.theme import current_tokens


class Head(QWidget):
    undo_clicked = Signal()
    redo_clicked = Signal()
    picture_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self._state = ElidedLabel(self)
        self._undo, self._redo, self._again = (QPushButton(self) for _ in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._state, 1)
        for button in (self._undo, self._redo, self._again):
            button.setAutoDefault(False)
            row.addWidget(button)
        self._undo.clicked.connect(self.undo_clicked)
        self._redo.clicked.connect(self.redo_clicked)
        self._again.clicked.connect(self.picture_clicked)
        self._say()

    def show_state(self, text: str, *, warns: bool = False, waits: bool = False) -> None:
        """`waits`: a picture is on its way, no other can be asked for."""
        self.text = text
        self._state.show_text(text)
        self._state.setProperty("level", "warning" if warns else "")
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)
        self._again.setEnabled(not waits)

    def show_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        self._undo.setEnabled(can_undo)
        self._redo.setEnabled(can_redo)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        text = current_tokens().text
        self._undo.setText(self.tr("Undo"))
        self._undo.setToolTip(self.tr("Ctrl+Z"))
        self._undo.setIcon(icon("undo", text))
        self._redo.setText(self.tr("Redo"))
        self._redo.setToolTip(self.tr("Ctrl+Shift+Z"))
        self._redo.setIcon(icon("redo", text))
        self._again.setText(self.tr("New picture"))
        self._again.setToolTip(self.tr("Take a new picture of the camera (F5)"))
        self._again.setIcon(icon("refresh", text))
