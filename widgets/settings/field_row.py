"""One setting: its name, what it does, its editor, its default, and what is wrong with it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from services.domain.errors import BadValue
from services.domain.settings import SettingKind, SettingSpec, checked
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.settings.editors import make_editor
from widgets.settings.setting_words import LINES, explanation, label, unit_word, value_text
from widgets.words import say

NAME_PX = 264


class FieldRow(QWidget):
    """Checks what is typed at once; `changed` tells that value or correctness may differ."""

    changed = Signal()

    def __init__(self, spec: SettingSpec) -> None:
        super().__init__()
        self.spec = spec
        self.editor = make_editor(spec)
        self._saved: Any = None
        self._default: Any = None
        self._name, self._about, self._unit = QLabel(), QLabel(), QLabel()
        self.default, self.problem, self.reset = QLabel(), QLabel(), QToolButton()
        self._lay_out()
        self.editor.changed.connect(self._on_changed)
        self.reset.clicked.connect(lambda: self.editor.show_value(self._default))
        self._retranslate()
        self._tint()

    @property
    def value(self) -> Any:
        """The checked value; raises BadValue."""
        return checked(self.spec.key, self.editor.value())

    @property
    def is_changed(self) -> bool:
        try:
            return bool(self.value != self._saved)
        except BadValue:
            return True

    @property
    def is_wrong(self) -> bool:
        return bool(self.problem.text())

    def show_setting(self, value: Any, default: Any) -> None:
        """The stored value; what somebody typed meanwhile and has not saved stays."""
        keep = self._saved is not None and self.is_changed
        self._saved = checked(self.spec.key, value)
        self._default = checked(self.spec.key, default)
        if not keep:
            self.editor.show_value(self._saved)
        self._retranslate()
        self._on_changed()

    def take_as_saved(self) -> None:
        self._saved = self.value
        self._on_changed()

    def discard(self) -> None:
        self.editor.show_value(self._saved)
        self._on_changed()

    def show_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.editor.show_wrong(is_wrong=bool(text))
        self.editor.inner.setAccessibleDescription(text or explanation(self.spec))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._on_changed()
        elif event.type() is QEvent.Type.PaletteChange:
            self._tint()

    def _on_changed(self) -> None:
        try:
            value = self.value
        except BadValue as error:
            self.show_problem(say(error.sentence))
            self.reset.setEnabled(True)
        else:
            self.show_problem("")
            self.reset.setEnabled(value != self._default)
        self.changed.emit()

    def _lay_out(self) -> None:
        for text, role in (
            (self._about, "small"),
            (self.default, "small"),
            (self.problem, "problem"),
            (self._unit, "muted"),
        ):
            text.setProperty("role", role)
            text.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self.problem.setWordWrap(True)
        self.reset.setProperty("role", "quiet")
        names, editing = QVBoxLayout(), QHBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._about)
        names.addStretch(1)
        editing.setSpacing(8)
        editing.addWidget(self.editor)
        editing.addWidget(self._unit)
        editing.addStretch(1)
        editing.addWidget(self.default)
        editing.addWidget(self.reset)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setHorizontalSpacing(24)
        layout.setVerticalSpacing(0)
        layout.setColumnMinimumWidth(0, NAME_PX)
        layout.setColumnStretch(1, 1)
        layout.addLayout(names, 0, 0, 2, 1)
        layout.addLayout(editing, 0, 1)
        layout.addWidget(self.problem, 1, 1)
        self._about.setFixedWidth(NAME_PX)

    def _tint(self) -> None:
        self.reset.setIcon(icon("undo", current_tokens().text))

    def _retranslate(self) -> None:
        name, about = label(self.spec.key), explanation(self.spec)
        self._name.setText(name)
        self._name.setBuddy(self.editor)
        self._about.setText(about)
        self._unit.setText(unit_word(self.spec.unit))
        self.editor.show_words()
        self.editor.inner.setAccessibleName(name)
        self.reset.setToolTip(self.tr("Back to the default"))
        self.reset.setAccessibleName(self.tr("Back to the default: {name}").format(name=name))
        self.default.setText(self._default_text())

    def _default_text(self) -> str:
        if self._default is None:
            return ""
        text = value_text(self.spec, self._default)
        if self.spec.kind in (SettingKind.TEXT, SettingKind.FILE, *LINES) and not text:
            text = self.tr("none")
        return self.tr("Default: {value}").format(value=text)
