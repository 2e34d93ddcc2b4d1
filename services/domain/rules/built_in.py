"""Rules that the station brings along: about itself, made at its first start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from services.domain.errors import BadValue
from services.domain.rules.conditions import System
from services.domain.rules.draft import RuleDraft
from services.domain.sentences import Sentence, sentence

KEPT_FIELDS = ("name", "conditions", "cameras")
"""What such a rule is; all else (priority, channels, durations, enabled, …) people may change."""


@dataclass(frozen=True)
class BuiltIn:
    """`key` tells the rule from all others for ever; its stored name is that of `draft`."""

    key: str
    name: Sentence
    draft: RuleDraft


def _of(kind: str, name: Sentence, **terms: Any) -> BuiltIn:
    return BuiltIn(kind, name, RuleDraft(str(name), System(kind), **terms))


_LOUD = ("window", "sound", "desktop")

BUILT_IN = (
    _of(
        "rollback",
        sentence("The rollout was rolled back"),
        priority="high",
        channels=_LOUD,
        requires_ack=True,
    ),
    _of("data_drift", sentence("Database and site file differ"), for_s=60.0),
    _of(
        "dropped_records",
        sentence("The measurement is broken: records are lost"),
        priority="high",
        # each loss is news for half a minute only: those of one trouble are one alert
        keep_firing_for_s=600.0,
    ),
    _of("disk", sentence("The disk is almost full"), priority="critical", channels=_LOUD),
    _of(
        "overload",
        sentence("The station is overloaded"),
        for_s=30.0,
        keep_firing_for_s=60.0,
    ),
)

_BY_NAME = {str(one.name): one.name for one in BUILT_IN}


def shown_name(name: str) -> str | Sentence:
    """A rule's name for people: that of a built-in rule in their language, others as written."""
    return _BY_NAME.get(name, name)


def check_kept(before: RuleDraft, after: RuleDraft) -> None:
    """Refuses to make another rule of a built-in one; raises BadValue with the field."""
    for field in KEPT_FIELDS:
        if getattr(before, field) != getattr(after, field):
            raise BadValue(
                "This rule belongs to the station: its name, conditions and cameras stay.",
                field=field,
            )


def never_deleted() -> BadValue:
    return BadValue(
        "This rule belongs to the station and cannot be deleted. Disable it instead.", field="id"
    )
