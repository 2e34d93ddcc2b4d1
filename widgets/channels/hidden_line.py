"""A line for a secret: hidden as it is typed, shown when somebody asks for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from widgets.look.icons import icon
from widgets.look.theme import current_tokens


class HiddenLine(QLineEdit):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.reveal = QAction(self)
        self.reveal.setCheckable(True)
        self.addAction(self.reveal, QLineEdit.ActionPosition.TrailingPosition)
        self.reveal.toggled.connect(self._show_text)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()

    def _show_text(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self.setEchoMode(mode.Normal if shown else mode.Password)
        self._say()

    def _say(self) -> None:
        shown = self.reveal.isChecked()
        self.reveal.setIcon(icon("conceal" if shown else "reveal", current_tokens().muted))
        words = self.tr("Hide what is typed") if shown else self.tr("Show what is typed")
        self.reveal.setText(words)
        self.reveal.setToolTip(words)
