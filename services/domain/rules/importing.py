"""What taking in a file of rules would change; a rule of the same name is the same rule."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass

from services.domain.rules.draft import RuleDraft
from services.domain.rules.saved import Rule


@dataclass(frozen=True)
class RuleImport:
    """`others` are the rules that the file does not name: removed only where that is asked for.

    The station's own are never among them, for nobody can remove those.
    `changed` are pairs of what is saved and what the file says; `same` counts the rest.
    """

    added: tuple[RuleDraft, ...]
    changed: tuple[tuple[Rule, RuleDraft], ...]
    others: tuple[Rule, ...]
    same: int


@dataclass(frozen=True)
class RulesImported:
    """How many rules an import wrote."""

    added: int
    changed: int
    removed: int


def import_of(drafts: Sequence[RuleDraft], rules: Sequence[Rule]) -> RuleImport:
    """Rules that share a name are matched in their order."""
    waiting: dict[str, deque[Rule]] = defaultdict(deque)
    for rule in rules:
        waiting[rule.draft.name].append(rule)
    added: list[RuleDraft] = []
    changed: list[tuple[Rule, RuleDraft]] = []
    matched: set[int] = set()
    for draft in drafts:
        if not waiting[draft.name]:
            added.append(draft)
            continue
        rule = waiting[draft.name].popleft()
        matched.add(rule.id)
        if rule.draft != draft:
            changed.append((rule, draft))
    others = tuple(rule for rule in rules if rule.id not in matched and not rule.built_in)
    return RuleImport(tuple(added), tuple(changed), others, len(matched) - len(changed))
