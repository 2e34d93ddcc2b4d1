"""When a rule holds: one record for each simple type of rule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar, TypeAlias

from services.domain.errors import BadValue
from services.domain.operation import Implementation, Operation
from services.domain.rules.specs import (
    Checked,
    choice,
    number,
    text,
    whole,
)

ANY = "any"
WEEK_MINUTES = 7 * 24 * 60
WEEK_S = 7 * 24 * 3600
LONGEST_TYPE = 60


SYSTEM_KINDS = ("disk", "memory", "dropped_records", "data_drift", "rollback", "overload")


class RuleType(StrEnum):
    VIOLATION = "violation"
    CONTINUOUS_VIOLATION = "continuous_violation"
    CAMERA_OFFLINE = "camera_offline"
    FRAME_RATE = "frame_rate"
    FROZEN_IMAGE = "frozen_image"
    IMAGE_QUALITY = "image_quality"
    ERROR_RATE = "error_rate"
    LATENCY = "latency"
    NO_DETECTION = "no_detection"
    SYSTEM = "system"
    ALL_OF = "all_of"
    ANY_OF = "any_of"


@dataclass(frozen=True)
class Violation(Checked):
    """At least `threshold` violations of one camera within the window."""

    rule_type: ClassVar[RuleType] = RuleType.VIOLATION
    threshold: Annotated[int, whole(1, 100_000)]
    window_minutes: Annotated[float, number(1, WEEK_MINUTES)] = 5.0
    violation_type: Annotated[str, text(LONGEST_TYPE)] = ANY


@dataclass(frozen=True)
class ContinuousViolation(Checked):
    """One violation goes on for so long, seen at least so many times."""

    rule_type: ClassVar[RuleType] = RuleType.CONTINUOUS_VIOLATION
    duration_seconds: Annotated[float, number(1, WEEK_S)]
    min_detections: Annotated[int, whole(1, 100_000)]
    violation_type: Annotated[str, text(LONGEST_TYPE)] = ANY


@dataclass(frozen=True)
class CameraOffline(Checked):
    """No new frame for so long."""

    rule_type: ClassVar[RuleType] = RuleType.CAMERA_OFFLINE
    offline_seconds: Annotated[float, number(1, WEEK_S)]


@dataclass(frozen=True)
class FrameRate(Checked):
    """Fewer frames a second than so many, or than this share of the nominal rate; one of them."""

    rule_type: ClassVar[RuleType] = RuleType.FRAME_RATE
    below_fps: Annotated[float | None, number(0.1, 240, optional=True)] = None
    below_percent: Annotated[float | None, number(1, 100, optional=True)] = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if (self.below_fps is None) is (self.below_percent is None):
            raise BadValue("Name “below_fps” or “below_percent”, one of them.", field="below_fps")


@dataclass(frozen=True)
class FrozenImage(Checked):
    """The picture does not change."""

    rule_type: ClassVar[RuleType] = RuleType.FROZEN_IMAGE


@dataclass(frozen=True)
class ImageQuality(Checked):
    """What the image checks found."""

    rule_type: ClassVar[RuleType] = RuleType.IMAGE_QUALITY
    kind: Annotated[str, choice("dark", "bright", "blurred", "covered", "moved", "colour_cast")]


@dataclass(frozen=True)
class ErrorRate(Checked):
    """The station's own calls fail: error rate above the limit, or success rate below it (0-1)."""

    rule_type: ClassVar[RuleType] = RuleType.ERROR_RATE
    limit: Annotated[float, number(0.0001, 1)]
    metric: Annotated[str, choice("error_rate", "success_rate")] = "error_rate"
    operation: Annotated[str, choice(ANY, *map(str, Operation))] = ANY
    implementation: Annotated[str, choice(ANY, *map(str, Implementation))] = ANY
    window_minutes: Annotated[float, number(1, WEEK_MINUTES)] = 60.0


@dataclass(frozen=True)
class Latency(Checked):
    """The station's own calls take longer than the limit, in ms; `percentile` is of its metric."""

    rule_type: ClassVar[RuleType] = RuleType.LATENCY
    limit_ms: Annotated[float, number(1, 600_000)]
    metric: Annotated[str, choice("percentile", "mean", "max")] = "percentile"
    percentile: Annotated[int, choice(50, 95, 99)] = 95
    operation: Annotated[str, choice(ANY, *map(str, Operation))] = ANY
    implementation: Annotated[str, choice(ANY, *map(str, Implementation))] = ANY
    window_minutes: Annotated[float, number(1, WEEK_MINUTES)] = 60.0


@dataclass(frozen=True)
class NoDetection(Checked):
    """Nothing was seen for so long."""

    rule_type: ClassVar[RuleType] = RuleType.NO_DETECTION
    minutes: Annotated[float, number(1, WEEK_MINUTES)]


@dataclass(frozen=True)
class System(Checked):
    """Something about the station itself."""

    rule_type: ClassVar[RuleType] = RuleType.SYSTEM
    kind: Annotated[str, choice(*SYSTEM_KINDS)]


Simple: TypeAlias = (
    Violation
    | ContinuousViolation
    | CameraOffline
    | FrameRate
    | FrozenImage
    | ImageQuality
    | ErrorRate
    | Latency
    | NoDetection
    | System
)
SIMPLE: tuple[type[Simple], ...] = Simple.__args__
