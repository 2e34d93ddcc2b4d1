"""What the report calls phases, verdicts, guards, outcomes and sides."""

from __future__ import annotations

from services.domain.errors import Outcome
from services.domain.operation import Implementation, Reason
from services.domain.rollout import Phase, RolloutState
from services.domain.rollout_view import CheckState, StageProgress
from services.domain.sentences import Sentence, sentence
from services.domain.verdicts import Guard, VerdictKind

PHASES = {
    Phase.MANUAL: sentence("Manual: the slider is free"),
    Phase.DRAFT: sentence("Draft"),
    Phase.ARMED: sentence("Armed, not begun"),
    Phase.RUNNING: sentence("Running"),
    Phase.HELD: sentence("Held"),
    Phase.PAUSED: sentence("Paused"),
    Phase.ROLLED_BACK: sentence("Rolled back"),
    Phase.COMPLETED: sentence("Completed"),
}
VERDICTS = {
    VerdictKind.OK: sentence("OK"),
    VerdictKind.ATTENTION: sentence("Attention"),
    VerdictKind.ROLL_BACK: sentence("Roll back"),
    VerdictKind.NOT_ENOUGH_DATA: sentence("Not enough data"),
    VerdictKind.NOT_EXPOSED: sentence("Not exposed"),
    VerdictKind.NO_TRAFFIC: sentence("No traffic"),
    VerdictKind.MEASUREMENT_BROKEN: sentence("Measurement broken"),
}
GUARDS = {
    Guard.ERROR_RATE: sentence("Error rate"),
    Guard.SUCCESS_RATE: sentence("Success rate"),
    Guard.LATENCY: sentence("P95 latency"),
    Guard.CONSISTENCY: sentence("Data consistency"),
    Guard.ROUTING: sentence("Routing"),
    Guard.USAGE_SHARE: sentence("Usage share"),
    Guard.MEASUREMENT: sentence("Measurement"),
}
OUTCOMES = {
    Outcome.OK: sentence("Succeeded"),
    Outcome.REFUSED: sentence("Refused"),
    Outcome.ENVIRONMENT: sentence("Environment"),
    Outcome.INTERNAL: sentence("Internal error"),
    Outcome.TIMEOUT: sentence("Timed out"),
    Outcome.CANCELLED: sentence("Cancelled"),
}
SIDES = {
    Implementation.LEGACY: sentence("legacy"),
    Implementation.DOMAIN: sentence("domain"),
}
REASONS = {
    Reason.SPLIT: sentence("By the slider"),
    Reason.FORCED: sentence("Forced"),
    Reason.PINNED: sentence("Pinned"),
    Reason.LATCHED: sentence("Latched"),
    Reason.FALLBACK: sentence("Fell back"),
    Reason.SYNTHETIC: sentence("Synthetic"),
    Reason.ONLY: sentence("The only one"),
}
PROGRESS = {
    StageProgress.AHEAD: sentence("Not begun"),
    StageProgress.NOW: sentence("Under way"),
    StageProgress.PASSED: sentence("Passed"),
}
CHECKS = {
    CheckState.OPEN: sentence("Open"),
    CheckState.MET: sentence("Met"),
    CheckState.FAILED: sentence("Failed"),
    CheckState.UNKNOWN: sentence("Unknown"),
}


def headline(state: RolloutState) -> Sentence:
    """What the report is called, by what is really so."""
    percent = state.percent
    if state.is_latched and state.phase is not Phase.ROLLED_BACK:
        return sentence("Rollout latched: everything is served by legacy")
    match state.phase:
        case Phase.COMPLETED:
            return sentence("Full rollout at {percent} % completed", percent=percent)
        case Phase.ROLLED_BACK:
            return sentence("Rollout rolled back: everything is served by legacy")
        case Phase.RUNNING:
            return sentence("Rollout under way at {percent} %", percent=percent)
        case Phase.HELD:
            return sentence("Rollout held at {percent} %", percent=percent)
        case Phase.PAUSED:
            return sentence("Rollout paused at {percent} %", percent=percent)
        case Phase.ARMED | Phase.DRAFT:
            return sentence("Rollout prepared, not begun")
        case _:
            return sentence("Rollout by hand at {percent} %", percent=percent)
