"""What time and the guards do to a stage."""

from __future__ import annotations

from dataclasses import replace

import pytest

from services.domain.operation import Operation
from services.domain.rollout import DAY_S, Phase
from services.domain.sentences import Sentence
from services.domain.verdicts import (
    Guard,
    GuardVerdict,
    Judgement,
    OperationVerdict,
    VerdictKind,
)
from services.rollout import plan_steps, plan_time
from tests.services.rollout.plan_machine import NOON, running


def judged(kind: VerdictKind, *, holds: bool = False) -> Judgement:
    guard = GuardVerdict(Guard.ERROR_RATE, kind, Operation.START, holds=holds)
    return Judgement(NOON, (OperationVerdict(Operation.START, kind, (guard,)),))


def test_time_counts_only_while_the_plan_runs() -> None:
    paused = plan_steps.pause(running())

    assert plan_time.ran(running(), 60).observed_s == 60
    assert plan_time.ran(paused, 60).observed_s == 0


@pytest.mark.parametrize(
    ("kind", "passed"),
    [
        (VerdictKind.OK, True),
        (VerdictKind.NO_TRAFFIC, True),
        (VerdictKind.NOT_EXPOSED, True),
        (VerdictKind.NOT_ENOUGH_DATA, True),
        (VerdictKind.ATTENTION, False),
        (VerdictKind.ROLL_BACK, False),
        (VerdictKind.MEASUREMENT_BROKEN, False),
    ],
)
def test_an_hour_passes_unless_something_needs_a_hand(kind: VerdictKind, passed: bool) -> None:
    state = plan_time.hour_over(plan_time.ran(running(), 3600), judged(kind))

    assert state.hours == (passed,)


def test_an_hour_that_is_not_over_has_no_verdict() -> None:
    state = plan_time.ran(running(), 3599)

    assert not plan_time.is_hour_over(state)
    assert plan_time.hour_over(state, judged(VerdictKind.OK)).hours == ()


def test_attention_that_was_accepted_passes_and_only_in_this_stage() -> None:
    accepted = plan_steps.accept_attention(plan_time.ran(running(), 3600), Operation.START)

    assert plan_time.hour_over(accepted, judged(VerdictKind.ATTENTION)).hours == (True,)
    assert plan_steps.approve(accepted, NOON).accepted == frozenset()


def held_by(
    judgement: Judgement, *, days: float = 0, problems: int = 0, can_pass: bool = False
) -> Sentence | None:
    state = replace(running(), observed_s=days * DAY_S)
    return plan_time.hold_for(state, judgement, open_problems=problems, can_pass=can_pass)


def test_a_stage_is_held_by_what_needs_somebody() -> None:
    well = judged(VerdictKind.OK)

    assert held_by(well) is None
    assert held_by(well, problems=1) == plan_time.PROBLEM_OPEN
    assert held_by(judged(VerdictKind.ROLL_BACK, holds=True)) == plan_time.SHARED_CAUSE
    broken = judged(VerdictKind.MEASUREMENT_BROKEN)
    assert held_by(broken) == plan_time.MEASUREMENT_BROKEN


def test_a_stage_whose_longest_time_is_over_is_held_unless_it_can_pass() -> None:
    well = judged(VerdictKind.OK)

    assert held_by(well, days=1.9) is None
    assert held_by(well, days=2) == plan_time.NOT_ENOUGH
    assert held_by(well, days=2, can_pass=True) is None


def test_closing_the_last_problem_lets_the_stage_run_on() -> None:
    by_problem = plan_time.hold(running(), plan_time.PROBLEM_OPEN)
    by_time = plan_time.hold(running(), plan_time.NOT_ENOUGH)

    assert plan_time.problems_closed(by_problem).phase is Phase.RUNNING
    assert plan_time.problems_closed(by_time).phase is Phase.HELD
