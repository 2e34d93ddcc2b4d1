"""What stands below the table while nobody is told outside the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class FirstChannel(QWidget):
    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.words = QLabel(self), QLabel(self)
        self.add = QPushButton(self)
        self.heading.setProperty("role", "heading")
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)
        self.add.clicked.connect(self.add_requested)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 0, 24, 0)
        rows.setSpacing(12)
        for label in (self.heading, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            rows.addWidget(label)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.add)
        row.addStretch(1)
        rows.addLayout(row)
        rows.addStretch(1)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Nobody is told outside this window"))
        self.words.setText(
            self.tr(
                "Add a webhook, a mail server or another service. Rules name the kinds that they "
                "are told by, and each is told by all channels of that kind."
            )
        )
        self.add.setText(self.tr("Add the first channel"))
