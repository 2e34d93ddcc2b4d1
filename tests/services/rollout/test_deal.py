"""Dealt buckets: fair to few units, and nobody's bucket changes when somebody comes."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.rollout import BUCKETS, is_domain
from services.rollout.deal import deal, middle_of_widest_gap, with_newcomers


def cameras(count: int) -> list[str]:
    return [f"camera-{number}" for number in range(count)]


def share_error(buckets: list[int]) -> float:
    """How far the share is from the slider at its worst position, in points."""
    return max(
        abs(100 * sum(is_domain(b, percent) for b in buckets) / len(buckets) - percent)
        for percent in range(101)
    )


@pytest.mark.parametrize(("count", "points"), [(4, 13), (8, 7), (32, 2)])
def test_the_share_is_as_near_to_the_slider_as_so_many_cameras_allow(
    count: int, points: float
) -> None:
    assert share_error(list(deal(cameras(count), random.Random(7)).values())) <= points


def test_who_comes_first_is_drawn() -> None:
    firsts = {
        min(dealt, key=dealt.__getitem__)
        for dealt in (deal(cameras(8), random.Random(seed)) for seed in range(60))
    }

    assert len(firsts) > 4


def test_a_newcomer_gets_the_middle_of_the_widest_gap() -> None:
    assert middle_of_widest_gap([1000, 2000, 9000]) == 5500
    assert middle_of_widest_gap([]) == 5000


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 1000))
def test_nobody_changes_bucket_when_others_come(first: int, later: int, seed: int) -> None:
    dealt = deal(cameras(first), random.Random(seed))

    grown = with_newcomers(dealt, cameras(first + later))

    assert all(grown[unit] == bucket for unit, bucket in dealt.items())
    assert len(grown) == first + later
    assert all(0 <= bucket < BUCKETS for bucket in grown.values())


@given(st.integers(1, 60), st.integers(0, 1000))
def test_every_unit_has_a_bucket_of_its_own(count: int, seed: int) -> None:
    dealt = deal(cameras(count), random.Random(seed))

    assert len(set(dealt.values())) == count


def test_nothing_is_dealt_to_nobody() -> None:
    assert deal([], random.Random(1)) == {}
