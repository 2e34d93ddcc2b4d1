"""Times in a histogram of fixed size."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.spread import STEPS_A_MS, Spread

STEP_MS = 1 / STEPS_A_MS


def _spread(*times_ms: float) -> Spread:
    spread = Spread()
    for time_ms in times_ms:
        spread.add(time_ms)
    return spread


def test_nothing_has_no_times() -> None:
    assert Spread().percentile(99) == 0
    assert Spread().max == 0


def test_percentiles_are_those_of_the_times() -> None:
    spread = _spread(*range(1, 101))
    assert spread.percentile(50) == pytest.approx(50, abs=STEP_MS + 1e-9)
    assert spread.percentile(99) == pytest.approx(99, abs=STEP_MS + 1e-9)
    assert spread.max == 100


def test_a_time_beyond_all_steps_is_the_longest() -> None:
    spread = _spread(1, 5_000)
    assert spread.percentile(100) == 2_000
    assert spread.max == 5_000


@given(st.lists(st.floats(0, 1_999), min_size=1), st.sampled_from([50, 95, 99]))
def test_a_percentile_is_within_a_step_of_the_value_it_stands_for(
    times: list[float], percent: int
) -> None:
    exact = sorted(times)[max(0, math.ceil(percent / 100 * len(times)) - 1)]
    assert abs(_spread(*times).percentile(percent) - exact) <= STEP_MS + 1e-9
