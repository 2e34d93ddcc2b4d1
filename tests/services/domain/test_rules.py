"""A rule's draft checks itself: every type, every field, whatever is written in it."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.errors import BadValue, RuleNotFound
from services.domain.rules import (
    AllOf,
    CameraOffline,
    NoDetection,
    RuleDraft,
    RulePatch,
    RuleType,
    Violation,
    check_key,
    check_rule_id,
)

SEED = {"name": "测试规则", "rule_type": "violation", "conditions": {"threshold": 5}}
OFFLINE = {"rule_type": "camera_offline", "conditions": {"offline_seconds": 30}}
QUIET = {"rule_type": "no_detection", "conditions": {"minutes": 10}}
NIGHT = {
    "time_zone": "Asia/Shanghai",
    "spans": [{"days": ["fri", "sat"], "start": "22:00", "end": "06:00"}],
}

ONE_OF_EACH: dict[str, dict[str, Any]] = {
    "violation": {"threshold": 5, "window_minutes": 10, "violation_type": "no_helmet"},
    "continuous_violation": {"duration_seconds": 30, "min_detections": 3},
    "camera_offline": {"offline_seconds": 30},
    "frame_rate": {"below_percent": 50},
    "frozen_image": {},
    "image_quality": {"kind": "covered"},
    "error_rate": {"limit": 0.05, "operation": "start", "implementation": "domain"},
    "latency": {"limit_ms": 300, "percentile": 99, "window_minutes": 15},
    "no_detection": {"minutes": 10},
    "system": {"kind": "data_drift"},
    "all_of": {"parts": [OFFLINE, {"rule_type": "any_of", "conditions": {"parts": [QUIET] * 2}}]},
    "any_of": {"parts": [OFFLINE, QUIET]},
}


def draft(**fields: Any) -> RuleDraft:
    return RuleDraft.from_plain({**SEED, **fields})


def refused_field(**fields: Any) -> str | None:
    with pytest.raises(BadValue) as refused:
        draft(**fields)
    return refused.value.field


def test_the_rule_of_the_seed_is_valid_with_its_defaults() -> None:
    rule = RuleDraft.from_plain(SEED)

    assert rule.conditions == Violation(5, window_minutes=5.0, violation_type="any")
    assert (rule.cameras, rule.priority, rule.enabled) == (None, "medium", True)


def test_there_is_an_example_of_every_type() -> None:
    assert list(ONE_OF_EACH) == [str(kind) for kind in RuleType]


@pytest.mark.parametrize("rule_type", ONE_OF_EACH)
def test_every_type_of_rule_comes_back_from_json_as_it_was(rule_type: str) -> None:
    rule = draft(
        rule_type=rule_type,
        conditions=ONE_OF_EACH[rule_type],
        cameras=["gate", "yard"],
        channels=["window", "email"],
        recipients=["li@example.org"],
        schedule=NIGHT,
        for_s=5,
    )

    again = RuleDraft.from_plain(json.loads(json.dumps(rule.plain())))

    assert again == rule
    assert rule.rule_type == rule_type


def test_the_same_rule_written_in_another_way_has_the_same_digest() -> None:
    one = RuleDraft.from_plain({**SEED, "conditions": {"threshold": 5, "window_minutes": 5}})
    other = RuleDraft.from_plain({"conditions": {"threshold": 5}, "enabled": True, **SEED})

    assert one.digest() == other.digest()
    assert one.digest() != draft(conditions={"threshold": 6}).digest()


@pytest.mark.parametrize("threshold", [0, -1, 5.0, "5", True, None, math.nan, [], 10**400])
def test_a_bad_threshold_is_refused_with_its_place(threshold: Any) -> None:
    assert refused_field(conditions={"threshold": threshold}) == "conditions.threshold"


@pytest.mark.parametrize("minutes", [0, -5, math.nan, math.inf, -math.inf, True, "5", 10**400])
def test_a_bad_window_is_refused_with_its_place(minutes: Any) -> None:
    conditions = {"threshold": 5, "window_minutes": minutes}
    assert refused_field(conditions=conditions) == "conditions.window_minutes"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"conditions": {}}, "conditions.threshold"),
        ({"conditions": {"threshold": 5, "colour": 1}}, "conditions.colour"),
        ({"conditions": [5]}, "conditions"),
        ({"conditions": None}, "conditions"),
        ({"rule_type": "thunder"}, "rule_type"),
        ({"rule_type": ["violation"]}, "rule_type"),
        ({"colour": "red"}, "colour"),
        ({"name": ""}, "name"),
        ({"name": "   "}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"name": "x" * 1_000_000}, "name"),
        ({"name": "Gate\nYard"}, "name"),
        ({"name": "Gate\u202eYard"}, "name"),
        ({"name": "half \ud800"}, "name"),
        ({"name": 5}, "name"),
        ({"priority": "urgent"}, "priority"),
        ({"channels": []}, "channels"),
        ({"channels": "window"}, "channels"),
        ({"channels": ["window", "window"]}, "channels"),
        ({"channels": ["pigeon"]}, "channels"),
        ({"recipients": ["x"] * 51}, "recipients"),
        ({"recipients": [""]}, "recipients"),
        ({"recipients": ["https://ada:hunter2@example.org/hook"]}, "recipients"),
        ({"cameras": []}, "cameras"),
        ({"cameras": "gate"}, "cameras"),
        ({"cameras": ["gate", "gate"]}, "cameras"),
        ({"cameras": ["../gate"]}, "cameras"),
        ({"cameras": [5]}, "cameras"),
        ({"cameras": ["gate"] * 1001}, "cameras"),
        ({"enabled": "yes"}, "enabled"),
        ({"requires_ack": 1}, "requires_ack"),
        ({"for_s": -1}, "for_s"),
        ({"for_s": math.nan}, "for_s"),
        ({"keep_firing_for_s": math.inf}, "keep_firing_for_s"),
        ({"cooldown_s": 10**9}, "cooldown_s"),
        ({"schedule": "nights"}, "schedule"),
        ({"schedule": {"time_zone": "Asia/Shanghai", "spans": []}}, "schedule.spans"),
        ({"schedule": {**NIGHT, "time_zone": "Asia/Atlantis"}}, "schedule.time_zone"),
        ({"schedule": {**NIGHT, "time_zone": "../../etc/passwd"}}, "schedule.time_zone"),
        ({"schedule": {**NIGHT, "time_zone": "Asia"}}, "schedule.time_zone"),
        ({"schedule": {**NIGHT, "colour": 1}}, "schedule.colour"),
        ({"schedule": {**NIGHT, "spans": [{"start": "24:00"}]}}, "schedule.spans[0].start"),
        ({"schedule": {**NIGHT, "spans": [{"days": ["Friday"]}]}}, "schedule.spans[0].days"),
    ],
)
def test_a_bad_field_is_refused_by_name(fields: dict[str, Any], field: str) -> None:
    assert refused_field(**fields) == field


@pytest.mark.parametrize(
    ("rule_type", "conditions", "field"),
    [
        ("continuous_violation", {"duration_seconds": 30}, "min_detections"),
        ("continuous_violation", {"duration_seconds": 0, "min_detections": 1}, "duration_seconds"),
        ("camera_offline", {"offline_seconds": 0}, "offline_seconds"),
        ("frame_rate", {}, "below_fps"),
        ("frame_rate", {"below_fps": 5, "below_percent": 50}, "below_fps"),
        ("frame_rate", {"below_percent": 101}, "below_percent"),
        ("frozen_image", {"kind": "dark"}, "kind"),
        ("image_quality", {"kind": "ugly"}, "kind"),
        ("error_rate", {"limit": 1.5}, "limit"),
        ("error_rate", {"limit": 0.1, "operation": "fly"}, "operation"),
        ("latency", {"limit_ms": 300, "percentile": 42}, "percentile"),
        ("latency", {"limit_ms": 300, "percentile": True}, "percentile"),
        ("latency", {"limit_ms": 300, "implementation": "new"}, "implementation"),
        ("no_detection", {"minutes": 0.5}, "minutes"),
        ("system", {"kind": "weather"}, "kind"),
        ("all_of", {"parts": [OFFLINE]}, "parts"),
        ("all_of", {"parts": [OFFLINE] * 9}, "parts"),
        ("any_of", {"parts": OFFLINE}, "parts"),
        ("any_of", {"parts": [OFFLINE, {"rule_type": "violation"}]}, "parts[1].conditions"),
        ("any_of", {"parts": [OFFLINE, {**QUIET, "name": "x"}]}, "parts[1].name"),
    ],
)
def test_bad_conditions_are_refused_by_name(
    rule_type: str, conditions: dict[str, Any], field: str
) -> None:
    place = f"conditions.{field}"
    assert refused_field(rule_type=rule_type, conditions=conditions) == place


def test_conditions_nest_two_deep_and_no_deeper() -> None:
    two: Any = {"rule_type": "any_of", "conditions": {"parts": [OFFLINE, QUIET]}}
    three = {"rule_type": "all_of", "conditions": {"parts": [two, QUIET]}}

    assert draft(rule_type="all_of", conditions={"parts": [two, QUIET]})
    field = refused_field(rule_type="any_of", conditions={"parts": [three, QUIET]})
    assert field == "conditions.parts[0].conditions.parts[0].conditions.parts"


def test_a_bomb_of_nested_conditions_is_refused() -> None:
    bomb: Any = OFFLINE
    for _ in range(10_000):
        bomb = {"rule_type": "all_of", "conditions": {"parts": [bomb, bomb]}}

    assert "parts" in (refused_field(**bomb) or "")


def test_records_made_by_hand_are_checked_too() -> None:
    deep = AllOf((AllOf((CameraOffline(30), NoDetection(5))), NoDetection(5)))
    with pytest.raises(BadValue):
        AllOf((deep, NoDetection(5)))
    with pytest.raises(BadValue) as refused:
        RuleDraft("Gate", {"threshold": 5})  # type: ignore[arg-type]
    assert refused.value.field == "conditions"
    with pytest.raises(BadValue) as refused:
        RuleDraft("Gate", Violation(5), schedule="nights")  # type: ignore[arg-type]
    assert refused.value.field == "schedule"


def test_a_patch_changes_what_it_names_and_nothing_else() -> None:
    patch = RulePatch.from_plain({"name": "Night", **OFFLINE, "cameras": ["gate"]})

    changed = patch.applied_to(draft(priority="high"))

    assert changed == draft(priority="high", name="Night", cameras=["gate"], **OFFLINE)


def test_a_patch_can_set_a_rule_back_to_all_cameras_and_no_schedule() -> None:
    patch = RulePatch.from_plain({"cameras": None, "schedule": None})

    changed = patch.applied_to(draft(cameras=["gate"], schedule=NIGHT))

    assert changed == draft()


@pytest.mark.parametrize(
    ("patch", "field"),
    [
        ({}, "patch"),
        ([], "rule"),
        ({"colour": 1}, "colour"),
        ({"name": ""}, "name"),
        ({"conditions": {"threshold": 5}}, "rule_type"),
        ({"rule_type": "violation"}, "conditions"),
        ({"rule_type": "violation", "conditions": {"threshold": 0}}, "conditions.threshold"),
        ({"revision": 3}, "revision"),
    ],
)
def test_a_bad_patch_is_refused_by_name(patch: Any, field: str) -> None:
    with pytest.raises(BadValue) as refused:
        RulePatch.from_plain(patch)

    assert refused.value.field == field


@pytest.mark.parametrize("key", ["", " ", "x" * 201, "a\nb", 5, None])
def test_a_bad_idempotency_key_is_refused(key: Any) -> None:
    with pytest.raises(BadValue) as refused:
        check_key(key)

    assert refused.value.field == "key"


@pytest.mark.parametrize("rule_id", ["1", 1.0, True, None])
def test_an_id_that_is_no_number_is_refused(rule_id: Any) -> None:
    with pytest.raises(BadValue):
        check_rule_id(rule_id)


@pytest.mark.parametrize("rule_id", [0, -1, 2**63, 10**4000])
def test_an_id_that_no_rule_can_have_is_unknown(rule_id: int) -> None:
    with pytest.raises(RuleNotFound):
        check_rule_id(rule_id)


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from([*ONE_OF_EACH, "gate", "any", "start", "window", "22:00"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["threshold", "parts", "rule_type", "conditions", "minutes", "kind", "limit"]
            )
            | st.text(max_size=8),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def outcome(make: Callable[[], RuleDraft]) -> tuple[RuleDraft | None, str]:
    """The draft, or the field that was refused."""
    try:
        return make(), ""
    except BadValue as refused:
        return None, refused.field or ""


def _cut(fields: dict[str, Any]) -> dict[str, Any]:
    return {key.split(".")[0].split("[")[0]: value for key, value in fields.items()}


def comes_back(rule: RuleDraft) -> bool:
    return RuleDraft.from_plain(json.loads(json.dumps(rule.plain()))) == rule


@given(
    st.dictionaries(
        st.sampled_from([*draft().plain(), "colour"]) | st.text(max_size=8), json_values, max_size=6
    )
)
def test_whatever_is_written_is_refused_or_comes_back_as_it_was(fields: dict[str, Any]) -> None:
    rule, field = outcome(lambda: RuleDraft.from_plain({**SEED, **fields}))

    place = field.split(".")[0].split("[")[0]
    assert comes_back(rule) if rule is not None else place in {**SEED, **_cut(fields)}


@given(st.sampled_from(list(ONE_OF_EACH)), json_values)
def test_whatever_stands_in_conditions_is_refused_there_or_comes_back(
    rule_type: str, conditions: Any
) -> None:
    rule, field = outcome(lambda: draft(rule_type=rule_type, conditions=conditions))

    assert comes_back(rule) if rule is not None else field.startswith("conditions")
