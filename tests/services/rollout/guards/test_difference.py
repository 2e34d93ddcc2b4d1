from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rollout.guards.difference import difference_interval


def counted() -> st.SearchStrategy[tuple[int, int]]:
    return st.integers(1, 300).flatmap(
        lambda calls: st.tuples(st.integers(0, calls), st.just(calls))
    )


@pytest.mark.parametrize(
    ("seen", "low", "high"),
    [
        ((56, 70, 48, 80), 0.0524, 0.3339),
        ((9, 10, 3, 10), 0.1705, 0.8090),
        ((10, 10, 0, 20), 0.6791, 1.0000),
    ],
)
def test_the_interval_is_the_one_that_newcombe_printed(
    seen: tuple[int, int, int, int], low: float, high: float
) -> None:
    assert difference_interval(*seen) == pytest.approx((low, high), abs=1e-4)


@given(counted(), counted())
def test_the_other_way_round_the_interval_is_mirrored(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    low, high = difference_interval(*one, *other)

    assert difference_interval(*other, *one) == pytest.approx((-high, -low))
    assert -1 - 1e-9 <= low <= high <= 1 + 1e-9


def test_without_calls_any_difference_is_possible() -> None:
    assert difference_interval(0, 0, 3, 10) == (-1.0, 1.0)
