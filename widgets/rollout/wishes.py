"""What people ask for on the rollout page: each a frozen value, carried by one signal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from services.domain.consistency import FieldDrift
from services.domain.operation import Implementation, Operation
from services.domain.rollout import Plan
from services.domain.verdicts import GuardLimits


class Step(StrEnum):
    """What moves a plan along."""

    ARM = "arm"
    BEGIN = "begin"
    APPROVE = "approve"
    ADVANCE = "advance"
    EXTEND = "extend"
    PAUSE = "pause"
    RESUME = "resume"
    START_AGAIN = "start_again"


class Rehearsal(StrEnum):
    """The long works: each has progress, a cancel and a last result."""

    DRILL = "drill"
    COMPARISON = "comparison"
    EXERCISE = "exercise"


@dataclass(frozen=True)
class SetPercent:
    percent: int
    reason: str


@dataclass(frozen=True)
class SetForce:
    """None: auto."""

    operation: Operation
    side: Implementation | None


@dataclass(frozen=True)
class SetPins:
    """None: no pin."""

    camera_ids: tuple[str, ...]
    side: Implementation | None


@dataclass(frozen=True)
class RollBack:
    reason: str


@dataclass(frozen=True)
class TakeStep:
    """`days` belongs to an extension."""

    step: Step
    reason: str
    days: float = 0.0


@dataclass(frozen=True)
class SavePlan:
    """None: no plan, the slider is free."""

    plan: Plan | None


@dataclass(frozen=True)
class AcceptAttention:
    operation: Operation
    note: str


@dataclass(frozen=True)
class Tick:
    key: str
    is_met: bool


@dataclass(frozen=True)
class ReportProblem:
    what: str
    camera_id: str
    operation: Operation | None


@dataclass(frozen=True)
class CloseProblem:
    number: int
    note: str


@dataclass(frozen=True)
class CheckNow:
    pass


@dataclass(frozen=True)
class SaveLimits:
    limits: GuardLimits


@dataclass(frozen=True)
class ReplayLimits:
    limits: GuardLimits


@dataclass(frozen=True)
class ShowAudit:
    """The lines below this number; None: the newest."""

    before: int | None


@dataclass(frozen=True)
class ExportReport:
    """`language` is `en` or `zh_CN`."""

    language: str
    path: str


@dataclass(frozen=True)
class RunDrill:
    """`fault` as on the command line, `start=error:0.2` say."""

    fault: str


@dataclass(frozen=True)
class RunComparison:
    pass


@dataclass(frozen=True)
class RunExercise:
    operations: tuple[Operation, ...]
    camera_id: str
    times: int


@dataclass(frozen=True)
class CompareFile:
    """Database against site file, now."""


@dataclass(frozen=True)
class RepairDrift:
    """Each drift's `take` says which side's value stands."""

    drifts: tuple[FieldDrift, ...]


@dataclass(frozen=True)
class CancelRehearsal:
    rehearsal: Rehearsal


Wish = (
    SetPercent
    | SetForce
    | SetPins
    | RollBack
    | TakeStep
    | SavePlan
    | AcceptAttention
    | Tick
    | ReportProblem
    | CloseProblem
    | CheckNow
    | SaveLimits
    | ReplayLimits
    | ShowAudit
    | ExportReport
    | RunDrill
    | RunComparison
    | RunExercise
    | CompareFile
    | RepairDrift
    | CancelRehearsal
)
