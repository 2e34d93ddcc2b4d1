"""Cameras, checklists, problems, rehearsals, limits and audit: what each shows and asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.domain.operation import Implementation, Operation
from services.domain.rehearsals import (
    CaseVerdict,
    ComparedField,
    Comparison,
    ComparisonSummary,
    DrillResult,
    Progress,
    ReplayedLimits,
)
from services.domain.sentences import sentence
from services.domain.verdicts import DEFAULT_LIMITS, GuardLimits, VerdictKind
from tests.widgets.rollout import views
from widgets.rollout.audit_tab import AuditTab
from widgets.rollout.cameras_tab import CamerasTab
from widgets.rollout.checklists_tab import ChecklistsTab
from widgets.rollout.limits_tab import LimitsTab
from widgets.rollout.problems_tab import ProblemsTab
from widgets.rollout.rehearsals_tab import RehearsalsTab
from widgets.rollout.wishes import (
    CancelRehearsal,
    CloseProblem,
    Rehearsal,
    ReplayLimits,
    ReportProblem,
    RunComparison,
    RunDrill,
    RunExercise,
    SaveLimits,
    SetPins,
    ShowAudit,
    Tick,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def shown(bot: QtBot, tab: QWidget) -> None:
    bot.addWidget(tab)
    tab.resize(1286, 420)
    tab.show()


@pytest.fixture
def cameras(qtbot: QtBot) -> CamerasTab:
    made = CamerasTab()
    shown(qtbot, made)
    made.show_view(views.RUNNING)
    return made


def test_a_camera_says_from_which_percentage_on_it_is_on_domain_and_why(
    cameras: CamerasTab,
) -> None:
    rows = {texts[0]: texts for texts in cameras.table.texts()}

    assert rows["Roof"] == ["Roof", "roof", "32 %", "● domain", "pin", "domain", ""]
    assert rows["Gate"] == ["Gate", "gate", "7 %", "● domain", "slider", "–", ""]
    assert rows["Yard"][3] == "○ legacy"


def test_who_would_move_is_marked_before_the_slider_is_applied(cameras: CamerasTab) -> None:
    cameras.show_meant(60)

    moving = [texts[0] for texts in cameras.table.texts() if texts[6] == "→ ● domain"]
    assert moving == ["Dock", "Ramp"]


def test_a_key_pins_all_chosen_cameras(qtbot: QtBot, cameras: CamerasTab) -> None:
    cameras.activateWindow()
    cameras.table.setFocus()
    rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in (0, 1):
        cameras.table.selectionModel().select(cameras.table.order.index(row, 0), rows)

    with qtbot.waitSignal(cameras.wished) as wished:
        QTest.keyClick(cameras.table, Qt.Key.Key_D)

    assert wished.args == [SetPins(("gate", "yard"), Implementation.DOMAIN)]


def test_the_pin_of_a_deleted_camera_stands_there_and_is_taken_away(
    qtbot: QtBot, cameras: CamerasTab
) -> None:
    state = replace(views.RUNNING.state, pins={"attic": Implementation.DOMAIN})
    cameras.show_view(replace(views.RUNNING, state=state))
    assert cameras.table.texts()[-1][:2] == ["Deleted camera", "attic"]
    cameras.table.choose("attic")

    with qtbot.waitSignal(cameras.wished) as wished:
        cameras.pins[None].click()

    assert wished.args == [SetPins(("attic",), None)]


def test_who_comes_by_keyboard_can_pin_at_once(qtbot: QtBot, cameras: CamerasTab) -> None:
    cameras.activateWindow()
    qtbot.waitUntil(cameras.isActiveWindow)
    cameras.table.clearFocus()
    cameras.table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(cameras.table.hasFocus)

    with qtbot.waitSignal(cameras.wished) as wished:
        QTest.keyClick(cameras.table, Qt.Key.Key_D)

    first = views.RUNNING.cameras[0].camera_id
    assert wished.args == [SetPins((first,), Implementation.DOMAIN)]


def test_a_long_reason_is_refused_in_words_and_not_cut(qtbot: QtBot, problems: ProblemsTab) -> None:
    problems.table.choose("2")
    problems.close_it.click()
    problems.ask_row.text.setText("x" * 10_000)

    with qtbot.assertNotEmitted(problems.wished):
        QTest.keyClick(problems.ask_row.text, Qt.Key.Key_Return)

    assert problems.ask_row.problem.text() == "The reason is longer than 500 characters."
    assert len(problems.ask_row.text.text()) == 10_000


def test_the_menu_takes_a_pin_away(qtbot: QtBot, cameras: CamerasTab) -> None:
    cameras.table.choose("roof")

    with qtbot.waitSignal(cameras.wished) as wished:
        cameras.table.menu().actions()[0].trigger()

    assert wished.args == [SetPins(("roof",), None)]


def test_a_pin_to_domain_is_suspended_by_the_latch(cameras: CamerasTab) -> None:
    cameras.show_view(views.ROLLED_BACK)

    roof = next(texts for texts in cameras.table.texts() if texts[0] == "Roof")
    assert roof[3:6] == ["○ legacy", "latch", "suspended"]


def test_pins_are_off_while_nothing_is_chosen_and_say_why(cameras: CamerasTab) -> None:
    assert not cameras.pins[None].isEnabled()
    assert "Select cameras first." in cameras.pins[None].toolTip()


def test_chosen_cameras_stay_chosen_when_one_is_added(cameras: CamerasTab) -> None:
    cameras.table.choose("dock")

    added = replace(views.RUNNING.cameras[0], camera_id="new", name="New")
    cameras.show_view(replace(views.RUNNING, cameras=(added, *views.RUNNING.cameras)))

    assert cameras.table.chosen_keys() == ["dock"]
    assert cameras.table.texts()[0][0] == "New"


@pytest.fixture
def checklists(qtbot: QtBot) -> ChecklistsTab:
    made = ChecklistsTab()
    shown(qtbot, made)
    made.show_view(views.RUNNING)
    return made


def test_an_automatic_item_shows_what_was_found_and_is_not_ticked_by_hand(
    checklists: ChecklistsTab,
) -> None:
    checklists.table.choose("errors")

    row = next(t for t in checklists.table.texts() if t[1] == "Error rate below 1 %")
    assert row[2:] == ["Not met", "the station", "", "Preview: 2.0 %"]
    assert not checklists.tick.isEnabled()
    assert checklists.tick.toolTip() == "The station checks this one itself."


def test_space_ticks_an_item_and_takes_the_tick_back(
    qtbot: QtBot, checklists: ChecklistsTab
) -> None:
    checklists.activateWindow()
    checklists.table.setFocus()
    checklists.table.choose("logs")
    with qtbot.waitSignal(checklists.wished) as wished:
        QTest.keyClick(checklists.table, Qt.Key.Key_Space)
    assert wished.args == [Tick("logs", True)]

    checklists.table.choose("functions")
    with qtbot.waitSignal(checklists.wished) as wished:
        checklists.tick.click()
    assert wished.args == [Tick("functions", False)]


@pytest.fixture
def problems(qtbot: QtBot) -> ProblemsTab:
    made = ProblemsTab()
    shown(qtbot, made)
    made.form.show_operator("Li")
    made.show_view(views.RUNNING)
    return made


def test_a_problem_names_who_what_camera_and_operation(qtbot: QtBot, problems: ProblemsTab) -> None:
    form = problems.form
    form.what.setPlainText("The yard stays black")
    form.camera.setCurrentIndex(form.camera.findData("yard"))
    form.operation.setCurrentIndex(form.operation.findData(Operation.PREVIEW))
    assert form.who.text() == "Reported by Li"

    with qtbot.waitSignal(problems.wished) as wished:
        QTest.keyClick(form.what, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert wished.args == [ReportProblem("The yard stays black", "yard", Operation.PREVIEW)]
    assert form.what.toPlainText() == ""


def test_a_report_without_words_is_refused_in_place(qtbot: QtBot, problems: ProblemsTab) -> None:
    with qtbot.assertNotEmitted(problems.wished):
        problems.form.send.click()

    assert problems.form.problem.text() == "Say what does not work."


def test_a_report_that_is_half_typed_outlives_a_refresh(problems: ProblemsTab) -> None:
    problems.form.what.setPlainText("The yard st")
    problems.form.camera.setCurrentIndex(problems.form.camera.findData("yard"))

    problems.show_view(views.LARGE)

    assert problems.form.what.toPlainText() == "The yard st"
    assert problems.form.camera.currentData() == "yard"


def test_an_open_problem_stands_first_and_is_closed_with_a_note(
    qtbot: QtBot, problems: ProblemsTab
) -> None:
    assert [texts[0] for texts in problems.table.texts()] == ["Still open", "Closed"]
    problems.table.choose("2")
    problems.close_it.click()

    with qtbot.waitSignal(problems.wished) as wished:
        QTest.keyClicks(problems.ask_row.text, "The cable was loose")
        QTest.keyClick(problems.ask_row.text, Qt.Key.Key_Return)

    assert wished.args == [CloseProblem(2, "The cable was loose")]


def test_a_closed_problem_is_not_closed_again(problems: ProblemsTab) -> None:
    problems.table.choose("1")

    assert not problems.close_it.isEnabled()
    assert problems.close_it.toolTip() == "It is closed already."


@pytest.fixture
def rehearsals(qtbot: QtBot) -> RehearsalsTab:
    made = RehearsalsTab()
    shown(qtbot, made)
    made.show_view(views.RUNNING)
    return made


@pytest.mark.parametrize(
    ("kind", "amount", "fault"),
    [
        ("error", 20, "stop=error:0.2"),
        ("hang", None, "stop=hang"),
        ("slow", 2.5, "stop=slow:2.5"),
        ("wrong-field", None, "stop=wrong-field"),
    ],
)
def test_a_drill_is_told_its_fault_as_on_the_command_line(
    qtbot: QtBot, rehearsals: RehearsalsTab, kind: str, amount: float | None, fault: str
) -> None:
    fields = rehearsals.drill
    fields.operation.setCurrentIndex(fields.operation.findData(Operation.STOP))
    fields.kind.setCurrentIndex(fields.kind.findData(kind))
    if amount is not None:
        fields.amount.setValue(amount)

    with qtbot.waitSignal(rehearsals.wished) as wished:
        rehearsals.boxes[Rehearsal.DRILL].start.click()

    assert wished.args == [RunDrill(fault)]
    assert fields.amount.isEnabled() == (amount is not None)


def test_the_last_drill_says_after_how_many_calls_and_how_fast(
    rehearsals: RehearsalsTab,
) -> None:
    box = rehearsals.boxes[Rehearsal.DRILL]

    assert box.result.word.text() == "Rolled back and restored"
    assert "19 calls to the roll back, 3.4 ms to legacy" in box.details.text()


def test_a_drill_that_left_something_behind_is_bad(rehearsals: RehearsalsTab) -> None:
    result = DrillResult(views.NOW, 25, "start=hang", True, 4, 2.0, restored=False)

    rehearsals.show_drill(result)

    assert rehearsals.boxes[Rehearsal.DRILL].result.word.text() == "Not restored"


def test_a_rehearsal_shows_its_progress_and_is_cancelled_once(
    qtbot: QtBot, rehearsals: RehearsalsTab
) -> None:
    box = rehearsals.boxes[Rehearsal.COMPARISON]
    rehearsals.show_started(Rehearsal.COMPARISON)
    rehearsals.show_progress(Rehearsal.COMPARISON, Progress(7, 104, sentence("start: inactive")))
    assert not box.start.isEnabled()
    assert (box.progress.value(), box.progress.maximum()) == (7, 104)

    with qtbot.waitSignal(rehearsals.wished) as wished:
        box.cancel.click()

    assert wished.args == [CancelRehearsal(Rehearsal.COMPARISON)]
    assert not box.cancel.isEnabled()
    rehearsals.show_ended(Rehearsal.COMPARISON, "Cancelled.")
    assert box.start.isEnabled()


def test_a_comparison_lists_its_differences_the_loudest_first(
    qtbot: QtBot, rehearsals: RehearsalsTab
) -> None:
    with qtbot.waitSignal(rehearsals.wished) as wished:
        rehearsals.boxes[Rehearsal.COMPARISON].start.click()
    assert wished.args == [RunComparison()]

    def field(verdict: CaseVerdict, name: str, why: str = "") -> ComparedField:
        return ComparedField(Operation.STATUS, "running", name, "a", "b", verdict, why)

    fields = (
        field(CaseVerdict.MATCH, "pid"),
        field(CaseVerdict.KNOWN, "age", "legacy has none"),
        field(CaseVerdict.MISMATCH, "state"),
    )
    summary = ComparisonSummary(views.NOW, 3, 1, 1, 1, 0, 0)
    rehearsals.show_comparison(Comparison(fields, summary))

    assert rehearsals.table.texts() == [
        ["Mismatch", "Status", "running", "state", "a", "b", ""],
        ["Known difference", "Status", "running", "age", "a", "b", "legacy has none"],
    ]
    assert rehearsals.boxes[Rehearsal.COMPARISON].result.word.text() == "Unexpected differences"


def test_an_exercise_asks_for_operations_first(qtbot: QtBot, rehearsals: RehearsalsTab) -> None:
    box = rehearsals.boxes[Rehearsal.EXERCISE]
    assert not box.start.isEnabled()
    assert box.start.toolTip() == "Choose operations first."

    rehearsals.exercise.operations.item(0).setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(rehearsals.wished) as wished:
        box.start.click()

    assert wished.args == [RunExercise((Operation.CREATE_RULE,), "gate", 60)]


def test_an_exercise_without_a_camera_says_so(rehearsals: RehearsalsTab) -> None:
    rehearsals.exercise.operations.item(0).setCheckState(Qt.CheckState.Checked)

    rehearsals.show_view(views.FRESH)

    box = rehearsals.boxes[Rehearsal.EXERCISE]
    assert box.start.toolTip() == "There is no camera to exercise on."


@pytest.fixture
def limits(qtbot: QtBot) -> LimitsTab:
    made = LimitsTab()
    shown(qtbot, made)
    made.show_view(views.RUNNING)
    return made


TIGHT = replace(DEFAULT_LIMITS, error_roll_back=0.03)


def test_limits_are_saved_only_after_exactly_these_were_replayed(
    qtbot: QtBot, limits: LimitsTab
) -> None:
    limits.fields["error_roll_back"].entry.setValue(3)
    assert not limits.save.isEnabled()

    with qtbot.waitSignal(limits.wished) as wished:
        limits.replay.click()
    assert wished.args == [ReplayLimits(TIGHT)]
    limits.show_replay(ReplayedLimits(views.NOW - timedelta(days=30), views.NOW, 9_000))

    with qtbot.waitSignal(limits.wished) as wished:
        limits.save.click()
    assert wished.args == [SaveLimits(TIGHT)]
    limits.fields["error_roll_back"].entry.setValue(2)
    assert limits.save.toolTip() == "Replay them over the recorded calls first."


def test_a_replay_says_how_often_it_would_have_rolled_back_and_why(limits: LimitsTab) -> None:
    at = views.NOW - timedelta(days=3)
    replayed = ReplayedLimits(
        views.NOW - timedelta(days=30), views.NOW, 9_000, ((at, views.BREACH),), attentions=4
    )

    limits.show_replay(replayed)

    words = "With this: 1 roll backs and 4 attentions in the last 30 days (9000 calls)"
    assert limits.result.words.text() == words
    assert limits.result.table.texts()[0][1:3] == ["Start", "Error rate"]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("error_attention", 6, "Attention comes before roll back."),
        ("success_attention", 90, "Attention comes before roll back."),
        ("latency_roll_back", 0, "Enter a number in the limits' range."),
    ],
)
def test_limits_that_make_no_sense_are_refused_at_their_field(
    limits: LimitsTab, field: str, value: float, said: str
) -> None:
    limits.fields[field].entry.setValue(value)

    assert limits.fields[field].entry.property("wrong")
    assert limits.problem.text().endswith(f": {said}")
    assert not limits.replay.isEnabled()
    assert not limits.save.isEnabled()


def test_limits_that_are_half_typed_outlive_a_refresh(limits: LimitsTab) -> None:
    limits.fields["error_roll_back"].entry.setValue(3)

    limits.show_view(replace(views.RUNNING, limits=GuardLimits(success_attention=0.98)))

    assert limits.fields["error_roll_back"].entry.value() == 3


@pytest.fixture
def audit(qtbot: QtBot) -> AuditTab:
    made = AuditTab()
    shown(qtbot, made)
    made.show_lines(views.AUDIT[:20], older=False)
    return made


def test_the_audit_shows_the_newest_first_and_older_pages_on_demand(
    qtbot: QtBot, audit: AuditTab
) -> None:
    with qtbot.waitSignal(audit.wished) as wished:
        audit.older.click()
    assert wished.args == [ShowAudit(21)]

    audit.show_lines(views.AUDIT[20:], older=True)

    assert [texts[3] for texts in audit.table.texts()] == [f"{n} %" for n in range(40, 0, -1)]
    assert not audit.older.isEnabled()


def test_the_audit_says_in_words_where_the_rollout_stood(audit: AuditTab) -> None:
    before, after = "armed, 0 %", "running 1/3, 10 %"
    line = replace(views.AUDIT[0], number=99, actor="station", before=before, after=after)
    side = replace(views.AUDIT[0], number=98, before="auto", after="domain")
    audit.show_lines([line, side], older=False)

    shown_now = [texts[3:5] for texts in audit.table.texts()[:2]]
    assert audit.table.texts()[0][1] == "the station"
    assert shown_now == [["Armed, 0 %", "Running 1/3, 10 %"], ["auto", "domain"]]


def test_a_new_decision_moves_nobody_who_reads_an_older_one(audit: AuditTab) -> None:
    audit.table.choose("30")

    audit.show_lines([replace(views.AUDIT[0], number=41)], older=False)

    assert audit.table.chosen_keys() == ["30"]
    assert audit.table.rows.row_at(0).key == "41"


def test_an_exercise_that_went_badly_shows_its_worst_word(rehearsals: RehearsalsTab) -> None:
    good = views.line(Operation.STOP).verdict
    bad = views.line(Operation.START, failed=9, of=60, kind=VerdictKind.ROLL_BACK).verdict

    rehearsals.show_exercise((good, bad))

    details = rehearsals.boxes[Rehearsal.EXERCISE].details.text()
    assert details == "Stop: OK\nStart: Roll back"
