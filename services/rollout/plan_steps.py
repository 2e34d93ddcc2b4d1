"""What people decide about the rollout, as steps from one state to the next; pure.

::

    manual --save_plan--> draft --arm--> armed --begin--> running(1) --approve--> ... running(n)
                            ^              |                 |  ^                        |
                            +--save_plan---+       pause, or |  | resume              approve
                                                move_slider  v  |                        v
                                                           paused                   completed
    running --hold (plan_time)--> held --resume, extend, advance--> running

    every phase --roll_back--> rolled_back (latched, 0 %) --start_again--> armed
                               without a plan: --start_again--> manual; a draft stays a draft

The guards act in every phase whose slider is above 0. `approve` asks for all that a stage needs
(stage_needs), `advance` does without it and asks for a reason; both end the last stage. A step
that is not allowed raises RolloutRefused, which names the way out, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from services.domain.errors import BadValue, RolloutRefused
from services.domain.operation import Implementation, Operation
from services.domain.rollout import (
    Latch,
    Phase,
    Plan,
    RolloutState,
    check_percent,
    check_reason,
)

K = TypeVar("K")

UNDER_WAY = (Phase.RUNNING, Phase.HELD, Phase.PAUSED)
OFF_PLAN_NEEDS_REASON = (*UNDER_WAY, Phase.COMPLETED)
LONGEST_EXTENSION_DAYS = 365


def save_plan(state: RolloutState, plan: Plan | None) -> RolloutState:
    """A new draft, or no plan; the slider stays where it is, unless the plan holds it at 0."""
    if state.phase in (Phase.RUNNING, Phase.HELD):
        raise RolloutRefused("The plan is running. Pause it first, then change it.")
    phase = Phase.DRAFT if plan is not None else Phase.MANUAL
    if state.phase is Phase.ROLLED_BACK and plan is None:
        phase = Phase.ROLLED_BACK
    return replace(_at_stage(state, 0), phase=phase, plan=plan)


def arm(state: RolloutState, now: datetime) -> RolloutState:
    """The slider at 0 and a new rollout: what was counted before is no evidence any more."""
    if state.is_latched:
        raise RolloutRefused("Everything is legacy since the roll back. Start again first.")
    if state.phase is not Phase.DRAFT:
        raise RolloutRefused("Only a draft can be armed. Save a plan first.")
    fresh = replace(_at_stage(state, 0), phase=Phase.ARMED, evidence_since=now)
    return _moved(fresh, 0, now)


def begin(state: RolloutState, now: datetime) -> RolloutState:
    if state.phase is not Phase.ARMED:
        raise RolloutRefused("Only an armed plan can begin. Arm it first.")
    return _enter(state, 0, now)


def approve(state: RolloutState, now: datetime) -> RolloutState:
    """The stage has all that it needs, as its caller has seen."""
    _only(state, Phase.RUNNING, Phase.HELD)
    return _next(state, now)


def advance(state: RolloutState, now: datetime) -> RolloutState:
    """The next stage without all that this one needs."""
    _only(state, *UNDER_WAY)
    return _next(state, now)


def extend(state: RolloutState, days: float) -> RolloutState:
    """More time before the stage is held; a stage that was held runs on."""
    _only(state, Phase.RUNNING, Phase.HELD)
    if isinstance(days, bool) or not 0 < days <= LONGEST_EXTENSION_DAYS:
        raise BadValue("Extend by more than 0 and at most 365 days.", field="days")
    plan = _plan(state)
    stage = plan.stages[state.stage]
    longer = replace(stage, most_days=stage.most_days + days)
    stages = (*plan.stages[: state.stage], longer, *plan.stages[state.stage + 1 :])
    return replace(state, plan=replace(plan, stages=stages), phase=Phase.RUNNING, held_for="")


def pause(state: RolloutState) -> RolloutState:
    _only(state, Phase.RUNNING, Phase.HELD)
    return replace(state, phase=Phase.PAUSED, held_for="")


def resume(state: RolloutState, now: datetime) -> RolloutState:
    """The plan owns the slider again."""
    _only(state, Phase.PAUSED, Phase.HELD)
    running = replace(state, phase=Phase.RUNNING, held_for="")
    return _moved(running, _plan(state).stages[state.stage].percent, now)


def accept_attention(state: RolloutState, operation: Operation) -> RolloutState:
    """The operation's attention fails no hour of this stage any more."""
    _only(state, *UNDER_WAY)
    return replace(state, accepted=state.accepted | {operation})


