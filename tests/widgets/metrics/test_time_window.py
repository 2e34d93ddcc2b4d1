"""The stretch of time in sight under hands and under the clock."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from widgets.metrics.ranges import RANGES, refresh_s
from widgets.metrics.time_window import AHEAD, LEAST_S, MOST_S, TimeWindow, last

NOW = 1_000_000.0


def test_it_follows_the_clock_until_a_hand_moves_it() -> None:
    window = last(3600, NOW)
    assert window.at(NOW + 60).until == NOW + 60
    panned = window.panned(-0.5, NOW)
    assert (panned.since, panned.until) == (NOW - 5400, NOW - 1800)
    assert panned.at(NOW + 60) == panned


def test_zooming_keeps_now_while_it_follows_and_the_middle_after() -> None:
    closer = last(3600, NOW).zoomed(0.5, NOW)
    assert (closer.since, closer.until, closer.follows) == (NOW - 1800, NOW, True)
    still = TimeWindow(NOW - 3000, NOW - 2000, follows=False).zoomed(0.5, NOW)
    assert (still.since, still.until) == (NOW - 2750, NOW - 2250)


def test_one_that_was_panned_asks_for_more_on_either_side() -> None:
    assert last(3600, NOW).asked(NOW) == (NOW - 3600, NOW)
    panned = TimeWindow(NOW - 5000, NOW - 4000, follows=False)
    assert panned.asked(NOW) == (NOW - 5500, NOW - 3500)


def test_the_future_is_never_asked_for() -> None:
    ahead = TimeWindow(NOW - 900, NOW + 100, follows=False)
    assert ahead.asked(NOW)[1] == NOW


@given(
    since=st.floats(0, 2e6),
    span=st.floats(0.001, 1e9),
    moves=st.lists(st.floats(-3, 3), max_size=5),
)
def test_no_hand_leaves_what_can_be_shown(since: float, span: float, moves: list[float]) -> None:
    window = last(3600, NOW).moved(since, since + span, NOW)
    for move in moves:
        window = window.panned(move, NOW)
    assert LEAST_S * 0.999 <= window.seconds <= MOST_S * 1.001
    assert window.until <= NOW + AHEAD * window.seconds + 1


def test_a_short_range_is_asked_for_more_often() -> None:
    waits = [refresh_s(each.seconds) for each in RANGES]
    assert waits == sorted(waits)
    assert waits[0] == 5


def test_there_are_the_six_ranges() -> None:
    assert [one.seconds for one in RANGES] == [900, 3600, 21600, 86400, 604800, 2592000]
