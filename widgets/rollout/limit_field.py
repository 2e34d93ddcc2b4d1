"""One limit in percent, with what is wrong about it below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QVBoxLayout, QWidget

from widgets.rollout.number_entries import align_right
from widgets.rollout.rollout_words import said
from widgets.translation import QT_TRANSLATE_NOOP

LIMIT_FIELDS = {
    "error_attention": QT_TRANSLATE_NOOP("Rollout", "Errors, attention above"),
    "error_roll_back": QT_TRANSLATE_NOOP("Rollout", "Errors, roll back above"),
    "success_attention": QT_TRANSLATE_NOOP("Rollout", "Success, attention below"),
    "success_roll_back": QT_TRANSLATE_NOOP("Rollout", "Success, roll back below"),
    "latency_attention": QT_TRANSLATE_NOOP("Rollout", "P95, a note above"),
    "latency_roll_back": QT_TRANSLATE_NOOP("Rollout", "P95, roll back above"),
}
_ENTRY_PX = 88


class LimitField(QWidget):
    """What is wrong is marked here and said by whoever has the room for a sentence."""

    changed = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.entry = QDoubleSpinBox()
        self.entry.setRange(0, 1000 if key.startswith("latency") else 100)
        align_right(self.entry)
        self.entry.setDecimals(1)
        self.entry.setSuffix(" %")
        self.entry.setFixedWidth(_ENTRY_PX)
        self.entry.valueChanged.connect(lambda _: self.changed.emit())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.entry)
        self._retranslate()

    @property
    def value(self) -> float:
        """As the limits keep it: 5 % is 0.05."""
        return round(self.entry.value() / 100, 6)

    def show_value(self, value: float) -> None:
        self.entry.setValue(value * 100)

    def show_problem(self, text: str) -> None:
        self.entry.setToolTip(text)
        self.entry.setAccessibleDescription(text)
        if self.entry.property("wrong") != bool(text):
            self.entry.setProperty("wrong", bool(text))
            self.entry.style().unpolish(self.entry)
            self.entry.style().polish(self.entry)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.entry.setAccessibleName(said(LIMIT_FIELDS[self._key]))