def move_slider(state: RolloutState, percent: object, reason: str, now: datetime) -> RolloutState:
    """Free without a plan; off the plan it asks for a reason and pauses."""
    wanted = check_percent(percent)
    if state.is_latched:
        raise RolloutRefused("Everything is legacy since the roll back. Start again first.")
    if state.phase is Phase.ARMED:
        raise RolloutRefused("An armed plan holds the slider at 0 %. Begin it, or save it again.")
    if wanted == state.percent:
        return state
    if state.phase in OFF_PLAN_NEEDS_REASON:
        check_reason(reason)
        state = replace(state, phase=Phase.PAUSED, held_for="")
    since = state.evidence_since or now
    return _moved(replace(state, evidence_since=since), wanted, now)


def set_force(
    state: RolloutState, operation: Operation, side: Implementation | None
) -> RolloutState:
    """None is auto: the slider decides."""
    return replace(state, forces=_switched(state.forces, operation, side))


def set_pin(state: RolloutState, camera_id: str, side: Implementation | None) -> RolloutState:
    """None is auto: the slider decides."""
    return replace(state, pins=_switched(state.pins, camera_id, side))


def roll_back(state: RolloutState, latch: Latch) -> RolloutState:
    """Everything legacy, whatever was going on; a latch that is there already stays."""
    if state.is_latched:
        return state
    phase = Phase.DRAFT if state.phase is Phase.DRAFT else Phase.ROLLED_BACK
    return _moved(replace(state, phase=phase, latch=latch, held_for=""), 0, latch.at)


def start_again(state: RolloutState, now: datetime) -> RolloutState:
    """Takes the latch off at 0 %; the plan begins at its first stage, the evidence anew."""
    if not state.is_latched:
        raise RolloutRefused("Nothing was rolled back: there is nothing to start again.")
    if state.phase is Phase.DRAFT:
        phase = Phase.DRAFT
    else:
        phase = Phase.MANUAL if state.plan is None else Phase.ARMED
    fresh = _at_stage(state, 0)
    return _moved(replace(fresh, phase=phase, latch=None, evidence_since=now), 0, now)


def _next(state: RolloutState, now: datetime) -> RolloutState:
    if state.stage + 1 < len(_plan(state).stages):
        return _enter(state, state.stage + 1, now)
    done = replace(state, phase=Phase.COMPLETED, held_for="")
    return _moved(done, 100, now)


def _enter(state: RolloutState, stage: int, now: datetime) -> RolloutState:
    running = replace(_at_stage(state, stage), phase=Phase.RUNNING)
    return _moved(running, _plan(state).stages[stage].percent, now)


def _at_stage(state: RolloutState, stage: int) -> RolloutState:
    return replace(state, stage=stage, observed_s=0.0, hours=(), accepted=frozenset(), held_for="")


def _moved(state: RolloutState, percent: int, now: datetime) -> RolloutState:
    """Latencies are compared anew once the slider stands elsewhere."""
    if percent == state.percent and state.split_since is not None:
        return state
    return replace(state, percent=percent, split_since=now)


def _switched(
    sides: Mapping[K, Implementation], key: K, side: Implementation | None
) -> dict[K, Implementation]:
    kept = {name: value for name, value in sides.items() if name != key}
    return kept if side is None else {**kept, key: side}


def _only(state: RolloutState, *phases: Phase) -> None:
    if state.phase not in phases:
        raise RolloutRefused("The plan is not under way: it is {phase}.", phase=str(state.phase))


def _plan(state: RolloutState) -> Plan:
    assert state.plan is not None, "a plan that is under way is there"
    return state.plan
