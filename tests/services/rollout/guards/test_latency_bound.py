from __future__ import annotations

import itertools
from fractions import Fraction
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rollout.guards.latency_bound import lower_rank, rank, upper_rank

SHARE = Fraction(95, 100)
WRONG = Fraction(25, 1000)


def shares_at_most(values: int) -> list[Fraction]:
    """That at most 0, 1, 2 … of `values` lie below the P95, without rounding."""
    return list(
        itertools.accumulate(
            comb(values, below) * SHARE**below * (1 - SHARE) ** (values - below)
            for below in range(values + 1)
        )
    )


@pytest.mark.parametrize(("values", "number"), [(0, 0), (1, 1), (19, 19), (20, 19), (21, 20)])
def test_the_p95_is_value_number_ceil_of_095_n(values: int, number: int) -> None:
    assert rank(values) == number


@given(st.integers(1, 10**9))
def test_no_rounding_error_moves_the_p95(values: int) -> None:
    assert 100 * (rank(values) - 1) < 95 * values <= 100 * rank(values)


@given(st.integers(0, 150))
def test_the_lower_bound_is_exact_for_small_n(values: int) -> None:
    at_most = shares_at_most(values)
    fits = [0, *(n for n in range(1, values + 1) if at_most[n - 1] <= WRONG)]

    assert lower_rank(values) == max(fits)


@given(st.integers(0, 150))
def test_the_upper_bound_is_exact_for_small_n(values: int) -> None:
    at_most = shares_at_most(values)
    fits = [n for n in range(1, values + 1) if 1 - at_most[n - 1] <= WRONG]

    assert upper_rank(values) == min(fits, default=None)


@given(st.integers(1, 3_000))
def test_the_bounds_hold_the_p95_between_them(values: int) -> None:
    ceiling = upper_rank(values)

    assert lower_rank(values) <= rank(values)
    assert ceiling is None or rank(values) <= ceiling <= values


@pytest.mark.parametrize("values", [100, 200, 1_000])
def test_the_lower_bound_is_wrong_in_at_most_one_of_forty_cases(values: int) -> None:
    sorted_values = np.sort(np.random.default_rng(1904).random((4_000, values)), axis=1)

    wrong = (sorted_values[:, lower_rank(values) - 1] > 0.95).mean()

    # 4 000 runs of a bound that is wrong in 2.5 %: three deviations above it
    assert wrong <= 0.025 + 3 * (0.025 * 0.975 / 4_000) ** 0.5
