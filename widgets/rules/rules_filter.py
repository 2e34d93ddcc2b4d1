"""Which rules are shown: by words, by type, by whether they are enabled; and in which order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel

from widgets.rules.model import Column, RulesModel

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Wanted:
    """`rule_type` empty: all; `enabled` None: on and off."""

    text: str = ""
    rule_type: str = ""
    enabled: bool | None = None

    @property
    def is_everything(self) -> bool:
        return self == Wanted()


class RulesFilter(QSortFilterProxyModel):
    """Every word must stand somewhere in the row."""

    def __init__(self, rules: RulesModel) -> None:
        super().__init__()
        self._rules = rules
        self._wanted = Wanted()
        self.setSourceModel(rules)
        self.setDynamicSortFilter(True)

    def show_only(self, wanted: Wanted) -> None:
        self.beginFilterChange()
        self._wanted = wanted
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: _Index) -> bool:
        if self._wanted.is_everything:
            return True
        rule, wanted = self._rules.rule_at(row), self._wanted
        if wanted.rule_type and rule.draft.rule_type != wanted.rule_type:
            return False
        if wanted.enabled is not None and rule.draft.enabled is not wanted.enabled:
            return False
        shown = " ".join(self._rules.text(rule, column) for column in Column).casefold()
        return all(word in shown for word in wanted.text.casefold().split())

    def lessThan(self, left: _Index, right: _Index) -> bool:
        keys = self._rules.sort_keys(Column(left.column()))
        return bool(keys[left.row()] < keys[right.row()])
