"""What a new rule begins with: values that are usable as they stand, and no name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.domain.rules import RuleDraft

_CONDITIONS: Mapping[str, dict[str, Any]] = {
    "violation": {"threshold": 5},
    "continuous_violation": {"duration_seconds": 30.0, "min_detections": 3},
    "camera_offline": {"offline_seconds": 30.0},
    "frame_rate": {"below_percent": 50.0},
    "frozen_image": {},
    "image_quality": {"kind": "covered"},
    "error_rate": {"limit": 0.05},
    "latency": {"limit_ms": 1000.0},
    "no_detection": {"minutes": 60.0},
    "system": {"kind": "disk"},
}
_TWO = (
    {"rule_type": "violation", "conditions": {"threshold": 1}},
    {"rule_type": "frame_rate", "conditions": {"below_percent": 50.0}},
)
_SEED_NAME = "测试规则"


def default_conditions(rule_type: str) -> dict[str, Any]:
    """Whole: what the type's record fills in is there too."""
    given = _CONDITIONS.get(rule_type, {"parts": list(_TWO)})
    filled = RuleDraft.from_plain({"name": "-", "rule_type": rule_type, "conditions": given})
    conditions: dict[str, Any] = filled.plain()["conditions"]
    return conditions


def new_rule(rule_type: str) -> dict[str, Any]:
    """A draft as plain data, still to be named."""
    named = {"name": "-", "rule_type": rule_type, "conditions": default_conditions(rule_type)}
    return RuleDraft.from_plain(named).plain() | {"name": ""}


def example_rule() -> dict[str, Any]:
    """The example that the old system came with."""
    return new_rule("violation") | {"name": _SEED_NAME}
