"""Several conditions that are combined, each with its type; nested once more at most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from services.domain.rules.combined import DEEPEST, FEWEST_PARTS, MOST_PARTS
from widgets.rules.condition_form import SIMPLE_TYPES, ConditionForm
from widgets.rules.defaults import default_conditions
from widgets.rules.terms import type_word

COMBINED_TYPES = ("all_of", "any_of")


class PartsForm(QWidget):
    """Two to eight parts; `value()` speaks plain conditions."""

    edited = Signal()

    def __init__(self, rule_type: str, depth: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rule_type = rule_type
        self._depth = depth
        self.parts: list[PartForm] = []
        self._problem = QLabel(self)
        self._problem.setProperty("role", "problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.add = QPushButton(self)
        self.add.clicked.connect(self._on_add)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self._rows.addWidget(self._problem)
        self._rows.addWidget(self.add)
        self.show_value(default_conditions(rule_type))
        self.say()

    def value(self) -> dict[str, Any]:
        return {"parts": [part.value() for part in self.parts]}

    def show_value(self, plain: Mapping[str, Any]) -> None:
        for part in self.parts:
            self._drop(part)
        self.parts = []
        for part in plain.get("parts", ()):
            self._append(part["rule_type"], part["conditions"])
        self._show_whether_more()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        own = problems.get("parts", "")
        self._problem.setText(own)
        self._problem.setVisible(bool(own))
        for number, part in enumerate(self.parts):
            part.show_problems(inside(problems, f"parts[{number}].conditions."))

    def say(self) -> None:
        self.add.setText(self.tr("Add a condition"))
        for number, part in enumerate(self.parts, 1):
            part.say(number)

    def remove(self, part: PartForm) -> None:
        place = self.parts.index(part)
        self.parts.remove(part)
        self._drop(part)
        self._changed()
        self.parts[min(place, len(self.parts) - 1)].kind.setFocus()

    def _on_add(self) -> None:
        added = self._append("violation", default_conditions("violation"))
        self._changed()
        added.kind.setFocus()

    def _append(self, rule_type: str, conditions: Mapping[str, Any]) -> PartForm:
        part = PartForm(_types_at(self._depth + 1), self._depth + 1, self)
        part.show_value(rule_type, conditions)
        part.edited.connect(self.edited)
        part.remove_requested.connect(lambda: self.remove(part))
        self.parts.append(part)
        self._rows.insertWidget(self._rows.count() - 2, part)
        return part

    def _drop(self, part: PartForm) -> None:
        self._rows.removeWidget(part)
        part.hide()
        part.deleteLater()

    def _changed(self) -> None:
        self._show_whether_more()
        self.say()
        self.edited.emit()

    def _show_whether_more(self) -> None:
        self.add.setEnabled(len(self.parts) < MOST_PARTS)
        for part in self.parts:
            part.remove.setEnabled(len(self.parts) > FEWEST_PARTS)
        self.say()


class PartForm(QWidget):
    """One part: its type, its fields, and the way out."""

    edited = Signal()
    remove_requested = Signal()

    def __init__(self, types: Sequence[str], depth: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("part")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._types = tuple(types)
        self._depth = depth
        self.kind = QComboBox(self)
        for _ in self._types:
            self.kind.addItem("")
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.remove = QPushButton(self)
        self.remove.setProperty("role", "quiet")
        self.remove.clicked.connect(self.remove_requested)
        self.form: ConditionForm | PartsForm = ConditionForm("frozen_image", self)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.kind, 1)
        top.addWidget(self.remove)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12, 4, 0, 4)
        self._rows.setSpacing(4)
        self._rows.addLayout(top)
        self._rows.addWidget(self.form)

    def value(self) -> dict[str, Any]:
        return {"rule_type": self.form.rule_type, "conditions": self.form.value()}

    def show_value(self, rule_type: str, conditions: Mapping[str, Any]) -> None:
        self.kind.blockSignals(True)
        self.kind.setCurrentIndex(self._types.index(rule_type))
        self.kind.blockSignals(False)
        self._put(rule_type, conditions)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        self.form.show_problems(problems)

    def say(self, number: int) -> None:
        for place, rule_type in enumerate(self._types):
            self.kind.setItemText(place, type_word(rule_type))
        self.kind.setAccessibleName(self.tr("Type of condition {number}").format(number=number))
        self.remove.setText(self.tr("Remove"))
        self.remove.setAccessibleName(self.tr("Remove condition {number}").format(number=number))
        self.form.say()

    def _on_kind(self, place: int) -> None:
        rule_type = self._types[place]
        self._put(rule_type, default_conditions(rule_type))
        self.edited.emit()

    def _put(self, rule_type: str, conditions: Mapping[str, Any]) -> None:
        self._rows.removeWidget(self.form)
        self.form.hide()
        self.form.deleteLater()
        self.form = form_of(rule_type, self._depth, self)
        self.form.show_value(conditions)
        self.form.edited.connect(self.edited)
        self._rows.addWidget(self.form)


def form_of(rule_type: str, depth: int, parent: QWidget) -> ConditionForm | PartsForm:
    if rule_type in COMBINED_TYPES:
        return PartsForm(rule_type, depth, parent)
    return ConditionForm(rule_type, parent)


def inside(problems: Mapping[str, str], prefix: str) -> dict[str, str]:
    """Those whose field begins with the prefix, without it."""
    return {
        field.removeprefix(prefix): text
        for field, text in problems.items()
        if field.startswith(prefix)
    }


def _types_at(depth: int) -> tuple[str, ...]:
    return (*SIMPLE_TYPES, *COMBINED_TYPES) if depth <= DEEPEST else tuple(SIMPLE_TYPES)
