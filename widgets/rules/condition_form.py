"""The fields of one simple condition, two in a row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from services.domain.rules.conditions import SIMPLE
from services.domain.rules.specs import specs_of
from widgets.rules.spec_field import SpecField

SIMPLE_TYPES = {str(kind.rule_type): kind for kind in SIMPLE}


class ConditionForm(QWidget):
    """`value()` and `show_value()` speak plain conditions, as JSON has them."""

    edited = Signal()

    def __init__(self, rule_type: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rule_type = rule_type
        specs = specs_of(SIMPLE_TYPES[rule_type])
        self.fields = {name: SpecField(name, spec, self) for name, spec in specs.items()}
        self._nothing = QLabel(self)
        self._nothing.setProperty("role", "muted")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 2, place % 2)
            field.edited.connect(lambda _: self._on_edited())
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._nothing.setVisible(not self.fields)
        if not self.fields:
            grid.addWidget(self._nothing, 0, 0, 1, 2)
        self.say()

    def value(self) -> dict[str, Any]:
        values = {name: field.value() for name, field in self.fields.items()}
        return {name: value for name, value in values.items() if value is not None}

    def show_value(self, plain: Mapping[str, Any]) -> None:
        for name, field in self.fields.items():
            if name in plain:
                field.show_value(plain[name])
            elif field.spec.optional:
                field.show_value(None)
        self._show_needed()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Texts by field, relative to these conditions."""
        for name, field in self.fields.items():
            field.show_problem(problems.get(name, ""))

    def say(self) -> None:
        self._nothing.setText(self.tr("There is nothing to set."))
        for field in self.fields.values():
            field.say()

    def _on_edited(self) -> None:
        self._show_needed()
        self.edited.emit()

    def _show_needed(self) -> None:
        """A percentile is one of its metric alone."""
        if "percentile" in self.fields:
            needed = self.fields["metric"].value() == "percentile"
            self.fields["percentile"].input.setEnabled(needed)
