"""What a rule waits for, as the clause of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from services.domain.rules.combined import AllOf, AnyOf, Conditions
from services.domain.rules.conditions import (
    ANY,
    CameraOffline,
    ContinuousViolation,
    ErrorRate,
    FrameRate,
    FrozenImage,
    ImageQuality,
    Latency,
    NoDetection,
    System,
    Violation,
)
from services.domain.rules.phrases import (
    MINUTE_S,
    all_clauses,
    any_clause,
    duration,
    figure,
    percent,
)
from services.domain.sentences import Sentence, sentence

OF_STATION = (ErrorRate, Latency, System)
IT = sentence("it")

SEEN = {
    "dark": sentence("{camera} shows a picture that is too dark"),
    "bright": sentence("{camera} shows a picture that is too bright"),
    "blurred": sentence("{camera} shows a blurred picture"),
    "covered": sentence("{camera} is covered"),
    "moved": sentence("{camera} was moved"),
    "colour_cast": sentence("{camera} shows a colour cast"),
}
WRONG = {
    "disk": sentence("the disk is nearly full"),
    "memory": sentence("the memory is nearly used up"),
    "dropped_records": sentence("records are lost"),
    "data_drift": sentence("site file and database differ"),
    "rollback": sentence("everything was rolled back to legacy"),
    "overload": sentence("the station is overloaded"),
}


def clause(conditions: Conditions, camera: Sentence) -> Sentence:
    """`camera` is the subject of what concerns a camera; after the first time it is “it”."""
    return _Clauses(camera).of(conditions)


class _Clauses:
    """Walks the parts in order and knows whether the camera was named."""

    def __init__(self, camera: Sentence) -> None:
        self._camera = camera

    def of(self, conditions: Conditions, *, inner: bool = False) -> Sentence:
        if not isinstance(conditions, AllOf | AnyOf):
            return self._simple(conditions)
        parts = [self.of(part, inner=True) for part in conditions.parts]
        joined = all_clauses(parts) if isinstance(conditions, AllOf) else any_clause(parts)
        return sentence("({inner})", inner=joined) if inner else joined

    def _simple(self, condition: Conditions) -> Sentence:
        if isinstance(condition, OF_STATION):
            return _SAID[type(condition)](condition, IT)
        camera, self._camera = self._camera, IT
        return _SAID[type(condition)](condition, camera)


def kind_of_violation(violation_type: str) -> Sentence:
    if violation_type == ANY:
        return sentence("any kind")
    return sentence("kind “{name}”", name=violation_type)


def _violation(condition: Violation, camera: Sentence) -> Sentence:
    kind = kind_of_violation(condition.violation_type)
    within = duration(condition.window_minutes * MINUTE_S)
    if condition.threshold == 1:
        return sentence(
            "{camera} has a violation of {kind} within {duration}",
            camera=camera,
            kind=kind,
            duration=within,
        )
    return sentence(
        "{camera} has at least {count} violations of {kind} within {duration}",
        camera=camera,
        count=condition.threshold,
        kind=kind,
        duration=within,
    )


def _continuous(condition: ContinuousViolation, camera: Sentence) -> Sentence:
    return sentence(
        "{camera} has a violation of {kind} that goes on for {duration}, seen at least "
        "{count} times",
        camera=camera,
        kind=kind_of_violation(condition.violation_type),
        duration=duration(condition.duration_seconds),
        count=condition.min_detections,
    )


def _offline(condition: CameraOffline, camera: Sentence) -> Sentence:
    lasted = duration(condition.offline_seconds)
    return sentence("{camera} gives no picture for {duration}", camera=camera, duration=lasted)


def _frame_rate(condition: FrameRate, camera: Sentence) -> Sentence:
    if condition.below_fps is not None:
        return sentence(
            "{camera} gives fewer than {count} frames a second",
            camera=camera,
            count=figure(condition.below_fps),
        )
    return sentence(
        "{camera} gives less than {count} % of its frames",
        camera=camera,
        count=figure(condition.below_percent or 0),
    )


def _frozen(condition: FrozenImage, camera: Sentence) -> Sentence:
    return sentence("{camera} shows a picture that does not change", camera=camera)


def _quality(condition: ImageQuality, camera: Sentence) -> Sentence:
    return replace(SEEN[condition.kind], values=(("camera", camera),))


def _nothing(condition: NoDetection, camera: Sentence) -> Sentence:
    lasted = duration(condition.minutes * MINUTE_S)
    return sentence("{camera} sees nothing for {duration}", camera=camera, duration=lasted)


def _error_rate(condition: ErrorRate, camera: Sentence) -> Sentence:
    calls, within = _calls(condition), duration(condition.window_minutes * MINUTE_S)
    limit = percent(condition.limit)
    if condition.metric == "success_rate":
        return sentence(
            "fewer than {count} % of {calls} succeed over {duration}",
            count=limit,
            calls=calls,
            duration=within,
        )
    return sentence(
        "more than {count} % of {calls} fail over {duration}",
        count=limit,
        calls=calls,
        duration=within,
    )


def _latency(condition: Latency, camera: Sentence) -> Sentence:
    values: dict[str, Any] = {
        "calls": _calls(condition),
        "count": figure(condition.limit_ms),
        "duration": duration(condition.window_minutes * MINUTE_S),
    }
    if condition.metric == "mean":
        return sentence("{calls} take more than {count} ms on average over {duration}", **values)
    if condition.metric == "max":
        return sentence("one of {calls} takes more than {count} ms within {duration}", **values)
    return sentence(
        "the P{percentile} of {calls} is above {count} ms over {duration}",
        percentile=condition.percentile,
        **values,
    )


def _calls(condition: ErrorRate | Latency) -> Sentence:
    operation, where = condition.operation, condition.implementation
    if operation == ANY and where == ANY:
        return sentence("all calls")
    if operation == ANY:
        return sentence("all calls in {side}", side=where)
    if where == ANY:
        return sentence("the calls of “{operation}”", operation=operation)
    return sentence("the calls of “{operation}” in {side}", operation=operation, side=where)


def _system(condition: System, camera: Sentence) -> Sentence:
    return WRONG[condition.kind]


_SAID: Mapping[type[Any], Callable[[Any, Sentence], Sentence]] = {
    Violation: _violation,
    ContinuousViolation: _continuous,
    CameraOffline: _offline,
    FrameRate: _frame_rate,
    FrozenImage: _frozen,
    ImageQuality: _quality,
    ErrorRate: _error_rate,
    Latency: _latency,
    NoDetection: _nothing,
    System: _system,
}
