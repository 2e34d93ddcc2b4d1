from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from services.alerts.delivery.backoff import GIVE_UP_AFTER, next_attempt
from tests.services.alerts.delivery.notices import NOON


def test_the_delays_grow_to_an_hour() -> None:
    delays = [next_attempt(attempts, NOON, NOON) for attempts in range(1, 8)]

    assert [delay and (delay - NOON).total_seconds() for delay in delays] == [
        5.0,
        30.0,
        120.0,
        600.0,
        3600.0,
        3600.0,
        3600.0,
    ]


def test_after_a_day_it_is_given_up() -> None:
    assert next_attempt(9, NOON, NOON + timedelta(hours=23)) is not None
    assert next_attempt(9, NOON, NOON + timedelta(hours=23, seconds=1)) is None


@given(st.floats(min_value=0.1, max_value=10))
def test_a_dead_channel_costs_a_bounded_number_of_attempts(attempt_s: float) -> None:
    now, attempts = NOON, 0
    while True:
        attempts += 1
        when = next_attempt(attempts, NOON, now + timedelta(seconds=attempt_s))
        if when is None:
            break
        now = when

    assert attempts <= 4 + 24
    assert now - NOON <= GIVE_UP_AFTER
