"""What the rollout needs of the database; one call is one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from services.domain.sentences import Sentence


@dataclass(frozen=True)
class Decided:
    """One line of the audit: who decided what, from what to what, and why.

    `kind` groups the lines for the charts' marks; `call_id` ties one to its call.
    """

    kind: str
    actor: str
    what: Sentence
    before: str = ""
    after: str = ""
    why: str = ""
    call_id: str = ""


SLIDER = "rollout_slider"
STAGE = "rollout_stage"
PLAN = "rollout_plan"
FORCE = "rollout_force"
PIN = "rollout_pin"
ROLL_BACK = "rollout_roll_back"
START_AGAIN = "rollout_start_again"
HOLD = "rollout_hold"
LIMITS = "rollout_limits"
CHECKLIST = "rollout_checklist"
PROBLEM = "rollout_problem"


@dataclass(frozen=True)
class Stored:
    """What was found at start: the state as JSON (None: nothing was ever decided), the buckets."""

    state: Any = None
    cameras: Mapping[str, int] = field(default_factory=dict)
    rules: Mapping[str, int] = field(default_factory=dict)
    notes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Written:
    """What goes into the database together; buckets of None stay as they are there."""

    state: Mapping[str, Any]
    at: datetime
    decided: Decided | None = None
    cameras: Mapping[str, int] | None = None
    rules: Mapping[str, int] | None = None
    notes: Mapping[str, Any] = field(default_factory=dict)


class RolloutStore(Protocol):
    """Both raise the StationError that speaks to the operator."""

    def load(self) -> Stored: ...

    def save(self, written: Written) -> None: ...


NOTICE = "notice"
MOVED = "moved"
"""Names of notes: the roll back nobody has answered, when each camera moved to domain."""
