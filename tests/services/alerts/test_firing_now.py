"""For whom a draft would be firing is found by the engine itself, over what was heard lately."""

from __future__ import annotations

import pytest

from services.alerts.engine import EngineRule
from services.alerts.firing_now import firing_now, is_recorded, look_back_s
from services.alerts.state import Terms
from services.alerts.trying import Trial
from services.domain.alerts import FindingInput, SampleInput, ViolationInput
from services.domain.rules import (
    AllOf,
    AnyOf,
    CameraOffline,
    Conditions,
    ContinuousViolation,
    ImageQuality,
    NoDetection,
    System,
    Violation,
)
from services.domain.run_state import CaptureState

NOW = 1_000_000.0
CAMERAS = ["dock", "gate", "yard"]


def now_of(
    rule: EngineRule, *inputs: SampleInput | ViolationInput, muting: tuple[EngineRule, ...] = ()
) -> tuple[str, ...]:
    trial = Trial(NOW - look_back_s(rule), NOW, CAMERAS, muting)
    return firing_now(rule, sorted(inputs, key=lambda what: what.at), trial)


def hit(camera: str, ago: float) -> ViolationInput:
    return ViolationInput(camera, NOW - ago, NOW - ago, "no_hairnet")


def lost(camera: str, ago: float) -> SampleInput:
    return SampleInput(camera, NOW - 20, CaptureState.OFFLINE, age_s=ago - 20)


def test_the_cameras_that_fulfil_the_rule_are_named() -> None:
    rule = EngineRule(1, Violation(2))

    assert now_of(rule, hit("gate", 100), hit("gate", 10), hit("yard", 10)) == ("gate",)
    assert now_of(rule, hit("gate", 301), hit("gate", 10)) == ()


def test_for_and_keep_firing_are_waited_for() -> None:
    lasting = EngineRule(1, Violation(1), Terms(for_s=60))
    assert now_of(lasting, hit("gate", 30)) == ()
    assert now_of(lasting, hit("gate", 90)) == ("gate",)

    keeping = EngineRule(1, Violation(1), Terms(keep_firing_for_s=120))
    assert now_of(keeping, hit("gate", 310)) == ("gate",)


def test_a_camera_without_pictures_is_offline_and_mutes_its_other_rules() -> None:
    offline = EngineRule(7, CameraOffline(30))
    assert now_of(offline, lost("gate", 45)) == ("gate",)

    rule = EngineRule(1, Violation(1))
    assert now_of(rule, lost("gate", 500), hit("gate", 5), muting=(offline,)) == ()


def test_the_cameras_of_a_site_alert_are_named_one_by_one() -> None:
    offline = EngineRule(7, CameraOffline(30))

    assert now_of(offline, *(lost(camera, 45) for camera in CAMERAS)) == ("dock", "gate", "yard")


def test_nothing_seen_for_long_is_known_without_any_record() -> None:
    assert now_of(EngineRule(1, NoDetection(10)), hit("gate", 60)) == ("dock", "yard")


@pytest.mark.parametrize(
    ("conditions", "seconds"),
    [
        (CameraOffline(30), 180),
        (Violation(1, window_minutes=60), 3660),
        (ContinuousViolation(900, 3), 960),
        (AnyOf((NoDetection(20), Violation(1, window_minutes=60))), 3660),
        (Violation(1, window_minutes=7 * 24 * 60), 7 * 86_400),
    ],
)
def test_it_looks_back_as_far_as_the_rule_remembers(conditions: Conditions, seconds: int) -> None:
    assert look_back_s(EngineRule(1, conditions)) == seconds


def test_what_is_not_recorded_cannot_be_told() -> None:
    assert is_recorded(Violation(1))
    assert is_recorded(ImageQuality("dark"))
    assert not is_recorded(AllOf((Violation(1), System("disk"))))


def test_a_camera_that_was_covered_yesterday_still_is() -> None:
    rule = EngineRule(1, ImageQuality("covered"))
    trial = Trial(NOW - look_back_s(rule), NOW, CAMERAS)
    found = FindingInput("gate", NOW - 86_400, "covered", True)

    assert firing_now(rule, [found], trial) == ("gate",)
