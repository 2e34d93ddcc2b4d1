"""Every field of every type of rule, with everything that it must not be."""

from __future__ import annotations

import math
from typing import Any

import pytest

from services.domain.errors import BadValue
from services.domain.rules import RuleDraft, RulePatch, RuleType
from services.domain.rules.conditions import SIMPLE
from services.domain.rules.specs import Kind, Spec, specs_of

GOOD: dict[str, dict[str, Any]] = {
    "violation": {"threshold": 5, "window_minutes": 5, "violation_type": "no_hairnet"},
    "continuous_violation": {
        "duration_seconds": 30,
        "min_detections": 2,
        "violation_type": "no_hairnet",
    },
    "camera_offline": {"offline_seconds": 30},
    "frame_rate": {"below_fps": 5},
    "frozen_image": {},
    "image_quality": {"kind": "dark"},
    "error_rate": {
        "limit": 0.5,
        "metric": "error_rate",
        "operation": "any",
        "implementation": "any",
        "window_minutes": 60,
    },
    "latency": {
        "limit_ms": 300,
        "metric": "percentile",
        "percentile": 95,
        "operation": "any",
        "implementation": "any",
        "window_minutes": 60,
    },
    "no_detection": {"minutes": 60},
    "system": {"kind": "disk"},
}

NO_NUMBERS: list[Any] = [
    "5",
    "",
    None,
    [],
    {},
    True,
    b"5",
    math.nan,
    math.inf,
    -math.inf,
    10**400,
    -(10**400),
]
NO_TEXTS: list[Any] = [
    "",
    " ",
    None,
    [],
    {},
    True,
    5,
    b"x",
    "x" * 1_000_000,
    "a\nb",
    "a\x00b",
    "a\u202eb",
    "\ud800",
]
NO_CHOICES: list[Any] = ["", "nothing of this", None, [], {}, 5.5, -1, math.nan, "x" * 1_000_000]
NO_LISTS: list[Any] = [
    "window",
    None,
    5,
    {},
    True,
    [None],
    [[]],
    [""],
    ["x" * 1_000_000],
    [math.nan],
]
NO_YES_NO: list[Any] = ["yes", "", None, [], 0, 1, math.nan]


def bad_for(spec: Spec) -> list[Any]:
    """What a field with this spec must refuse."""
    match spec.kind:
        case Kind.WHOLE:
            return [*NO_NUMBERS, spec.least - 1, spec.most + 1, spec.least + 0.5, float(spec.most)]
        case Kind.NUMBER:
            beyond = [spec.least - 1e-3, spec.most * 1.001, 1e308, -1.0]
            return [*(bad for bad in NO_NUMBERS if not (bad is None and spec.optional)), *beyond]
        case Kind.TEXT:
            return [*NO_TEXTS, "x" * (int(spec.most) + 1)]
        case Kind.CHOICE:
            return NO_CHOICES
        case Kind.YES_NO:
            return NO_YES_NO
        case _:
            return NO_LISTS


FIELDS = [
    pytest.param(str(kind.rule_type), name, spec, id=f"{kind.rule_type}.{name}")
    for kind in SIMPLE
    for name, spec in specs_of(kind).items()
]


def rule(rule_type: str, conditions: Any, **fields: Any) -> RuleDraft:
    plain = {"name": "Rule", "rule_type": rule_type, "conditions": conditions, **fields}
    return RuleDraft.from_plain(plain)


def test_a_good_rule_stands_here_of_every_simple_type() -> None:
    assert set(GOOD) == {str(one) for one in RuleType} - {"all_of", "any_of"}
    for rule_type, conditions in GOOD.items():
        assert rule(rule_type, conditions).rule_type == rule_type


@pytest.mark.parametrize(("rule_type", "name", "spec"), FIELDS)
def test_a_bad_condition_is_refused_with_its_field(rule_type: str, name: str, spec: Spec) -> None:
    for bad in bad_for(spec):
        with pytest.raises(BadValue) as refused:
            rule(rule_type, {**GOOD[rule_type], name: bad})
        assert (refused.value.field or "").startswith("conditions."), (name, bad)
        # a frame rate names two fields, of which exactly one is set
        known = {f"conditions.{name}", "conditions.below_fps"}
        assert refused.value.field in known, (name, bad)


@pytest.mark.parametrize(("rule_type", "name", "spec"), FIELDS)
def test_the_same_is_refused_within_a_combination(rule_type: str, name: str, spec: Spec) -> None:
    bad = {"rule_type": rule_type, "conditions": {**GOOD[rule_type], name: bad_for(spec)[0]}}
    good = {"rule_type": "frozen_image", "conditions": {}}
    with pytest.raises(BadValue) as refused:
        rule("all_of", {"parts": [good, bad]})
    assert (refused.value.field or "").startswith("conditions.parts[1].conditions.")


@pytest.mark.parametrize("rule_type", GOOD)
@pytest.mark.parametrize("key", ["colour", "", "x" * 1_000_000, "threshold ", "__class__"])
def test_an_unknown_key_is_refused_in_every_type(rule_type: str, key: str) -> None:
    with pytest.raises(BadValue) as refused:
        rule(rule_type, {**GOOD[rule_type], key: 1})
    assert (refused.value.field or "").startswith("conditions")
    assert len(refused.value.field or "") < 100


@pytest.mark.parametrize("rule_type", GOOD)
@pytest.mark.parametrize("conditions", [None, [], "x", 5, True, [["threshold", 5]]])
def test_conditions_that_are_no_mapping_are_refused(rule_type: str, conditions: Any) -> None:
    with pytest.raises(BadValue) as refused:
        rule(rule_type, conditions)
    assert refused.value.field == "conditions"


@pytest.mark.parametrize(("name", "spec"), list(specs_of(RuleDraft).items()))
def test_a_bad_field_of_the_rule_is_refused_when_it_is_made_and_changed(
    name: str, spec: Spec
) -> None:
    for bad in bad_for(spec):
        with pytest.raises(BadValue) as refused:
            rule("frozen_image", {}, **{name: bad})
        assert refused.value.field == name, bad
        with pytest.raises(BadValue) as changed:
            RulePatch({name: bad})
        assert changed.value.field == name, bad
