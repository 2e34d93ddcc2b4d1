"""What time and the guards do to a plan that runs, as steps from one state to the next; pure.

Only time in which the station ran counts. An hour passes unless an operation is in attention or
worse that nobody accepted; a check that failed is never a pass.
"""

from __future__ import annotations

from dataclasses import replace

from services.domain.operation import Operation
from services.domain.rollout import DAY_S, Phase, RolloutState
from services.domain.sentences import Sentence, sentence
from services.domain.verdicts import Judgement, VerdictKind

HOUR_S = 3600.0

NOT_ENOUGH = sentence(
    "The stage's longest time is over and something is missing. Extend it, exercise the"
    " operations, advance with a reason, or roll back."
)
PROBLEM_OPEN = sentence("Somebody reported a problem. The stage goes on when it is closed.")
SHARED_CAUSE = sentence(
    "A guard is over its limit, but legacy is too: rolling back would not help. Find the cause,"
    " then resume."
)
MEASUREMENT_BROKEN = sentence(
    "The measurement is broken: nobody can say that all is well. Find the cause, then resume."
)

_PASSES = (
    VerdictKind.OK,
    VerdictKind.NOT_ENOUGH_DATA,
    VerdictKind.NOT_EXPOSED,
    VerdictKind.NO_TRAFFIC,
)


def ran(state: RolloutState, seconds: float) -> RolloutState:
    """The station ran for so long; it counts while the plan runs."""
    if state.phase is not Phase.RUNNING or seconds <= 0:
        return state
    return replace(state, observed_s=state.observed_s + seconds)


def is_hour_over(state: RolloutState) -> bool:
    """Whether a whole hour of the stage waits for its verdict."""
    return state.phase is Phase.RUNNING and state.observed_s >= (len(state.hours) + 1) * HOUR_S


def hour_over(state: RolloutState, judgement: Judgement) -> RolloutState:
    """The hour's verdict is kept; see `hold_for` for what also holds the stage."""
    if not is_hour_over(state):
        return state
    return replace(state, hours=(*state.hours, passes(state, judgement)))


def passes(state: RolloutState, judgement: Judgement) -> bool:
    """Whether an hour that ends with this judgement is a good one."""
    lines = all(_is_good(line.kind, line.operation, state) for line in judgement.operations)
    return lines and all(_is_good(one.kind, one.operation, state) for one in judgement.general)


def hold_for(
    state: RolloutState, judgement: Judgement, *, open_problems: int, can_pass: bool
) -> Sentence | None:
    """Why a running stage is held now; None: it is not."""
    if state.phase is not Phase.RUNNING:
        return None
    if open_problems:
        return PROBLEM_OPEN
    said = (*judgement.general, *(one for line in judgement.operations for one in line.guards))
    if any(one.kind is VerdictKind.ROLL_BACK and one.holds for one in said):
        return SHARED_CAUSE
    if any(one.kind is VerdictKind.MEASUREMENT_BROKEN for one in said):
        return MEASUREMENT_BROKEN
    return NOT_ENOUGH if is_time_over(state) and not can_pass else None


def hold(state: RolloutState, why: Sentence) -> RolloutState:
    if state.phase is not Phase.RUNNING:
        return state
    return replace(state, phase=Phase.HELD, held_for=why.template)


def problems_closed(state: RolloutState) -> RolloutState:
    """The last open report was closed: what it held runs on."""
    if state.phase is Phase.HELD and state.held_for == PROBLEM_OPEN.template:
        return replace(state, phase=Phase.RUNNING, held_for="")
    return state


def is_time_over(state: RolloutState) -> bool:
    """Whether the stage has run for its longest time."""
    if state.plan is None:
        return False
    return state.observed_s >= state.plan.stages[state.stage].most_days * DAY_S


def _is_good(kind: VerdictKind, operation: Operation | None, state: RolloutState) -> bool:
    accepted = kind is VerdictKind.ATTENTION and operation in state.accepted
    return kind in _PASSES or accepted
