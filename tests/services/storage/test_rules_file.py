"""A file of rules comes back as it was, or is refused with the place of what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.errors import BadValue
from services.domain.rules import RuleDraft, Violation
from services.storage.rules_file import (
    LARGEST_FILE,
    MOST_RULES,
    load_rules_file,
    read_rules,
    rules_text,
    write_rules_file,
)
from tests.services.domain.drafts import drafts

SEED = """
rules:
  - name: 测试规则
    rule_type: violation
    conditions:
      threshold: 5
"""
DEEP = "{rule_type: all_of, conditions: {parts: [%s, %s]}}"


def refused(text: str | bytes) -> BadValue:
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(BadValue) as refusal:
        read_rules(data)
    return refusal.value


@given(st.lists(drafts(), max_size=2))
def test_what_is_written_is_read_as_the_same_rules(written: list[RuleDraft]) -> None:
    assert list(read_rules(rules_text(written).encode())) == written


@pytest.mark.parametrize("name", ["true", "123", "null", "1e5", ".inf", "~", "a: b # c", "{}", "-"])
def test_a_name_stays_a_text_whatever_yaml_would_make_of_it(name: str) -> None:
    rule = RuleDraft(name, Violation(5))

    assert read_rules(rules_text([rule]).encode()) == (rule,)


def test_the_rule_of_the_seed_is_enough_for_a_file() -> None:
    assert read_rules(SEED.encode()) == (RuleDraft("测试规则", Violation(5)),)
    assert read_rules(b"rules:\n") == ()


@pytest.mark.parametrize(
    ("broken", "field", "place"),
    [
        ("threshold: lots", "rules[0].conditions.threshold", "Line 6, column 18"),
        ("threshold: 0", "rules[0].conditions.threshold", "Line 6, column 18"),
        ("threshold: 5\n      colour: red", "rules[0].conditions.colour", "Line 7, column 15"),
        ("threshold: 5\n    cameras: []", "rules[0].cameras", "Line 7, column 14"),
        ("threshold: 5\n    priority: loud", "rules[0].priority", "Line 7, column 15"),
        ("threshold: 5\n    for_s: -1", "rules[0].for_s", "Line 7, column 12"),
        ("threshold: 5\n    name: again", None, "Line 7, column 5"),
        ("threshold: .nan", None, "Line 6, column 18"),
        ("threshold: !!python/object:os.system 5", None, "Line 6, column 18"),
    ],
)
def test_a_bad_rule_is_refused_with_its_field_and_place(
    broken: str, field: str | None, place: str
) -> None:
    refusal = refused(SEED.replace("threshold: 5", broken))

    assert str(refusal).startswith(f"{place}:")
    if field is not None:
        assert refusal.field == field


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "needs “rules:”"),
        ("- 1", "needs “rules:”"),
        ("cameras: []", "no field “cameras”"),
        ("rules: 3", "must be a list"),
        ("rules:\n- 5", "names with values"),
        ("rules: [", "not valid YAML"),
        ("a: &a [1, 1]\nb: [*a, *a]", "anchors"),
        (b"rules: [\xff]", "no file of rules"),
        ("rules: " + "[" * 50 + "]" * 50, "nested deeper"),
        (b"#" * (LARGEST_FILE + 1), "larger than 5 MB"),
        (SEED.replace("测试规则", "x" * 1_000_000), "longer than 100"),
    ],
    ids=range(11),
)
def test_what_is_no_file_of_rules_is_refused(text: str | bytes, said: str) -> None:
    assert said in str(refused(text))


def test_conditions_that_are_nested_too_deep_are_refused_in_their_place() -> None:
    text = "{rule_type: system, conditions: {kind: disk}}"
    for _ in range(3):
        text = DEEP % (text, text)

    refusal = refused(f"rules:\n- {text[:1]}name: deep, {text[1:]}")

    assert "two deep" in str(refusal) or "nested 2 deep" in str(refusal)


def test_more_rules_than_a_file_holds_are_neither_written_nor_read() -> None:
    rule = RuleDraft("Gate", Violation(5))
    with pytest.raises(BadValue, match="at most 5000"):
        rules_text([rule] * (MOST_RULES + 1))
    assert "at most 5000" in str(refused("rules: [" + "1," * (MOST_RULES + 1) + "]"))


def test_a_file_that_is_not_there_and_one_that_cannot_be_written_are_named(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="No such file"):
        load_rules_file(tmp_path / "rules.yaml")
    with pytest.raises(Exception, match="cannot be written"):
        write_rules_file(tmp_path / "nowhere" / "rules.yaml", [])
    write_rules_file(tmp_path / "rules.yaml", [RuleDraft("Gate", Violation(5))])
    assert load_rules_file(tmp_path / "rules.yaml") == (RuleDraft("Gate", Violation(5)),)
