"""A rule that is saved: its number, its revision, who made it; and how one is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.domain.camera import check_text
from services.domain.errors import BadValue, RuleChangedMeanwhile, RuleNotFound
from services.domain.rules.draft import RuleDraft

LONGEST_KEY = 200
LARGEST_ID = 2**63 - 1


@dataclass(frozen=True)
class RuleSaved:
    """What saving a rule answers; `revision` counts the changes, from 1."""

    id: int
    revision: int


@dataclass(frozen=True)
class Rule:
    """A saved rule; times are aware, UTC. `built_in` is the key of one that the station brings."""

    id: int
    revision: int
    draft: RuleDraft
    created_by: str
    created_at: datetime
    updated_at: datetime
    built_in: str = ""

    @property
    def saved(self) -> RuleSaved:
        return RuleSaved(self.id, self.revision)

    def plain(self) -> dict[str, Any]:
        """The rule as JSON takes it."""
        return {
            "id": self.id,
            "revision": self.revision,
            **self.draft.plain(),
            "created_by": self.created_by,
            "created_at": self.created_at.isoformat(),
            "updated_at": self.updated_at.isoformat(),
            "built_in": bool(self.built_in),
        }


def check_rule_id(rule_id: object) -> int:
    """Raises BadValue for what is no number, RuleNotFound for one that no rule can have."""
    if isinstance(rule_id, bool) or not isinstance(rule_id, int):
        raise BadValue("The rule's id is a whole number.", field="id")
    if not 1 <= rule_id <= LARGEST_ID:
        raise rule_not_found(rule_id)
    return rule_id


def check_revision(revision: object) -> int:
    if isinstance(revision, bool) or not isinstance(revision, int):
        raise BadValue("The revision is a whole number.", field="expected_revision")
    return revision


def check_key(key: object) -> str:
    """An idempotency key: any text in one line."""
    if not isinstance(key, str):
        raise BadValue("This must be a text.", field="key")
    check_text(key, "key", LONGEST_KEY, empty_is_fine=False)
    return key


def rule_not_found(rule_id: int) -> RuleNotFound:
    return RuleNotFound("There is no rule {rule}.", field="id", rule=str(rule_id)[:20])


def rule_changed_meanwhile(rule_id: int) -> RuleChangedMeanwhile:
    return RuleChangedMeanwhile(
        "Rule {rule} was changed meanwhile. Look at it again, then repeat your change.",
        rule=rule_id,
    )
