"""A time typed as a number and a unit, kept in seconds."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from services.domain.rules.specs import Spec
from widgets.cameras.form_field import FormField
from widgets.rules.number_text import number_text, typed_number
from widgets.rules.terms import label_word, range_words

_UNITS_S = (1, 60, 3600)


class DurationField(FormField):
    """Shows the largest unit that needs no fraction, so that nothing is rounded."""

    def __init__(self, key: str, spec: Spec, parent: QWidget | None = None) -> None:
        self.number = QLineEdit()
        super().__init__(key, self.number, parent)
        self.spec = spec
        self.unit = QComboBox(self)
        for _ in _UNITS_S:
            self.unit.addItem("")
        self.unit.setFixedWidth(116)
        self.unit.currentIndexChanged.connect(self._on_unit)
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        place = self.layout()
        if place is not None:
            place.replaceWidget(self.number, both)
        row.addWidget(self.number, 1)
        row.addWidget(self.unit)
        self.setTabOrder(self.number, self.unit)
        self.say()

    def value(self) -> Any:
        typed = typed_number(self.number.text(), self.spec)
        return typed * self._factor if isinstance(typed, float) else typed

    def show_value(self, seconds: float) -> None:
        """Does not count as an edit."""
        fits = [
            place
            for place, factor in enumerate(_UNITS_S)
            if place == 0 or (seconds and math.isfinite(seconds) and seconds % factor == 0)
        ]
        for made in (self.number, self.unit):
            made.blockSignals(True)
        self.unit.setCurrentIndex(fits[-1])
        self.number.setText(number_text(seconds / _UNITS_S[fits[-1]]))
        for made in (self.number, self.unit):
            made.blockSignals(False)
        self._say_limits()

    def say(self) -> None:
        words = (self.tr("seconds"), self.tr("minutes"), self.tr("hours"))
        for place, word in enumerate(words):
            self.unit.setItemText(place, word)
        self.unit.setAccessibleName(self.tr("Unit: {field}").format(field=label_word(self.key)))
        self._say_limits()

    def _say_limits(self) -> None:
        most = range_words(self.spec.least / self._factor, self.spec.most / self._factor)
        self.name_it(label_word(self.key), most)

    @property
    def _factor(self) -> int:
        return _UNITS_S[max(0, self.unit.currentIndex())]

    def _on_unit(self) -> None:
        self._say_limits()
        self.edited.emit(self.key)
