"""The typed form of a rule: its values are plain data, as the domain takes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from services.domain.rules import RuleDraft, RuleType
from services.domain.rules.specs import specs_of
from services.domain.sentences import Sentence
from widgets.rules.cameras_field import CamerasField
from widgets.rules.channels_field import ChannelsField
from widgets.rules.checking import draft_of
from widgets.rules.condition_form import ConditionForm
from widgets.rules.defaults import default_conditions
from widgets.rules.duration_field import DurationField
from widgets.rules.parts_form import PartsForm, form_of, inside
from widgets.rules.schedule_form import ScheduleForm
from widgets.rules.spec_field import SpecField
from widgets.rules.terms import type_word
from widgets.words import say

_TYPES = tuple(map(str, RuleType))
_SPECS = specs_of(RuleDraft)
_DURATIONS = ("for_s", "keep_firing_for_s", "cooldown_s")


class RuleForm(QScrollArea):
    """`edited` at every change by hand; problems stand at their fields at once."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = QWidget()
        self._inner.setObjectName("scrolled")
        self.kind = QComboBox()
        for _ in _TYPES:
            self.kind.addItem("")
        self.fields = {name: SpecField(name, _SPECS[name]) for name in _plain_fields()}
        self.durations = {name: DurationField(name, _SPECS[name]) for name in _DURATIONS}
        self.cameras = CamerasField()
        self.channels = ChannelsField()
        self.schedule = ScheduleForm()
        self.conditions: ConditionForm | PartsForm = ConditionForm(_TYPES[0])
        self._heads = [QLabel() for _ in range(4)]
        self._lay_out()
        self._connect()
        self.say()

    @property
    def rule_type(self) -> str:
        return _TYPES[self.kind.currentIndex()]

    def value(self) -> dict[str, Any]:
        simple = {name: field.value() for name, field in self.fields.items()}
        times = {name: field.value() for name, field in self.durations.items()}
        return {
            **simple,
            **times,
            "rule_type": self.rule_type,
            "conditions": self.conditions.value(),
            "cameras": self.cameras.value(),
            "channels": self.channels.value(),
            "schedule": self.schedule.value(),
        }

    def show_value(self, plain: Mapping[str, Any]) -> None:
        """A whole rule; does not count as an edit."""
        self.kind.blockSignals(True)
        self.kind.setCurrentIndex(_TYPES.index(plain["rule_type"]))
        self.kind.blockSignals(False)
        self._put_conditions(plain["conditions"])
        for name, field in self.fields.items():
            field.show_value(plain[name])
        for name, duration in self.durations.items():
            duration.show_value(plain[name])
        self.cameras.show_value(plain["cameras"])
        self.channels.show_value(plain["channels"])
        self.schedule.show_value(plain["schedule"])
        self.show_problems({})

    def keep_what_it_is(self, *, kept: bool) -> None:
        """Of a rule that belongs to the station people change who is told, and when."""
        for part in (self.fields["name"], self.kind, self.conditions, self.cameras):
            part.setEnabled(not kept)

    def draft(self) -> RuleDraft | None:
        """Marks what is wrong; None where anything is."""
        draft, problems = draft_of(self.value())
        self.show_problems(problems)
        return draft

    def show_problems(self, problems: Mapping[str, Sentence]) -> None:
        """By field, named as the domain does."""
        texts = {field: say(said) for field, said in problems.items()}
        for name, field in (*self.fields.items(), *self.durations.items()):
            field.show_problem(_first(texts, name))
        self.conditions.show_problems(inside(texts, "conditions."))
        self.cameras.show_problem(_first(texts, "cameras"))
        self.channels.show_problem(_first(texts, "channels"))
        schedule = inside(texts, "schedule.")
        if "schedule" in texts:
            schedule[""] = texts["schedule"]
        self.schedule.show_problems(schedule)

    def take(self, field: str, value: float) -> None:
        """A suggested value; counts as an edit."""
        if isinstance(self.conditions, ConditionForm) and field in self.conditions.fields:
            self.conditions.fields[field].show_value(value)
            self.edited.emit()

    def show_cameras(self, cameras: Sequence[tuple[str, str]]) -> None:
        self.cameras.show_cameras(cameras)

    def focus_name(self) -> None:
        name = self.fields["name"].input
        name.setFocus()
        self.ensureWidgetVisible(name)

    def say(self) -> None:
        heads = (
            self.tr("What it waits for"),
            self.tr("Where"),
            self.tr("Who is told"),
            self.tr("When"),
        )
        for label, words in zip(self._heads, heads, strict=True):
            label.setText(words)
        self.kind.setAccessibleName(self.tr("Type"))
        for place, rule_type in enumerate(_TYPES):
            self.kind.setItemText(place, type_word(rule_type))
        for field in self.fields.values():
            field.say()
        for duration in self.durations.values():
            duration.say()
        for part in (self.cameras, self.channels, self.schedule, self.conditions):
            part.say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the form; it changes no list that happens to lie under it."""
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QComboBox):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        what, where, who, when = self._heads
        for head in self._heads:
            head.setProperty("role", "group")
        rows = QVBoxLayout(self._inner)
        rows.setContentsMargins(16, 12, 16, 16)
        rows.setSpacing(8)
        rows.addWidget(self.fields["name"])
        rows.addWidget(what)
        rows.addWidget(self.kind)
        rows.addWidget(self.conditions)
        self._rows = rows
        rows.addWidget(where)
        rows.addWidget(self.cameras)
        rows.addWidget(who)
        rows.addWidget(self.channels)
        rows.addLayout(_pairs(self.fields["priority"], self.fields["recipients"]))
        rows.addLayout(_pairs(self.fields["enabled"], self.fields["requires_ack"]))
        rows.addWidget(when)
        rows.addLayout(_pairs(*self.durations.values()))
        rows.addWidget(self.schedule)
        rows.addStretch(1)
        self.setWidgetResizable(True)
        self.setWidget(self._inner)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_kind)
        for field in (*self.fields.values(), *self.durations.values()):
            field.edited.connect(lambda _: self.edited.emit())
        for part in (self.cameras, self.channels, self.schedule, self.conditions):
            part.edited.connect(self.edited)
        for box in self.findChildren(QComboBox):
            box.installEventFilter(self)

    def _on_kind(self) -> None:
        self._put_conditions(default_conditions(self.rule_type))
        self.edited.emit()

    def _put_conditions(self, plain: Mapping[str, Any]) -> None:
        if self.conditions.rule_type != self.rule_type:
            place = self._rows.indexOf(self.conditions)
            self._rows.removeWidget(self.conditions)
            self.conditions.hide()
            self.conditions.deleteLater()
            self.conditions = form_of(self.rule_type, 1, self._inner)
            self._rows.insertWidget(place, self.conditions)
            self.conditions.edited.connect(self.edited)
            self.setTabOrder(self.kind, self.conditions)
        self.conditions.show_value(plain)
        for box in self.conditions.findChildren(QComboBox):
            box.installEventFilter(self)


def _plain_fields() -> list[str]:
    return [name for name in _SPECS if name not in (*_DURATIONS, "channels")]


def _first(texts: Mapping[str, str], name: str) -> str:
    """The text of a field, or of something within it."""
    if name in texts:
        return texts[name]
    return next((text for field, text in texts.items() if field.startswith(f"{name}[")), "")


def _pairs(*widgets: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    for place, widget in enumerate(widgets):
        grid.addWidget(widget, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return grid
