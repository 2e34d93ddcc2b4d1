"""A rule is said in one sentence, whatever its type."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from services.domain.rules import RuleDraft, rule_words
from tests.services.domain.drafts import drafts
from tests.services.domain.test_rules import NIGHT, ONE_OF_EACH, SEED

NAMES = {"gate": "Gate", "yard": "Yard"}

SAID = {
    "violation": "Gate has at least 5 violations of kind “no_helmet” within 10 minutes",
    "continuous_violation": "Gate has a violation of any kind that goes on for 30 seconds, "
    "seen at least 3 times",
    "camera_offline": "Gate gives no picture for 30 seconds",
    "frame_rate": "Gate gives less than 50 % of its frames",
    "frozen_image": "Gate shows a picture that does not change",
    "image_quality": "Gate is covered",
    "error_rate": "more than 5 % of the calls of “start” in domain fail over 1 hour",
    "latency": "the P99 of all calls is above 300 ms over 15 minutes",
    "no_detection": "Gate sees nothing for 10 minutes",
    "system": "site file and database differ",
    "all_of": "Gate gives no picture for 30 seconds and "
    "(it sees nothing for 10 minutes or it sees nothing for 10 minutes)",
    "any_of": "Gate gives no picture for 30 seconds or it sees nothing for 10 minutes",
}


def said(**fields: Any) -> str:
    return str(rule_words(RuleDraft.from_plain({**SEED, **fields}), NAMES))


@pytest.mark.parametrize("rule_type", ONE_OF_EACH)
def test_every_type_is_said_in_words(rule_type: str) -> None:
    words = said(rule_type=rule_type, conditions=ONE_OF_EACH[rule_type], cameras=["gate"])

    assert words == f"When {SAID[rule_type]}: medium, tell window."


def test_a_rule_is_said_with_all_that_it_does() -> None:
    words = said(
        cameras=["gate"],
        priority="high",
        channels=["window", "email"],
        cooldown_s=600,
        for_s=90,
        keep_firing_for_s=3600,
        requires_ack=True,
        enabled=False,
    )

    assert words == (
        "When Gate has at least 5 violations of any kind within 5 minutes and this lasts "
        "90 seconds: high, tell window and e-mail, at most every 10 minutes, over only after "
        "1 hour of calm, somebody has to acknowledge. Disabled."
    )


def test_hours_stand_before_the_condition() -> None:
    assert said(schedule=NIGHT).startswith(
        "Fri, Sat 22:00 to 06:00 of the next day (Asia/Shanghai): when any camera has"
    )


@pytest.mark.parametrize(
    ("cameras", "words"),
    [
        (None, "any camera"),
        (["gate", "yard"], "Gate or Yard"),
        (["gate", "yard", "dock"], "Gate, Yard or dock"),
        (["a", "b", "c", "d"], "one of 4 cameras"),
    ],
)
def test_cameras_are_called_by_their_names(cameras: list[str] | None, words: str) -> None:
    assert said(cameras=cameras).startswith(f"When {words} has")


def test_one_violation_is_enough_for_a_singular() -> None:
    assert "has a violation of any kind within" in said(conditions={"threshold": 1})


@settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=10)
@given(drafts())
def test_no_rule_is_without_words(rule: RuleDraft) -> None:
    words = str(rule_words(rule, NAMES))

    assert words
    assert "\n" not in words
