"""Drill, comparison and exercise: each can be started, watched, cancelled and read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.domain.rehearsals import Comparison, DrillResult, Progress
from services.domain.rollout_view import RolloutView
from services.domain.verdicts import OperationVerdict
from widgets.rollout.comparison_table import ComparisonTable
from widgets.rollout.rehearsal_box import RehearsalBox
from widgets.rollout.rehearsal_fields import DrillFields, ExerciseFields
from widgets.rollout.rehearsal_words import comparison_said, drill_said, exercise_said
from widgets.rollout.wishes import CancelRehearsal, Rehearsal, RunComparison, RunDrill, RunExercise


class RehearsalsTab(QWidget):
    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RolloutView | None = None
        self._exercised: tuple[OperationVerdict, ...] = ()
        self.drill, self.exercise = DrillFields(), ExerciseFields()
        self.table = ComparisonTable()
        self.boxes = {
            Rehearsal.DRILL: RehearsalBox(self.drill, self),
            Rehearsal.EXERCISE: RehearsalBox(self.exercise, self),
            Rehearsal.COMPARISON: RehearsalBox(parent=self, below=self.table),
        }
        self._lay_out()
        for rehearsal, box in self.boxes.items():
            box.start_asked.connect(lambda rehearsal=rehearsal: self._start(rehearsal))
            box.cancel_asked.connect(
                lambda rehearsal=rehearsal: self.wished.emit(CancelRehearsal(rehearsal))
            )
        self.exercise.operations.itemChanged.connect(lambda _: self._show_why_off())
        self._retranslate()

    def show_view(self, view: RolloutView) -> None:
        self._view = view
        self.exercise.show_cameras([(camera.camera_id, camera.name) for camera in view.cameras])
        if view.last_drill is not None:
            self.boxes[Rehearsal.DRILL].show_result(*drill_said(view.last_drill))
        if view.last_comparison is not None:
            self.boxes[Rehearsal.COMPARISON].show_result(*comparison_said(view.last_comparison))
        self._show_why_off()

    def show_started(self, rehearsal: Rehearsal) -> None:
        self.boxes[rehearsal].show_started()

    def show_progress(self, rehearsal: Rehearsal, progress: Progress) -> None:
        self.boxes[rehearsal].show_progress(progress)

    def show_ended(self, rehearsal: Rehearsal, words: str) -> None:
        self.boxes[rehearsal].show_ended(words)

    def show_drill(self, result: DrillResult) -> None:
        self.boxes[Rehearsal.DRILL].show_ended("")
        self.boxes[Rehearsal.DRILL].show_result(*drill_said(result))

    def show_comparison(self, comparison: Comparison) -> None:
        box = self.boxes[Rehearsal.COMPARISON]
        box.show_ended("")
        box.show_result(*comparison_said(comparison.summary))
        self.table.show_fields(comparison.fields)

    def show_exercise(self, verdicts: Sequence[OperationVerdict]) -> None:
        self._exercised = tuple(verdicts)
        self.boxes[Rehearsal.EXERCISE].show_ended("")
        self.boxes[Rehearsal.EXERCISE].show_result(*exercise_said(self._exercised))

    def state(self) -> dict[str, Any]:
        return {"table": self.table.columns_state()}

    def restore(self, state: Mapping[str, Any]) -> None:
        if isinstance(state.get("table"), dict):
            self.table.restore_columns(state["table"])

    def showEvent(self, event: QShowEvent) -> None:
        """The list of operations follows the room, which is that of whoever scrolls this tab."""
        super().showEvent(event)
        room = self.parentWidget() or self
        room.installEventFilter(self)
        self.exercise.show_room(room.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.exercise.show_room(watched.height())
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _start(self, rehearsal: Rehearsal) -> None:
        if rehearsal is Rehearsal.DRILL:
            self.wished.emit(RunDrill(self.drill.fault))
        elif rehearsal is Rehearsal.COMPARISON:
            self.wished.emit(RunComparison())
        else:
            fields = self.exercise
            wish = RunExercise(fields.chosen, fields.camera_id, fields.times.value())
            self.wished.emit(wish)

    def _show_why_off(self) -> None:
        reason = ""
        if not self.exercise.chosen:
            reason = self.tr("Choose operations first.")
        elif not self.exercise.camera_id:
            reason = self.tr("There is no camera to exercise on.")
        self.boxes[Rehearsal.EXERCISE].show_why_off(reason)

    def _lay_out(self) -> None:
        columns = QHBoxLayout(self)
        columns.setContentsMargins(16, 12, 16, 8)
        columns.setSpacing(24)
        columns.addWidget(self.boxes[Rehearsal.DRILL], 8)
        columns.addWidget(self.boxes[Rehearsal.EXERCISE], 7)
        columns.addWidget(self.boxes[Rehearsal.COMPARISON], 14)

    def _retranslate(self) -> None:
        self.boxes[Rehearsal.DRILL].name_it(
            self.tr("Drill"),
            self.tr("A roll back on a copy of the site: a fault, the guards, the way back."),
            self.tr("Start the drill"),
        )
        self.boxes[Rehearsal.EXERCISE].name_it(
            self.tr("Exercise"),
            self.tr("Calls through both sides, marked as exercise, judged in their own column."),
            self.tr("Start the exercise"),
        )
        self.boxes[Rehearsal.COMPARISON].name_it(
            self.tr("Comparison"),
            self.tr("All thirteen on a copy of the site, legacy against domain, field by field."),
            self.tr("Start the comparison"),
        )
        if self._exercised:
            self.boxes[Rehearsal.EXERCISE].show_result(*exercise_said(self._exercised))
        if self._view is not None:
            self.show_view(self._view)
