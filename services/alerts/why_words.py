"""A line of the trace in words: what was heard, and what keeps the rule from firing."""

from __future__ import annotations

from services.alerts.state import NO_TERMS, Terms
from services.alerts.trace import TraceLine
from services.domain.alerts import Standing
from services.domain.rules import (
    AllOf,
    AnyOf,
    CameraOffline,
    Conditions,
    ContinuousViolation,
    ErrorRate,
    FrameRate,
    Latency,
    NoDetection,
    Violation,
)
from services.domain.sentences import NOTHING, Sentence, sentence

NOW = "now"

_HEARD = {
    NOW: sentence("As it stands now"),
    "ViolationInput": sentence("A violation"),
    "SampleInput": sentence("A look at the camera"),
    "FindingInput": sentence("A check of the picture"),
    "FigureInput": sentence("A look at the station's calls"),
    "SystemInput": sentence("A look at the station"),
    "StationOff": sentence("The station was off until now"),
    "NotifiedInput": sentence("Somebody was told"),
    "Fired": sentence("The alert fired"),
    "Resolved": sentence("The alert was resolved"),
    "fired": sentence("People are told that it fired"),
    "resolved": sentence("People are told that it was resolved"),
    "flapping": sentence("People are told once that it comes and goes"),
}
_OTHERWISE = sentence("Time went by")

_STANDS = {
    Standing.OUT_OF_HOURS: sentence("The rule is not in force at this hour."),
    Standing.MUTED: sentence("The camera is offline: its other rules are quiet."),
    Standing.NO_DATA: sentence("Nothing is known yet that the rule could look at."),
    Standing.FIRING: sentence("The alert stands."),
    Standing.RECOVERING: sentence("The condition is no longer met; the alert is kept for a while."),
}


def heard_words(line: TraceLine) -> Sentence:
    return _HEARD.get(line.what, _OTHERWISE)


def standing_words(
    line: TraceLine, conditions: Conditions | None, terms: Terms = NO_TERMS
) -> Sentence:
    """`conditions` of None are those of a site alert."""
    if line.standing is Standing.PENDING:
        return sentence(
            "The condition is met and has to last for {seconds} s.", seconds=terms.for_s
        )
    if line.standing is Standing.NOT_MET:
        return _not_met(line, conditions)
    stands = _STANDS[line.standing]
    if line.quiet:
        return sentence("{stands} Nobody is told: a cooldown or a snooze lasts.", stands=stands)
    if line.stale:
        return sentence("{stands} New data no longer comes.", stands=stands)
    return stands


def _not_met(line: TraceLine, conditions: Conditions | None) -> Sentence:
    match conditions:
        case Violation(threshold=threshold, window_minutes=minutes):
            return sentence(
                "Violations within {minutes} minutes: {count}. Needed: {threshold}.",
                minutes=minutes,
                count=line.count,
                threshold=threshold,
            )
        case ContinuousViolation(duration_seconds=seconds, min_detections=detections):
            return sentence(
                "Hits in a row: {count}, for {lasted} s. Needed: {detections}, for {seconds} s.",
                count=line.count,
                lasted=_rounded(line.value),
                detections=detections,
                seconds=seconds,
            )
        case CameraOffline(offline_seconds=seconds) if line.value is not None:
            return sentence(
                "Seconds without a picture: {passed}. Needed: {seconds}.",
                passed=_rounded(line.value),
                seconds=seconds,
            )
        case NoDetection(minutes=minutes):
            return sentence(
                "Minutes without anything seen: {passed}. Needed: {minutes}.",
                passed=_rounded(line.value),
                minutes=minutes,
            )
        case _:
            return _not_beyond(line, conditions)


def _not_beyond(line: TraceLine, conditions: Conditions | None) -> Sentence:
    match conditions:
        case CameraOffline():
            return sentence("Pictures come, or the camera is stopped.")
        case FrameRate(below_fps=fps, below_percent=percent):
            limit = percent if fps is None else fps
            return _within(line, limit)
        case ErrorRate(limit=limit) | Latency(limit_ms=limit):
            return _within(line, limit)
        case AllOf():
            return sentence("Not all of its conditions are met.")
        case AnyOf():
            return sentence("None of its conditions is met.")
        case None:
            return sentence("Fewer than three cameras are offline together.")
        case _:
            return sentence("The condition is not met.")


def _within(line: TraceLine, limit: float | None) -> Sentence:
    if line.value is None:
        return sentence("The condition is not met.")
    return sentence(
        "It is {value}, the limit is {limit}.",
        value=_rounded(line.value),
        limit=limit if limit is not None else NOTHING,
    )


def _rounded(value: float | None) -> float:
    return round(value or 0.0, 3)
