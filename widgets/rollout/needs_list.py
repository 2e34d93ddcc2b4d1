"""What the stage still needs before it passes, with have and need."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from services.domain.clock import utc_now
from services.domain.rollout_view import RolloutView, StageNeed
from widgets.look.tokens import Meaning, Shape
from widgets.rollout.figures import amount_text, clock_text
from widgets.rollout.plan_steps import stage_now
from widgets.rollout.rows import Cell, Column, Row
from widgets.rollout.rows_table import RowsTable
from widgets.translation import QT_TRANSLATE_NOOP
from widgets.words import say

_MET = (Meaning.OK, Shape.DOT)
_OPEN = (Meaning.ATTENTION, Shape.TRIANGLE)


class NeedsList(RowsTable):
    """What is open stands first; the head says when all of it is expected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            (
                Column("what", QT_TRANSLATE_NOOP("Rollout", "Still needed"), 288),
                Column("amount", QT_TRANSLATE_NOOP("Rollout", "Have / need"), 96, is_number=True),
            ),
            parent,
        )
        self._view: RolloutView | None = None
        self._retranslate()

    def show_view(self, view: RolloutView) -> None:
        self._view = view
        stage = stage_now(view)
        needs = sorted(stage.needs, key=lambda need: need.is_met) if stage else []
        self.show_rows([_row(number, need) for number, need in enumerate(needs)])
        self._retranslate()

    def expected_text(self) -> str:
        """When the stage passes at today's traffic."""
        stage = stage_now(self._view) if self._view else None
        if stage is None or (self._view and self._view.state.is_latched):
            return ""
        if stage.can_pass:
            return self.tr("All needs are met: waiting for approval.")
        if stage.expected_at is None:
            return self.tr("At today's traffic it is not known when the stage passes.")
        text = self.tr("Expected at today's traffic: {time}")
        return text.format(time=clock_text(stage.expected_at, utc_now()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._view is not None:
            self.show_view(self._view)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("What the stage still needs"))
        self.show_empty(self.tr("No stage is running."))


def _row(number: int, need: StageNeed) -> Row:
    amount = amount_text(need.have, need.need, need.unit)
    look = _MET if need.is_met else _OPEN
    return Row(str(number), (Cell(say(need.what), look=look), Cell(amount, order=need.have)))
