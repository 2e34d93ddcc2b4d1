from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rollout.guards.cusum import ALARM, Cusum


def fed(failed: list[bool], limit: float = 0.05) -> Cusum:
    cusum = Cusum(limit)
    for one in failed:
        cusum.add(failed=one)
    return cusum


@given(st.lists(st.booleans()))
def test_no_sum_falls_below_zero_or_rises_above_the_alarm(failed: list[bool]) -> None:
    assert all(0 <= one <= ALARM for one in fed(failed).sums)


@given(st.lists(st.booleans(), max_size=60))
def test_each_sum_is_the_best_run_of_log_likelihood_ratios(failed: list[bool]) -> None:
    """Unless it was cut at the alarm, a CUSUM is the largest sum over the last calls."""
    cusum = Cusum(0.05)
    was_alarmed = False
    for one in failed:
        cusum.add(failed=one)
        was_alarmed |= cusum.is_alarmed
    if was_alarmed:
        return
    for rate, found in zip((0.10, 0.25, 0.50, 0.90), cusum.sums, strict=True):
        ratios = [math.log(rate / 0.05 if one else (1 - rate) / 0.95) for one in failed]
        best = max((sum(ratios[start:]) for start in range(len(ratios) + 1)), default=0.0)
        assert found == pytest.approx(max(0.0, best), abs=1e-9)


def test_four_failures_in_a_row_are_an_alarm_and_three_are_none() -> None:
    assert not fed([True] * 3).is_alarmed
    assert fed([True] * 4).is_alarmed


@given(st.lists(st.booleans()))
def test_a_good_call_ends_an_alarm_at_once(failed: list[bool]) -> None:
    assert not fed([*failed, True, False]).is_alarmed


def test_good_calls_leave_the_sums_at_rest() -> None:
    assert fed([False] * 1_000).sums == [0.0, 0.0, 0.0, 0.0]


def test_a_limit_above_all_rates_never_alarms() -> None:
    assert not fed([True] * 1_000, limit=0.95).is_alarmed
    assert fed([True] * 1_000, limit=0.95).highest == 0.0
