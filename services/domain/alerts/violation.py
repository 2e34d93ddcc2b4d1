"""A violation of one camera, as a detector, a person or another program records it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from services.domain.camera import check_text
from services.domain.errors import BadValue
from services.domain.rules.conditions import ANY, LONGEST_TYPE

MOST_AHEAD = timedelta(seconds=60)
MOST_BEHIND = timedelta(days=90)
LONGEST_REGION = 60
LARGEST_PICTURE = 10_000_000
JPEG_STARTS = b"\xff\xd8\xff"


class ViolationStatus(StrEnum):
    NEW = "new"
    CONFIRMED = "confirmed"
    FALSE_POSITIVE = "false_positive"
    RESOLVED = "resolved"


@dataclass(frozen=True)
class Box:
    """Where in the picture, each value 0 to 1."""

    x: float
    y: float
    width: float
    height: float

    def __post_init__(self) -> None:
        for value in (self.x, self.y, self.width, self.height):
            _check_share(value, "box")
        if self.x + self.width > 1.000001 or self.y + self.height > 1.000001:
            raise BadValue("The box reaches beyond the picture.", field="box")


@dataclass(frozen=True)
class ViolationReport:
    """What somebody reports of a camera; without a time it is now, without a picture the newest."""

    violation_type: str
    at: datetime | None = None
    confidence: float = 1.0
    region: str = ""
    box: Box | None = None
    jpeg: bytes = field(default=b"", repr=False)

    def __post_init__(self) -> None:
        _check(self.violation_type, self.region, self.confidence)
        if self.jpeg and not self.jpeg.startswith(JPEG_STARTS):
            raise BadValue("The picture is no JPEG.", field="picture")
        if len(self.jpeg) > LARGEST_PICTURE:
            most = LARGEST_PICTURE // 1_000_000
            raise BadValue("The picture is larger than {most} MB.", field="picture", most=most)


@dataclass(frozen=True)
class Violation:
    """`at` is when it happened, `seen_at` when the station took it up; aware, UTC.

    `picture` is the name of a file in the site's folder of violations, empty for none. One that
    detectors found is an episode: `count` hits, the last of them at `last_at`, and `is_over` when
    there were no more for ten seconds.
    """

    camera_id: str
    violation_type: str
    at: datetime
    seen_at: datetime
    confidence: float = 1.0
    region: str = ""
    box: Box | None = None
    picture: str = ""
    status: ViolationStatus = ViolationStatus.NEW
    number: int = 0
    count: int = 1
    last_at: datetime | None = None
    is_over: bool = True

    def __post_init__(self) -> None:
        _check(self.violation_type, self.region, self.confidence)

    def plain(self) -> dict[str, Any]:
        """As JSON takes it."""
        box = self.box
        return {
            "number": self.number,
            "camera": self.camera_id,
            "type": self.violation_type,
            "at": self.at.isoformat(),
            "confidence": self.confidence,
            "region": self.region,
            "box": None if box is None else [box.x, box.y, box.width, box.height],
            "picture": self.picture,
            "status": str(self.status),
            "count": self.count,
            "last_at": None if self.last_at is None else self.last_at.isoformat(),
            "over": self.is_over,
        }


@dataclass(frozen=True)
class Episode:
    """Hits of one camera, region and type that belong together; times are UTC seconds.

    `best` is the confidence of the hit whose `picture` is kept.
    """

    camera_id: str
    violation_type: str
    region: str
    started_at: float
    last_at: float
    count: int
    best: float
    picture: str


def check_violation_type(violation_type: object) -> str:
    """One line of text; `any` is what rules say for all of them."""
    if not isinstance(violation_type, str):
        raise BadValue("This must be a text.", field="type")
    check_text(violation_type, "type", LONGEST_TYPE, empty_is_fine=False)
    if violation_type == ANY:
        raise BadValue("“any” stands for all types. Name one.", field="type")
    return violation_type


def check_moment(at: object, *, now: datetime) -> datetime:
    """When a violation may have happened: up to 90 days ago, and no more than a minute ahead."""
    if not isinstance(at, datetime) or at.tzinfo is None:
        raise BadValue("Enter a time with its zone, like 2026-03-01T12:00:00Z.", field="at")
    if at > now + MOST_AHEAD:
        raise BadValue("This time has not come yet. Check the sender's clock.", field="at")
    if at < now - MOST_BEHIND:
        raise BadValue("This is longer ago than violations are kept.", field="at")
    return at


def box_of(value: Any) -> Box | None:
    """A box as four numbers; raises BadValue."""
    if value is None:
        return None
    if not isinstance(value, list | tuple) or len(value) != 4:
        raise BadValue("A box is four numbers: x, y, width, height.", field="box")
    return Box(*value)


def _check(violation_type: object, region: object, confidence: object) -> None:
    check_violation_type(violation_type)
    if not isinstance(region, str):
        raise BadValue("This must be a text.", field="region")
    check_text(region, "region", LONGEST_REGION)
    _check_share(confidence, "confidence")


def _check_share(value: object, name: str) -> None:
    # a comparison with NaN is false
    if (
        isinstance(value, bool)
        or not isinstance(value, int | float)
        or not math.isfinite(value)
        or not 0 <= value <= 1
    ):
        raise BadValue("Enter a number from {least} to {most}.", field=name, least=0, most=1)
