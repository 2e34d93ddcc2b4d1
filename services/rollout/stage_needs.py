"""What a stage must have before it passes, and when that is expected; pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from services.domain.operation import Operation
from services.domain.rollout import DAY_S, RolloutState
from services.domain.rollout_view import ChecklistItem, StageNeed
from services.domain.sentences import Sentence, sentence
from services.domain.verdicts import VerdictKind
from services.rollout.traffic import OperationTraffic

GOOD_HOURS = 6
HOUR_S = 3600.0
PREFLIGHT = "preflight"

_NOT_PROVEN = (VerdictKind.ROLL_BACK, VerdictKind.ATTENTION, VerdictKind.MEASUREMENT_BROKEN)


@dataclass(frozen=True)
class StageFacts:
    """What is known of a running stage; `exposed` are operations of which domain gets any call.

    `exercised` are the verdicts over synthetic calls; an exercise that went badly proves nothing.
    """

    traffic: Mapping[Operation, OperationTraffic] = field(default_factory=dict)
    exposed: Collection[Operation] = ()
    exercised: Mapping[Operation, VerdictKind] = field(default_factory=dict)
    open_problems: int = 0
    mismatches: int = 0
    checklist: Sequence[ChecklistItem] = ()


def stage_needs(state: RolloutState, facts: StageFacts) -> tuple[StageNeed, ...]:
    """Of the stage the plan is at; empty without a plan."""
    if state.plan is None:
        return ()
    return (
        _time(state),
        _hours(state),
        _none_of(sentence("No open problem report"), facts.open_problems),
        _none_of(sentence("No open mismatch"), facts.mismatches),
        _ticked(facts.checklist),
        *(_calls(operation, state, facts) for operation in Operation if operation in facts.exposed),
    )


def can_pass(state: RolloutState, facts: StageFacts) -> bool:
    return all(need.is_met for need in stage_needs(state, facts))


def expected_at(state: RolloutState, facts: StageFacts, now: datetime) -> datetime | None:
    """When time and calls are enough at today's traffic; None where nobody can know."""
    if state.plan is None:
        return None
    least_s = state.plan.stages[state.stage].least_days * DAY_S
    waits_s = [max(0.0, least_s - state.observed_s), (GOOD_HOURS - _good_hours(state)) * HOUR_S]
    for operation in facts.exposed:
        traffic = facts.traffic.get(operation, OperationTraffic())
        missing = state.plan.calls_needed - traffic.judged
        if missing <= 0 or _is_exercised(operation, state, facts):
            continue
        per_day = traffic.per_day * state.percent / 100
        if per_day == 0:
            return None
        waits_s.append(missing / per_day * DAY_S)
    try:
        return now + timedelta(seconds=max(waits_s))
    except OverflowError:
        return None


def _time(state: RolloutState) -> StageNeed:
    assert state.plan is not None, "asked of a stage"
    have, need = state.observed_s, state.plan.stages[state.stage].least_days * DAY_S
    what = sentence("Observed for the stage's least time")
    return StageNeed(what, have >= need, have / HOUR_S, need / HOUR_S, "h")


def _hours(state: RolloutState) -> StageNeed:
    have = _good_hours(state)
    return StageNeed(
        sentence("The last six hours passed"), have >= GOOD_HOURS, have, GOOD_HOURS, "h"
    )


def _good_hours(state: RolloutState) -> int:
    good = 0
    for passed in reversed(state.hours[-GOOD_HOURS:]):
        if not passed:
            break
        good += 1
    return good


def _none_of(what: Sentence, count: int) -> StageNeed:
    return StageNeed(what, count == 0, count)


def _ticked(checklist: Sequence[ChecklistItem]) -> StageNeed:
    """What nobody knows stops nothing here: the calls of each operation are needs of their own."""
    asked = [item for item in checklist if item.group != PREFLIGHT]
    met = sum(not item.stops_stage for item in asked)
    return StageNeed(sentence("The stage's checklist is done"), met == len(asked), met, len(asked))


def _calls(operation: Operation, state: RolloutState, facts: StageFacts) -> StageNeed:
    assert state.plan is not None, "asked of a stage"
    need = state.plan.calls_needed
    traffic = facts.traffic.get(operation, OperationTraffic())
    if traffic.judged < need and _is_exercised(operation, state, facts):
        what = sentence("Calls of {operation} on domain, by exercise", operation=operation.value)
        return StageNeed(what, is_met=True, have=traffic.exercised, need=need, unit="calls")
    what = sentence("Calls of {operation} on domain", operation=operation.value)
    return StageNeed(what, traffic.judged >= need, traffic.judged, need, "calls")


def _is_exercised(operation: Operation, state: RolloutState, facts: StageFacts) -> bool:
    assert state.plan is not None, "asked of a stage"
    traffic = facts.traffic.get(operation, OperationTraffic())
    proven = facts.exercised.get(operation, VerdictKind.NOT_ENOUGH_DATA) not in _NOT_PROVEN
    return proven and traffic.exercised >= state.plan.calls_needed
