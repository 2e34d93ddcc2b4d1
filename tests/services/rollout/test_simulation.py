from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from services.domain.errors import BadValue
from services.domain.verdicts import DEFAULT_LIMITS, GuardLimits
from services.rollout.simulated_latencies import latency_shares
from services.rollout.simulation import Traffic, simulate

SEED = 20260302


def simulated(**said: Any) -> dict[str, Any]:
    return simulate(Traffic(**({"operations": 1, "runs": 200, "seed": SEED} | said)))


def test_what_always_fails_is_rolled_back_at_its_fourth_call() -> None:
    found = simulated(calls=30, error_rate=1.0)

    assert found["rolled_back_share"] == 1.0
    assert found["calls_to_roll_back"] == {"median": 4, "p90": 4}


def test_what_never_fails_is_never_rolled_back() -> None:
    found = simulated(calls=300, error_rate=0.0)

    assert found["rolled_back_share"] == 0.0
    assert found["calls_to_roll_back"] == {"median": None, "p90": None}
    assert found["attention_share"] == 0.0


def test_a_cause_that_legacy_shares_is_mostly_held() -> None:
    alone = simulated(calls=100, error_rate=0.3)
    shared = simulated(calls=100, error_rate=0.3, legacy_error_rate=0.3)

    assert alone["rolled_back_share"] == 1.0
    assert shared["rolled_back_share"] < 0.6


def test_legacy_is_remembered_for_a_day_of_the_rate() -> None:
    """At a call in two hours legacy never has 20 calls a day: nothing is held."""
    rare = simulated(calls=100, error_rate=0.3, legacy_error_rate=0.3, rate_per_hour=0.5)

    assert rare["rolled_back_share"] == 1.0


def test_the_same_seed_gives_the_same_answer_and_is_told() -> None:
    found = simulated(calls=80, error_rate=0.1)

    assert found == simulated(calls=80, error_rate=0.1)
    assert found["seed"] == SEED
    assert found != simulated(calls=80, error_rate=0.1, seed=SEED + 1)


def test_a_seed_is_drawn_when_none_is_given() -> None:
    assert Traffic(10, 0.1).seed != Traffic(10, 0.1).seed


def test_a_run_is_rolled_back_when_one_of_its_operations_is() -> None:
    one = simulated(calls=60, error_rate=0.05)
    many = simulated(calls=60, error_rate=0.05, operations=13)

    assert 0 < one["rolled_back_share"] < many["rolled_back_share"]


def test_few_calls_say_nothing_of_latency() -> None:
    assert simulated(calls=199, error_rate=0.0)["p95"] == {
        "found_share": None,
        "false_share": None,
    }


def test_a_doubled_p95_is_found_and_an_unchanged_one_is_not() -> None:
    found = simulated(calls=400, error_rate=0.0)["p95"]

    assert found["found_share"] > 0.95
    assert found["false_share"] < 0.03


def test_the_second_check_only_confirms_what_the_first_one_found() -> None:
    shares = latency_shares(
        np.random.default_rng(SEED),
        domain_calls=100,
        legacy_calls=900,
        factor=1.6,
        rate_per_hour=60.0,
        runs=300,
        limits=DEFAULT_LIMITS,
    )

    assert shares is not None
    assert 0.3 < shares.confirmed < shares.first < 0.9


def test_other_limits_can_be_tried() -> None:
    lenient = GuardLimits(error_attention=0.2, error_roll_back=0.5)
    traffic = Traffic(60, 0.3, operations=1, runs=200, seed=SEED)

    assert simulate(traffic, lenient)["rolled_back_share"] < 0.05


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"calls": 0}, "calls"),
        ({"error_rate": 1.01}, "error_rate"),
        ({"error_rate": math.nan}, "error_rate"),
        ({"legacy_error_rate": -0.1}, "legacy_error_rate"),
        ({"p95_factor": math.inf}, "p95_factor"),
        ({"rate_per_hour": 0.0}, "rate"),
        ({"operations": 14}, "operations"),
        ({"runs": 0}, "runs"),
        ({"seed": -1}, "seed"),
        ({"calls": 100_000, "runs": 100_000}, "runs"),
    ],
)
def test_numbers_that_make_no_sense_are_refused_with_their_name(
    said: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadValue) as refused:
        Traffic(**({"calls": 10, "error_rate": 0.1} | said))

    assert refused.value.field == field
