"""Add a camera or edit one, with a live test of its source before anything is saved."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from services.domain.camera import Camera
from services.domain.errors import StationError
from widgets.cameras.camera_form import CameraForm
from widgets.cameras.source_test import SourceTest
from widgets.words import say

_TESTED = frozenset({"source", "sub_source", "user", "password", "transport"})


class CameraEditor(QDialog):
    """Open it with `open()`: the station goes on behind it.

    `save_requested` carries what changed as Camera's fields (of a new camera all of them),
    `test_requested` all of them; both hold the password inside `source` when one was typed.
    Whoever saves calls `accept()` or `show_error()`.
    """

    # object: as dict the values would lose their types on the way
    save_requested = Signal(object)
    test_requested = Signal(object)

    def __init__(
        self, camera: Camera | None = None, *, user: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._camera = camera
        self._asking = False
        self._saving = False
        self._error = ""
        self.form = CameraForm(camera, user, self)
        self.source_test = SourceTest(self)
        self._message = QLabel(self)
        self._save, self._cancel = QPushButton(self), QPushButton(self)
        self._discard, self._stay = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._connect()
        self._say()
        self.form.fields["name" if camera is None else "source"].input.setFocus()

    def _lay_out(self) -> None:
        scroll = QScrollArea(self)
        scroll.setWidget(self.form)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle = QHBoxLayout()
        middle.setContentsMargins(24, 24, 24, 8)
        middle.setSpacing(24)
        middle.addWidget(scroll, 1)
        middle.addWidget(self.source_test)
        low = QHBoxLayout()
        low.setContentsMargins(24, 12, 24, 16)
        low.setSpacing(8)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        low.addWidget(self._message, 1)
        for button in (self._discard, self._stay, self._cancel, self._save):
            button.setAutoDefault(False)
            low.addWidget(button)
        self._save.setProperty("role", "main")
        line = QFrame(self)
        line.setProperty("role", "line")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(middle, 1)
        rows.addWidget(line)
        rows.addLayout(low)
        self.resize(1000, 640)

    def _connect(self) -> None:
        self.form.edited.connect(self._on_edited)
        self.source_test.test_requested.connect(self._on_test)
        self._save.clicked.connect(self._on_save)
        self._cancel.clicked.connect(self.reject)
        self._discard.clicked.connect(self._give_up)
        self._stay.clicked.connect(lambda: self._ask(asking=False))
        for keys in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._on_save)

    def show_test_running(self) -> None:
        self.source_test.show_running()

    def show_test_picture(self, picture: QImage | bytes, text: str) -> None:
        """`picture` may be a JPEG; `text` says what was seen, like size and rate."""
        self.source_test.show_picture(picture, text)

    def show_test_failed(self, text: str) -> None:
        self.source_test.show_failed(text)

    def show_error(self, field: str | None, text: str) -> None:
        """What saving was refused for: at its field, or below where it has none in the form."""
        self._saving = False
        self._error = "" if field in self.form.fields else text
        if field in self.form.fields:
            self.form.show_problem(str(field), text)
        self._say()

    def reject(self) -> None:
        """Asks in place when something would be lost."""
        if self._asking:
            self._ask(asking=False)
        elif self.form.is_changed():
            self._ask(asking=True)
        else:
            super().reject()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _on_edited(self, key: str) -> None:
        self._error = ""
        if key in _TESTED:
            self.source_test.forget()
        self._say()

    def _on_save(self) -> None:
        values = self._checked(changes_only=True)
        if values is None or self._saving:
            return
        if not values:
            self.accept()
            return
        self._saving = True
        self._say()
        self.save_requested.emit(values)

    def _on_test(self) -> None:
        values = self._checked(changes_only=False)
        if values is not None:
            self.show_test_running()
            self.test_requested.emit(values)

    def _checked(self, *, changes_only: bool) -> dict[str, Any] | None:
        """None, and the first wrong field has the focus."""
        if not self.form.check_all():
            self.form.fields[self.form.problems()[0]].input.setFocus()
            return None
        try:
            return self.form.changes() if changes_only else self.form.values()
        except StationError as error:
            self.show_error(error.field, say(error.sentence))
            return None

    def _give_up(self) -> None:
        # connecting super().reject itself would come back to the reject of this class
        super().reject()

    def _ask(self, *, asking: bool) -> None:
        self._asking = asking
        self._say()
        if asking:
            self._stay.setFocus()

    def _say(self) -> None:
        adding = self._camera is None
        name = self._camera.name if self._camera else ""
        title = self.tr("Add camera") if adding else self.tr("Edit {name}").format(name=name)
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
