"""Simple conditions combined, nested two deep at most; and all of them as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, TypeAlias

from services.domain.errors import BadValue
from services.domain.rules.conditions import SIMPLE, RuleType, Simple
from services.domain.rules.specs import known_keys, plain_record, record_of, within

FEWEST_PARTS = 2
MOST_PARTS = 8
DEEPEST = 2


@dataclass(frozen=True)
class _Combination:
    parts: tuple[Conditions, ...]

    def __post_init__(self) -> None:
        _check_parts(self.parts)
        if not all(isinstance(part, CONDITIONS) for part in self.parts):
            raise BadValue("These are no conditions.", field="parts")
        object.__setattr__(self, "parts", tuple(self.parts))
        if _depth(self) > DEEPEST:
            raise _too_deep()


@dataclass(frozen=True)
class AllOf(_Combination):
    """All parts hold at once."""

    rule_type: ClassVar[RuleType] = RuleType.ALL_OF


@dataclass(frozen=True)
class AnyOf(_Combination):
    """At least one part holds."""

    rule_type: ClassVar[RuleType] = RuleType.ANY_OF


Conditions: TypeAlias = Simple | AllOf | AnyOf

_COMBINED: tuple[type[AllOf] | type[AnyOf], ...] = (AllOf, AnyOf)
CONDITIONS = (*SIMPLE, *_COMBINED)


def conditions_of(rule_type: Any, plain: Any, *, depth: int = 1) -> Conditions:
    """The conditions in plain data; raises BadValue, `field` beginning with `conditions`."""
    for simple in SIMPLE:
        if rule_type == simple.rule_type:
            with within("conditions"):
                return record_of(simple, plain)
    for combined in _COMBINED:
        if rule_type == combined.rule_type:
            with within("conditions"):
                return combined(_parts_of(plain, depth))
    raise BadValue("Choose one of: {choices}.", field="rule_type", choices=", ".join(RuleType))


def plain_conditions(conditions: Conditions) -> dict[str, Any]:
    """The conditions without their type, as JSON takes them."""
    if not isinstance(conditions, AllOf | AnyOf):
        return plain_record(conditions)
    return {
        "parts": [
            {"rule_type": str(part.rule_type), "conditions": plain_conditions(part)}
            for part in conditions.parts
        ]
    }


def _parts_of(plain: Any, depth: int) -> tuple[Conditions, ...]:
    if depth > DEEPEST:
        raise _too_deep()
    parts: Any = known_keys(plain, {"parts": None}).get("parts")
    _check_parts(parts)
    return tuple(_part_of(part, number, depth) for number, part in enumerate(parts))


def _check_parts(parts: Any) -> None:
    if not isinstance(parts, list | tuple):
        raise BadValue("This must be a list.", field="parts")
    if not FEWEST_PARTS <= len(parts) <= MOST_PARTS:
        raise BadValue(
            "Combine {least} to {most} conditions.",
            field="parts",
            least=FEWEST_PARTS,
            most=MOST_PARTS,
        )


def _part_of(plain: Any, number: int, depth: int) -> Conditions:
    with within(f"parts[{number}]"):
        part: Mapping[str, Any] = known_keys(plain, {"rule_type": None, "conditions": None})
        return conditions_of(part.get("rule_type"), part.get("conditions"), depth=depth + 1)


def _depth(conditions: Any) -> int:
    if not isinstance(conditions, _Combination):
        return 0
    return 1 + max(_depth(part) for part in conditions.parts)


def _too_deep() -> BadValue:
    return BadValue("Conditions are nested {most} deep at most.", field="parts", most=DEEPEST)
