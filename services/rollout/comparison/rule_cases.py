"""The cases of `create_rule` and `update_rule`."""

from __future__ import annotations

from typing import Any

from services.domain.call import Call
from services.domain.operation import Operation
from services.domain.rules import (
    AllOf,
    CameraOffline,
    RuleDraft,
    RulePatch,
    Schedule,
    Violation,
    WeekSpan,
)
from services.rollout.comparison.camera_cases import NOBODY
from services.rollout.comparison.case import Arranged, Asking, Case, Situation, Work

PLAIN = RuleDraft("Too many at once", Violation(threshold=5))
FULL = RuleDraft(
    name="Gate is gone at night",
    conditions=AllOf((CameraOffline(offline_seconds=30.0), Violation(threshold=2))),
    priority="critical",
    channels=("window", "sound"),
    recipients=("duty@example.com",),
    enabled=False,
    for_s=10.0,
    keep_firing_for_s=60.0,
    cooldown_s=300.0,
    schedule=Schedule("Europe/Berlin", (WeekSpan(("mon", "tue"), "20:00", "06:00"),)),
    requires_ack=True,
)
KEY = "comparison-key"
RULE = Situation(rule=True)
NO_RULE = 9_999_999


def create_cases() -> list[Case]:
    operation = Operation.CREATE_RULE
    return [
        Case(operation, "few fields", _create(PLAIN)),
        Case(operation, "all fields", _create(FULL)),
        Case(operation, "of one camera", _create_of_camera),
        Case(operation, "of an unknown camera", _create_of_nobody),
        Case(operation, "with a key", _create(PLAIN, KEY)),
        Case(operation, "the same key again", _twice(PLAIN, PLAIN)),
        Case(operation, "another rule under the same key", _twice(PLAIN, FULL)),
        Case(operation, "a key that is refused", _create(PLAIN, " ")),
        Case(operation, "the same rule again, without a key", _create(PLAIN), RULE),
        Case(operation, "a call that was given up", _create(PLAIN), given_up=True),
    ]


def update_cases() -> list[Case]:
    operation = Operation.UPDATE_RULE
    every_field = {name: getattr(FULL, name) for name in FULL.__dataclass_fields__}
    patches = {
        "one field": {"name": "Another name"},
        "all fields": every_field,
        "switched off": {"enabled": False},
        "nothing changes": {"name": PLAIN.name},
        "an unknown camera": {"cameras": (NOBODY,)},
    }
    return [
        *(Case(operation, name, _update(patch), RULE) for name, patch in patches.items()),
        *(
            Case(operation, f"{name}, stale revision", _update(patch, revisions=-1), RULE)
            for name, patch in patches.items()
        ),
        Case(operation, "a revision that is to come", _update({"name": "B"}, revisions=1), RULE),
        Case(operation, "an unknown rule", _update_of(NO_RULE), RULE),
        Case(operation, "a rule that cannot be", _update_of(0), RULE),
        Case(operation, "a call that was given up", _update({"name": "B"}), RULE, given_up=True),
    ]


def _create(draft: RuleDraft, key: str | None = None) -> Asking:
    return lambda work, call, _: work(call, draft, key)


def _create_of_camera(work: Work, call: Call, arranged: Arranged) -> Any:
    return work(call, RuleDraft(PLAIN.name, PLAIN.conditions, cameras=(arranged.camera_id,)))


def _create_of_nobody(work: Work, call: Call, _: Arranged) -> Any:
    return work(call, RuleDraft(PLAIN.name, PLAIN.conditions, cameras=(NOBODY,)))


def _twice(first: RuleDraft, second: RuleDraft) -> Asking:
    def ask(work: Work, call: Call, _: Arranged) -> Any:
        work(call, first, KEY)
        return work(call, second, KEY)

    return ask


def _update(changes: dict[str, Any], *, revisions: int = 0) -> Asking:
    patch = RulePatch(changes)
    return lambda work, call, at: work(call, at.rule_id, patch, at.rule_revision + revisions)


def _update_of(rule_id: int) -> Asking:
    patch = RulePatch({"name": "Nobody's"})
    return lambda work, call, at: work(call, rule_id, patch, at.rule_revision)
