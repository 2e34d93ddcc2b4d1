"""Why did it not fire: the trace says what kept the rule from it."""

from __future__ import annotations

from services.alerts.engine import EngineRule
from services.alerts.state import Terms
from services.alerts.trace import TraceLine, traced
from services.alerts.trying import Trial, tried
from services.domain.alerts import Input, SampleInput, Standing, ViolationInput
from services.domain.rules import CameraOffline, FrameRate, Schedule, Violation, WeekSpan
from services.domain.run_state import CaptureState

TRIAL = Trial(0.0, 1000.0, ("gate",))


def lines(rule: EngineRule, inputs: list[Input], trial: Trial = TRIAL) -> list[TraceLine]:
    return list(traced(rule, "gate", inputs, trial))


def hits(*times: float) -> list[Input]:
    return [ViolationInput("gate", at, at, "no_hairnet") for at in times]


def test_too_few_violations_are_counted_in_each_line() -> None:
    found = lines(EngineRule(1, Violation(3)), hits(10, 20))
    assert [(one.standing, one.count) for one in found] == [
        (Standing.NOT_MET, 1),
        (Standing.NOT_MET, 2),
    ]


def test_a_rule_that_waits_says_pending() -> None:
    (one,) = lines(EngineRule(1, Violation(1), Terms(for_s=600)), hits(10))
    assert one.standing is Standing.PENDING


def test_a_camera_without_samples_has_no_data() -> None:
    sample = SampleInput("gate", 10.0, CaptureState.LIVE, fps=20.0, since_s=60.0)
    stalled = SampleInput("gate", 5.0, CaptureState.STALLED)
    rule = EngineRule(1, FrameRate(below_fps=5))
    assert [one.standing for one in lines(rule, [stalled, sample])] == [Standing.NOT_MET]


def test_outside_its_hours_a_rule_says_so() -> None:
    # the beginning of 1970 is a Thursday
    schedule = Schedule("UTC", (WeekSpan(("fri",)),))
    (one,) = lines(EngineRule(1, Violation(1), Terms(schedule=schedule)), hits(10))
    assert one.standing is Standing.OUT_OF_HOURS


def test_a_rule_that_is_muted_by_a_lost_camera_says_so() -> None:
    trial = Trial(0.0, 1000.0, ("gate",), (EngineRule(2, CameraOffline(10)),))
    inputs: list[Input] = [SampleInput("gate", 0.0, CaptureState.OFFLINE, age_s=60.0), *hits(10)]
    assert lines(EngineRule(1, Violation(1)), inputs, trial)[-1].standing is Standing.MUTED


def test_the_trace_fires_when_the_trial_does() -> None:
    rule, inputs = EngineRule(1, Violation(2)), hits(10, 20, 30, 700)
    found = [one.at for one in lines(rule, inputs) if one.what == "Fired"]
    assert found == [one.fired_at for one in tried("R", rule, None, inputs, TRIAL).alerts]
