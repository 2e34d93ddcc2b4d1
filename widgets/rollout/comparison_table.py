"""The differences that a comparison found; what matched is counted, not listed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from services.domain.rehearsals import CaseVerdict, ComparedField
from widgets.operation_words import operation_word
from widgets.rollout.rollout_words import CASES, said
from widgets.rollout.rows import Cell, Column, Row
from widgets.rollout.rows_table import RowsTable
from widgets.translation import QT_TRANSLATE_NOOP

COLUMNS = (
    Column("verdict", QT_TRANSLATE_NOOP("Rollout", "Verdict"), 136),
    Column("operation", QT_TRANSLATE_NOOP("Rollout", "Operation"), 112),
    Column("case", QT_TRANSLATE_NOOP("Rollout", "Case"), 112),
    Column("field", QT_TRANSLATE_NOOP("Rollout", "Field"), 80),
    Column("legacy", QT_TRANSLATE_NOOP("Rollout", "legacy"), 80),
    Column("domain", QT_TRANSLATE_NOOP("Rollout", "domain"), 80),
    Column("why", QT_TRANSLATE_NOOP("Rollout", "Why it is known"), 120),
)
_LOUDEST = (CaseVerdict.MISMATCH, CaseVerdict.ERROR, CaseVerdict.SKIPPED, CaseVerdict.KNOWN)


class ComparisonTable(RowsTable):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._fields: tuple[ComparedField, ...] | None = None
        self._say()

    def show_fields(self, fields: Sequence[ComparedField]) -> None:
        self._fields = tuple(fields)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Differences"))
        if self._fields is None:
            self.show_empty(self.tr("Start a comparison to see its differences here."))
            return
        self.show_empty(self.tr("Everything matched."))
        differences = [each for each in self._fields if each.verdict is not CaseVerdict.MATCH]
        differences.sort(key=lambda each: _LOUDEST.index(each.verdict))
        self.show_rows([_row(number, each) for number, each in enumerate(differences)])


def _row(number: int, compared: ComparedField) -> Row:
    words, look = CASES[compared.verdict]
    cells = (
        Cell(said(words), order=_LOUDEST.index(compared.verdict), look=look),
        Cell(operation_word(compared.operation)),
        Cell(compared.case),
        Cell(compared.field),
        Cell(compared.legacy),
        Cell(compared.domain),
        Cell(compared.why),
    )
    return Row(str(number), cells)
