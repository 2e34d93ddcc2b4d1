"""The rules as a table: one row each, every cell as text and as what it sorts by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from services.domain.rules import Priority, Rule, rule_words
from widgets.look.draw_shape import draw_shape
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning, Shape
from widgets.plain_text import plain_tip
from widgets.rule_names import rule_name
from widgets.rules.terms import channel_word, priority_word, type_word
from widgets.words import say

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SIGN_PX = 14
_RANKS = {str(priority): rank for rank, priority in enumerate(Priority)}


class Column(IntEnum):
    ENABLED = 0
    NAME = 1
    TYPE = 2
    CAMERAS = 3
    PRIORITY = 4
    FIRING = 5
    CHANNELS = 6
    REVISION = 7


class RulesModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._rules: list[Rule] = []
        self._firing: Mapping[int, int] = {}
        self._names: Mapping[str, str] = {}
        self._keys: dict[Column, list[Any]] = {}

    def show_rules(self, rules: Sequence[Rule]) -> None:
        self.beginResetModel()
        self._rules = list(rules)
        self._keys.clear()
        self.endResetModel()

    def show_firing(self, counts: Mapping[int, int]) -> None:
        """How many alerts of each rule stand now, by its number."""
        if counts != self._firing:
            self._firing = dict(counts)
            self.show_again()

    def show_names(self, names: Mapping[str, str]) -> None:
        """Cameras' names by id."""
        if names != self._names:
            self._names = dict(names)
            self.show_again()

    def show_again(self) -> None:
        """Words, colours or counts changed."""
        self._keys.clear()
        if self._rules:
            last = self.index(len(self._rules) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    @property
    def rules(self) -> Sequence[Rule]:
        return self._rules

    def rule_at(self, row: int) -> Rule:
        return self._rules[row]

    def row_of(self, rule_id: int) -> int | None:
        return next((row for row, rule in enumerate(self._rules) if rule.id == rule_id), None)

    def sort_keys(self, column: Column) -> Sequence[Any]:
        """By row; made once, for a sort asks for each of them many times."""
        if column not in self._keys:
            self._keys[column] = [self._sorted_by(rule, column) for rule in self._rules]
        return self._keys[column]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rules)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rule, column = self._rules[index.row()], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(rule, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(say(rule_words(rule.draft, self._names)))
        if role == Qt.ItemDataRole.ForegroundRole and not rule.draft.enabled:
            return QColor(current_tokens().muted)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sign(rule, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.title(Column(section))

    def title(self, column: Column) -> str:
        words = {
            Column.ENABLED: self.tr("State"),
            Column.NAME: self.tr("Name"),
            Column.TYPE: self.tr("Type"),
            Column.CAMERAS: self.tr("Cameras"),
            Column.PRIORITY: self.tr("Priority"),
            Column.FIRING: self.tr("Firing"),
            Column.CHANNELS: self.tr("Tells through"),
            Column.REVISION: self.tr("Revision"),
        }
        return words[column]

    def text(self, rule: Rule, column: Column) -> str:
        draft = rule.draft
        match column:
            case Column.ENABLED:
                return self._state(draft.enabled)
            case Column.NAME:
                return rule_name(draft.name)
            case Column.TYPE:
                return type_word(draft.rule_type)
            case Column.CAMERAS:
                return self._cameras(draft.cameras)
            case Column.PRIORITY:
                return priority_word(draft.priority)
            case Column.FIRING:
                return str(self._firing.get(rule.id, "–"))
            case Column.CHANNELS:
                return ", ".join(map(channel_word, draft.channels))
            case _:
                return str(rule.revision)

    def _state(self, enabled: bool) -> str:
        return self.tr("enabled") if enabled else self.tr("disabled")

    def _cameras(self, cameras: Sequence[str] | None) -> str:
        if cameras is None:
            return self.tr("all")
        return ", ".join(self._names.get(camera, camera) for camera in cameras)

    def _sorted_by(self, rule: Rule, column: Column) -> Any:
        match column:
            case Column.PRIORITY:
                return _RANKS[rule.draft.priority]
            case Column.FIRING:
                return self._firing.get(rule.id, 0)
            case Column.REVISION:
                return rule.revision
            case Column.ENABLED:
                return int(not rule.draft.enabled)
            case _:
                return self.text(rule, column).casefold()

    def _sign(self, rule: Rule, column: Column) -> QPixmap | None:
        if column is Column.ENABLED:
            on = rule.draft.enabled
            return _drawn(
                *((Meaning.OK, Shape.DOT) if on else (Meaning.QUIET, Shape.HOLLOW_SQUARE))
            )
        if column is Column.FIRING and self._firing.get(rule.id, 0):
            return _drawn(Meaning.FAILED, Shape.TRIANGLE)
        return None


def _drawn(meaning: Meaning, shape: Shape) -> QPixmap:
    drawn = QPixmap(_SIGN_PX * 2, _SIGN_PX * 2)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    color = QColor(current_tokens().by_meaning[meaning])
    draw_shape(painter, shape, QRectF(0, 0, _SIGN_PX * 2, _SIGN_PX * 2), color)
    painter.end()
    drawn.setDevicePixelRatio(2)
    return drawn
