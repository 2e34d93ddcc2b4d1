"""The seed's checklists: what the station found itself, and what is ticked by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from services.domain.clock import utc_now
from services.domain.rollout_view import ChecklistItem, CheckState, RolloutView
from widgets.elided_label import ElidedLabel
from widgets.look.tokens import Meaning
from widgets.rollout.figures import clock_text
from widgets.rollout.rollout_words import CHECK_GROUPS, CHECKS, said
from widgets.rollout.rows import Cell, Column, Row
from widgets.rollout.rows_table import RowsTable
from widgets.rollout.wishes import Tick
from widgets.translation import QT_TRANSLATE_NOOP
from widgets.words import say

COLUMNS = (
    Column("group", QT_TRANSLATE_NOOP("Rollout", "List"), 112),
    Column("text", QT_TRANSLATE_NOOP("Rollout", "Item"), 320),
    Column("state", QT_TRANSLATE_NOOP("Rollout", "State"), 120),
    Column("by", QT_TRANSLATE_NOOP("Rollout", "By"), 120),
    Column("at", QT_TRANSLATE_NOOP("Rollout", "When"), 136),
    Column("found", QT_TRANSLATE_NOOP("Rollout", "Found"), 240),
)


class ChecklistsTab(QWidget):
    """Space ticks the chosen item, and takes the tick back."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RolloutView | None = None
        self.table, self.summary = RowsTable(COLUMNS, self), ElidedLabel(self)
        self.tick = QPushButton(self)
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 16, 4)
        head.setSpacing(8)
        head.addWidget(self.summary, 1)
        head.addWidget(self.tick)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.table, 1)
        self.table.bind("Space", self._tick)
        self.table.doubleClicked.connect(lambda _: self._tick())
        self.table.chosen_changed.connect(self._show_what_can_be_done)
        self.tick.clicked.connect(self._tick)
        self._retranslate()

    @property
    def open_count(self) -> int:
        items = self._view.checklist if self._view else ()
        return sum(1 for item in items if item.state is not CheckState.MET)

    @property
    def chosen(self) -> ChecklistItem | None:
        keys = self.table.chosen_keys()
        items = self._view.checklist if self._view else ()
        return next((item for item in items if keys and item.key == keys[0]), None)

    def show_view(self, view: RolloutView) -> None:
        before, self._view = self._view, view
        if before is not None and before.checklist == view.checklist:
            return
        self._say()

    def _say(self) -> None:
        view = self._view
        if view is None:
            return
        self.table.show_rows([_row(item) for item in view.checklist])
        text = self.tr("{met} of {all} met. What the station can check it checks itself.")
        count = len(view.checklist)
        self.summary.show_text(text.format(met=count - self.open_count, all=count))
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

    def _tick(self) -> None:
        item = self.chosen
        if item is not None and not item.automatic:
            self.wished.emit(Tick(item.key, item.state is not CheckState.MET))

    def _show_what_can_be_done(self) -> None:
        item = self.chosen
        is_met = item is not None and item.state is CheckState.MET
        self.tick.setText(self.tr("Take the tick back") if is_met else self.tr("Tick"))
        self.tick.setEnabled(item is not None and not item.automatic)
        if item is None:
            self.tick.setToolTip(self.tr("Select an item first."))
        elif item.automatic:
            self.tick.setToolTip(self.tr("The station checks this one itself."))
        else:
            self.tick.setToolTip(self.tr("Space"))

    def _retranslate(self) -> None:
        widest = max((self.tr("Take the tick back"), self.tr("Tick")), key=len)
        self.tick.setMinimumWidth(self.tick.fontMetrics().horizontalAdvance(widest) + 32)
        self.table.setAccessibleName(self.tr("Checklists"))
        self.table.show_empty(self.tr("There are no checklists."))
        self._show_what_can_be_done()
        self._say()


def _row(item: ChecklistItem) -> Row:
    words, look = CHECKS[item.state]
    by = said(_STATION) if item.automatic else item.by
    group = said(CHECK_GROUPS[item.group]) if item.group in CHECK_GROUPS else item.group
    cells = (
        Cell(group),
        Cell(say(item.text)),
        Cell(said(words), look=look),
        Cell(by, ink=Meaning.QUIET),
        Cell(clock_text(item.at, utc_now()) if item.at else ""),
        Cell(say(item.found)),
    )
    return Row(item.key, cells)


_STATION = QT_TRANSLATE_NOOP("Rollout", "the station")
