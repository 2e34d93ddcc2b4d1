"""Every decision: who, when, from what to what, and why; newest first, page after page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from services.domain.clock import utc_now
from services.domain.rollout_view import AuditLine
from widgets.elided_label import ElidedLabel
from widgets.rollout.figures import clock_text
from widgets.rollout.rollout_words import actor_text, standing_text
from widgets.rollout.rows import Cell, Column, Row
from widgets.rollout.rows_table import RowsTable
from widgets.rollout.wishes import ShowAudit
from widgets.translation import QT_TRANSLATE_NOOP
from widgets.words import say

COLUMNS = (
    Column("at", QT_TRANSLATE_NOOP("Rollout", "When"), 144),
    Column("who", QT_TRANSLATE_NOOP("Rollout", "Who"), 128),
    Column("what", QT_TRANSLATE_NOOP("Rollout", "What"), 304),
    Column("before", QT_TRANSLATE_NOOP("Rollout", "From"), 136),
    Column("after", QT_TRANSLATE_NOOP("Rollout", "To"), 136),
    Column("why", QT_TRANSLATE_NOOP("Rollout", "Why"), 240),
)


class AuditTab(QWidget):
    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[int, AuditLine] = {}
        self._ended = False
        self.table, self.summary = RowsTable(COLUMNS, self), ElidedLabel(self)
        self.older = QPushButton(self)
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 16, 4)
        head.addWidget(self.summary, 1)
        head.addWidget(self.older)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.table, 1)
        self.older.clicked.connect(self._ask_older)
        self._retranslate()

    def show_lines(self, lines: Sequence[AuditLine], *, older: bool) -> None:
        """Adds a page to what is shown; an empty older page is the end."""
        if older and not lines:
            self._ended = True
        self._lines |= {line.number: line for line in lines}
        self._say()

    def state(self) -> dict[str, Any]:
        return {"table": self.table.columns_state()}

    def restore(self, state: Mapping[str, Any]) -> None:
        if isinstance(state.get("table"), dict):
            self.table.restore_columns(state["table"])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _ask_older(self) -> None:
        if self._lines:
            self.wished.emit(ShowAudit(min(self._lines)))

    def _say(self) -> None:
        lines = [self._lines[number] for number in sorted(self._lines, reverse=True)]
        self.table.show_rows([_row(line) for line in lines])
        text = self.tr("Decisions shown: {count}, the newest first.")
        self.summary.show_text(text.format(count=len(lines)))
        is_all = self._ended or not lines or min(self._lines) <= 1
        self.older.setEnabled(not is_all)
        is_all_words = self.tr("There is nothing older.")
        self.older.setToolTip(is_all_words if is_all else self.tr("The page before"))

    def _retranslate(self) -> None:
        self.older.setText(self.tr("Older"))
        self.table.setAccessibleName(self.tr("Audit trail"))
        self.table.show_empty(self.tr("Nothing was decided yet."))
        self._say()


def _row(line: AuditLine) -> Row:
    cells = (
        Cell(clock_text(line.at, utc_now()), order=float(line.number)),
        Cell(actor_text(line.actor)),
        Cell(say(line.what)),
        Cell(standing_text(line.before)),
        Cell(standing_text(line.after)),
        Cell(line.why),
    )
    return Row(str(line.number), cells)
