"""What `camera-station op` makes of the words after an operation's name."""

from __future__ import annotations

from typing import Any

import pytest

from app.command_line.op_arguments import request_arguments
from app.command_line.op_input import Asked, asked_by
from app.command_line.parser import parse
from services.domain.errors import BadValue
from services.domain.rules import RuleDraft, RulePatch, Violation


def test_the_rule_of_the_seed_can_be_written_on_the_command_line() -> None:
    words = ["name=测试规则", "rule_type=violation", 'conditions={"threshold":5}']
    (asked,) = asked_by(parse(["op", "create_rule", "--arg", *words]))

    assert request_arguments(asked) == [RuleDraft("测试规则", Violation(threshold=5)), None]


def test_a_rule_is_created_once_for_one_key() -> None:
    given = {
        "name": "Gate", "rule_type": "violation", "conditions": {"threshold": 5}, "key": "k-1",
    }  # fmt: skip

    assert request_arguments(Asked("create_rule", None, given))[1] == "k-1"


@pytest.mark.parametrize("unit", ["7", 7])
def test_a_rule_is_updated_from_the_revision_that_was_read(unit: str | int) -> None:
    given = {"name": "Yard", "enabled": False, "expected_revision": 3}

    number, patch, revision = request_arguments(Asked("update_rule", unit, given))

    assert (number, revision) == (7, 3)
    assert patch == RulePatch({"name": "Yard", "enabled": False})


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        (Asked("create_rule", "gate", {}), "id"),
        (Asked("create_rule", None, {}), "name"),
        (Asked("create_rule", None, {"name": "Gate"}), "rule_type"),
        (Asked("create_rule", None, {"name": "Gate", "rule_type": "violation"}), "conditions"),
        (Asked("create_rule", None, {"name": "Gate", "speed": 3}), "speed"),
        (Asked("update_rule", None, {"name": "Yard", "expected_revision": 1}), "id"),
        (Asked("update_rule", "seven", {"name": "Yard", "expected_revision": 1}), "id"),
        (Asked("update_rule", "-1", {"name": "Yard", "expected_revision": 1}), "id"),
        (Asked("update_rule", "9" * 5000, {"name": "Yard", "expected_revision": 1}), "id"),
        (Asked("update_rule", "7", {"name": "Yard"}), "expected_revision"),
        (
            Asked("update_rule", "7", {"name": "Yard", "expected_revision": True}),
            "expected_revision",
        ),
        (Asked("update_rule", "7", {"expected_revision": 1}), "patch"),
        (Asked("delete_rule", "7", {}), "name"),
        (Asked("status", None, {}), "id"),
        (Asked("status", "gate", {"lines": 3}), "lines"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_field(asked: Asked, field: str) -> None:
    with pytest.raises(BadValue) as refused:
        request_arguments(asked)

    assert refused.value.field == field


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ([], (None, False)),
        (["--force", "legacy"], ("legacy", False)),
        (["--synthetic", "--force", "domain"], ("domain", True)),
    ],
)
def test_a_side_can_be_forced_and_a_call_marked_as_an_exercise(
    written: list[str], expected: tuple[Any, ...]
) -> None:
    arguments = parse(["op", "status", "gate", *written])

    assert (arguments.force, arguments.synthetic) == expected


def test_there_is_no_third_side(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parse(["op", "status", "gate", "--force", "both"])

    assert left.value.code == 2
    assert "--force" in capsys.readouterr().err
