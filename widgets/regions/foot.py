"""The dialog's last row: what is wrong, what would be lost, and the way out."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class Asks(StrEnum):
    """What the row asks now."""

    NOTHING = "nothing"
    DISCARD = "discard"
    REPLACE = "replace"


class Foot(QWidget):
    save_clicked = Signal()
    close_clicked = Signal()
    discard_clicked = Signal()
    replace_clicked = Signal()
    load_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asks = Asks.NOTHING
        self._error = ""
        self._saving = False
        self._message = QLabel(self)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self.save, self.cancel = QPushButton(self), QPushButton(self)
        self._discard, self._stay = QPushButton(self), QPushButton(self)
        self._replace, self._load = QPushButton(self), QPushButton(self)
        self.save.setProperty("role", "main")
        low = QHBoxLayout(self)
        low.setContentsMargins(16, 12, 16, 12)
        low.setSpacing(8)
        low.addWidget(self._message, 1)
        for button, _ in self._shown():
            button.setAutoDefault(False)
            low.addWidget(button)
        self.save.clicked.connect(self.save_clicked)
        self.cancel.clicked.connect(self.close_clicked)
        self._discard.clicked.connect(self.discard_clicked)
        self._replace.clicked.connect(self.replace_clicked)
        self._load.clicked.connect(self.load_clicked)
        self._stay.clicked.connect(lambda: self.ask(Asks.NOTHING))
        self._say()

    def ask(self, asks: Asks) -> None:
        self.asks = asks
        self._say()
        if asks is not Asks.NOTHING:
            self._stay.setFocus()

    def show_error(self, text: str) -> None:
        """Empty: nothing is wrong any more."""
        self._error = text
        self._say()

    def show_saving(self, *, saving: bool) -> None:
        self._saving = saving
        self._say()

    @property
    def error(self) -> str:
        return self._error

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _shown(self) -> tuple[tuple[QPushButton, tuple[Asks, ...]], ...]:
        return (
            (self._discard, (Asks.DISCARD,)),
            (self._replace, (Asks.REPLACE,)),
            (self._load, (Asks.REPLACE,)),
            (self._stay, (Asks.DISCARD, Asks.REPLACE)),
            (self.cancel, (Asks.NOTHING,)),
            (self.save, (Asks.NOTHING,)),
        )

    def _say(self) -> None:
        self.save.setText(self.tr("Save"))
        self.save.setToolTip(self.tr("Ctrl+S"))
        self.cancel.setText(self.tr("Cancel"))
        self._discard.setText(self.tr("Discard"))
        self._stay.setText(self.tr("Keep drawing"))
        self._replace.setText(self.tr("Replace theirs"))
        self._load.setText(self.tr("Load theirs"))
        asked = {
            Asks.DISCARD: self.tr("Discard what you drew?"),
            Asks.REPLACE: self.tr("Somebody else changed the regions meanwhile."),
        }
        self._message.setText(asked.get(self.asks, self._error))
        level = {Asks.NOTHING: "error", Asks.REPLACE: "warning"}.get(self.asks, "")
        self._message.setProperty("level", level)
        self._message.style().unpolish(self._message)
        self._message.style().polish(self._message)
        for button, when in self._shown():
            button.setVisible(self.asks in when)
        self.save.setEnabled(not self._saving)
