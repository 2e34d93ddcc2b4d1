"""When in the week a rule is in force: always, or in spans of a time zone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import QTimeZone, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from services.domain.rules.schedule import DAYS, MOST_SPANS, is_time_zone
from widgets.rules.span_row import SpanRow

_NIGHT = {"days": list(DAYS), "start": "22:00", "end": "06:00"}


class ScheduleForm(QWidget):
    """`value()` is a schedule as plain data, None for always."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spans: list[SpanRow] = []
        self.only = QCheckBox(self)
        self.zone = QComboBox(self)
        self.zone.setEditable(True)
        self.zone.addItems(_zones())
        self.zone.setCurrentText(own_zone())
        self._problem = QLabel(self)
        self._problem.setProperty("role", "problem")
        self.add = QPushButton(self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        for widget in (self.only, self.zone, self._problem, self.add):
            self._rows.addWidget(widget)
        self.only.toggled.connect(self._on_only)
        self.zone.currentTextChanged.connect(lambda _: self.edited.emit())
        self.add.clicked.connect(self._on_add)
        self.show_value(None)
        self.show_problems({})
        self.say()

    def value(self) -> dict[str, Any] | None:
        if not self.only.isChecked():
            return None
        spans = [span.value() for span in self.spans]
        return {"time_zone": self.zone.currentText(), "spans": spans}

    def show_value(self, schedule: Mapping[str, Any] | None) -> None:
        """Does not count as an edit."""
        for row in self.spans:
            self._drop(row)
        self.spans = []
        for made in (self.only, self.zone):
            made.blockSignals(True)
        self.only.setChecked(schedule is not None)
        self.zone.setCurrentText(schedule["time_zone"] if schedule else own_zone())
        for made in (self.only, self.zone):
            made.blockSignals(False)
        for span in schedule["spans"] if schedule else ():
            self._append(span)
        self._show_whether_on()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Texts by field, relative to the schedule."""
        own = problems.get("time_zone") or problems.get("spans") or problems.get("") or ""
        self._problem.setText(own)
        self._problem.setVisible(bool(own))
        for number, row in enumerate(self.spans):
            prefix = f"spans[{number}]"
            row.show_problem(
                next((text for field, text in problems.items() if field.startswith(prefix)), "")
            )

    def say(self) -> None:
        self.only.setText(self.tr("Only at certain hours"))
        self.zone.setAccessibleName(self.tr("Time zone"))
        self.add.setText(self.tr("Add hours"))
        for number, row in enumerate(self.spans, 1):
            row.say(number)

    def _on_only(self) -> None:
        if self.only.isChecked() and not self.spans:
            self._append(_NIGHT)
        self._show_whether_on()
        self.edited.emit()

    def _on_add(self) -> None:
        row = self._append(_NIGHT)
        self._show_whether_on()
        row.start.setFocus()
        self.edited.emit()

    def _append(self, span: Mapping[str, Any]) -> SpanRow:
        row = SpanRow(self)
        row.show_value(span)
        row.edited.connect(self.edited)
        row.remove_requested.connect(lambda: self._remove(row))
        self.spans.append(row)
        row.say(len(self.spans))
        self._rows.insertWidget(self._rows.count() - 1, row)
        return row

    def _remove(self, row: SpanRow) -> None:
        self.spans.remove(row)
        self._drop(row)
        self._show_whether_on()
        self.say()
        self.add.setFocus()
        self.edited.emit()

    def _drop(self, row: SpanRow) -> None:
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _show_whether_on(self) -> None:
        on = self.only.isChecked()
        for widget in (self.zone, self.add, *self.spans):
            widget.setVisible(on)
        self.add.setEnabled(len(self.spans) < MOST_SPANS)


def own_zone() -> str:
    """The zone of this machine, where it has a name that schedules know."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return name if is_time_zone(name) else "UTC"


@cache
def _zones() -> list[str]:
    # not opened one by one: whatever is no zone after all is refused when it is chosen
    return sorted(available_timezones())
