"""What of a call counts where."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.errors import Outcome
from services.domain.metrics import Figures
from services.domain.operation import Operation, Reason
from services.metrics.outcomes import counted_latency_ms, is_apart, is_drawn, is_unreachable
from services.metrics.rates import error_rates, success_rates
from tests.services.metrics.called import called


@pytest.mark.parametrize("reason", [Reason.FORCED, Reason.PINNED, Reason.LATCHED, Reason.SYNTHETIC])
def test_what_the_split_did_not_decide_stands_apart(reason: Reason) -> None:
    assert is_apart(called(reason=reason))
    assert not is_drawn(called(reason=reason))


def test_a_fallback_counts_but_is_no_share() -> None:
    second = called(reason=Reason.FALLBACK, attempt=2)

    assert not is_apart(second)
    assert not is_drawn(second)
    assert is_drawn(called())


def test_a_call_that_only_one_side_can_serve_is_no_share() -> None:
    assert not is_drawn(called(reason=Reason.ONLY))


def test_only_ok_and_timeouts_have_a_latency() -> None:
    found = {one: counted_latency_ms(called(outcome=one, latency_ms=3.0)) for one in Outcome}

    assert found == {
        Outcome.OK: 3.0,
        Outcome.REFUSED: None,
        Outcome.ENVIRONMENT: None,
        Outcome.INTERNAL: None,
        Outcome.TIMEOUT: 10_000.0,
        Outcome.CANCELLED: None,
    }


def test_a_timeout_counts_at_its_limit_so_that_failing_fast_gains_nothing() -> None:
    read = called(operation=Operation.STATUS, outcome=Outcome.TIMEOUT, latency_ms=1.0)
    preview = called(operation=Operation.PREVIEW, outcome=Outcome.TIMEOUT, latency_ms=1.0)

    assert (counted_latency_ms(read), counted_latency_ms(preview)) == (2_000.0, 9_000.0)


@pytest.mark.parametrize("latency_ms", [-3.0, math.nan])
def test_a_latency_of_a_clock_that_went_backwards_is_none(latency_ms: float) -> None:
    assert counted_latency_ms(called(latency_ms=latency_ms)) == 0.0


def test_a_camera_that_answers_nobody_counts_against_no_side() -> None:
    assert is_unreachable(called(outcome=Outcome.ENVIRONMENT))
    assert not is_unreachable(called(outcome=Outcome.ENVIRONMENT, reachable=True))
    assert not is_unreachable(called(outcome=Outcome.INTERNAL))


def test_the_rates_are_those_of_the_rollout() -> None:
    counted = {
        Outcome.OK: 90,
        Outcome.REFUSED: 50,
        Outcome.ENVIRONMENT: 6,
        Outcome.INTERNAL: 3,
        Outcome.TIMEOUT: 1,
        Outcome.CANCELLED: 7,
    }

    assert Figures(counted).error_rate == 4 / 100
    assert Figures(counted).success_rate == 90 / 100
    assert Figures(counted, unreachable=4).error_rate == 4 / 100
    assert Figures(counted, unreachable=4).success_rate == 90 / 96


def test_without_a_call_that_counts_there_is_no_rate() -> None:
    only_refused = Figures({Outcome.REFUSED: 3, Outcome.CANCELLED: 1})

    assert only_refused.error_rate is None
    assert only_refused.success_rate is None
    assert Figures({Outcome.ENVIRONMENT: 2}, unreachable=2).success_rate is None


@given(st.lists(st.integers(0, 50), min_size=6, max_size=6), st.floats(0, 1))
def test_columns_and_single_figures_have_one_definition(counts: list[int], share: float) -> None:
    by_outcome = dict(zip(Outcome, counts, strict=True))
    unreachable = int(by_outcome[Outcome.ENVIRONMENT] * share)
    figures = Figures(by_outcome, unreachable=unreachable)
    columns = {outcome: np.array([count]) for outcome, count in by_outcome.items()}

    errors = error_rates(columns)[0]
    successes = success_rates(columns, np.array([unreachable]))[0]

    assert errors == pytest.approx(_or_nan(figures.error_rate), nan_ok=True)
    assert successes == pytest.approx(_or_nan(figures.success_rate), nan_ok=True)


def _or_nan(rate: float | None) -> float:
    return math.nan if rate is None else rate
