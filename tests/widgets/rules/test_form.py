"""The form shows every rule and gives it back; what is wrong is marked where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from pytestqt.qtbot import QtBot

from services.domain.rules import RuleDraft
from services.domain.sentences import sentence
from tests.services.domain.drafts import CAMERAS, drafts
from tests.services.domain.test_rules import NIGHT, ONE_OF_EACH
from widgets.rules.condition_form import ConditionForm
from widgets.rules.defaults import new_rule
from widgets.rules.form import RuleForm
from widgets.rules.parts_form import PartsForm


@pytest.fixture
def form(qtbot: QtBot) -> RuleForm:
    made = RuleForm()
    made.show_cameras([(camera, camera.capitalize()) for camera in CAMERAS])
    qtbot.addWidget(made)
    return made


def show(form: RuleForm, rule_type: str = "violation", **fields: Any) -> None:
    form.show_value(new_rule(rule_type) | {"name": "Gate"} | fields)


@given(rule=drafts())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_rule_that_is_shown_comes_back_as_it_was(form: RuleForm, rule: RuleDraft) -> None:
    form.show_value(rule.plain())

    assert form.draft() == rule


@pytest.mark.parametrize("rule_type", ONE_OF_EACH)
def test_a_new_rule_of_every_type_needs_only_a_name(form: RuleForm, rule_type: str) -> None:
    form.show_value(new_rule(rule_type))
    assert form.draft() is None
    assert form.fields["name"].problem

    show(form, rule_type)
    assert form.draft() is not None


BAD_NUMBERS = ("", "lots", "nan", "inf", "-inf", "1e999", "-1", "9" * 30, "9" * 5000, "5,5", "0x5")


@pytest.mark.parametrize(
    ("rule_type", "field"),
    [
        ("violation", "threshold"),
        ("violation", "window_minutes"),
        ("continuous_violation", "duration_seconds"),
        ("continuous_violation", "min_detections"),
        ("camera_offline", "offline_seconds"),
        ("error_rate", "limit"),
        ("latency", "limit_ms"),
        ("no_detection", "minutes"),
    ],
)
def test_a_bad_number_is_refused_at_its_field(form: RuleForm, rule_type: str, field: str) -> None:
    show(form, rule_type)
    conditions = form.conditions
    assert isinstance(conditions, ConditionForm)

    for text in BAD_NUMBERS:
        conditions.fields[field].input.setText(text)  # type: ignore[union-attr]
        assert form.draft() is None, text
        assert [name for name, each in conditions.fields.items() if each.problem] == [field]


def test_a_bad_frame_rate_is_refused_at_its_field(form: RuleForm) -> None:
    show(form, "frame_rate")
    conditions = form.conditions
    assert isinstance(conditions, ConditionForm)

    for text in (text for text in BAD_NUMBERS if text):
        conditions.fields["below_percent"].input.setText(text)  # type: ignore[union-attr]
        assert form.draft() is None, text
        assert conditions.fields["below_percent"].problem


@pytest.mark.parametrize(("fps", "percent"), [("", ""), ("5", "50")])
def test_a_frame_rate_is_measured_in_one_of_two_ways(
    form: RuleForm, fps: str, percent: str
) -> None:
    show(form, "frame_rate")
    conditions = form.conditions
    assert isinstance(conditions, ConditionForm)
    conditions.fields["below_fps"].input.setText(fps)  # type: ignore[union-attr]
    conditions.fields["below_percent"].input.setText(percent)  # type: ignore[union-attr]

    assert form.draft() is None
    assert conditions.fields["below_fps"].problem


@pytest.mark.parametrize("field", ["for_s", "keep_firing_for_s", "cooldown_s"])
def test_a_bad_time_is_refused_at_its_field(form: RuleForm, field: str) -> None:
    show(form)

    for text in BAD_NUMBERS:
        form.durations[field].number.setText(text)
        assert form.draft() is None, text
        assert form.durations[field].problem


@pytest.mark.parametrize("name", ["", "   ", "x" * 101, "x" * 1_000_000, "a\u202eb"])
def test_a_bad_name_is_refused_at_its_field(form: RuleForm, name: str) -> None:
    show(form, name=name)

    assert form.draft() is None
    assert form.fields["name"].problem


@pytest.mark.parametrize(
    ("recipients", "refused"),
    [(["x" * 201], True), (["https://li:secret@example.org"], True), (["li@example.org"], False)],
)
def test_recipients_are_lines_without_passwords(
    form: RuleForm, recipients: list[str], refused: bool
) -> None:
    show(form, recipients=recipients)

    assert (form.draft() is None) is refused
    assert bool(form.fields["recipients"].problem) is refused


def test_no_channel_and_no_camera_are_refused_where_they_are_chosen(form: RuleForm) -> None:
    show(form)
    form.channels.boxes["window"].click()
    form.cameras.all.click()

    _, problems = _drafted(form)

    assert problems == {"channels": "Name at least one.", "cameras": problems["cameras"]}


def test_a_camera_that_is_gone_stays_in_the_list_and_says_so(form: RuleForm) -> None:
    show(form, cameras=["roof", "gate"])

    texts = [form.cameras.list.item(row).text() for row in range(form.cameras.list.count())]
    assert texts[0] == "roof (not in this site)"
    assert form.value()["cameras"] == ["roof", "gate"]

    form.show_problems({"cameras": sentence("There is no camera “roof”.")})
    assert "roof" in form.cameras.list.accessibleDescription()


@pytest.mark.parametrize(
    ("change", "marked"),
    [
        (lambda form: form.schedule.zone.setCurrentText("Mars/Olympus"), "zone"),
        (lambda form: form.schedule.zone.setCurrentText(""), "zone"),
        (lambda form: form.schedule.spans[0].start.setText("25:00"), "span"),
        (lambda form: form.schedule.spans[0].end.setText(""), "span"),
        (lambda form: _uncheck_days(form), "span"),
        (lambda form: form.schedule.spans[0].remove.click(), "zone"),
    ],
)  # fmt: skip
def test_hours_that_cannot_be_are_refused_in_their_place(
    form: RuleForm, change: Callable[[RuleForm], object], marked: str
) -> None:
    show(form, schedule=NIGHT)

    change(form)

    assert form.draft() is None
    schedule = form.schedule
    shown = schedule._problem if marked == "zone" else schedule.spans[0]._problem
    assert shown.text()


def test_a_bad_part_of_a_combined_rule_is_refused_in_its_part(form: RuleForm) -> None:
    show(form, "all_of", conditions=ONE_OF_EACH["all_of"])
    parts = form.conditions
    assert isinstance(parts, PartsForm)
    inner = parts.parts[1].form
    assert isinstance(inner, PartsForm)
    leaf = inner.parts[1].form
    assert isinstance(leaf, ConditionForm)

    leaf.fields["minutes"].input.setText("none")  # type: ignore[union-attr]

    assert form.draft() is None
    assert leaf.fields["minutes"].problem == "Enter a number."


def test_two_to_eight_conditions_are_combined_and_two_levels_deep(form: RuleForm) -> None:
    show(form, "any_of")
    parts = form.conditions
    assert isinstance(parts, PartsForm)
    assert not parts.parts[0].remove.isEnabled()

    for _ in range(6):
        parts.add.click()

    assert (len(parts.parts), parts.add.isEnabled()) == (8, False)
    assert parts.parts[0].remove.isEnabled()
    parts.parts[0].kind.setCurrentIndex(parts.parts[0].kind.count() - 1)
    inner = parts.parts[0].form
    assert isinstance(inner, PartsForm)
    assert inner.parts[0].kind.count() == parts.parts[0].kind.count() - 2
    assert form.draft() is not None


def test_a_share_is_typed_in_percent_and_nothing_is_rounded(form: RuleForm) -> None:
    show(form, "error_rate", conditions=new_rule("error_rate")["conditions"] | {"limit": 0.07})
    conditions = form.conditions
    assert isinstance(conditions, ConditionForm)

    assert conditions.fields["limit"].text() == "7"
    assert conditions.value()["limit"] == 0.07

    conditions.fields["limit"].input.setText("0")  # type: ignore[union-attr]
    form.draft()
    assert conditions.fields["limit"].problem == "Enter a number from 0.01 to 100."


def test_another_type_begins_with_values_of_its_own(form: RuleForm) -> None:
    show(form, "violation", cameras=["gate"])

    form.kind.setCurrentIndex(form.kind.findText("Camera offline"))

    rule = form.draft()
    assert rule is not None
    assert (rule.rule_type, rule.cameras) == ("camera_offline", ("gate",))


def _uncheck_days(form: RuleForm) -> None:
    for day in form.schedule.spans[0].days.values():
        day.setChecked(False)


def _drafted(form: RuleForm) -> tuple[RuleDraft | None, dict[str, str]]:
    found = form.draft()
    return found, {
        "channels": form.channels._problem.text(),
        "cameras": form.cameras._problem.text(),
    }
