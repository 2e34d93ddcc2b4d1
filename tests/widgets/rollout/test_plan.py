"""The plan: what makes sense now, why the rest does not, and what an editor refuses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.domain.rollout import DEFAULT_PLAN, Phase, Plan, Stage
from services.domain.rollout_view import CheckState, RolloutView
from tests.widgets.rollout import views
from widgets.rollout.plan_band import PlanBand
from widgets.rollout.plan_editor import PlanEditor
from widgets.rollout.plan_steps import next_step, why_not
from widgets.rollout.wishes import SavePlan, Step, TakeStep

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FLOWN = replace(
    views.DRAFT,
    checklist=tuple(
        replace(item, state=CheckState.MET) if item.group == "preflight" else item
        for item in views.CHECKLIST
    ),
)
PAUSED = replace(views.RUNNING, state=replace(views.RUNNING.state, phase=Phase.PAUSED))


def band_of(bot: QtBot, view: RolloutView) -> PlanBand:
    band = PlanBand()
    bot.addWidget(band)
    band.resize(1286, 160)
    band.show()
    band.show_view(view)
    return band


def editor_of(bot: QtBot, view: RolloutView) -> PlanEditor:
    editor = PlanEditor()
    bot.addWidget(editor)
    editor.show()
    editor.show_view(view)
    return editor


@pytest.mark.parametrize(
    ("view", "possible"),
    [
        (views.MANUAL, set()),
        (FLOWN, {Step.ARM}),
        (views.ARMED, {Step.BEGIN}),
        (views.RUNNING, {Step.ADVANCE, Step.EXTEND, Step.PAUSE}),
        (views.PASSABLE, {Step.APPROVE, Step.ADVANCE, Step.EXTEND, Step.PAUSE}),
        (views.HELD, {Step.ADVANCE, Step.EXTEND, Step.PAUSE, Step.RESUME}),
        (PAUSED, {Step.ADVANCE, Step.RESUME}),
        (views.ROLLED_BACK, {Step.START_AGAIN}),
        (views.COMPLETED, set()),
    ],
    ids=["manual", "draft", "armed", "running", "passable", "held", "paused", "back", "done"],
)
def test_each_phase_allows_its_own_steps(
    qtbot: QtBot, view: RolloutView, possible: set[Step]
) -> None:
    band = band_of(qtbot, view)

    on = {step for step, button in band.buttons.items() if button.isEnabled()}
    assert on == possible


def test_what_makes_no_sense_says_why(qtbot: QtBot) -> None:
    band = band_of(qtbot, views.RUNNING)

    assert "Not now: Running." in band.buttons[Step.BEGIN].toolTip()
    assert "Needs still open: 4" in band.buttons[Step.APPROVE].toolTip()
    assert "Nothing was rolled back." in band.buttons[Step.START_AGAIN].toolTip()
    assert why_not(Step.ARM, views.MANUAL) == "There is no plan yet: write one first."


def test_a_pre_flight_that_is_not_met_keeps_the_plan_from_being_armed() -> None:
    failed = replace(views.CHECKLIST[0], state=CheckState.FAILED)

    assert why_not(Step.ARM, replace(FLOWN, checklist=(failed,))) == "Not met in the pre-flight: 1"


def test_the_step_that_brings_it_on_is_the_main_button() -> None:
    assert next_step(views.PASSABLE) is Step.APPROVE
    assert next_step(views.HELD) is None
    assert next_step(views.ROLLED_BACK) is Step.START_AGAIN


def test_a_step_asks_for_its_reason_in_place(qtbot: QtBot) -> None:
    band = band_of(qtbot, views.ROLLED_BACK)
    band.buttons[Step.START_AGAIN].click()
    assert band.ask_row.is_asking

    with qtbot.waitSignal(band.wished) as wished:
        QTest.keyClicks(band.ask_row.text, "Fixed in 1.4")
        QTest.keyClick(band.ask_row.text, Qt.Key.Key_Return)

    assert wished.args == [TakeStep(Step.START_AGAIN, "Fixed in 1.4")]
    assert not band.ask_row.is_asking


def test_a_pause_needs_no_reason_and_an_advance_does(qtbot: QtBot) -> None:
    band = band_of(qtbot, views.RUNNING)
    band.buttons[Step.PAUSE].click()
    with qtbot.waitSignal(band.wished) as wished:
        QTest.keyClick(band.ask_row.text, Qt.Key.Key_Return)
    assert wished.args == [TakeStep(Step.PAUSE, "")]

    band.buttons[Step.ADVANCE].click()
    with qtbot.assertNotEmitted(band.wished):
        QTest.keyClick(band.ask_row.text, Qt.Key.Key_Return)
    assert "Say why" in band.ask_row.problem.text()


def test_a_draft_says_what_stops_it_beside_its_buttons(qtbot: QtBot) -> None:
    failed = replace(FLOWN.checklist[0], state=CheckState.FAILED)
    band = band_of(qtbot, replace(FLOWN, checklist=(failed,)))

    assert band.expected.text() == "Not met in the pre-flight: 1. See the checklists."


def test_an_extension_asks_how_many_days(qtbot: QtBot) -> None:
    band = band_of(qtbot, views.HELD)
    band.buttons[Step.EXTEND].click()
    band.ask_row.days.setValue(2.5)
    band.ask_row.text.setText("Too few calls at the weekend")

    with qtbot.waitSignal(band.wished) as wished:
        band.ask_row.give.click()

    assert wished.args == [TakeStep(Step.EXTEND, "Too few calls at the weekend", 2.5)]


def test_a_reason_that_is_half_typed_outlives_a_refresh(qtbot: QtBot) -> None:
    band = band_of(qtbot, views.RUNNING)
    band.buttons[Step.PAUSE].click()
    QTest.keyClicks(band.ask_row.text, "The building is clo")

    band.show_view(views.HELD)

    assert band.ask_row.is_asking
    assert band.ask_row.text.text() == "The building is clo"


def test_escape_leaves_the_question(qtbot: QtBot) -> None:
    band = band_of(qtbot, views.RUNNING)
    band.buttons[Step.PAUSE].click()

    QTest.keyClick(band.ask_row.text, Qt.Key.Key_Escape)

    assert not band.ask_row.is_asking


def test_the_needs_stand_with_have_and_need_the_open_ones_first(qtbot: QtBot) -> None:
    band = band_of(qtbot, views.RUNNING)

    assert band.needs.texts() == [
        ["Least time", "31 / 72 h"],
        ["The last six hours passed", "4 / 6 h"],
        ["No open problem", ""],
        ["Calls of create_rule", "3 / 60"],
        ["Checklist", ""],
        ["Calls of start", "187 / 60"],
    ]


def test_the_track_says_what_was_seen_and_when_it_is_expected_to_pass(qtbot: QtBot) -> None:
    band = band_of(qtbot, views.RUNNING)

    said = band.track.accessibleName()
    assert "Stage 1: 10 %. passed after 29 h" in said
    assert "Stage 2: 25 %. 31 h of 3 to 5 days. 28 of 31 hours passed" in said
    assert "Expected at today's traffic" in band.needs.expected_text()


def test_without_a_plan_the_track_says_so(qtbot: QtBot) -> None:
    assert "There is no plan" in band_of(qtbot, views.FRESH).track.accessibleName()


def test_a_plan_is_typed_and_saved(qtbot: QtBot) -> None:
    editor = editor_of(qtbot, views.DRAFT)
    editor.stages[1].percent.setValue(50)
    editor.calls.setValue(100)

    with qtbot.waitSignal(editor.wished) as wished:
        editor.save.click()

    plan = Plan((Stage(10, 1, 2), Stage(50, 3, 5), Stage(100, 7, 14)), 100)
    assert wished.args == [SavePlan(plan)]


def test_a_stage_without_a_length_says_so_in_its_own_row(qtbot: QtBot) -> None:
    editor = editor_of(qtbot, views.DRAFT)

    editor.stages[1].most.setValue(2)

    assert editor.stages[1].problem.text() == "A stage's most days are fewer than its least days."
    assert editor.stages[0].problem.text() == ""
    assert not editor.save.isEnabled()


@pytest.mark.parametrize(
    ("stage", "percent", "said"),
    [
        (1, 10, "Each stage must be higher than the one before."),
        (0, 0, "The first stage must be above 0 %."),
        (2, 90, "The last stage must be 100 %."),
    ],
)
def test_a_plan_that_is_no_plan_is_refused_in_the_words_of_plan(
    qtbot: QtBot, stage: int, percent: int, said: str
) -> None:
    editor = editor_of(qtbot, views.DRAFT)

    editor.stages[stage].percent.setValue(percent)

    assert editor.problem.text() == said
    assert not editor.save.isEnabled()


def test_a_new_stage_keeps_the_plan_rising(qtbot: QtBot) -> None:
    editor = editor_of(qtbot, views.DRAFT)

    editor.add.click()

    assert [row.percent.value() for row in editor.stages] == [10, 25, 62, 100]
    assert editor.problem.text() == ""


def test_a_stage_is_removed_but_never_the_last_one(qtbot: QtBot) -> None:
    editor = editor_of(qtbot, views.DRAFT)

    editor.stages[0].remove.click()
    editor.stages[0].remove.click()

    assert [row.percent.value() for row in editor.stages] == [100]
    assert not editor.stages[0].remove.isEnabled()


def test_what_is_half_typed_outlives_a_refresh(qtbot: QtBot) -> None:
    editor = editor_of(qtbot, views.DRAFT)
    editor.stages[0].percent.setValue(5)

    editor.show_view(replace(views.DRAFT, state=replace(views.DRAFT.state, revision=3)))

    assert editor.stages[0].percent.value() == 5


def test_a_running_plan_is_not_edited_and_says_why(qtbot: QtBot) -> None:
    editor = editor_of(qtbot, views.RUNNING)

    assert not editor.save.isEnabled()
    assert not editor.stages[0].percent.isEnabled()
    assert editor.about.text() == "The plan is running. Pause it first, then change it."


def test_the_plan_of_the_seed_can_be_saved_as_it_is(qtbot: QtBot) -> None:
    editor = editor_of(qtbot, views.MANUAL)

    with qtbot.waitSignal(editor.wished) as wished:
        editor.save.click()

    assert wished.args == [SavePlan(DEFAULT_PLAN)]
