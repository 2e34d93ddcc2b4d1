"""Rollouts as the page is shown them: free, running, held, rolled back, large, badly named."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from services.domain.operation import FAMILIES, Implementation, Operation, Reason
from services.domain.rehearsals import ComparisonSummary, DrillResult
from services.domain.rollout import (
    DAY_S,
    DEFAULT_PLAN,
    Latch,
    LatchCause,
    Phase,
    RolloutState,
    is_domain,
)
from services.domain.rollout_view import (
    AuditLine,
    CameraSide,
    ChecklistItem,
    CheckState,
    OperationLine,
    ProblemReport,
    RollBackNotice,
    RolloutView,
    StageNeed,
    StageProgress,
    StageView,
)
from services.domain.sentences import NOTHING, Sentence, sentence
from services.domain.verdicts import (
    DEFAULT_LIMITS,
    Guard,
    GuardVerdict,
    OperationVerdict,
    VerdictKind,
    worst,
)

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
NAMES = ("Gate", "Yard", "Roof", "Hall", "Dock", "Stairs", "Lobby", "Ramp")
LONG = "North-western loading ramp behind the old boiler house, second camera from the left"
SINCE = sentence("since the slider moved, 2 days ago")


def buckets(count: int) -> list[int]:
    """Evenly dealt, in an order that looks shuffled and is always the same."""
    step = next(s for s in (37, 41, 43) if count % s)
    return [int((i * step % count + 0.5) * 10_000 / count) for i in range(count)]


def cameras(
    count: int = 8, percent: int = 25, *, latched: bool = False, names: tuple[str, ...] = NAMES
) -> tuple[CameraSide, ...]:
    made = []
    for number, bucket in enumerate(buckets(count)):
        on_domain = is_domain(bucket, percent) and not latched
        side = Implementation.DOMAIN if on_domain else Implementation.LEGACY
        name = names[number] if number < len(names) else f"Camera {number + 1}"
        camera_id = name.lower().replace(" ", "-").replace(",", "")[:24]
        why = Reason.LATCHED if latched else Reason.SPLIT
        made.append(CameraSide(camera_id, name, bucket, side, why))
    return tuple(made)


def error_guard(operation: Operation, failed: int, of: int, kind: VerdictKind) -> GuardVerdict:
    rate = failed / of if of else None
    return GuardVerdict(
        Guard.ERROR_RATE,
        kind,
        operation,
        value=rate,
        limit=0.05 if kind is VerdictKind.ROLL_BACK else 0.01,
        low=None if rate is None else max(0.0, rate - 0.02),
        high=None if rate is None else rate + 0.03,
        have=of,
        need=20,
        formula=sentence("{failed} failed of {of} domain calls", failed=failed, of=of),
        window=sentence("last 200 calls"),
    )


def success_guard(operation: Operation, failed: int, of: int, kind: VerdictKind) -> GuardVerdict:
    rate = 1 - failed / of if of else None
    return GuardVerdict(
        Guard.SUCCESS_RATE,
        kind,
        operation,
        value=rate,
        limit=0.99,
        have=of,
        need=20,
        formula=sentence("{ok} ok of {of} domain calls", ok=of - failed, of=of),
        window=sentence("last 200 calls"),
    )


def latency_guard(operation: Operation, growth: float | None, have: int) -> GuardVerdict:
    enough = have >= 100
    return GuardVerdict(
        Guard.LATENCY,
        VerdictKind.OK if enough else VerdictKind.NOT_ENOUGH_DATA,
        operation,
        value=growth,
        limit=0.5,
        low=None if growth is None else growth - 0.1,
        have=have,
        need=100,
        formula=sentence("P95 {domain} ms against {legacy} ms", domain=112, legacy=100),
        window=SINCE,
        note=sentence("Baseline: the same cameras before they moved"),
    )


def line(
    operation: Operation,
    *,
    failed: int = 0,
    of: int = 198,
    kind: VerdictKind = VerdictKind.OK,
    growth: float | None = 0.12,
    exercise: VerdictKind | None = None,
    force: Implementation | None = None,
) -> OperationLine:
    judged = min(of, 200)
    guards = (
        error_guard(operation, failed, judged, kind),
        success_guard(operation, failed, judged, kind),
        latency_guard(operation, growth, of),
    )
    share = of / (of + 600) if of else None
    return OperationLine(
        operation,
        FAMILIES[operation],
        force,
        legacy_calls=600,
        domain_calls=of,
        calls_per_day=(of + 600) / 2,
        usage_share=share,
        expected_share=0.25 if of else None,
        verdict=OperationVerdict(operation, worst([guard.kind for guard in guards[:2]]), guards),
        exercise=None
        if exercise is None
        else OperationVerdict(
            operation, exercise, (error_guard(operation, 0, 60, VerdictKind.OK),)
        ),
    )


_CALLS = {
    Operation.CREATE_RULE: (0, 3, VerdictKind.NOT_ENOUGH_DATA, VerdictKind.OK),
    Operation.UPDATE_RULE: (0, 0, VerdictKind.NO_TRAFFIC, VerdictKind.OK),
    Operation.PREVIEW: (4, 198, VerdictKind.ATTENTION, None),
    Operation.START: (1, 187, VerdictKind.OK, None),
    Operation.STOP: (0, 164, VerdictKind.OK, None),
    Operation.RESTART: (0, 41, VerdictKind.OK, None),
    Operation.STATUS: (1, 12_480, VerdictKind.OK, None),
    Operation.BATCH_STATUS: (0, 2_210, VerdictKind.OK, None),
    Operation.ACTIVATE: (0, 12, VerdictKind.NOT_ENOUGH_DATA, VerdictKind.NOT_ENOUGH_DATA),
    Operation.DEACTIVATE: (0, 9, VerdictKind.NOT_ENOUGH_DATA, None),
    Operation.SET_AUTO_START: (0, 0, VerdictKind.NOT_EXPOSED, None),
    Operation.LOGS: (0, 604, VerdictKind.OK, None),
    Operation.REFRESH: (0, 22, VerdictKind.OK, VerdictKind.OK),
}


def operations() -> tuple[OperationLine, ...]:
    return tuple(
        line(
            operation,
            failed=failed,
            of=of,
            kind=kind,
            growth=0.12 if of >= 40 else None,
            exercise=exercise,
            force=Implementation.LEGACY if operation is Operation.REFRESH else None,
        )
        for operation, (failed, of, kind, exercise) in _CALLS.items()
    )


def quiet() -> tuple[OperationLine, ...]:
    """Nothing was called yet."""
    return tuple(
        replace(
            line(operation, of=0, kind=VerdictKind.NO_TRAFFIC, growth=None),
            legacy_calls=0,
            calls_per_day=0.0,
            verdict=OperationVerdict(operation, VerdictKind.NO_TRAFFIC, ()),
        )
        for operation in Operation
    )


GENERAL = (
    GuardVerdict(
        Guard.ROUTING,
        VerdictKind.OK,
        have=15_900,
        formula=sentence("0 of {of} decisions differ", of=15_900),
    ),
    GuardVerdict(
        Guard.USAGE_SHARE,
        VerdictKind.OK,
        value=0.248,
        formula=sentence("24.8 % of calls, 25 % due"),
    ),
    GuardVerdict(Guard.CONSISTENCY, VerdictKind.OK, formula=sentence("no drift in 20 cameras")),
    GuardVerdict(Guard.MEASUREMENT, VerdictKind.OK, formula=sentence("0 records dropped")),
)


def item(key: str, group: str, text: str, state: CheckState, found: str = "") -> ChecklistItem:
    """What was found makes it an automatic one."""
    by_hand = state is CheckState.MET and not found
    return ChecklistItem(
        key,
        group,
        Sentence(text),
        state,
        automatic=bool(found),
        found=Sentence(found) if found else NOTHING,
        by="Li" if by_hand else "",
        at=NOW - timedelta(hours=3) if by_hand else None,
    )


CHECKLIST = (
    item("integrated", "preflight", "All thirteen have two implementations", CheckState.MET, "13"),
    item("drill", "preflight", "Roll back verified", CheckState.MET, "Drill on 2026-11-24"),
    item("errors", "today", "Error rate below 1 %", CheckState.FAILED, "Preview: 2.0 %"),
    item("share", "today", "Domain usage as expected", CheckState.MET, "24.8 % of 25 %"),
    item("feedback", "watch", "Collect what people say", CheckState.OPEN),
    item("functions", "function", "Start a camera", CheckState.MET),
    item("logs", "function", "Read logs", CheckState.OPEN),
    item("latency", "performance", "P95 not noticeably higher", CheckState.UNKNOWN, "no baseline"),
    item("drift", "data", "Old and new agree", CheckState.MET, "no drift in 20 cameras"),
)
PROBLEMS = (
    ProblemReport(
        2,
        NOW - timedelta(hours=1),
        "Ana",
        "The preview of the yard stays black after a restart",
        "yard",
        Operation.PREVIEW,
    ),
    ProblemReport(
        1,
        NOW - timedelta(days=1),
        "Li",
        "Rules could not be saved",
        operation=Operation.CREATE_RULE,
        closed_at=NOW - timedelta(hours=20),
        closed_by="Ana",
        note="A typing mistake of mine",
    ),
)
NEEDS = (
    StageNeed(sentence("Least time"), is_met=False, have=31, need=72, unit="h"),
    StageNeed(sentence("The last six hours passed"), is_met=False, have=4, need=6, unit="h"),
    StageNeed(sentence("No open problem"), is_met=False),
    StageNeed(sentence("Calls of create_rule"), is_met=False, have=3, need=60, unit="calls"),
    StageNeed(sentence("Checklist"), is_met=True),
    StageNeed(sentence("Calls of start"), is_met=True, have=187, need=60, unit="calls"),
)


def stages(now: int | None, observed_s: float = 0.0) -> tuple[StageView, ...]:
    """The default plan with one stage under way."""
    made = []
    for number, stage in enumerate(DEFAULT_PLAN.stages):
        progress = StageProgress.AHEAD
        if now is not None and number < now:
            made.append(StageView(number + 1, stage, StageProgress.PASSED, 1.2 * DAY_S))
            continue
        if number == now:
            progress = StageProgress.NOW
            view = StageView(
                number + 1, stage, progress, observed_s, NEEDS, NOW + timedelta(days=1, hours=20)
            )
            made.append(view)
            continue
        made.append(StageView(number + 1, stage, progress))
    return tuple(made)


def view(state: RolloutState, **parts: object) -> RolloutView:
    given: dict[str, object] = {
        "at": NOW,
        "state": state,
        "limits": DEFAULT_LIMITS,
        "stages": (),
        "cameras": cameras(),
        "operations": operations(),
        "general": GENERAL,
        "checklist": CHECKLIST,
        "problems": (),
        "checked_at": NOW,
        "next_check_at": NOW + timedelta(hours=1),
    }
    return RolloutView(**(given | parts))  # type: ignore[arg-type]


MANUAL = view(RolloutState(percent=25))
FRESH = view(
    RolloutState(),
    cameras=(),
    operations=quiet(),
    general=(),
    checklist=(),
    checked_at=None,
    next_check_at=None,
)
DRAFT = view(
    RolloutState(Phase.DRAFT, plan=DEFAULT_PLAN), stages=stages(None), cameras=cameras(8, 0)
)
ARMED = replace(DRAFT, state=replace(DRAFT.state, phase=Phase.ARMED))
RUNNING = view(
    RolloutState(
        Phase.RUNNING,
        25,
        plan=DEFAULT_PLAN,
        stage=1,
        forces={Operation.REFRESH: Implementation.LEGACY},
        pins={"roof": Implementation.DOMAIN},
        observed_s=31 * 3600,
        hours=(True,) * 28 + (False,) * 3,
        revision=17,
    ),
    stages=stages(1, 31 * 3600),
    cameras=tuple(
        replace(c, pin=Implementation.DOMAIN, side=Implementation.DOMAIN, why=Reason.PINNED)
        if c.camera_id == "roof"
        else c
        for c in cameras()
    ),
    problems=PROBLEMS,
    last_drill=DrillResult(NOW - timedelta(days=1), 25, "start=error:0.2", True, 19, 3.4, True),
    last_comparison=ComparisonSummary(NOW - timedelta(days=1), 104, 98, 6, 0, 0, 0),
)
PASSABLE = replace(
    RUNNING,
    stages=tuple(
        replace(s, needs=tuple(replace(n, is_met=True) for n in s.needs)) for s in RUNNING.stages
    ),
)
HELD = replace(
    RUNNING,
    state=replace(RUNNING.state, phase=Phase.HELD, held_for="A problem is open."),
)
BREACH = replace(
    error_guard(Operation.START, 8, 40, VerdictKind.ROLL_BACK),
    formula=sentence("8 failed of 40 domain calls, 20.0 % > 5 %; lower bound 9.6 % > 5 %"),
    note=sentence("Legacy in the last 24 h: 0 of 212"),
)
ROLLED_BACK = replace(
    RUNNING,
    state=replace(
        RUNNING.state,
        phase=Phase.ROLLED_BACK,
        percent=0,
        latch=Latch(LatchCause.ROLL_BACK, "station", "Start, error rate: 8 of 40.", NOW),
        forces={Operation.PREVIEW: Implementation.DOMAIN},
        pins={"roof": Implementation.DOMAIN},
    ),
    cameras=tuple(
        replace(c, pin=Implementation.DOMAIN) if c.camera_id == "roof" else c
        for c in cameras(latched=True)
    ),
    operations=tuple(
        replace(
            line(each.operation, failed=8, of=40, kind=VerdictKind.ROLL_BACK)
            if each.operation is Operation.START
            else each,
            force=Implementation.DOMAIN if each.operation is Operation.PREVIEW else None,
        )
        for each in operations()
    ),
    notice=RollBackNotice(
        NOW,
        "station",
        sentence("The guard of start asked for it."),
        25,
        BREACH,
        ms_to_legacy=3.2,
    ),
)
KILLED = replace(
    MANUAL,
    state=RolloutState(
        latch=Latch(LatchCause.KILL_SWITCH, "station", "USE_DOMAIN_SERVICE is false.", NOW)
    ),
    cameras=cameras(latched=True),
)
LARGE = replace(RUNNING, cameras=cameras(64))
LONG_NAMES = replace(
    RUNNING,
    cameras=cameras(8, names=tuple(f"{LONG} {number}" for number in range(8))),
    state=replace(RUNNING.state, held_for=LONG, phase=Phase.HELD),
)
COMPLETED = replace(
    RUNNING,
    state=replace(RUNNING.state, phase=Phase.COMPLETED, percent=100, stage=2),
    stages=tuple(replace(s, progress=StageProgress.PASSED, observed_s=DAY_S) for s in stages(None)),
    cameras=cameras(8, 100),
)
ALL = {
    "manual": MANUAL,
    "fresh": FRESH,
    "draft": DRAFT,
    "running": RUNNING,
    "held": HELD,
    "rolled_back": ROLLED_BACK,
    "killed": KILLED,
    "large": LARGE,
    "long_names": LONG_NAMES,
    "completed": COMPLETED,
}
AUDIT = tuple(
    AuditLine(
        number,
        NOW - timedelta(hours=40 - number),
        "Li" if number % 3 else "station",
        sentence("Slider moved"),
        f"{number} %",
        f"{number + 1} %",
        "as planned",
    )
    for number in range(40, 0, -1)
)
