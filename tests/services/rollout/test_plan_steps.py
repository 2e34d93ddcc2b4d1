"""The stage plan: what people decide, what is refused, and what can never come about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from services.domain.errors import BadValue, RolloutRefused, StationError
from services.domain.operation import Implementation, Operation
from services.domain.rollout import Phase, Plan, RolloutState, Stage
from services.domain.verdicts import Judgement, OperationVerdict, VerdictKind
from services.rollout import plan_steps, plan_time
from services.rollout.state_json import state_from_json, state_to_json
from tests.services.rollout.plan_machine import LATCH, NOON, PLAN, armed, later, running


def test_an_armed_plan_stands_at_0_until_it_begins() -> None:
    assert (armed().phase, armed().percent) == (Phase.ARMED, 0)
    assert (running().phase, running().percent, running().stage_name) == (
        Phase.RUNNING,
        10,
        "1/3",
    )


def test_arming_puts_the_slider_back_to_0_and_forgets_old_evidence() -> None:
    slid = plan_steps.move_slider(RolloutState(), 40, "", NOON)

    state = plan_steps.arm(plan_steps.save_plan(slid, PLAN), later(1))

    assert (state.percent, state.evidence_since, state.split_since) == (0, later(1), later(1))


def test_an_approved_stage_leads_to_the_next_and_the_last_one_completes() -> None:
    assert (running(1).percent, running(2).percent) == (25, 100)
    assert running(3).phase is Phase.COMPLETED
    assert running(3).percent == 100


def test_a_new_stage_begins_its_own_time() -> None:
    watched = replace(running(), observed_s=90_000.0, hours=(True,) * 25)

    state = plan_steps.approve(watched, later(25))

    assert (state.observed_s, state.hours, state.split_since) == (0.0, (), later(25))


def test_moving_the_slider_off_the_plan_asks_a_reason_and_pauses() -> None:
    with pytest.raises(BadValue) as refused:
        plan_steps.move_slider(running(), 50, "  ", later(1))
    state = plan_steps.move_slider(running(), 50, "to see more", later(1))

    assert refused.value.field == "reason"
    assert (state.phase, state.percent) == (Phase.PAUSED, 50)
    assert plan_steps.resume(state, later(2)).percent == 10


def test_without_a_plan_the_slider_is_free() -> None:
    state = plan_steps.move_slider(RolloutState(), 30, "", NOON)

    assert (state.phase, state.percent, state.stage_name) == (Phase.MANUAL, 30, "manual")


def test_moving_the_slider_keeps_the_errors_and_restarts_the_latencies() -> None:
    first = plan_steps.move_slider(RolloutState(), 30, "", NOON)

    second = plan_steps.move_slider(first, 60, "", later(5))

    assert (second.evidence_since, second.split_since) == (NOON, later(5))


@pytest.mark.parametrize("percent", [-1, 101, 12.5, "50", None, True, float("nan")])
def test_a_percentage_that_is_no_whole_number_is_refused(percent: object) -> None:
    with pytest.raises(BadValue) as refused:
        plan_steps.move_slider(RolloutState(), percent, "", NOON)

    assert refused.value.field == "percent"


@pytest.mark.parametrize(
    "stages",
    [
        (),
        (Stage(10, 1, 2),),
        (Stage(25, 1, 2), Stage(10, 1, 2), Stage(100, 1, 2)),
        (Stage(10, 1, 2), Stage(10, 1, 2), Stage(100, 1, 2)),
        (Stage(0, 1, 2), Stage(100, 1, 2)),
    ],
)
def test_a_plan_that_does_not_rise_to_100_is_refused(stages: tuple[Stage, ...]) -> None:
    with pytest.raises(BadValue) as refused:
        Plan(stages)

    assert refused.value.field == "stages"


@pytest.mark.parametrize(
    ("least", "most"), [(0, 1), (-1, 1), (2, 1), (float("nan"), 1), (1, float("inf"))]
)
def test_a_stage_without_a_length_is_refused(least: float, most: float) -> None:
    with pytest.raises(BadValue):
        Stage(10, least, most)


def test_a_roll_back_locks_the_slider_until_somebody_starts_again() -> None:
    state = plan_steps.roll_back(running(1), LATCH)

    assert (state.phase, state.percent, state.is_latched) == (Phase.ROLLED_BACK, 0, True)
    with pytest.raises(RolloutRefused):
        plan_steps.move_slider(state, 10, "again", later(1))
    again = plan_steps.start_again(state, later(2))
    assert (again.phase, again.percent, again.stage) == (Phase.ARMED, 0, 0)
    assert again.evidence_since == later(2)


def test_a_second_roll_back_keeps_the_first_ones_reason() -> None:
    state = plan_steps.roll_back(running(), LATCH)

    assert plan_steps.roll_back(state, replace(LATCH, why="another")) is state


def test_a_roll_back_without_a_plan_leads_back_to_a_free_slider() -> None:
    slid = plan_steps.move_slider(RolloutState(), 30, "", NOON)

    again = plan_steps.start_again(plan_steps.roll_back(slid, LATCH), later(1))

    assert (again.phase, again.percent, again.is_latched) == (Phase.MANUAL, 0, False)


def test_a_draft_that_is_rolled_back_still_needs_its_preflight() -> None:
    draft = plan_steps.save_plan(RolloutState(), PLAN)
    rolled = plan_steps.roll_back(draft, LATCH)

    with pytest.raises(RolloutRefused):
        plan_steps.arm(rolled, later(1))
    assert plan_steps.start_again(rolled, later(1)).phase is Phase.DRAFT


def test_forces_and_pins_are_kept_through_a_roll_back() -> None:
    forced = plan_steps.set_force(running(), Operation.START, Implementation.DOMAIN)
    pinned = plan_steps.set_pin(forced, "gate", Implementation.DOMAIN)

    rolled = plan_steps.roll_back(pinned, LATCH)

    assert rolled.forces == {Operation.START: Implementation.DOMAIN}
    assert rolled.pins == {"gate": Implementation.DOMAIN}
    assert plan_steps.set_pin(rolled, "gate", None).pins == {}


def test_extending_lets_a_held_stage_run_on() -> None:
    held = plan_time.hold(running(), plan_time.NOT_ENOUGH)

    state = plan_steps.extend(held, 1.5)

    assert state.phase is Phase.RUNNING
    assert state.plan is not None
    assert state.plan.stages[0].most_days == 3.5


@pytest.mark.parametrize("days", [0, -1, 366, float("nan"), float("inf"), True])
def test_an_extension_without_a_length_is_refused(days: float) -> None:
    with pytest.raises(BadValue) as refused:
        plan_steps.extend(running(), days)

    assert refused.value.field == "days"


def test_a_running_plan_is_not_changed() -> None:
    with pytest.raises(RolloutRefused, match="Pause"):
        plan_steps.save_plan(running(), None)


@pytest.mark.parametrize(
    "step",
    [
        lambda state: plan_steps.begin(state, NOON),
        lambda state: plan_steps.approve(state, NOON),
        lambda state: plan_steps.advance(state, NOON),
        lambda state: plan_steps.extend(state, 1),
        lambda state: plan_steps.resume(state, NOON),
        lambda state: plan_steps.start_again(state, NOON),
        lambda state: plan_steps.accept_attention(state, Operation.START),
        plan_steps.pause,
    ],
)
def test_steps_of_a_plan_are_refused_without_one(
    step: Callable[[RolloutState], RolloutState],
) -> None:
    with pytest.raises(RolloutRefused):
        step(RolloutState())


GOOD = Judgement(NOON, ())
BAD = Judgement(NOON, (OperationVerdict(Operation.START, VerdictKind.ATTENTION, ()),))
percents = st.integers(0, 100)


class PlanMachine(RuleBasedStateMachine):
    """Any order of everything that people, time and guards can do."""

    def __init__(self) -> None:
        super().__init__()
        self.state = RolloutState()
        self.now = NOON

    def try_step(self, step: Callable[[RolloutState], RolloutState]) -> None:
        self.now += timedelta(minutes=7)
        before = self.state
        try:
            self.state = step(self.state)
        except StationError:
            assert self.state == before

    @rule(with_plan=st.booleans())
    def save_plan(self, with_plan: bool) -> None:
        self.try_step(lambda s: plan_steps.save_plan(s, PLAN if with_plan else None))

    @rule()
    def arm(self) -> None:
        self.try_step(lambda s: plan_steps.arm(s, self.now))

    @rule()
    def begin(self) -> None:
        self.try_step(lambda s: plan_steps.begin(s, self.now))

    @rule()
    def approve(self) -> None:
        self.try_step(lambda s: plan_steps.approve(s, self.now))

    @rule()
    def advance(self) -> None:
        self.try_step(lambda s: plan_steps.advance(s, self.now))

    @rule(percent=percents, reason=st.sampled_from(["", "to see"]))
    def move_slider(self, percent: int, reason: str) -> None:
        latched, before = self.state.is_latched, self.state.percent
        self.try_step(lambda s: plan_steps.move_slider(s, percent, reason, self.now))
        assert not latched or self.state.percent == before

    @rule()
    def pause(self) -> None:
        self.try_step(plan_steps.pause)

    @rule()
    def resume(self) -> None:
        self.try_step(lambda s: plan_steps.resume(s, self.now))

    @rule()
    def accept(self) -> None:
        self.try_step(lambda s: plan_steps.accept_attention(s, Operation.START))

    @rule(hours=st.integers(1, 60), judgement=st.sampled_from([GOOD, BAD]))
    def time_passes(self, hours: int, judgement: Judgement) -> None:
        for _ in range(hours):
            self.try_step(lambda s: plan_time.ran(s, plan_time.HOUR_S))
            self.try_step(lambda s: plan_time.hour_over(s, judgement))

    @rule()
    def hold(self) -> None:
        self.try_step(lambda s: plan_time.hold(s, plan_time.PROBLEM_OPEN))

    @rule()
    def close_problems(self) -> None:
        self.try_step(plan_time.problems_closed)

    @rule()
    def roll_back(self) -> None:
        self.state = plan_steps.roll_back(self.state, replace(LATCH, at=self.now))
        assert self.state.percent == 0
        assert self.state.is_latched

    @precondition(lambda self: self.state.is_latched)
    @rule()
    def start_again(self) -> None:
        self.try_step(lambda s: plan_steps.start_again(s, self.now))
        assert not self.state.is_latched
        assert self.state.percent == 0

    @invariant()
    def a_latch_means_0_percent(self) -> None:
        assert not self.state.is_latched or self.state.percent == 0

    @invariant()
    def a_running_stage_owns_the_slider(self) -> None:
        if self.state.phase in (Phase.RUNNING, Phase.HELD):
            assert self.state.plan is not None
            assert self.state.percent == self.state.plan.stages[self.state.stage].percent

    @invariant()
    def an_armed_plan_is_at_0(self) -> None:
        assert self.state.phase is not Phase.ARMED or self.state.percent == 0

    @invariant()
    def hours_are_never_more_than_the_time(self) -> None:
        assert len(self.state.hours) * plan_time.HOUR_S <= self.state.observed_s

    @invariant()
    def what_is_stored_comes_back(self) -> None:
        assert state_from_json(state_to_json(self.state), NOON).state == self.state


PlanMachine.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestPlanMachine = PlanMachine.TestCase
