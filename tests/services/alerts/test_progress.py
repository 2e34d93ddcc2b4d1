"""A violation that goes on is heard of again, by rules that ask how long, and by no others."""

from __future__ import annotations

from typing import Any

from services.alerts.watches.making import inputs_of, watch_of
from services.domain.alerts import ProgressInput, ViolationInput
from services.domain.rules import RuleDraft

BEGUN = ViolationInput("gate", 100.0, 100.0, "intrusion", 1)


def watch(rule_type: str, **conditions: Any) -> Any:
    draft = RuleDraft.from_plain({"name": "A", "rule_type": rule_type, "conditions": conditions})
    return watch_of(draft.conditions, 0.0)


def progress(at: float, hits: int, violation_type: str = "intrusion") -> ProgressInput:
    return ProgressInput("gate", at, at, violation_type, hits)


def test_a_violation_that_goes_on_is_continuous() -> None:
    held = watch("continuous_violation", duration_seconds=20, min_detections=30).seen(BEGUN)

    for at in (105.0, 110.0, 115.0):
        held = held.seen(progress(at, 10))
        assert not held.holds(at)
    held = held.seen(progress(120.0, 10))

    assert held.holds(120.0)
    assert held.count(120.0) == 41
    assert not held.holds(130.1)


def test_progress_of_another_type_is_none_of_its_business() -> None:
    held = watch(
        "continuous_violation", duration_seconds=4, min_detections=2, violation_type="no_hairnet"
    )

    assert held.seen(progress(100.0, 10)) is held


def test_while_something_goes_on_there_is_no_lack_of_detections() -> None:
    held = watch("no_detection", minutes=1).seen(BEGUN).seen(progress(150.0, 10))

    assert not held.holds(200.0)
    assert held.holds(210.0)


def test_one_violation_counts_once_however_long_it_lasts() -> None:
    draft = RuleDraft.from_plain(
        {"name": "A", "rule_type": "violation", "conditions": {"threshold": 2}}
    )

    assert inputs_of(draft.conditions) == {ViolationInput}
