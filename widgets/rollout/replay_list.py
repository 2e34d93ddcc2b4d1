"""What limits would have done over the recorded calls: each roll back with when and why."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from services.domain.clock import utc_now
from services.domain.rehearsals import ReplayedLimits
from widgets.operation_words import operation_word
from widgets.rollout.figures import NONE, clock_text
from widgets.rollout.rollout_words import guard_word
from widgets.rollout.rows import Cell, Column, Row
from widgets.rollout.rows_table import RowsTable
from widgets.translation import QT_TRANSLATE_NOOP
from widgets.words import say

COLUMNS = (
    Column("at", QT_TRANSLATE_NOOP("Rollout", "When"), 136),
    Column("operation", QT_TRANSLATE_NOOP("Rollout", "Operation"), 128),
    Column("guard", QT_TRANSLATE_NOOP("Rollout", "Guard"), 112),
    Column("formula", QT_TRANSLATE_NOOP("Rollout", "Seen"), 320),
)


class ReplayList(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._replayed: ReplayedLimits | None = None
        self.words, self.table = QLabel(self), RowsTable(COLUMNS, self)
        self.words.setProperty("role", "group")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.words)
        rows.addWidget(self.table, 1)
        self._say()

    def show_replay(self, replayed: ReplayedLimits) -> None:
        self._replayed = replayed
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.table.setAccessibleName(self.tr("Roll backs of the replay"))
        replayed = self._replayed
        if replayed is None:
            self.words.setText(self.tr("Not replayed yet"))
            self.table.show_empty(
                self.tr("Replay the limits to see what they would have done until now.")
            )
            return
        days = max(1, round((replayed.until - replayed.since).total_seconds() / 86_400))
        text = self.tr(
            "With this: {count} roll backs and {attentions} attentions in the last {days} days "
            "({calls} calls)"
        )
        self.words.setText(
            text.format(
                count=len(replayed.roll_backs),
                attentions=replayed.attentions,
                days=days,
                calls=replayed.calls,
            )
        )
        self.table.show_empty(self.tr("No roll back."))
        now = utc_now()
        rows = []
        for number, (at, verdict) in enumerate(replayed.roll_backs):
            operation = operation_word(verdict.operation) if verdict.operation else NONE
            texts = (
                clock_text(at, now),
                operation,
                guard_word(verdict.guard),
                say(verdict.formula),
            )
            rows.append(Row(str(number), tuple(Cell(text) for text in texts)))
        self.table.show_rows(rows)
