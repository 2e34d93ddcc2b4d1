"""The plan: its stages, what is still needed, and the steps that make sense now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from services.domain.rollout_view import RolloutView
from widgets.elided_label import ElidedLabel
from widgets.plain_text import plain_tip
from widgets.rollout.ask_row import AskRow
from widgets.rollout.needs_list import NeedsList
from widgets.rollout.plan_steps import (
    STEP_QUESTIONS,
    STEP_TIPS,
    STEPS_WITH_REASON,
    next_step,
    step_words,
    what_stops,
    why_not,
    why_not_edit,
)
from widgets.rollout.stage_track import StageTrack
from widgets.rollout.wishes import Step, TakeStep

NEEDS_PX = 416
_DAYS_MORE = 1.0


class PlanBand(QWidget):
    """`wished` carries a TakeStep, after its reason was given in place."""

    wished = Signal(object)
    edit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RolloutView | None = None
        self.track, self.needs = StageTrack(self), NeedsList(self)
        self.expected = ElidedLabel(self)
        self.edit = QPushButton()
        self.buttons = {step: QPushButton() for step in Step}
        self.ask_row = AskRow(self._steps())
        for step, button in self.buttons.items():
            button.clicked.connect(lambda _=False, step=step: self.ask(step))
        self.edit.clicked.connect(self.edit_asked)
        self._lay_out()
        self._retranslate()

    def show_view(self, view: RolloutView) -> None:
        self._view = view
        self.track.show_stages(view.stages, view.state.hours)
        self.needs.show_view(view)
        self._say()

    def ask(self, step: Step) -> None:
        """Asks why, in place; a step that makes no sense now is not asked for."""
        if self._view is None or why_not(step, self._view):
            return
        self.ask_row.ask(
            QCoreApplication.translate("RolloutStep", STEP_QUESTIONS[step]),
            step_words(step),
            lambda reason, days: self.wished.emit(
                TakeStep(step, reason, days if step is Step.EXTEND else 0.0)
            ),
            days=_DAYS_MORE if step is Step.EXTEND else None,
            is_optional=step not in STEPS_WITH_REASON,
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _say(self) -> None:
        view = self._view
        if view is None:
            return
        main = next_step(view)
        for step, button in self.buttons.items():
            reason = why_not(step, view)
            button.setEnabled(not reason)
            tip = QCoreApplication.translate("RolloutStep", STEP_TIPS[step])
            button.setToolTip(plain_tip(f"{tip}\n{reason}" if reason else tip))
            button.setAccessibleDescription(reason)
            _show_role(button, "main" if step is main else "")
        reason = why_not_edit(view)
        self.edit.setToolTip(plain_tip(reason) or self.tr("Stages, days and calls needed"))
        self.expected.show_text(self.needs.expected_text() or what_stops(view))

    def _steps(self) -> QWidget:
        usual = QWidget()
        row = QHBoxLayout(usual)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.edit)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self.expected, 1)
        self.expected.setProperty("role", "muted")
        return usual

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 0, 16, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.addWidget(self.track, 0, 0)
        grid.addWidget(self.needs, 0, 1)
        grid.addWidget(self.ask_row, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        self.needs.setFixedWidth(NEEDS_PX)
        self.needs.setFixedHeight(self.track.sizeHint().height())

    def _retranslate(self) -> None:
        self.edit.setText(self.tr("Edit plan"))
        for step, button in self.buttons.items():
            button.setText(step_words(step))
        self._say()


def _show_role(button: QPushButton, role: str) -> None:
    if (button.property("role") or "") != role:
        button.setProperty("role", role)
        button.style().unpolish(button)
        button.style().polish(button)
