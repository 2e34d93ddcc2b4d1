"""The rollout as people look at it: one frozen page of everything that is known of it now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from services.domain.operation import Family, Implementation, Operation, Reason
from services.domain.rehearsals import ComparisonSummary, DrillResult, ShadowCounts
from services.domain.rollout import RolloutState, Stage
from services.domain.sentences import NOTHING, Sentence
from services.domain.verdicts import GuardLimits, GuardVerdict, OperationVerdict


@dataclass(frozen=True)
class CameraSide:
    """Which implementation drives a camera now, and why; `bucket` says from which percentage on."""

    camera_id: str
    name: str
    bucket: int | None
    side: Implementation
    why: Reason
    pin: Implementation | None = None


@dataclass(frozen=True)
class OperationLine:
    """One operation: its switch (None: auto), its traffic since the slider moved, its verdicts.

    `usage_share` and `expected_share` are 0 to 1, None without traffic; `calls_per_day` is today's
    traffic of either side. `exercise` is the same formulas over synthetic calls alone.
    """

    operation: Operation
    family: Family
    force: Implementation | None
    legacy_calls: int
    domain_calls: int
    calls_per_day: float
    usage_share: float | None
    expected_share: float | None
    verdict: OperationVerdict
    exercise: OperationVerdict | None = None


class StageProgress(StrEnum):
    AHEAD = "ahead"
    NOW = "now"
    PASSED = "passed"


@dataclass(frozen=True)
class StageNeed:
    """Something a stage must have before it passes; `have` of `need` in `unit` (calls, h, -)."""

    what: Sentence
    is_met: bool
    have: float = 0.0
    need: float = 0.0
    unit: str = ""


@dataclass(frozen=True)
class StageView:
    """One stage of the plan; `expected_at` is when it passes at today's traffic, None: unknown."""

    number: int
    stage: Stage
    progress: StageProgress
    observed_s: float = 0.0
    needs: tuple[StageNeed, ...] = ()
    expected_at: datetime | None = None

    @property
    def can_pass(self) -> bool:
        return self.progress is StageProgress.NOW and all(need.is_met for need in self.needs)


class CheckState(StrEnum):
    OPEN = "open"
    MET = "met"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class ChecklistItem:
    """One line of the seed's checklists; the station checks `automatic` ones itself.

    `group` is `preflight`, `today`, `watch`, `function`, `performance` or `data`.
    """

    key: str
    group: str
    text: Sentence
    state: CheckState
    automatic: bool
    found: Sentence = NOTHING
    by: str = ""
    at: datetime | None = None

    @property
    def stops_arming(self) -> bool:
        """Before a rollout everything of the pre-flight is met; not knowing is not enough."""
        return self.group == "preflight" and self.state is not CheckState.MET

    @property
    def stops_stage(self) -> bool:
        """What is unknown stops no stage: the calls that it needs are asked for on their own."""
        return self.group != "preflight" and self.state in (CheckState.OPEN, CheckState.FAILED)


@dataclass(frozen=True)
class ProblemReport:
    """Somebody's report of a serious problem; an open one holds the stage."""

    number: int
    at: datetime
    who: str
    what: str
    camera_id: str = ""
    operation: Operation | None = None
    closed_at: datetime | None = None
    closed_by: str = ""
    note: str = ""

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


@dataclass(frozen=True)
class RollBackNotice:
    """A roll back that happened: what was seen, by whom, how fast everything was legacy again.

    `stored`: it is in the database; `kept`: it is at least in the intent file and survives a kill.
    """

    at: datetime
    actor: str
    why: Sentence
    from_percent: int
    verdict: GuardVerdict | None = None
    ms_to_legacy: float = 0.0
    stored: bool = True
    kept: bool = True


@dataclass(frozen=True)
class AuditLine:
    """One decision: who, when, from what to what, and why."""

    number: int
    at: datetime
    actor: str
    what: Sentence
    before: str = ""
    after: str = ""
    why: str = ""


@dataclass(frozen=True)
class RolloutView:
    """Everything the page shows; `general` are the guards that look at the whole.

    `stages` is empty without a plan. `notice` is the roll back that nobody has answered yet.
    `shadow` counts, since the start, the live reads that were asked of both sides.
    """

    at: datetime
    state: RolloutState
    limits: GuardLimits
    stages: tuple[StageView, ...]
    cameras: tuple[CameraSide, ...]
    operations: tuple[OperationLine, ...]
    general: tuple[GuardVerdict, ...]
    checklist: tuple[ChecklistItem, ...]
    problems: tuple[ProblemReport, ...]
    notice: RollBackNotice | None = None
    last_drill: DrillResult | None = None
    last_comparison: ComparisonSummary | None = None
    shadow: Mapping[Operation, ShadowCounts] = field(default_factory=dict)
    checked_at: datetime | None = None
    next_check_at: datetime | None = None
    dropped_records: int = 0
    problem: Sentence = NOTHING
