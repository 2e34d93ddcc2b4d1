"""States of a rollout for tests, as people and time bring them about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from services.domain.rollout import Latch, LatchCause, Plan, RolloutState, Stage
from services.rollout import plan_steps

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
PLAN = Plan((Stage(10, 1, 2), Stage(25, 3, 5), Stage(100, 7, 14)))
LATCH = Latch(LatchCause.ROLL_BACK, "Li", "enough", NOON)


def later(hours: float) -> datetime:
    return NOON + timedelta(hours=hours)


def armed() -> RolloutState:
    return plan_steps.arm(plan_steps.save_plan(RolloutState(), PLAN), NOON)


def running(stage: int = 0) -> RolloutState:
    state = plan_steps.begin(armed(), NOON)
    for _ in range(stage):
        state = plan_steps.approve(state, NOON)
    return state
