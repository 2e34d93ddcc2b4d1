"""Which rules the engine has taken up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from services.domain.rules import Rule


class RuleShelf:
    """The rules as the engine last took them up; one that was deleted is remembered in words."""

    def __init__(self) -> None:
        self._rules: dict[int, Rule] = {}

    def put(self, rules: Sequence[Rule]) -> None:
        self._rules |= {rule.id: rule for rule in rules}

    def changed(self, rules: Iterable[Rule]) -> list[Rule]:
        """Those that are not the very ones it has: ten thousand are told apart at once."""
        return [rule for rule in rules if self._rules.get(rule.id) is not rule]

    def rule(self, rule_id: int) -> Rule:
        return self._rules[rule_id]

    def knows(self, rule_id: int) -> bool:
        return rule_id in self._rules
