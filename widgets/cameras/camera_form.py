"""A camera's fields as a form: what was typed, what is wrong with it, what it changes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from services.domain.camera import Camera, Transport
from services.domain.errors import StationError
from widgets.cameras.credentials import (
    Credentials,
    has_credentials,
    with_credentials,
    without_credentials,
)
from widgets.cameras.field_values import problem_with, suggested_id, text_of, value_of
from widgets.cameras.form_field import FormField, Input, choice
from widgets.cameras.form_words import field_words, group_words
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.words import say

# (field, row, column, columns wide); a group's heading stands in the row before its first field
PLACES: tuple[tuple[str, int, int, int], ...] = (
    ("name", 1, 0, 1),
    ("id", 1, 1, 1),
    ("location", 2, 0, 2),
    ("source", 4, 0, 2),
    ("user", 5, 0, 1),
    ("password", 5, 1, 1),
    ("sub_source", 6, 0, 2),
    ("transport", 7, 0, 1),
    ("active", 9, 0, 1),
    ("auto_start", 9, 1, 1),
    ("fps", 11, 0, 1),
    ("resolution", 11, 1, 1),
    ("may_stand_still", 12, 0, 2),
    ("profile", 13, 0, 1),
    ("regions_file", 13, 1, 1),
    ("env", 14, 0, 2),
)
GROUPS = {"camera": 0, "source": 3, "start": 8, "details": 10}
_HEADING_HEIGHT = 40
_SWITCHES = ("active", "auto_start", "may_stand_still")
_SOURCES = ("source", "sub_source")
_CREDENTIALS = ("user", "password")


class CameraForm(QWidget):
    """Never shows a stored password: an empty password field keeps it."""

    edited = Signal(str)

    def __init__(self, camera: Camera | None, user: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scrolled")
        self._camera = camera
        self._user_before = user
        self._id_typed = camera is not None
        self._reveal = QAction(self)
        self.fields = {key: FormField(key, self._input(key), self) for key, *_ in PLACES}
        self._headings = {key: QLabel(self) for key in GROUPS}
        self._lay_out()
        self._fill()
        self._begun = self._raw()
        self._say()

    def _input(self, key: str) -> Input:
        if key in _SWITCHES:
            return QCheckBox(self)
        if key == "transport":
            return choice([(Transport.TCP.value, "TCP"), (Transport.UDP.value, "UDP")], self)
        if key == "env":
            box = QPlainTextEdit(self)
            box.setProperty("role", "short")
            box.setTabChangesFocus(True)
            return box
        line = QLineEdit(self)
        if key == "password":
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.addAction(self._reveal, QLineEdit.ActionPosition.TrailingPosition)
            self._reveal.setCheckable(True)
            self._reveal.toggled.connect(self._show_password)
        return line

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for key, row in GROUPS.items():
            heading = self._headings[key]
            heading.setProperty("role", "group")
            heading.setFixedHeight(_HEADING_HEIGHT if row else _HEADING_HEIGHT // 2)
            heading.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(heading, row, 0, 1, 2)
        for key, row, column, wide in PLACES:
            grid.addWidget(self.fields[key], row, column, 1, wide, Qt.AlignmentFlag.AlignTop)
            self.fields[key].edited.connect(self._on_edited)
        for key in _SOURCES:
            source = self.fields[key].input
            if isinstance(source, QLineEdit):
                source.editingFinished.connect(lambda key=key: self._take_credentials_out(key))

    def _fill(self) -> None:
        camera = self._camera
        self.fields["active"].show_text("yes")
        if camera is None:
            self.fields["transport"].show_text(Transport.TCP.value)
            return
        for key in set(self.fields) - set(_SWITCHES) - set(_CREDENTIALS):
            self.fields[key].show_text(text_of(camera, key))
        for key in _SOURCES:
            self.fields[key].show_text(without_credentials(text_of(camera, key))[0])
        for key in _SWITCHES:
            self.fields[key].show_text("yes" if getattr(camera, key) else "no")
        self.fields["user"].show_text(self._user_before)
        self.fields["id"].setEnabled(False)

    def values(self) -> dict[str, Any]:
        """All fields as Camera takes them; raises StationError with the field named."""
        values: dict[str, Any] = {}
        for key in set(self.fields) - set(_SOURCES) - set(_CREDENTIALS) - set(_SWITCHES):
            values[key] = value_of(key, self.fields[key].text())
        for key in _SWITCHES:
            values[key] = self.fields[key].text() == "yes"
        values["source"] = self._source("source")
        values["sub_source"] = self._source("sub_source") if self._typed("sub_source") else None
        values["transport"] = Transport(values["transport"])
        Camera(**values)
        return values

    def changes(self) -> dict[str, Any]:
        """Of an edited camera only what differs from before; of a new one everything."""
        values = self.values()
        if self._camera is None:
            return values
        return {key: new for key, new in values.items() if new != getattr(self._camera, key)}

    def is_changed(self) -> bool:
        return self._raw() != self._begun

    def problems(self) -> list[str]:
        """Keys of the fields that are marked as wrong, in the order of the form."""
        return [key for key, *_ in PLACES if self.fields[key].problem]

    def check_all(self) -> bool:
        for key, *_ in PLACES:
            self._check(key)
        return not self.problems()

    def show_problem(self, key: str, text: str) -> None:
        self.fields[key].show_problem(text)
        self.fields[key].input.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()
        super().changeEvent(event)

    def _source(self, key: str) -> str:
        entered = Credentials(self._typed("user"), self.fields["password"].text())
        before = getattr(self._camera, key) if self._camera else None
        # a second stream of the same camera that is new here uses the camera's password
        before = before or (self._camera.source if self._camera else None)
        return with_credentials(
            self._typed(key), entered, before=before, user_before=self._user_before, field=key
        )

    def _typed(self, key: str) -> str:
        return self.fields[key].text().strip()

    def _raw(self) -> dict[str, str]:
        return {key: field.text() for key, field in self.fields.items()}

    def _on_edited(self, key: str) -> None:
        if key == "id":
            self._id_typed = True
        if key == "name" and not self._id_typed:
            self.fields["id"].show_text(suggested_id(self.fields["name"].text()))
            self.fields["id"].show_problem("")
        self._check(key)
        if key in _CREDENTIALS:
            for each in _CREDENTIALS:
                self._check(each)
        self.edited.emit(key)

    def _check(self, key: str) -> None:
        field = self.fields[key]
        if key in _SWITCHES or key == "transport":
            return
        problem = self._credentials_problem(key) if key in _CREDENTIALS else None
        if key not in _CREDENTIALS:
            problem = problem_with(key, field.text())
        field.show_problem(say(problem) if problem else "")

    def _credentials_problem(self, key: str) -> Any:
        try:
            self._source("source")
        except StationError as error:
            return error.sentence if error.field == key else None
        return None

    def _take_credentials_out(self, key: str) -> None:
        """A pasted address with user and password fills the fields that are meant for them."""
        shown, found = without_credentials(self._typed(key))
        if found.user or found.password:
            self.fields[key].show_text(shown)
            self.fields["user"].show_text(found.user)
            self.fields["password"].show_text(found.password)
            for each in (key, *_CREDENTIALS):
                self._check(each)

    def _show_password(self, shown: bool) -> None:
        line = self.fields["password"].input
        if isinstance(line, QLineEdit):
            modes = QLineEdit.EchoMode
            line.setEchoMode(modes.Normal if shown else modes.Password)
        self._say()

    def _say(self) -> None:
        has_password = self._camera is not None and has_credentials(self._camera.source)
        for key, field in self.fields.items():
            field.name_it(*field_words(key, has_password=has_password))
        for key, heading in self._headings.items():
            heading.setText(group_words(key))
        shown = self._reveal.isChecked()
        name = "conceal" if shown else "reveal"
        self._reveal.setIcon(icon(name, current_tokens().muted))
        words = self.tr("Hide the password") if shown else self.tr("Show the password")
        self._reveal.setText(words)
        self._reveal.setToolTip(words)
