"""The alert rules of the demo's operator: a handful, disabled, its own."""

from __future__ import annotations

from collections import deque

from app.demo.desk import Desk
from services.domain.operation import Operation
from services.domain.rules import RuleDraft, RulePatch, RuleSaved, Violation

MOST_RULES = 5
DELETE_RULE = "delete_rule"


class DemoRules:
    """Beyond a handful the oldest goes; a rule that somebody else changed is forgotten."""

    def __init__(self) -> None:
        self._saved: deque[RuleSaved] = deque()
        self._made = 0

    def create(self, desk: Desk) -> None:
        if len(self._saved) >= MOST_RULES:
            desk.ask(DELETE_RULE, self._saved.popleft().id)
        self._made += 1
        draft = RuleDraft(f"Demo {self._made}", Violation(threshold=5), enabled=False)
        answer = desk.ask(Operation.CREATE_RULE, draft, None)
        if answer is not None and answer.error is None:
            self._saved.append(answer.unwrap())

    def update(self, desk: Desk) -> None:
        """The newest rule gets another threshold."""
        if not self._saved:
            self.create(desk)
            return
        rule = self._saved.pop()
        patch = RulePatch({"conditions": Violation(threshold=1 + rule.revision % 20)})
        answer = desk.ask(Operation.UPDATE_RULE, rule.id, patch, rule.revision)
        if answer is not None and answer.error is None:
            self._saved.append(answer.unwrap())
