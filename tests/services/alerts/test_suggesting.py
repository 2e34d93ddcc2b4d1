"""A suggested threshold rests on what was recorded, and says on how much."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.alerts.engine import EngineRule
from services.alerts.suggesting import (
    LEAST_FIGURES,
    LEAST_SAMPLES,
    MOST_A_DAY,
    suggested_figure,
    suggested_frame_rate,
    suggested_violations,
)
from services.alerts.trying import Trial, tried
from services.domain.alerts import FigureInput, SampleInput, ViolationInput
from services.domain.rules import ErrorRate, FrameRate, Latency, Violation
from services.domain.run_state import CaptureState

DAY = 86_400.0
NOW = 10 * DAY


def violations(*bursts: tuple[float, int], camera: str = "gate") -> list[ViolationInput]:
    """(days ago, how many): a second between them."""
    times = [NOW - days * DAY + second for days, count in bursts for second in range(count)]
    return [ViolationInput(camera, at, at, "no_hairnet") for at in sorted(times)]


def samples(rates: list[float]) -> list[SampleInput]:
    times = [NOW - 2 * DAY + 30 * number for number in range(len(rates))]
    return [
        SampleInput("gate", at, CaptureState.LIVE, rate, 25.0, since_s=600.0)
        for at, rate in zip(times, rates, strict=True)
    ]


def test_the_threshold_is_above_what_happens_too_often() -> None:
    # ten times two of them on one day, once six
    often = [(1.0 + hour / 24, 2) for hour in range(10)]

    found = suggested_violations(Violation(1), violations(*often, (3.0, 6)), ["gate"], NOW)

    assert (found.field, found.value, found.records) == ("threshold", 3, 26)
    assert str(found.why) == (
        "3: fires at most 5 times on any day, as 26 violations of 3 days tell."
    )


def test_one_is_enough_where_violations_are_rare() -> None:
    rare = violations(*[(float(day), 4) for day in range(1, 7)])

    assert suggested_violations(Violation(9), rare, ["gate"], NOW).value == 1


@pytest.mark.parametrize(
    "inputs",
    [[], violations((2.0, 19)), violations((0.5, 30)), violations((2.0, 30), camera="yard")],
    ids=["none", "too few", "too short", "another camera"],
)
def test_too_little_is_said_and_nothing_suggested(inputs: list[ViolationInput]) -> None:
    found = suggested_violations(Violation(5), inputs, ["gate"], NOW)

    assert found.value is None
    assert str(found.why).startswith("Not enough is recorded for a suggestion")


def test_other_kinds_of_violation_do_not_count() -> None:
    condition = Violation(5, violation_type="no_handwash")

    assert suggested_violations(condition, violations((2.0, 40)), ["gate"], NOW).records == 0


@given(st.lists(st.tuples(st.floats(0.01, 6.9), st.integers(1, 9)), min_size=10, max_size=40))
def test_a_trial_of_the_suggestion_fires_no_oftener_than_it_says(
    bursts: list[tuple[float, int]],
) -> None:
    inputs = violations(*bursts)
    found = suggested_violations(Violation(1), inputs, ["gate"], NOW)
    if found.value is None:
        return

    rule = EngineRule(1, Violation(int(found.value)))
    trial = Trial(NOW - 7 * DAY, NOW, ["gate"])
    fired = [
        int((NOW - one.fired_at) // DAY) for one in tried("r", rule, None, inputs, trial).alerts
    ]

    assert all(fired.count(day) <= MOST_A_DAY for day in set(fired))


def test_one_sample_in_a_hundred_lies_below_the_suggested_rate() -> None:
    rates = [2.0] * 15 + [20.0 + number / 1000 for number in range(LEAST_SAMPLES * 2)]

    fps = suggested_frame_rate(FrameRate(below_fps=1), samples(rates), ["gate"], NOW)
    percent = suggested_frame_rate(FrameRate(below_percent=1), samples(rates), ["gate"], NOW)

    assert (fps.field, fps.value) == ("below_fps", 20.0)
    assert sum(rate < 20.0 for rate in rates) <= len(rates) / 100
    assert (percent.field, percent.value) == ("below_percent", 80.0)


def test_a_camera_without_pictures_says_nothing_of_its_rate() -> None:
    stopped = [
        SampleInput("gate", NOW - 2 * DAY + number, CaptureState.OFFLINE, 0.0, 25.0)
        for number in range(LEAST_SAMPLES)
    ]

    found = suggested_frame_rate(FrameRate(below_fps=1), stopped, ["gate"], NOW)

    assert (found.value, found.records) == (None, 0)


@pytest.mark.parametrize(
    ("condition", "values", "field", "value"),
    [
        (ErrorRate(0.5), [0.01] * 95 + [0.2] * 5, "limit", 0.01),
        (ErrorRate(0.5), [0.0] * 100, "limit", 0.0001),
        (ErrorRate(0.5, metric="success_rate"), [0.99] * 95 + [0.5] * 5, "limit", 0.5),
        (Latency(500), [40.2] * 95 + [900.0] * 5, "limit_ms", 41.0),
    ],
)
def test_nineteen_hours_in_twenty_were_no_worse_than_the_suggested_limit(
    condition: ErrorRate | Latency, values: list[float], field: str, value: float
) -> None:
    inputs = [FigureInput(NOW - 100 * 3600 + 3600 * n, "k", v) for n, v in enumerate(values)]

    found = suggested_figure(condition, inputs, NOW)

    assert (found.field, found.value) == (field, value)


def test_hours_without_calls_are_no_hours() -> None:
    inputs = [FigureInput(NOW - 3600.0 * n, "k", None) for n in range(LEAST_FIGURES * 3)]

    assert suggested_figure(Latency(500), inputs, NOW).value is None
