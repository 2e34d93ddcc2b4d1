"""The fields of one channel: only those of its kind are seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from services.domain.channels import ChannelKind, ChannelSettings
from widgets.cameras.form_field import FormField, Input, choice
from widgets.channels.channel_words import kind_words, said
from widgets.channels.entries import (
    FIELDS,
    NO,
    Entered,
    entered,
    entries_of,
    field_of,
    usual_port,
)
from widgets.channels.form_words import NAME_FIXED, SECURITY, STORED, USUAL, hint_of, label_of
from widgets.channels.hidden_line import HiddenLine

KINDS = tuple(FIELDS)
_HIDDEN_TEXT = ("secret", "password")
_ROWS = (
    ("kind", "name"),
    ("security", "host", "port"),
    ("address",),
    ("secret",),
    ("login",),
    ("user", "password"),
    ("sender",),
    ("recipients",),
)
_WIDER = {"name": 2, "security": 3, "host": 4, "port": 2}


class ChannelForm(QWidget):
    """A channel that exists keeps its kind and its name."""

    edited = Signal()

    def __init__(self, before: ChannelSettings | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = before
        names = [name for row in _ROWS for name in row]
        self.fields = {name: FormField(name, self._input(name), self) for name in names}
        self._lay_out()
        if before is not None:
            self._show(before)
        self._opened_with = self._entries()
        for field in self.fields.values():
            field.edited.connect(self._on_edited)
        self._retranslate()
        self._show_kind()

    @property
    def kind(self) -> ChannelKind:
        return ChannelKind(self.fields["kind"].text())

    def is_changed(self) -> bool:
        return self._entries() != self._opened_with

    def entered(self) -> Entered:
        """Raises BadValue with the form's field; it is marked."""
        return entered(self.kind, self._entries(), self._before)

    def show_problem(self, field: str | None, text: str) -> bool:
        """Whether the form has such a field; it gets the focus."""
        name = field_of(self.kind, field)
        shown = self.fields.get(name or "")
        if shown is None or shown.isHidden():
            return False
        shown.show_problem(text)
        shown.input.setFocus()
        return True

    def begin(self) -> None:
        first = "kind" if self._before is None else FIELDS[self.kind][0]
        self.fields[first].input.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _input(self, name: str) -> Input:
        if name == "kind":
            return choice([(str(kind), "") for kind in KINDS], self)
        if name == "security":
            return choice([(scheme, "") for scheme in SECURITY], self)
        if name == "login":
            return QCheckBox(self)
        if name == "recipients":
            made = QPlainTextEdit(self)
            made.setProperty("role", "short")
            made.setTabChangesFocus(True)
            return made
        return HiddenLine(self) if name in _HIDDEN_TEXT else QLineEdit(self)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for names in _ROWS:
            row = QHBoxLayout()
            row.setSpacing(16)
            for name in names:
                row.addWidget(self.fields[name], _WIDER.get(name, 1))
            rows.addLayout(row)
        rows.addStretch(1)

    def _show(self, before: ChannelSettings) -> None:
        self.fields["kind"].show_text(str(before.kind))
        for name, text in entries_of(before).items():
            self.fields[name].show_text(text)
        for name in ("kind", "name"):
            self.fields[name].input.setEnabled(False)

    def _entries(self) -> dict[str, str]:
        return {name: field.text() for name, field in self.fields.items()}

    def _on_edited(self, name: str) -> None:
        for field in self.fields.values():
            field.show_problem("")
        if name in ("kind", "login", "security"):
            self._show_kind()
        self.edited.emit()

    def _show_kind(self) -> None:
        kind = self.kind
        seen = {"kind", "name", *FIELDS[kind]}
        if self.fields["login"].text() == NO:
            seen -= {"user", "password"}
        for name, field in self.fields.items():
            field.setVisible(name in seen)
        self._retranslate()

    def _retranslate(self) -> None:
        kind = self.kind
        kinds, ways = self.fields["kind"].input, self.fields["security"].input
        assert isinstance(kinds, QComboBox)
        assert isinstance(ways, QComboBox)
        for place, one in enumerate(KINDS):
            kinds.setItemText(place, kind_words(one))
        for place, words in enumerate(SECURITY.values()):
            ways.setItemText(place, said(words))
        for name, field in self.fields.items():
            hint = hint_of(name, kind)
            if name == "name" and self._before is not None:
                hint = said(NAME_FIXED)
            field.name_it(label_of(name, kind), hint)
        self._show_stored()

    def _show_stored(self) -> None:
        stored = self._before is not None and self._before.secret
        for name in ("secret", "user", "password"):
            line = self.fields[name].input
            assert isinstance(line, QLineEdit)
            line.setPlaceholderText(said(STORED) if stored else "")
        port = self.fields["port"].input
        assert isinstance(port, QLineEdit)
        usual = usual_port(self.fields["security"].text())
        port.setPlaceholderText(said(USUAL).format(port=usual))
