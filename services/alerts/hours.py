"""Whether a rule is in force now, and until when: schedules in time zones, over midnight."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from services.domain.rules import Schedule, WeekSpan
from services.domain.rules.schedule import DAYS

AHEAD_DAYS = 8


class Hours(NamedTuple):
    """`until` is when it may change, UTC seconds; None for never."""

    in_force: bool
    until: float | None


ALWAYS = Hours(True, None)


def hours_at(schedule: Schedule | None, now: float) -> Hours:
    """Spans are in local time: where clocks are set, a span is longer or shorter by that hour."""
    if schedule is None:
        return ALWAYS
    spans = sorted(_spans_around(schedule, now))
    end = _end_of_cover(spans, now)
    if end is not None:
        return Hours(True, end)
    starts = [start for start, _ in spans if start > now]
    return Hours(False, min(starts, default=None))


def _end_of_cover(spans: list[tuple[float, float]], now: float) -> float | None:
    """When the spans that touch each other and hold now come to an end."""
    end: float | None = None
    for start, stop in spans:
        if start <= (now if end is None else end) and stop > (now if end is None else end):
            end = stop
    return end


def _spans_around(schedule: Schedule, now: float) -> Iterator[tuple[float, float]]:
    """Those of the days from yesterday on; each day's may reach into the next."""
    zone = ZoneInfo(schedule.time_zone)
    today = datetime.fromtimestamp(now, zone).date()
    for ahead in range(-2, AHEAD_DAYS):
        day = today + timedelta(days=ahead)
        for span in schedule.spans:
            if DAYS[day.weekday()] in span.days:
                yield _span_on(day, span, zone)


def _span_on(day: date, span: WeekSpan, zone: ZoneInfo) -> tuple[float, float]:
    last = day if span.start < span.end else day + timedelta(days=1)
    return _utc(day, span.start, zone), _utc(last, span.end, zone)


def _utc(day: date, clock: str, zone: ZoneInfo) -> float:
    local = datetime.combine(day, time.fromisoformat(clock), zone)
    return local.astimezone(UTC).timestamp()
