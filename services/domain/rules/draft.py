"""A rule as somebody writes it, whole or in part: checked before it goes anywhere."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any

from services.domain.camera import check_camera_id
from services.domain.errors import BadValue
from services.domain.rules.combined import (
    CONDITIONS,
    Conditions,
    conditions_of,
    plain_conditions,
)
from services.domain.rules.conditions import WEEK_S, RuleType, System
from services.domain.rules.schedule import Schedule, plain_schedule, schedule_of
from services.domain.rules.specs import (
    Checked,
    choice,
    choices,
    known_keys,
    number,
    plain_record,
    text,
    texts,
    within,
    yes_no,
)
from services.domain.source import redacted

LONGEST_NAME = 100
LONGEST_RECIPIENT = 200
MOST_RECIPIENTS = 50
MOST_CAMERAS = 1000
DAY_S = 24 * 3600


class Priority(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Channel(StrEnum):
    """Where an alert is told."""

    WINDOW = "window"
    SOUND = "sound"
    DESKTOP = "desktop"
    LOG = "log"
    WEBHOOK = "webhook"
    EMAIL = "email"
    SERVICE = "service"


@dataclass(frozen=True)
class RuleDraft(Checked):
    """A whole rule before it is saved; constructing it checks it (BadValue names the field).

    `cameras` of None are all cameras, now and later. Durations are seconds.
    """

    name: Annotated[str, text(LONGEST_NAME)]
    conditions: Conditions
    cameras: tuple[str, ...] | None = None
    priority: Annotated[str, choice(*map(str, Priority))] = "medium"
    channels: Annotated[tuple[str, ...], choices(*map(str, Channel))] = ("window",)
    recipients: Annotated[tuple[str, ...], texts(LONGEST_RECIPIENT, count=MOST_RECIPIENTS)] = ()
    enabled: Annotated[bool, yes_no()] = True
    for_s: Annotated[float, number(0, DAY_S)] = 0.0
    keep_firing_for_s: Annotated[float, number(0, DAY_S)] = 0.0
    cooldown_s: Annotated[float, number(0, WEEK_S)] = 0.0
    schedule: Schedule | None = None
    requires_ack: Annotated[bool, yes_no()] = False

    def __post_init__(self) -> None:
        super().__post_init__()
        if not isinstance(self.conditions, CONDITIONS):
            raise BadValue("These are no conditions.", field="conditions")
        if not isinstance(self.schedule, Schedule | None):
            raise BadValue("This is no schedule.", field="schedule")
        object.__setattr__(self, "cameras", _checked_cameras(self.cameras))
        if any(redacted(recipient) != recipient for recipient in self.recipients):
            raise BadValue("A recipient holds a password. Leave it out.", field="recipients")

    @classmethod
    def from_plain(cls, plain: Any) -> RuleDraft:
        """The draft in plain data as JSON has it; unknown keys are refused."""
        given = _typed(plain)
        for key, needed in (("name", "name"), ("rule_type", "conditions")):
            if needed not in given:
                raise BadValue("“{key}” is missing.", field=key, key=key)
        return cls(**given)

    @property
    def rule_type(self) -> RuleType:
        return self.conditions.rule_type

    def plain(self) -> dict[str, Any]:
        """All fields as JSON takes them; `from_plain` gives the same draft again."""
        return {
            **plain_record(self),
            "rule_type": str(self.rule_type),
            "conditions": plain_conditions(self.conditions),
            "cameras": None if self.cameras is None else list(self.cameras),
            "schedule": None if self.schedule is None else plain_schedule(self.schedule),
        }

    def digest(self) -> str:
        """A hash that is equal for equal drafts only, however they were written."""
        text = json.dumps(self.plain(), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True)
class RulePatch:
    """The fields of a rule that change, by their names in `RuleDraft`; checked like them."""

    changes: Mapping[str, Any]

    def __post_init__(self) -> None:
        changes = known_keys(self.changes, dict.fromkeys(_NAMES))
        if not changes:
            raise BadValue("Name at least one field to change.", field="patch")
        checked = replace(_PLACEHOLDER, **changes)
        found = {name: getattr(checked, name) for name in changes}
        object.__setattr__(self, "changes", MappingProxyType(found))

    @classmethod
    def from_plain(cls, plain: Any) -> RulePatch:
        """Conditions are given whole, together with their `rule_type`."""
        return cls(_typed(plain))

    def applied_to(self, draft: RuleDraft) -> RuleDraft:
        return replace(draft, **self.changes)

    @property
    def cameras(self) -> tuple[str, ...]:
        """The cameras that the patch names."""
        return self.changes.get("cameras") or ()


def _typed(plain: Any) -> dict[str, Any]:
    """Plain data with conditions and schedule as records."""
    if not isinstance(plain, Mapping):
        raise BadValue("This must be names with values.", field="rule")
    given = known_keys(plain, {**dict.fromkeys(_NAMES), "rule_type": None})
    if "conditions" in given or "rule_type" in given:
        if "rule_type" not in given:
            raise BadValue("“{key}” is missing.", field="rule_type", key="rule_type")
        given["conditions"] = conditions_of(given.pop("rule_type"), given.get("conditions"))
    if given.get("schedule") is not None:
        with within("schedule"):
            given["schedule"] = schedule_of(given["schedule"])
    return given


def _checked_cameras(cameras: Any) -> tuple[str, ...] | None:
    if cameras is None:
        return None
    if not isinstance(cameras, list | tuple) or not 1 <= len(cameras) <= MOST_CAMERAS:
        raise BadValue(
            "Name 1 to {most} cameras, or none for all.", field="cameras", most=MOST_CAMERAS
        )
    for camera_id in cameras:
        if not isinstance(camera_id, str):
            raise BadValue("This must be a text.", field="cameras")
        try:
            check_camera_id(camera_id)
        except BadValue as error:
            error.field = "cameras"
            raise
    if len(set(cameras)) < len(cameras):
        raise BadValue("One of them stands twice.", field="cameras")
    return tuple(cameras)


_NAMES = tuple(field.name for field in fields(RuleDraft))
_PLACEHOLDER = RuleDraft("patch", System("disk"))
