"""One span of a rule's week: its days, from when to when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from services.domain.rules.schedule import DAYS
from widgets.rules.kept_order import in_kept_order
from widgets.rules.terms import day_word

_TIME_PX = 64


class SpanRow(QWidget):
    """`value()` is a span as plain data."""

    edited = Signal()
    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: list[str] = []
        self.days = {day: QPushButton(self) for day in DAYS}
        self.start, self.end = QLineEdit(self), QLineEdit(self)
        self._to = QLabel(self)
        self.remove = QPushButton(self)
        self.remove.setProperty("role", "quiet")
        self._problem = QLabel(self)
        self._problem.setProperty("role", "problem")
        self._lay_out()
        for button in self.days.values():
            button.setCheckable(True)
            button.toggled.connect(self._on_day)
        for time in (self.start, self.end):
            time.setFixedWidth(_TIME_PX)
            time.setPlaceholderText("00:00")
            time.textEdited.connect(lambda _: self.edited.emit())
        self.remove.clicked.connect(self.remove_requested)
        self.show_problem("")

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(2)
        for button in self.days.values():
            days.addWidget(button)
        times = QHBoxLayout()
        times.setSpacing(8)
        for widget in (self.start, self._to, self.end):
            times.addWidget(widget)
        times.addStretch(1)
        times.addWidget(self.remove)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 4)
        rows.setSpacing(4)
        rows.addLayout(days)
        rows.addLayout(times)
        rows.addWidget(self._problem)

    def value(self) -> dict[str, Any]:
        return {"days": list(self._chosen), "start": self.start.text(), "end": self.end.text()}

    def show_value(self, span: Mapping[str, Any]) -> None:
        """Does not count as an edit."""
        self._chosen = list(span["days"])
        for day, button in self.days.items():
            button.blockSignals(True)
            button.setChecked(day in span["days"])
            button.blockSignals(False)
        self.start.setText(span["start"])
        self.end.setText(span["end"])

    def show_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def say(self, number: int) -> None:
        for day, button in self.days.items():
            button.setText(day_word(day))
            name = self.tr("{day}, hours {number}").format(day=day_word(day), number=number)
            button.setAccessibleName(name)
        self.start.setAccessibleName(self.tr("From, hours {number}").format(number=number))
        self.end.setAccessibleName(self.tr("Until, hours {number}").format(number=number))
        tip = self.tr("An end before the start is the next day's; the same time is a whole day.")
        self.end.setToolTip(tip)
        self._to.setText(self.tr("to"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setAccessibleName(self.tr("Remove hours {number}").format(number=number))

    def _on_day(self) -> None:
        checked = [day for day, button in self.days.items() if button.isChecked()]
        self._chosen = in_kept_order(self._chosen, checked, checked)
        self.edited.emit()
