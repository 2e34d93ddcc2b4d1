"""Reports of serious problems: a form for a new one, and those that are open or closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from services.domain.clock import utc_now
from services.domain.rollout_view import CameraSide, ProblemReport, RolloutView
from widgets.elided_label import ElidedLabel
from widgets.look.tokens import Meaning, Shape
from widgets.operation_words import operation_word
from widgets.rollout.ask_row import AskRow
from widgets.rollout.figures import NONE, clock_text
from widgets.rollout.problem_form import ProblemForm
from widgets.rollout.rollout_words import said
from widgets.rollout.rows import Cell, Column, Row
from widgets.rollout.rows_table import RowsTable
from widgets.rollout.wishes import CloseProblem
from widgets.translation import QT_TRANSLATE_NOOP

COLUMNS = (
    Column("state", QT_TRANSLATE_NOOP("Rollout", "State"), 104),
    Column("at", QT_TRANSLATE_NOOP("Rollout", "When"), 144),
    Column("who", QT_TRANSLATE_NOOP("Rollout", "Who"), 80),
    Column("camera", QT_TRANSLATE_NOOP("Rollout", "Camera"), 104),
    Column("operation", QT_TRANSLATE_NOOP("Rollout", "Operation"), 112),
    Column("what", QT_TRANSLATE_NOOP("Rollout", "What"), 248),
    Column("note", QT_TRANSLATE_NOOP("Rollout", "Closed with"), 160),
)
_OPEN = QT_TRANSLATE_NOOP("Rollout", "Still open")
_CLOSED = QT_TRANSLATE_NOOP("Rollout", "Closed")


class ProblemsTab(QWidget):
    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RolloutView | None = None
        self.form, self.table = ProblemForm(self), RowsTable(COLUMNS, self)
        self.summary, self.close_it = ElidedLabel(self), QPushButton(self)
        self.ask_row = AskRow(self._head())
        right = QVBoxLayout()
        right.setContentsMargins(0, 4, 0, 0)
        right.setSpacing(4)
        right.addWidget(self.ask_row)
        right.addWidget(self.table, 1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(16, 0, 0, 0)
        columns.setSpacing(16)
        columns.addWidget(self.form)
        columns.addLayout(right, 1)
        self.form.wished.connect(self.wished)
        self.close_it.clicked.connect(self._ask_note)
        self.table.chosen_changed.connect(self._show_what_can_be_done)
        self.table.activated.connect(lambda _: self._ask_note())
        self._retranslate()

    @property
    def open_count(self) -> int:
        problems = self._view.problems if self._view else ()
        return sum(1 for problem in problems if problem.is_open)

    @property
    def chosen(self) -> ProblemReport | None:
        keys = self.table.chosen_keys()
        problems = self._view.problems if self._view else ()
        return next((p for p in problems if keys and str(p.number) == keys[0]), None)

    def show_view(self, view: RolloutView) -> None:
        self._view = view
        self.form.show_cameras([(camera.camera_id, camera.name) for camera in view.cameras])
        # what is open comes first, then the newest
        problems = sorted(view.problems, key=lambda p: (not p.is_open, -p.number))
        self.table.show_rows([_row(problem, view.cameras) for problem in problems])
        text = self.tr("{count} open. An open problem holds the stage.")
        self.summary.show_text(text.format(count=self.open_count))
        self._show_what_can_be_done()

    def state(self) -> dict[str, Any]:
        return {"table": self.table.columns_state()}

    def restore(self, state: Mapping[str, Any]) -> None:
        if isinstance(state.get("table"), dict):
            self.table.restore_columns(state["table"])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def _head(self) -> QWidget:
        usual = QWidget()
        row = QHBoxLayout(usual)
        row.setContentsMargins(0, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.summary, 1)
        row.addWidget(self.close_it)
        return usual

    def _ask_note(self) -> None:
        problem = self.chosen
        if problem is None or not problem.is_open:
            return
        self.ask_row.ask(
            self.tr("Close problem {number} because").format(number=problem.number),
            self.tr("Close it"),
            lambda note, _: self.wished.emit(CloseProblem(problem.number, note)),
        )

    def _show_what_can_be_done(self) -> None:
        problem = self.chosen
        self.close_it.setEnabled(problem is not None and problem.is_open)
        if problem is None:
            self.close_it.setToolTip(self.tr("Select a problem first."))
        elif not problem.is_open:
            self.close_it.setToolTip(self.tr("It is closed already."))
        else:
            self.close_it.setToolTip(self.tr("Asks for a note (Enter)"))

    def _retranslate(self) -> None:
        self.close_it.setText(self.tr("Close the problem…"))
        self.table.setAccessibleName(self.tr("Problems"))
        self.table.show_empty(self.tr("Nobody has reported a problem."))
        self._show_what_can_be_done()
        if self._view is not None:
            self.show_view(self._view)


def _row(problem: ProblemReport, cameras: Sequence[CameraSide]) -> Row:
    now = utc_now()
    names = {camera.camera_id: camera.name for camera in cameras}
    look = (Meaning.FAILED, Shape.TRIANGLE) if problem.is_open else (Meaning.QUIET, Shape.SQUARE)
    closed = NONE
    if problem.closed_at is not None:
        closed = f"{problem.note} ({problem.closed_by}, {clock_text(problem.closed_at, now)})"
    cells = (
        Cell(said(_OPEN if problem.is_open else _CLOSED), look=look),
        Cell(clock_text(problem.at, now), order=problem.at.timestamp()),
        Cell(problem.who),
        Cell(names.get(problem.camera_id, problem.camera_id) or NONE),
        Cell(operation_word(problem.operation) if problem.operation else NONE),
        Cell(problem.what),
        Cell(closed),
    )
    return Row(str(problem.number), cells)
