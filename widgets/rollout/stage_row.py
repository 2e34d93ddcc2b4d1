"""One stage as it is typed, with what is wrong about it beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QSpinBox, QToolButton, QWidget

from services.domain.errors import BadValue
from services.domain.rollout import Stage
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.rollout.number_entries import align_right
from widgets.words import say

_NUMBER_PX = 88
_TITLE_PX = 64
_MOST_DAYS = 365.0


class StageRow(QWidget):
    changed = Signal()
    removal_asked = Signal()

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.problem = QLabel(self), QLabel(self)
        self.percent, self.remove = QSpinBox(self), QToolButton(self)
        self.least, self.most = QDoubleSpinBox(self), QDoubleSpinBox(self)
        self._names = (QLabel(self), QLabel(self))
        self._number = 1
        self._lay_out()
        self.percent.setValue(stage.percent)
        self.least.setValue(stage.least_days)
        self.most.setValue(stage.most_days)
        for entry in (self.percent, self.least, self.most):
            entry.valueChanged.connect(lambda _: self.changed.emit())
        self.remove.clicked.connect(self.removal_asked)
        self._retranslate()

    @property
    def stage(self) -> Stage:
        """Raises BadValue."""
        return Stage(self.percent.value(), self.least.value(), self.most.value())

    def check(self) -> bool:
        """Whether it is wrong; says how."""
        try:
            _ = self.stage
        except BadValue as error:
            text = say(error.sentence)
        else:
            text = ""
        self.problem.setText(text)
        return bool(text)

    def show_place(self, number: int, *, is_open: bool, is_last: bool) -> None:
        self._number = number
        for entry in (self.percent, self.least, self.most):
            entry.setEnabled(is_open)
        self.remove.setEnabled(is_open and not is_last)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def _lay_out(self) -> None:
        self.title.setFixedWidth(_TITLE_PX)
        self.problem.setProperty("role", "problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        align_right(self.percent, self.least, self.most)
        self.percent.setRange(0, 100)
        self.percent.setSuffix(" %")
        for days in (self.least, self.most):
            days.setRange(0, _MOST_DAYS)
            days.setDecimals(1)
        for entry in (self.percent, self.least, self.most):
            entry.setFixedWidth(_NUMBER_PX)
        self.remove.setProperty("role", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        order = (self.title, self.percent, self._names[0], self.least, self._names[1], self.most)
        for widget in (*order, self.remove, self.problem):
            row.addWidget(widget)
        row.addStretch(1)

    def _retranslate(self) -> None:
        title = self.tr("Stage {number}").format(number=self._number)
        least, most = self.tr("least days"), self.tr("most days")
        self.title.setText(title)
        self._names[0].setText(least)
        self._names[1].setText(most)
        self.percent.setAccessibleName(self.tr("{stage}, percentage").format(stage=title))
        self.least.setAccessibleName(f"{title}, {least}")
        self.most.setAccessibleName(f"{title}, {most}")
        self.remove.setIcon(icon("delete", current_tokens().muted))
        self.remove.setToolTip(self.tr("Remove this stage"))
        self.remove.setAccessibleName(self.tr("Remove: {stage}").format(stage=title))
