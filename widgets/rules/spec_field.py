"""One field of a rule, made from what the domain says it may hold."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from services.domain.rules.conditions import ANY
from services.domain.rules.specs import Kind, Spec
from widgets.cameras.form_field import FormField
from widgets.rules.number_text import number_text, typed_number
from widgets.rules.terms import choice_word, label_word, range_words

_SHARES = frozenset({"limit"})
"""Fields that are 0 to 1 and typed in percent."""

_PARAGRAPH = "\u2029"


class SpecField(FormField):
    """`value()` is plain data as it was typed: the domain says what is wrong with it."""

    def __init__(self, key: str, spec: Spec, parent: QWidget | None = None) -> None:
        super().__init__(key, _input(spec), parent)
        self.spec = spec
        self.scale = 100 if key in _SHARES else 1
        self._means_any = key == "violation_type"
        self.say()

    def value(self) -> Any:
        made, spec = self.input, self.spec
        if isinstance(made, QCheckBox):
            return made.isChecked()
        if isinstance(made, QComboBox):
            return spec.choices[made.currentIndex()] if made.currentIndex() >= 0 else ""
        if isinstance(made, QPlainTextEdit):
            return [line for line in made.document().toRawText().split(_PARAGRAPH) if line]
        text = made.text()
        if spec.kind is Kind.TEXT:
            return ANY if self._means_any and not text else text
        return typed_number(text, spec, self.scale)

    def show_value(self, value: Any) -> None:
        """Does not count as an edit."""
        made = self.input
        was_blocked = made.blockSignals(True)
        if isinstance(made, QCheckBox):
            made.setChecked(bool(value))
        elif isinstance(made, QComboBox):
            made.setCurrentIndex(self.spec.choices.index(value))
        elif isinstance(made, QPlainTextEdit):
            made.setPlainText("\n".join(value))
        elif self.spec.kind is Kind.TEXT:
            made.setText("" if self._means_any and value == ANY else str(value))
        else:
            made.setText(number_text(value, self.scale))
        made.blockSignals(was_blocked)

    def say(self) -> None:
        """In the language in force."""
        made = self.input
        if isinstance(made, QComboBox):
            for place, choice in enumerate(self.spec.choices):
                made.setItemText(place, choice_word(self.key, choice))
        if isinstance(made, QLineEdit) and self._means_any:
            made.setPlaceholderText(self.tr("Any kind"))
        self.name_it(label_word(self.key), self._limits())

    def _limits(self) -> str:
        spec = self.spec
        if spec.kind in (Kind.WHOLE, Kind.NUMBER):
            return range_words(spec.least * self.scale, spec.most * self.scale)
        if self._means_any:
            return self.tr("Empty: any kind")
        return ""


def _input(spec: Spec) -> QLineEdit | QComboBox | QCheckBox | QPlainTextEdit:
    if spec.kind is Kind.YES_NO:
        return QCheckBox()
    if spec.kind is Kind.CHOICE:
        box = QComboBox()
        for choice in spec.choices:
            box.addItem(str(choice))
        return box
    if spec.kind is Kind.TEXTS:
        lines = QPlainTextEdit()
        lines.setProperty("role", "short")
        lines.setTabChangesFocus(True)
        return lines
    return QLineEdit()
