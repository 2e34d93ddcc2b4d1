"""The plan as it is typed: stages, days, calls needed; Plan itself says what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from services.domain.errors import BadValue
from services.domain.rollout import DEFAULT_PLAN, MOST_STAGES, Plan, Stage
from services.domain.rollout_view import RolloutView
from widgets.rollout.number_entries import align_right
from widgets.rollout.plan_steps import why_not_edit
from widgets.rollout.stage_row import StageRow
from widgets.rollout.wishes import SavePlan
from widgets.words import say


class PlanEditor(QWidget):
    """What was typed and not saved outlives every refresh."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved: Plan | None = None
        self._locked = ""
        self._is_shown = False
        self.stages: list[StageRow] = []
        self.calls, self.problem, self.about = QSpinBox(self), QLabel(self), QLabel(self)
        self.add, self.save = QPushButton(self), QPushButton(self)
        self.discard, self.no_plan = QPushButton(self), QPushButton(self)
        self._calls_name, self._calls_about = QLabel(self), QLabel(self)
        self._rows = QVBoxLayout()
        self._lay_out()
        self.add.clicked.connect(self._add_stage)
        self.save.clicked.connect(self._save)
        self.discard.clicked.connect(lambda: self._show_plan(self._saved or DEFAULT_PLAN))
        self.no_plan.clicked.connect(lambda: self.wished.emit(SavePlan(None)))
        self.calls.valueChanged.connect(self._check)
        self._show_plan(DEFAULT_PLAN)
        self._retranslate()

    @property
    def plan(self) -> Plan:
        """What is typed; raises BadValue."""
        stages = tuple(row.stage for row in self.stages)
        return Plan(stages, self.calls.value())

    @property
    def is_changed(self) -> bool:
        try:
            return self.plan != (self._saved or DEFAULT_PLAN)
        except BadValue:
            return True

    def show_view(self, view: RolloutView) -> None:
        plan, locked = view.state.plan, why_not_edit(view)
        if self._is_shown and (plan, locked) == (self._saved, self._locked):
            return
        keep = self._is_shown and self.is_changed and not locked
        self._is_shown, self._saved, self._locked = True, plan, locked
        if not keep:
            self._show_plan(plan or DEFAULT_PLAN)
        self._check()

    def show_problem(self, text: str) -> None:
        """What the station refused."""
        self.problem.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _save(self) -> None:
        try:
            self.wished.emit(SavePlan(self.plan))
        except BadValue as error:
            self.problem.setText(say(error.sentence))

    def _show_plan(self, plan: Plan) -> None:
        while self.stages:
            self._drop(self.stages[-1])
        for stage in plan.stages:
            self._put(stage)
        self.calls.setValue(plan.calls_needed)
        self._check()

    def _add_stage(self) -> None:
        """Halfway between the last two, so that the plan still rises."""
        try:
            plan = self.plan
        except BadValue:
            self._put(Stage(100, 1, 2))
        else:
            *_, below = (0, *(stage.percent for stage in plan.stages[:-1]))
            middle = max(1, (below + 100) // 2)
            self._put(Stage(middle, 1, 2), at=len(self.stages) - 1)
        self._check()

    def _put(self, stage: Stage, at: int | None = None) -> None:
        row = StageRow(stage, self)
        row.changed.connect(self._check)
        row.removal_asked.connect(lambda: self._remove(row))
        place = len(self.stages) if at is None else at
        self.stages.insert(place, row)
        self._rows.insertWidget(place, row)

    def _remove(self, row: StageRow) -> None:
        self._drop(row)
        self._check()

    def _drop(self, row: StageRow) -> None:
        self.stages.remove(row)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _check(self) -> None:
        """A stage that is wrong says so in its own row, a plan that is wrong below them all."""
        for number, row in enumerate(self.stages, 1):
            row.show_place(number, is_open=not self._locked, is_last=len(self.stages) == 1)
        # every row says what is wrong with it, not only the first
        wrong = sum(row.check() for row in self.stages)
        said = ""
        if not wrong:
            try:
                _ = self.plan
            except BadValue as error:
                said = say(error.sentence)
        self.problem.setText(said)
        is_right = not wrong and not said and not self._locked
        self.save.setEnabled(is_right and (self.is_changed or self._saved is None))
        self.discard.setEnabled(self.is_changed and not self._locked)
        self.add.setEnabled(not self._locked and len(self.stages) < MOST_STAGES)
        self.no_plan.setEnabled(self._saved is not None and not self._locked)
        self.calls.setEnabled(not self._locked)
        self._say_about()

    def _say_about(self) -> None:
        if self._locked:
            self.about.setText(self._locked)
        elif self._saved is None:
            self.about.setText(
                self.tr("There is no plan yet. This is the usual one: change it, then save it.")
            )
        else:
            self.about.setText(self.tr("The plan is saved; it counts from the arming on."))

    def _lay_out(self) -> None:
        self.about.setProperty("role", "muted")
        self.problem.setProperty("role", "problem")
        self._calls_about.setProperty("role", "small")
        self.save.setProperty("role", "main")
        align_right(self.calls)
        self.calls.setRange(1, 100_000)
        self.calls.setFixedWidth(96)
        calls = QHBoxLayout()
        for widget in (self._calls_name, self.calls, self._calls_about):
            calls.addWidget(widget)
        calls.addStretch(1)
        buttons = QHBoxLayout()
        for button in (self.save, self.discard, self.add, self.no_plan):
            buttons.addWidget(button)
        buttons.addWidget(self.problem)
        buttons.addStretch(1)
        content = QWidget()
        content.setObjectName("scrolled")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addLayout(self._rows)
        inside.addLayout(calls)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        whole.addWidget(self.about)
        whole.addWidget(scroll, 1)
        whole.addLayout(buttons)

    def _retranslate(self) -> None:
        self._calls_name.setText(self.tr("Calls needed of each operation"))
        self._calls_about.setText(
            self.tr("domain calls at a stage's end; an exercise of as many counts too")
        )
        self.calls.setAccessibleName(self._calls_name.text())
        self.add.setText(self.tr("Add a stage"))
        self.add.setToolTip(self.tr("A stage before the last one"))
        self.save.setText(self.tr("Save the plan"))
        self.save.setToolTip(self.tr("Saved plans are drafts until they are armed"))
        self.discard.setText(self.tr("Discard"))
        self.discard.setToolTip(self.tr("Back to what is saved"))
        self.no_plan.setText(self.tr("No plan"))
        self.no_plan.setToolTip(self.tr("The slider is free again"))
        self._check()
