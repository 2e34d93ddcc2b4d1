"""The rollout's vocabulary: split, latch, plan, phases, and the state that survives a restart."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from services.domain.errors import BadValue
from services.domain.operation import Implementation, Operation

BUCKETS = 10_000
MOST_STAGES = 20
LONGEST_REASON = 500
DAY_S = 86_400.0


class Phase(StrEnum):
    """Where a rollout stands; without a plan it is `manual` and the slider is free."""

    MANUAL = "manual"
    DRAFT = "draft"
    ARMED = "armed"
    RUNNING = "running"
    HELD = "held"
    PAUSED = "paused"
    ROLLED_BACK = "rolled_back"
    COMPLETED = "completed"


class LatchCause(StrEnum):
    KILL_SWITCH = "kill_switch"
    ROLL_BACK = "roll_back"


@dataclass(frozen=True)
class Latch:
    """Everything legacy until somebody decides otherwise; `why` is the reason in English."""

    cause: LatchCause
    actor: str
    why: str
    at: datetime


@dataclass(frozen=True)
class Stage:
    """One step of a plan: the percentage, and how long it is watched, in days."""

    percent: int
    least_days: float
    most_days: float

    def __post_init__(self) -> None:
        check_percent(self.percent, field="stages")
        days = (self.least_days, self.most_days)
        if not all(math.isfinite(value) for value in days) or self.least_days <= 0:
            raise BadValue("A stage needs a length above 0 days.", field="stages")
        if self.most_days < self.least_days:
            raise BadValue("A stage's most days are fewer than its least days.", field="stages")


@dataclass(frozen=True)
class Plan:
    """Stages that rise and end at 100 %; `calls_needed` of each operation at a stage's end."""

    stages: tuple[Stage, ...]
    calls_needed: int = 60

    def __post_init__(self) -> None:
        if not 1 <= len(self.stages) <= MOST_STAGES:
            raise BadValue("A plan has one to {most} stages.", field="stages", most=MOST_STAGES)
        percents = [stage.percent for stage in self.stages]
        if any(later <= sooner for sooner, later in itertools.pairwise(percents)):
            raise BadValue("Each stage must be higher than the one before.", field="stages")
        if percents[0] == 0:
            raise BadValue("The first stage must be above 0 %.", field="stages")
        if percents[-1] != 100:
            raise BadValue("The last stage must be 100 %.", field="stages")
        if not 1 <= self.calls_needed <= 100_000:
            raise BadValue("The calls needed are 1 to 100000.", field="calls_needed")


@dataclass(frozen=True)
class RolloutState:
    """What is decided, and how far it has come; stored with every change.

    `stage` is an index into the plan's stages. `evidence_since` is where the guards begin to count
    errors (a new rollout), `split_since` where latencies do (a move of the slider), both UTC.
    `observed_s` counts only time in which the station ran; `hours` are the verdicts of the stage's
    whole hours, newest last, true where the hour passed. `accepted` are operations whose attention
    somebody accepted for this stage. `held_for` is the template of a sentence without values.
    `revision` counts the changes.
    """

    phase: Phase = Phase.MANUAL
    percent: int = 0
    latch: Latch | None = None
    plan: Plan | None = None
    stage: int = 0
    forces: Mapping[Operation, Implementation] = field(default_factory=dict)
    pins: Mapping[str, Implementation] = field(default_factory=dict)
    evidence_since: datetime | None = None
    split_since: datetime | None = None
    observed_s: float = 0.0
    hours: tuple[bool, ...] = ()
    accepted: frozenset[Operation] = frozenset()
    held_for: str = ""
    revision: int = 0

    @property
    def is_latched(self) -> bool:
        return self.latch is not None

    @property
    def stage_name(self) -> str:
        """What the records of calls keep: `manual`, or the stage's number of how many."""
        if self.plan is None or self.phase in (Phase.MANUAL, Phase.DRAFT, Phase.ARMED):
            return str(self.phase)
        return f"{self.stage + 1}/{len(self.plan.stages)}"


def check_percent(value: object, *, field: str = "percent") -> int:
    """A whole number from 0 to 100; raises BadValue."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 100:
        raise BadValue("The percentage is a whole number from 0 to 100.", field=field)
    return value


def check_reason(text: str, *, field: str = "reason") -> str:
    """A reason in one line; raises BadValue."""
    said = " ".join(text.split())
    if not said:
        raise BadValue("Say why: the reason is kept in the audit.", field=field)
    if len(said) > LONGEST_REASON:
        raise BadValue(
            "The reason is longer than {most} characters.", field=field, most=LONGEST_REASON
        )
    return said


def is_domain(bucket: int, percent: int) -> bool:
    """Whether domain serves a bucket; raising the percentage never takes one away."""
    return bucket < percent * (BUCKETS // 100)


DEFAULT_PLAN = Plan((Stage(10, 1, 2), Stage(25, 3, 5), Stage(100, 7, 14)))
