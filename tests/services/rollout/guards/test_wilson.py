from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rollout.guards.wilson import is_above, least_failures, wilson_lower, wilson_upper

Z = 2.326


def counted() -> st.SearchStrategy[tuple[int, int]]:
    return st.integers(1, 400).flatmap(
        lambda calls: st.tuples(st.integers(0, calls), st.just(calls))
    )


def searched_lower(failures: int, calls: int) -> float:
    """The rate at which what was seen lies just z deviations above it, found by halving."""
    low, high = 0.0, failures / calls
    for _ in range(100):
        rate = (low + high) / 2
        if failures / calls - rate > Z * math.sqrt(rate * (1 - rate) / calls):
            low = rate
        else:
            high = rate
    return low


@given(counted())
def test_the_lower_bound_is_the_rate_that_a_search_finds(seen: tuple[int, int]) -> None:
    assert wilson_lower(*seen) == pytest.approx(searched_lower(*seen), abs=1e-9)


@given(counted())
def test_the_upper_bound_is_the_lower_bound_of_what_went_well(seen: tuple[int, int]) -> None:
    failures, calls = seen

    assert wilson_upper(failures, calls) == pytest.approx(1 - wilson_lower(calls - failures, calls))


@given(counted())
def test_the_bounds_hold_the_rate_between_them(seen: tuple[int, int]) -> None:
    failures, calls = seen
    low, high = wilson_lower(failures, calls), wilson_upper(failures, calls)

    assert 0 <= low <= failures / calls <= high + 1e-12
    assert high <= 1


def test_without_calls_nothing_is_known() -> None:
    assert (wilson_lower(0, 0), wilson_upper(0, 0)) == (0.0, 1.0)
    assert not is_above(0, 0, 0.05)


@pytest.mark.parametrize(("failures", "breaches"), [(3, False), (4, True)])
def test_four_of_twenty_are_above_five_percent(failures: int, breaches: bool) -> None:
    assert is_above(failures, 20, 0.05) is breaches


@given(st.floats(0.005, 0.95), st.integers(1, 120))
def test_the_table_agrees_with_the_formula(limit: float, calls: int) -> None:
    least = least_failures(limit, 120, 1)[calls]

    assert [failures for failures in range(calls + 1) if is_above(failures, calls, limit)] == [
        *range(least, calls + 1)
    ]


def test_no_number_of_failures_is_enough_before_the_least_calls() -> None:
    table = least_failures(0.05, 200, 20)

    assert table[19] == 20
    assert table[20] == 4
