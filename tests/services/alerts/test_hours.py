"""Schedules in time zones: over midnight, and where clocks are set."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.alerts.hours import ALWAYS, hours_at
from services.domain.rules import Schedule, WeekSpan
from services.domain.rules.schedule import DAYS

BERLIN = ZoneInfo("Europe/Berlin")
SPRING = datetime(2026, 3, 29, 0, 0, tzinfo=UTC)
AUTUMN = datetime(2026, 10, 25, 0, 0, tzinfo=UTC)

clocks = st.builds(lambda h, m: f"{h:02}:{m:02}", st.integers(0, 23), st.sampled_from([0, 30]))
spans = st.builds(
    WeekSpan,
    st.lists(st.sampled_from(DAYS), min_size=1, max_size=7, unique=True).map(tuple),
    clocks,
    clocks,
)
schedules = st.builds(
    Schedule,
    st.sampled_from(["Europe/Berlin", "Asia/Shanghai", "America/New_York", "UTC"]),
    st.lists(spans, min_size=1, max_size=3).map(tuple),
)
moments = st.builds(
    lambda start, minutes: start + timedelta(minutes=minutes),
    st.sampled_from([SPRING, AUTUMN, datetime(2026, 6, 1, tzinfo=UTC)]),
    st.integers(-3 * 1440, 3 * 1440),
)


def at_berlin(year: int, month: int, day: int, hour: int, minute: int = 0, fold: int = 0) -> float:
    return datetime(year, month, day, hour, minute, tzinfo=BERLIN, fold=fold).timestamp()


def is_within(schedule: Schedule, at: datetime) -> bool:
    """What a person with a wall clock would say."""
    local = at.astimezone(ZoneInfo(schedule.time_zone))
    clock, today = f"{local:%H:%M}", DAYS[local.weekday()]
    yesterday = DAYS[local.weekday() - 1]
    for span in schedule.spans:
        if span.start < span.end:
            if today in span.days and span.start <= clock < span.end:
                return True
        elif (today in span.days and clock >= span.start) or (
            yesterday in span.days and clock < span.end
        ):
            return True
    return False


def is_plain(schedule: Schedule, at: datetime) -> bool:
    """Whether no clock is set within six hours, where people would disagree."""
    zone = ZoneInfo(schedule.time_zone)
    near = [(at + timedelta(hours=hours)).astimezone(zone).utcoffset() for hours in (-30, 30)]
    return near[0] == near[1]


def test_a_rule_without_a_schedule_is_always_in_force() -> None:
    assert hours_at(None, 0.0) == ALWAYS


@settings(max_examples=150, deadline=None)
@given(schedules, moments)
def test_a_rule_is_in_force_when_a_wall_clock_says_so(schedule: Schedule, at: datetime) -> None:
    found = hours_at(schedule, at.timestamp())
    if is_plain(schedule, at):
        assert found.in_force is is_within(schedule, at)


@settings(max_examples=100, deadline=None)
@given(schedules, moments, st.floats(0.0, 0.999))
def test_nothing_changes_before_the_time_that_is_named(
    schedule: Schedule, at: datetime, share: float
) -> None:
    now = at.timestamp()
    found = hours_at(schedule, now)
    if found.until is None:
        return
    assert found.until > now
    between = now + share * (found.until - now)
    assert hours_at(schedule, between).in_force is found.in_force


@pytest.mark.parametrize(
    ("start", "end"),
    [
        # the night in which two becomes three has an hour less
        (at_berlin(2026, 3, 28, 22), at_berlin(2026, 3, 29, 6)),
        # and the one in which it is two for the second time has an hour more
        (at_berlin(2026, 10, 24, 22), at_berlin(2026, 10, 25, 6)),
    ],
)
def test_a_night_with_a_set_clock_is_one_span_by_the_clock(start: float, end: float) -> None:
    schedule = Schedule("Europe/Berlin", (WeekSpan(("sat",), "22:00", "06:00"),))
    assert end - start in (7 * 3600, 9 * 3600)
    assert hours_at(schedule, start - 1).until == start
    assert hours_at(schedule, start).until == end
    assert not hours_at(schedule, end).in_force


def test_spans_that_touch_at_midnight_are_one() -> None:
    late, early = WeekSpan(("fri",), "22:00", "00:00"), WeekSpan(("sat",), "00:00", "02:00")
    schedule = Schedule("UTC", (late, early))
    start = datetime(2026, 3, 6, 22, tzinfo=UTC).timestamp()
    assert hours_at(schedule, start).until == start + 4 * 3600


def test_the_same_time_twice_is_a_whole_day() -> None:
    schedule = Schedule("UTC", (WeekSpan(("mon",), "00:00", "00:00"),))
    monday = datetime(2026, 3, 2, tzinfo=UTC).timestamp()
    assert hours_at(schedule, monday) == (True, monday + 86_400)
