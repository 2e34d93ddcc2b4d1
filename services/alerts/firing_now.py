"""For which cameras a rule would be firing at this moment: the same engine over what was heard."""

from __future__ import annotations

from collections.abc import Sequence

from services.alerts.engine import Engine, EngineRule
from services.alerts.trying import Trial
from services.alerts.watches.making import simple_parts
from services.domain.alerts import STATION, Input
from services.domain.rules import (
    CameraOffline,
    Conditions,
    ContinuousViolation,
    ImageQuality,
    NoDetection,
    System,
    Violation,
)

LEAST_LOOK_BACK_S = 180.0
MARGIN_S = 60.0
MOST_LOOK_BACK_S = 7 * 86_400.0


def firing_now(rule: EngineRule, inputs: Sequence[Input], trial: Trial) -> tuple[str, ...]:
    """Cameras in their order; the station's own rules answer STATION."""
    engine = Engine(trial.since, trial.cameras)
    for one in (*(other for other in trial.muting if other.id != rule.id), rule):
        engine.put_rule(one)
    for what in inputs:
        engine.take(what)
    engine.advance(trial.until)
    raised = {
        camera for (rule_id, camera), state in engine.states.items()
        if rule_id == rule.id and state.is_raised
    }  # fmt: skip
    site = engine.site_cameras(rule.id)
    if site:
        # a site alert has a pair without a camera: its cameras are named instead
        raised = (raised - {STATION}) | site
    return tuple(sorted(raised))


def look_back_s(rule: EngineRule) -> float:
    """How much of the past decides: windows and durations of all parts, and `for` after them."""
    longest = max((_memory_s(part) for part in simple_parts(rule.conditions)), default=0.0)
    terms = rule.terms
    wanted = longest + terms.for_s + terms.keep_firing_for_s + MARGIN_S
    return min(max(wanted, LEAST_LOOK_BACK_S), MOST_LOOK_BACK_S)


def is_recorded(conditions: Conditions) -> bool:
    """Whether all that it listens to is kept in the records."""
    return not any(isinstance(part, System) for part in simple_parts(conditions))


def _memory_s(condition: Conditions) -> float:
    match condition:
        case Violation(window_minutes=minutes) | NoDetection(minutes=minutes):
            return minutes * 60
        case ContinuousViolation(duration_seconds=seconds) | CameraOffline(offline_seconds=seconds):
            return seconds
        case ImageQuality():
            # found once and present until it is said to be gone
            return MOST_LOOK_BACK_S
        case _:
            return 0.0
