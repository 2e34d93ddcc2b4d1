"""Which slots make up a span: none twice, none missing, as few as can be."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.call_slots import WIDTH_KEPT_S
from services.domain.errors import BadValue
from services.metrics.windows import Segment, cover, grid_of
from tests.services.metrics.called import NOON_S

HOUR = 3600.0
DAY = 86_400.0

spans = st.tuples(st.floats(1, 400 * DAY), st.floats(0, 400 * DAY)).filter(
    lambda span: span[0] + span[1] < 700 * DAY
)


@pytest.mark.parametrize(
    ("span_s", "slot_s", "stored_s"),
    [
        (15 * 60, 10, 10),
        (HOUR, 10, 10),
        (3 * HOUR, 20, 10),
        (12 * HOUR, 60, 60),
        (DAY, 120, 60),
        (3 * DAY, 600, 60),
        (7 * DAY, 3600, 3600),
        (30 * DAY, 3600, 3600),
        (365 * DAY, 86_400, 3600),
    ],
)
def test_a_chart_takes_the_finest_slots_that_fit(span_s: float, slot_s: int, stored_s: int) -> None:
    grid = grid_of(NOON_S - span_s, NOON_S, now=NOON_S)

    assert (grid.slot_s, grid.stored.width_s) == (slot_s, stored_s)


def test_an_old_quarter_of_an_hour_has_the_slots_that_are_still_kept() -> None:
    yesterday = grid_of(NOON_S - DAY, NOON_S - DAY + 900, now=NOON_S)
    last_month = grid_of(NOON_S - 30 * DAY, NOON_S - 30 * DAY + 900, now=NOON_S)

    assert (yesterday.slot_s, yesterday.count) == (60, 15)
    assert (last_month.slot_s, last_month.count) == (3600, 1)


@given(spans)
def test_a_chart_has_at_most_a_slot_more_than_720(span: tuple[float, float]) -> None:
    length, ago = span
    grid = grid_of(NOON_S - ago - length, NOON_S - ago, now=NOON_S)

    assert 1 <= grid.count <= 722
    assert grid.stored.since <= NOON_S - ago - length
    assert grid.stored.until >= NOON_S - ago
    assert grid.stored.since % grid.slot_s == 0
    assert grid.slot_s % grid.stored.width_s == 0


@given(spans)
def test_segments_follow_each_other_and_are_still_kept(span: tuple[float, float]) -> None:
    length, ago = span
    since, until = NOON_S - ago - length, NOON_S - ago

    segments = cover(since, until, now=NOON_S)

    assert all(one.until == two.since for one, two in itertools.pairwise(segments))
    assert segments[0].since <= since
    assert segments[-1].until >= until
    for one in segments:
        assert one.since % one.width_s == 0
        assert one.until % one.width_s == 0
        # deletes come an hour later than the promise
        assert one.since >= NOON_S - WIDTH_KEPT_S[one.width_s] - HOUR or one.width_s == HOUR


def test_whole_hours_are_taken_from_hourly_slots() -> None:
    segments = cover(NOON_S - 2 * HOUR - 70, NOON_S + 25, now=NOON_S)

    assert segments == [
        Segment(10, NOON_S - 7270, NOON_S - 7260),
        Segment(60, NOON_S - 7260, NOON_S - 7200),
        Segment(3600, NOON_S - 7200, NOON_S),
        Segment(10, NOON_S, NOON_S + 30),
    ]


@pytest.mark.parametrize(
    ("since", "until", "field"),
    [
        (10.0, 10.0, "until"),
        (20.0, 10.0, "until"),
        (math.nan, 10.0, "since"),
        (0.0, math.inf, "until"),
        (-1.0, 10.0, "since"),
        (0.0, 1e15, "until"),
        (True, 10.0, "since"),
        ("0", 10.0, "since"),
    ],
)
def test_a_span_that_is_none_is_refused(since: float, until: float, field: str) -> None:
    for ask in (cover, grid_of):
        with pytest.raises(BadValue) as refused:
            ask(since, until, now=NOON_S)
        assert refused.value.field == field
