"""Add a channel or edit one; what was typed is not lost by accident."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from services.domain.channels import ChannelSettings
from services.domain.errors import BadValue
from widgets.channels.channel_form import ChannelForm
from widgets.words import say


class ChannelEditor(QDialog):
    """Open it with `open()`. `save_requested` carries an `Entered`.

    Whoever saves calls `accept()` or `show_error()`.
    """

    save_requested = Signal(object)

    def __init__(
        self, before: ChannelSettings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._before = before
        self._asking = self._saving = False
        self._error = ""
        self.form = ChannelForm(before, self)
        self._message = QLabel(self)
        self._save, self._cancel = QPushButton(self), QPushButton(self)
        self._discard, self._stay = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._connect()
        self._retranslate()
        self.form.begin()

    def show_error(self, field: str | None, text: str) -> None:
        """What saving was refused for: at its field, or below where it has none in the form."""
        self._saving = False
        self._error = "" if self.form.show_problem(field, text) else text
        self._retranslate()

    def reject(self) -> None:
        """Asks in place when something would be lost."""
        if self._asking:
            self._ask(asking=False)
        elif self.form.is_changed():
            self._ask(asking=True)
        else:
            super().reject()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        low = QHBoxLayout()
        low.setContentsMargins(24, 12, 24, 16)
        low.setSpacing(8)
        low.addWidget(self._message, 1)
        for button in (self._discard, self._stay, self._cancel, self._save):
            button.setAutoDefault(False)
            low.addWidget(button)
        self._save.setProperty("role", "main")
        middle = QVBoxLayout()
        middle.setContentsMargins(24, 24, 24, 8)
        middle.addWidget(self.form, 1)
        line = QFrame(self)
        line.setProperty("role", "line")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(middle, 1)
        rows.addWidget(line)
        rows.addLayout(low)
        self.resize(640, 480)

    def _connect(self) -> None:
        self.form.edited.connect(self._on_edited)
        self._save.clicked.connect(self._on_save)
        self._cancel.clicked.connect(self.reject)
        self._discard.clicked.connect(self._give_up)
        self._stay.clicked.connect(lambda: self._ask(asking=False))
        for keys in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._on_save)

    def _on_edited(self) -> None:
        self._error = ""
        self._retranslate()

    def _on_save(self) -> None:
        if self._saving:
            return
        if self._before is not None and not self.form.is_changed():
            self.accept()
            return
        try:
            wanted = self.form.entered()
        except BadValue as error:
            self.show_error(error.field, say(error.sentence))
            return
        self._saving = True
        self._retranslate()
        self.save_requested.emit(wanted)

    def _give_up(self) -> None:
        # connecting super().reject itself would come back to the reject of this class
        super().reject()

    def _ask(self, *, asking: bool) -> None:
        self._asking = asking
        self._retranslate()
        if asking:
            self._stay.setFocus()

    def _retranslate(self) -> None:
        adding = self._before is None
        name = self._before.name if self._before else ""
        title = self.tr("Add channel") if adding else self.tr("Edit {name}").format(name=name)
        self.setWindowTitle(title)
        self._save.setText(self.tr("Add") if adding else self.tr("Save"))
        self._save.setToolTip(self.tr("Ctrl+S"))
        self._cancel.setText(self.tr("Cancel"))
        self._discard.setText(self.tr("Discard"))
        self._stay.setText(self.tr("Keep editing"))
        asked = self.tr("Discard what you typed?")
        self._message.setText(asked if self._asking else self._error)
        self._message.setProperty("level", "" if self._asking else "error")
        self._message.style().unpolish(self._message)
        self._message.style().polish(self._message)
        for button in (self._discard, self._stay):
            button.setVisible(self._asking)
        for button in (self._save, self._cancel):
            button.setVisible(not self._asking)
        self._save.setEnabled(not self._saving)
