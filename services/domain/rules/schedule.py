"""When in the week a rule is in force, in a time zone; a span may go over midnight."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from services.domain.errors import BadValue
from services.domain.rules.specs import (
    Checked,
    choices,
    known_keys,
    plain_record,
    record_of,
    text,
    within,
)

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MOST_SPANS = 50

_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_ZONE = re.compile(r"[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*")


@dataclass(frozen=True)
class WeekSpan(Checked):
    """From `start` to `end` (HH:MM) on each of the days; an end before the start is the next day's.

    The same time for both is a whole day.
    """

    days: Annotated[tuple[str, ...], choices(*DAYS)] = DAYS
    start: Annotated[str, text(5)] = "00:00"
    end: Annotated[str, text(5)] = "00:00"

    def __post_init__(self) -> None:
        super().__post_init__()
        for name in ("start", "end"):
            if not _TIME.fullmatch(getattr(self, name)):
                raise BadValue("The time is written like 22:30.", field=name)


@dataclass(frozen=True)
class Schedule:
    """Spans of the week in the time of a zone such as `Asia/Shanghai`."""

    time_zone: str
    spans: tuple[WeekSpan, ...]

    def __post_init__(self) -> None:
        if not is_time_zone(self.time_zone):
            raise BadValue("There is no such time zone.", field="time_zone")
        if not isinstance(self.spans, list | tuple) or not 1 <= len(self.spans) <= MOST_SPANS:
            raise BadValue("A schedule has 1 to {most} spans.", field="spans", most=MOST_SPANS)
        if not all(isinstance(span, WeekSpan) for span in self.spans):
            raise BadValue("These are no spans of a week.", field="spans")
        object.__setattr__(self, "spans", tuple(self.spans))


def schedule_of(plain: Any) -> Schedule:
    """The schedule in plain data; raises BadValue with the field."""
    fields = known_keys(plain, {"time_zone": None, "spans": None})
    spans = fields.get("spans")
    if not isinstance(spans, list | tuple) or len(spans) > MOST_SPANS:
        raise BadValue("A schedule has 1 to {most} spans.", field="spans", most=MOST_SPANS)
    return Schedule(
        fields.get("time_zone", ""),
        tuple(_span_of(span, number) for number, span in enumerate(spans)),
    )


def plain_schedule(schedule: Schedule) -> dict[str, Any]:
    return {
        "time_zone": schedule.time_zone,
        "spans": [plain_record(span) for span in schedule.spans],
    }


def is_time_zone(name: object) -> bool:
    """Whether this machine knows the zone."""
    if not isinstance(name, str) or len(name) > 64 or not _ZONE.fullmatch(name):
        return False
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        # a folder of the zones' files is an OSError
        return False
    return True


def _span_of(plain: Any, number: int) -> WeekSpan:
    with within(f"spans[{number}]"):
        return record_of(WeekSpan, plain)
