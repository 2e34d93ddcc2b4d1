"""Conditions to watches, and which inputs they want to hear."""

from __future__ import annotations

from collections.abc import Iterator

from services.alerts.watches.cameras import FrameRateWatch, FrozenWatch, OfflineWatch
from services.alerts.watches.combined import CombinedWatch
from services.alerts.watches.station import FigureWatch, PresenceWatch, figure_key
from services.alerts.watches.violations import ContinuousWatch, NoDetectionWatch, ViolationWatch
from services.alerts.watches.watch import Watch
from services.domain.alerts.inputs import (
    FigureInput,
    FindingInput,
    Input,
    ProgressInput,
    SampleInput,
    SystemInput,
    ViolationInput,
)
from services.domain.rules import (
    AllOf,
    AnyOf,
    CameraOffline,
    Conditions,
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
from services.domain.rules.conditions import Simple

OF_STATION = (ErrorRate, Latency, System)
"""Conditions that concern no camera."""


def watch_of(condition: Conditions, now: float) -> Watch:
    """A watch that begins now and has seen nothing."""
    match condition:
        case AllOf(parts=parts) | AnyOf(parts=parts):
            watches = tuple(watch_of(part, now) for part in parts)
            return CombinedWatch(isinstance(condition, AllOf), watches)
        case Violation():
            return ViolationWatch(condition)
        case ContinuousViolation():
            return ContinuousWatch(condition)
        case NoDetection():
            return NoDetectionWatch(condition, now)
        case CameraOffline():
            return OfflineWatch(condition)
        case _:
            return _of_samples(condition)


def _of_samples(condition: Conditions) -> Watch:
    match condition:
        case FrameRate():
            return FrameRateWatch(condition)
        case FrozenImage():
            return FrozenWatch(condition)
        case ErrorRate() | Latency():
            return FigureWatch(condition, figure_key(condition))
        case ImageQuality() | System():
            return PresenceWatch(condition)
        case _:
            raise TypeError(condition)


def simple_parts(conditions: Conditions) -> Iterator[Simple]:
    if isinstance(conditions, AllOf | AnyOf):
        for part in conditions.parts:
            yield from simple_parts(part)
    else:
        yield conditions


def is_of_station(conditions: Conditions) -> bool:
    """Whether the rule concerns no camera at all: it is evaluated once."""
    return all(isinstance(part, OF_STATION) for part in simple_parts(conditions))


def inputs_of(conditions: Conditions) -> frozenset[type[Input]]:
    return frozenset(kind for part in simple_parts(conditions) for kind in _inputs_of(part))


def _inputs_of(condition: Simple) -> tuple[type[Input], ...]:
    match condition:
        case Violation():
            return (ViolationInput,)
        case ContinuousViolation() | NoDetection():
            return (ViolationInput, ProgressInput)
        case CameraOffline() | FrameRate() | FrozenImage():
            return (SampleInput,)
        case ImageQuality():
            return (FindingInput,)
        case System():
            return (SystemInput,)
        case _:
            return (FigureInput,)
