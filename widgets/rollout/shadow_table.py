"""Live reads that were asked of both sides, counted by how their answers compared."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from services.domain.operation import Operation
from services.domain.rehearsals import ShadowCounts
from widgets.look.tokens import Meaning, Shape
from widgets.operation_words import operation_word
from widgets.rollout.rollout_words import Look
from widgets.rollout.rows import Cell, Column, Row
from widgets.rollout.rows_table import ROW_PX, RowsTable
from widgets.translation import QT_TRANSLATE_NOOP

COLUMNS = (
    Column("operation", QT_TRANSLATE_NOOP("Rollout", "Read"), 240),
    Column("match", QT_TRANSLATE_NOOP("Rollout", "Match"), 96, is_number=True),
    Column("known", QT_TRANSLATE_NOOP("Rollout", "Known difference"), 144, is_number=True),
    Column("mismatch", QT_TRANSLATE_NOOP("Rollout", "Mismatch"), 112, is_number=True),
    Column("error", QT_TRANSLATE_NOOP("Rollout", "No answer"), 112, is_number=True),
    Column("noise", QT_TRANSLATE_NOOP("Rollout", "Differs with itself"), 144, is_number=True),
    Column("dropped", QT_TRANSLATE_NOOP("Rollout", "Left out"), 112, is_number=True),
    Column("rest", "", 40),
)
_OPERATIONS_AT_MOST = 3


class ShadowTable(RowsTable):
    """As tall as its rows: it stands below a table that takes the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._counts: Mapping[Operation, ShadowCounts] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(ROW_PX * (_OPERATIONS_AT_MOST + 1) + 8)
        self._say()

    def show_counts(self, counts: Mapping[Operation, ShadowCounts]) -> None:
        if counts != self._counts:
            self._counts = counts
            self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Reads asked of both sides"))
        self.show_empty(self.tr("No read has been asked of both sides yet."))
        self.show_rows([_row(operation, counts) for operation, counts in self._counts.items()])


def _row(operation: Operation, counts: ShadowCounts) -> Row:
    loud: Look = (Meaning.FAILED, Shape.CROSS)
    cells = (
        Cell(operation_word(operation)),
        _number(counts.match),
        _number(counts.known),
        _number(counts.mismatch, loud if counts.mismatch else None),
        _number(counts.error, loud if counts.error else None),
        _number(counts.noise),
        _number(counts.dropped),
        Cell(),
    )
    return Row(operation.value, cells)


def _number(count: int, look: Look | None = None) -> Cell:
    return Cell(str(count), order=count, look=look)
