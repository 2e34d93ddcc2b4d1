"""Fields in which database and site file differ, and what a repair would make of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QWidget

from services.domain.consistency import FieldDrift, Side
from widgets.cameras.form_words import field_name
from widgets.look.tokens import Meaning, Shape
from widgets.operation_words import operation_word
from widgets.rollout.figures import NONE
from widgets.rollout.rollout_words import said, side_word
from widgets.rollout.rows import Cell, Column, Row
from widgets.rollout.rows_table import RowsTable
from widgets.translation import QT_TRANSLATE_NOOP

COLUMNS = (
    Column("state", QT_TRANSLATE_NOOP("Rollout", "State"), 112),
    Column("camera", QT_TRANSLATE_NOOP("Rollout", "Camera"), 128),
    Column("field", QT_TRANSLATE_NOOP("Rollout", "Field"), 120),
    Column("station", QT_TRANSLATE_NOOP("Rollout", "Database"), 136),
    Column("file", QT_TRANSLATE_NOOP("Rollout", "Site file"), 136),
    Column("agreed", QT_TRANSLATE_NOOP("Rollout", "Agreed on before"), 136),
    Column("call", QT_TRANSLATE_NOOP("Rollout", "Written by"), 160),
    Column("repair", QT_TRANSLATE_NOOP("Rollout", "A repair writes"), 240),
)
SIDE_KEYS = {Side.STATION: "D", Side.FILE: "F"}
_CONFIRMED = QT_TRANSLATE_NOOP("Rollout", "Drift")
_SEEN_ONCE = QT_TRANSLATE_NOOP("Rollout", "Seen once")
_INTO = {
    Side.STATION: QT_TRANSLATE_NOOP("Rollout", "site file: {before} → {after}"),
    Side.FILE: QT_TRANSLATE_NOOP("Rollout", "database: {before} → {after}"),
}


class DriftTable(RowsTable):
    """D and F let the value of database or file stand, for the chosen rows."""

    taken = Signal(object)  # Side

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(COLUMNS, parent, several=True)
        self._drifts: dict[str, FieldDrift] = {}
        for side, key in SIDE_KEYS.items():
            self.bind(key, partial(self.take, side))

    @property
    def drifts(self) -> tuple[FieldDrift, ...]:
        return tuple(self._drifts.values())

    @property
    def chosen(self) -> tuple[FieldDrift, ...]:
        """As they would be repaired."""
        return tuple(self._drifts[key] for key in self.chosen_keys())

    def show_drifts(self, drifts: Sequence[FieldDrift]) -> None:
        """Whoever chose a side for a field has not chosen in vain while it still differs."""
        taken = {key: drift.take for key, drift in self._drifts.items()}
        fresh = {_key(drift): drift for drift in drifts}
        self._drifts = {
            key: replace(drift, take=taken.get(key, drift.take)) for key, drift in fresh.items()
        }
        self._say()

    def take(self, side: Side) -> None:
        """The value of this side stands, for the chosen rows."""
        for key in self.chosen_keys():
            self._drifts[key] = replace(self._drifts[key], take=side)
        self._say()
        self.taken.emit(side)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.show_rows([_row(key, drift) for key, drift in self._drifts.items()])


def _key(drift: FieldDrift) -> str:
    return f"{drift.camera_id} {drift.field}"


def _row(key: str, drift: FieldDrift) -> Row:
    look = (Meaning.FAILED, Shape.CROSS) if drift.confirmed else (Meaning.ATTENTION, Shape.TRIANGLE)
    cells = (
        Cell(said(_CONFIRMED if drift.confirmed else _SEEN_ONCE), look=look),
        Cell(drift.camera_id),
        Cell(field_name(drift.field)),
        Cell(_value(drift.in_station)),
        Cell(_value(drift.in_file)),
        Cell(_value(drift.agreed)),
        Cell(_cause(drift), side=drift.implementation, tip=drift.call_id),
        Cell(_repair(drift)),
    )
    return Row(key, cells)


def _cause(drift: FieldDrift) -> str:
    """The call as people know it; its number is the tip."""
    if drift.operation is None or drift.implementation is None:
        if drift.call_id:
            return drift.call_id
        return QCoreApplication.translate("Rollout", "no known call")
    return f"{operation_word(drift.operation)}, {side_word(drift.implementation)}"


def _repair(drift: FieldDrift) -> str:
    before, after = drift.in_file, drift.in_station
    if drift.take is Side.FILE:
        before, after = after, before
    return said(_INTO[drift.take]).format(before=_value(before), after=_value(after))


def _value(text: str | None) -> str:
    return NONE if text is None else text
