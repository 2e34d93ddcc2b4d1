"""A rollout at 25 % as literal data: two cameras, three stages, figures that can be counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from services.domain.errors import Outcome
from services.domain.metrics import (
    Figures,
    Latency,
    MetricsSnapshot,
    OperationFigures,
    RecentError,
)
from services.domain.operation import FAMILIES, Implementation, Operation, Reason
from services.domain.rehearsals import ComparisonSummary, DrillResult
from services.domain.rollout import DEFAULT_PLAN, Phase, RolloutState
from services.domain.rollout_view import (
    AuditLine,
    CameraSide,
    OperationLine,
    ProblemReport,
    RolloutView,
    StageProgress,
    StageView,
)
from services.domain.sentences import sentence
from services.domain.verdicts import (
    DEFAULT_LIMITS,
    Guard,
    GuardVerdict,
    OperationVerdict,
    VerdictKind,
    worst,
)

NOW = datetime(2025, 10, 31, 8, 0, tzinfo=UTC)
CHECKED = datetime(2025, 10, 31, 7, 30, tzinfo=UTC)
NEXT = datetime(2025, 10, 31, 8, 30, tzinfo=UTC)
RATES = (Guard.ERROR_RATE, Guard.SUCCESS_RATE, Guard.LATENCY)
STATE = RolloutState(
    phase=Phase.RUNNING, percent=25, plan=DEFAULT_PLAN, stage=1, observed_s=93_600.0,
    hours=(True, True, False),
)  # fmt: skip
DRILL = DrillResult(
    at=datetime(2025, 10, 30, 8, 0, tzinfo=UTC),
    percent=25,
    fault="start=error:0.2",
    rolled_back=True,
    calls_to_roll_back=17,
    ms_to_legacy=0.4,
    restored=True,
)
COMPARISON = ComparisonSummary(
    at=datetime(2025, 10, 29, 8, 0, tzinfo=UTC),
    cases=112, match=104, known=8, mismatch=0, error=0, skipped=0,
)  # fmt: skip


def guard(
    kind: VerdictKind, guard: Guard, operation: Operation | None = None, value: float | None = None
) -> GuardVerdict:
    said = sentence("{failures} of {calls} calls failed.", failures=9, calls=60)
    return GuardVerdict(
        guard, kind, operation, value=value, limit=0.05, low=0.071, high=0.262, have=60, need=20,
        formula=said,
    )  # fmt: skip


def line(operation: Operation, *guards: GuardVerdict, domain_calls: int = 15) -> OperationLine:
    """45 legacy calls; three well guards unless others are given."""
    given = guards or tuple(guard(VerdictKind.OK, each, operation) for each in RATES)
    kind = worst([each.kind for each in given])
    return OperationLine(
        operation=operation,
        family=FAMILIES[operation],
        force=None,
        legacy_calls=45,
        domain_calls=domain_calls,
        calls_per_day=60.0,
        usage_share=domain_calls / (45 + domain_calls),
        expected_share=0.25,
        verdict=OperationVerdict(operation, kind, given),
    )


CONSISTENT = GuardVerdict(Guard.CONSISTENCY, VerdictKind.OK)
VIEW = RolloutView(
    at=NOW,
    state=STATE,
    limits=DEFAULT_LIMITS,
    stages=(
        StageView(1, DEFAULT_PLAN.stages[0], StageProgress.PASSED, observed_s=100_800.0),
        StageView(2, DEFAULT_PLAN.stages[1], StageProgress.NOW, observed_s=93_600.0),
        StageView(3, DEFAULT_PLAN.stages[2], StageProgress.AHEAD),
    ),
    cameras=(
        CameraSide("gate", "Gate", 1250, Implementation.DOMAIN, Reason.SPLIT),
        CameraSide("yard", "Yard", 6250, Implementation.LEGACY, Reason.SPLIT),
    ),
    operations=tuple(line(operation) for operation in Operation),
    general=(CONSISTENT,),
    checklist=(),
    problems=(),
    last_drill=DRILL,
    last_comparison=COMPARISON,
    checked_at=CHECKED,
    next_check_at=NEXT,
)


def with_line(changed: OperationLine) -> RolloutView:
    """The page with another line of one operation."""
    lines = (changed if each.operation is changed.operation else each for each in VIEW.operations)
    return replace(VIEW, operations=tuple(lines))


LEGACY_CALLS = Figures(
    {Outcome.OK: 43, Outcome.REFUSED: 1, Outcome.TIMEOUT: 1},
    Latency(44, 12.0, 81.5, 99.0, 10_000.0, 240.0),
)
DOMAIN_CALLS = Figures(
    {Outcome.OK: 14, Outcome.ENVIRONMENT: 1}, Latency(14, 9.0, 61.25, 70.0, 71.0, 11.0)
)


def figures(operation: Operation | None) -> OperationFigures:
    return OperationFigures(operation, LEGACY_CALLS, DOMAIN_CALLS, Figures(), 0.25, 0.26)


SNAPSHOT = MetricsSnapshot(
    since=datetime(2025, 10, 30, 8, 0, tzinfo=UTC),
    until=NOW,
    overall=figures(None),
    operations=tuple(figures(operation) for operation in Operation),
    recent_errors=(
        RecentError(
            CHECKED, "start", Implementation.LEGACY, Outcome.TIMEOUT, "CallTimedOut", "yard"
        ),
    ),
    dropped=0,
)
AUDIT = (
    AuditLine(
        2, CHECKED, "Li", sentence("Settings were changed."), "10 %", "25 %", "stage 1 was calm"
    ),
    AuditLine(
        1, datetime(2025, 10, 28, 8, 0, tzinfo=UTC), "Li", sentence("Settings were changed.")
    ),
)
PROBLEM = ProblemReport(1, CHECKED, "Wang", "The gate's picture is late", "gate", Operation.PREVIEW)
