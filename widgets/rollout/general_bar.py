"""The guards that look at the whole, in one row, and when all was checked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from services.domain.clock import utc_now
from services.domain.rollout_view import RolloutView
from services.domain.verdicts import Guard, GuardVerdict
from widgets.plain_text import plain_tip
from widgets.rollout.figures import clock_text
from widgets.rollout.guard_block import lines_of
from widgets.rollout.mark import Mark
from widgets.rollout.rollout_words import guard_word, verdict_said
from widgets.rollout.wishes import CheckNow

SHOWN = (Guard.ROUTING, Guard.USAGE_SHARE, Guard.CONSISTENCY, Guard.MEASUREMENT)


class GeneralBar(QWidget):
    wished = Signal(object)
    details_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RolloutView | None = None
        self.marks: dict[Guard, Mark] = {guard: Mark(self) for guard in SHOWN}
        self.checked, self.details, self.check = QLabel(self), QPushButton(self), QPushButton(self)
        self.checked.setProperty("role", "small")
        for button in (self.details, self.check):
            button.setProperty("role", "link")
        self.details.clicked.connect(self.details_asked)
        self.check.clicked.connect(lambda: self.wished.emit(CheckNow()))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(12)
        for mark in self.marks.values():
            row.addWidget(mark, 8)
        row.addStretch(1)
        for widget in (self.details, self.checked, self.check):
            row.addWidget(widget)
        self._retranslate()

    def show_view(self, view: RolloutView) -> None:
        self._view = view
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _say(self) -> None:
        view = self._view
        if view is None:
            return
        said = {verdict.guard: verdict for verdict in view.general}
        for guard, mark in self.marks.items():
            mark.setVisible(guard in said)
            if guard in said:
                _show(mark, said[guard])
        self.details.setEnabled(bool(view.general))
        text = self.tr("Checked {at}, next {then}")
        now = utc_now()
        at, then = clock_text(view.checked_at, now), clock_text(view.next_check_at, now)
        self.checked.setText(text.format(at=at, then=then))

    def _retranslate(self) -> None:
        self.details.setText(self.tr("Evidence"))
        self.details.setToolTip(self.tr("What these four guards saw, aside"))
        self.check.setText(self.tr("Check now"))
        self.check.setToolTip(self.tr("All guards look again at once"))
        self._say()


def _show(mark: Mark, verdict: GuardVerdict) -> None:
    word, look = verdict_said(verdict)
    mark.show_state(look, guard_word(verdict.guard), word)
    mark.setToolTip(plain_tip("\n".join(lines_of(verdict))))
