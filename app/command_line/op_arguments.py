"""What each operation takes on the command line, as the arguments of its request."""

from __future__ import annotations

from typing import Any

from app.command_line.op_input import Asked
from services.domain.errors import BadValue
from services.domain.operation import Operation
from services.domain.rules import RuleDraft, RulePatch

OF_NO_UNIT = ("refresh", "batch_status", "create_rule")
DEFAULT_LOG_LINES = 200


def request_arguments(asked: Asked) -> list[Any]:
    """Raises BadValue for an operation, a camera or an argument that there is not."""
    name = asked.operation
    if name not in set(Operation):
        raise BadValue("There is no operation “{name}”.", field="name", name=name[:64])
    given = dict(asked.arguments)
    arguments = [*_unit(asked), *_more(name, given)]
    if given:
        unknown = next(iter(given))[:64]
        raise BadValue("“{name}” takes no argument “{key}”.", field=unknown, name=name, key=unknown)
    return arguments


def _unit(asked: Asked) -> list[str | int]:
    """The camera or the rule, where the operation is about one."""
    if asked.operation in OF_NO_UNIT:
        if asked.unit is not None:
            raise BadValue("“{name}” takes no camera.", field="id", name=asked.operation)
        return []
    if asked.operation == Operation.UPDATE_RULE:
        return [_rule_id(asked.unit)]
    if asked.unit is None:
        raise BadValue("Name a camera.", field="id")
    return [str(asked.unit)]


def _rule_id(unit: str | int | None) -> int:
    text = str(unit)
    # of any length: int() refuses more than some thousand digits in words of its own
    if not (text.isascii() and text.isdigit() and len(text) <= 20):
        raise BadValue("Name a rule by its number.", field="id")
    return int(text)


def _more(name: str, given: dict[str, Any]) -> list[Any]:
    """The arguments after the unit; takes out of `given` what it knows."""
    match name:
        case "set_auto_start":
            return [_enabled(given)]
        case "logs":
            return [_lines(given)]
        case "batch_status":
            return [_ids(given.pop("ids", None))]
        case "create_rule":
            key = given.pop("key", None)
            return [RuleDraft.from_plain(_taken(given)), key]
        case "update_rule":
            revision = _revision(given)
            return [RulePatch.from_plain(_taken(given)), revision]
        case _:
            return []


def _taken(given: dict[str, Any]) -> dict[str, Any]:
    """All that is left: a rule knows its own fields, and refuses others by name."""
    taken = dict(given)
    given.clear()
    return taken


def _enabled(given: dict[str, Any]) -> bool:
    enabled = given.pop("enabled", None)
    if not isinstance(enabled, bool):
        raise BadValue("“enabled” must be true or false.", field="enabled")
    return enabled


def _lines(given: dict[str, Any]) -> int:
    lines = given.pop("lines", DEFAULT_LOG_LINES)
    if isinstance(lines, bool) or not isinstance(lines, int):
        raise BadValue("“lines” must be a whole number.", field="lines")
    return lines


def _revision(given: dict[str, Any]) -> int:
    revision = given.pop("expected_revision", None)
    if isinstance(revision, bool) or not isinstance(revision, int):
        raise BadValue("“expected_revision” must be a whole number.", field="expected_revision")
    return revision


def _ids(value: Any) -> list[str] | None:
    if isinstance(value, str):
        return [item.strip() for item in value.split(",") if item.strip()]
    if value is None or (isinstance(value, list) and all(isinstance(item, str) for item in value)):
        return value
    raise BadValue("“ids” is a list of camera ids.", field="ids")
