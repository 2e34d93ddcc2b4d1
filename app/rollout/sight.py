"""The rollout as its page shows it: one frozen view of everything that is known now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from app.rollout.room import TICK, RolloutRoom
from services.domain.operation import FAMILIES, Operation
from services.domain.rollout import Phase, RolloutState
from services.domain.rollout_view import (
    CameraSide,
    OperationLine,
    ProblemReport,
    RolloutView,
    StageProgress,
    StageView,
)
from services.domain.sentences import NOTHING
from services.domain.verdicts import Judgement, OperationVerdict, VerdictKind
from services.rollout.guards.live_rates import with_live_rates
from services.rollout.plan_steps import UNDER_WAY
from services.rollout.stage_needs import StageFacts, expected_at, stage_needs
from services.rollout.traffic import OperationTraffic


def rollout_view(room: RolloutRoom) -> RolloutView:
    """Reads memory and a few rows: cheap enough for every second."""
    now, state = room.utc_clock(), room.ledger.state
    reports = room.rows.problem_reports()
    judgement, problems = room.engine.judgement, room.problems()
    bare = RolloutView(
        at=now,
        state=state,
        limits=room.limits.limits,
        stages=(),
        cameras=camera_sides(room),
        operations=operation_lines(room, judgement),
        general=judgement.general if judgement else (),
        checklist=(),
        problems=tuple(reports),
        notice=room.ledger.notice,
        last_drill=room.assured.last_drill(),
        last_comparison=room.assured.last_comparison(),
        shadow=room.assured.shadow(),
        checked_at=judgement.at if judgement else None,
        next_check_at=now + timedelta(seconds=room.engine.next_check_in_s),
        dropped_records=room.dropped(),
        problem=problems[0] if problems else NOTHING,
    )
    with_list = replace(bare, checklist=tuple(room.assured.checklist(bare, room.rows.notes(TICK))))
    return replace(with_list, stages=stage_views(room, with_list, reports))


def camera_sides(room: RolloutRoom) -> tuple[CameraSide, ...]:
    state, sides = room.ledger.state, room.ledger.sides
    table = sides.table(state)
    found = []
    for camera in room.cameras():
        decision = table.side_of_camera(camera.id)
        found.append(
            CameraSide(
                camera.id,
                camera.name,
                sides.cameras.get(camera.id),
                decision.implementation,
                decision.reason,
                state.pins.get(camera.id),
            )
        )
    return tuple(found)


def operation_lines(room: RolloutRoom, judgement: Judgement | None) -> tuple[OperationLine, ...]:
    state, traffic = room.ledger.state, room.engine.traffic()
    rates, exposed = room.engine.rates(), room.exposed(state)
    checked = {line.operation: line for line in judgement.operations} if judgement else {}
    return tuple(
        _line(
            operation,
            state,
            traffic[operation],
            with_live_rates(
                checked.get(operation) or OperationVerdict(operation, VerdictKind.NO_TRAFFIC, ()),
                rates[operation],
                is_exposed=operation in exposed,
            ),
            room.judging.exercised.get(operation),
        )
        for operation in Operation
    )


def stage_views(
    room: RolloutRoom, view: RolloutView, reports: Sequence[ProblemReport]
) -> tuple[StageView, ...]:
    state = view.state
    if state.plan is None:
        return ()
    open_problems = sum(report.is_open for report in reports)
    facts = room.stage_facts(state, view.checklist, open_problems)
    return tuple(
        _stage_view(state, number, facts, view) for number in range(len(state.plan.stages))
    )


def _stage_view(
    state: RolloutState, number: int, facts: StageFacts, view: RolloutView
) -> StageView:
    assert state.plan is not None, "asked of a plan"
    stage, progress = state.plan.stages[number], _progress(state, number)
    # people count from one
    if progress is not StageProgress.NOW:
        return StageView(number + 1, stage, progress)
    return StageView(
        number + 1,
        stage,
        progress,
        state.observed_s,
        stage_needs(state, facts),
        expected_at(state, facts, view.at),
    )


def _progress(state: RolloutState, number: int) -> StageProgress:
    if state.phase is Phase.COMPLETED or (number < state.stage and state.phase in _KEEPS_PASSED):
        return StageProgress.PASSED
    if number == state.stage and state.phase in UNDER_WAY:
        return StageProgress.NOW
    return StageProgress.AHEAD


def _line(
    operation: Operation,
    state: RolloutState,
    traffic: OperationTraffic,
    verdict: OperationVerdict,
    exercise: OperationVerdict | None,
) -> OperationLine:
    return OperationLine(
        operation=operation,
        family=FAMILIES[operation],
        force=state.forces.get(operation),
        legacy_calls=traffic.legacy,
        domain_calls=traffic.domain,
        calls_per_day=traffic.per_day,
        usage_share=traffic.usage_share,
        expected_share=traffic.expected_share,
        verdict=verdict,
        exercise=exercise,
    )


_KEEPS_PASSED = (*UNDER_WAY, Phase.ROLLED_BACK)
