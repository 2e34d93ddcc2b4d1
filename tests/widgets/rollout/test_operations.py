"""The verdicts of the thirteen operations, and the evidence of the chosen one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.domain.operation import Implementation, Operation
from services.domain.rollout_view import OperationLine, RolloutView
from services.domain.verdicts import OperationVerdict, VerdictKind
from tests.widgets.rollout import views
from widgets.look.tokens import Meaning, Shape
from widgets.rollout.operation_rows import COLUMNS
from widgets.rollout.operations_tab import OperationsTab
from widgets.rollout.rollout_words import VERDICTS
from widgets.rollout.wishes import AcceptAttention, CheckNow, SetForce

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PLACE = {column.key: number for number, column in enumerate(COLUMNS)}


@pytest.fixture
def tab(qtbot: QtBot) -> OperationsTab:
    made = OperationsTab()
    qtbot.addWidget(made)
    made.resize(1286, 420)
    made.show()
    made.show_view(views.RUNNING)
    return made


def row_of(tab: OperationsTab, name: str) -> list[str]:
    return next(texts for texts in tab.table.texts() if texts[0] == name)


def with_line(view: RolloutView, line: OperationLine) -> RolloutView:
    lines = tuple(line if one.operation is line.operation else one for one in view.operations)
    return replace(view, operations=lines)


def test_there_is_a_row_for_each_of_the_thirteen(tab: OperationsTab) -> None:
    assert len(tab.table.texts()) == 13


def test_a_row_says_rates_counts_interval_calls_and_share(tab: OperationsTab) -> None:
    assert row_of(tab, "Preview") == [
        "Preview",
        "auto",
        "Attention",
        "2.0 %",
        "4 / 198",
        "0.0–5.0 %",
        "98.0 %",
        "+12 %",
        "198",
        "25 / 25 %",
        "–",
    ]


def test_calls_that_are_missing_stand_against_those_needed(tab: OperationsTab) -> None:
    assert row_of(tab, "Activate")[PLACE["calls"]] == "12 / 60"


def test_the_exercise_is_judged_in_a_column_of_its_own(tab: OperationsTab) -> None:
    create = row_of(tab, "Create rule")

    assert create[PLACE["verdict"]] == "Too few calls"
    assert create[PLACE["exercise"]] == "OK"


def test_no_two_verdicts_share_a_shape_and_a_colour() -> None:
    assert len({look for _, look in VERDICTS.values()}) == len(VERDICTS)
    assert VERDICTS[VerdictKind.ROLL_BACK][1] == (Meaning.FAILED, Shape.CROSS)


def test_a_breach_that_legacy_shares_is_no_roll_back(tab: OperationsTab) -> None:
    line = views.line(Operation.START, failed=8, of=40, kind=VerdictKind.ROLL_BACK)
    held = tuple(replace(guard, holds=True) for guard in line.verdict.guards)
    verdict = OperationVerdict(Operation.START, VerdictKind.ROLL_BACK, held)

    tab.show_view(with_line(views.RUNNING, replace(line, verdict=verdict)))

    assert row_of(tab, "Start")[PLACE["verdict"]] == "Held, shared cause"


def test_the_chosen_operation_shows_formula_limit_counts_and_window(tab: OperationsTab) -> None:
    tab.choose(Operation.PREVIEW)

    shown = tab.details.blocks[0].text.text()
    assert tab.details.title.text() == "Preview"
    assert "4 failed of 198 domain calls" in shown
    assert "Limit 1.0 %, interval 0.0–5.0 %" in shown
    assert "From 198 calls (needs 20)" in shown
    assert "last 200 calls" in shown


def test_what_tempers_a_verdict_is_said(tab: OperationsTab) -> None:
    tab.choose(Operation.PREVIEW)

    texts = "\n".join(block.text.text() for block in tab.details.blocks)
    assert "Baseline: the same cameras before they moved" in texts


@pytest.mark.parametrize(
    ("key", "side"), [(Qt.Key.Key_L, Implementation.LEGACY), (Qt.Key.Key_D, Implementation.DOMAIN)]
)
def test_a_key_switches_the_chosen_operation(
    qtbot: QtBot, tab: OperationsTab, key: Qt.Key, side: Implementation
) -> None:
    tab.choose(Operation.START)
    tab.activateWindow()
    tab.table.setFocus()

    with qtbot.waitSignal(tab.wished) as wished:
        QTest.keyClick(tab.table, key)

    assert wished.args == [SetForce(Operation.START, side)]


def test_the_switch_goes_back_to_auto_from_the_menu(qtbot: QtBot, tab: OperationsTab) -> None:
    tab.choose(Operation.REFRESH)

    with qtbot.waitSignal(tab.wished) as wished:
        tab.table.menu().actions()[0].trigger()

    assert wished.args == [SetForce(Operation.REFRESH, None)]


def test_a_force_to_domain_is_suspended_by_the_latch(tab: OperationsTab) -> None:
    tab.show_view(views.ROLLED_BACK)
    tab.choose(Operation.PREVIEW)

    assert row_of(tab, "Preview")[PLACE["switch"]] == "suspended"
    assert tab.details.suspended.isVisible()


def test_attention_is_accepted_with_a_note(qtbot: QtBot, tab: OperationsTab) -> None:
    tab.choose(Operation.PREVIEW)
    tab.details.accept.click()

    with qtbot.waitSignal(tab.wished) as wished:
        QTest.keyClicks(tab.ask_row.text, "Two cameras are rebuilt")
        QTest.keyClick(tab.ask_row.text, Qt.Key.Key_Return)

    assert wished.args == [AcceptAttention(Operation.PREVIEW, "Two cameras are rebuilt")]


def test_attention_that_was_accepted_is_quiet_and_not_accepted_twice(tab: OperationsTab) -> None:
    accepted = replace(views.RUNNING.state, accepted=frozenset({Operation.PREVIEW}))

    tab.show_view(replace(views.RUNNING, state=accepted))
    tab.choose(Operation.PREVIEW)

    assert row_of(tab, "Preview")[PLACE["verdict"]] == "Accepted"
    assert tab.details.accept.toolTip() == "It is accepted for this stage already."


def test_where_there_is_no_attention_there_is_none_to_accept(tab: OperationsTab) -> None:
    tab.choose(Operation.STOP)

    assert not tab.details.accept.isEnabled()
    assert tab.details.accept.toolTip() == "There is no attention to accept."


def test_selection_sorting_and_scroll_place_outlive_a_refresh(tab: OperationsTab) -> None:
    tab.resize(1286, 200)
    tab.table.sortByColumn(PLACE["errors"], Qt.SortOrder.DescendingOrder)
    tab.choose(Operation.LOGS)
    tab.table.verticalScrollBar().setValue(3)
    before = [texts[0] for texts in tab.table.texts()]

    tab.show_view(with_line(views.RUNNING, views.line(Operation.STOP, failed=90, of=180)))

    assert tab.table.chosen_keys() == ["logs"]
    assert tab.table.verticalScrollBar().value() == 3
    assert [texts[0] for texts in tab.table.texts()] == before


def test_widths_and_order_come_back_after_a_restart(qtbot: QtBot, tab: OperationsTab) -> None:
    tab.table.setColumnWidth(PLACE["operation"], 200)
    tab.table.sortByColumn(PLACE["calls"], Qt.SortOrder.DescendingOrder)
    again = OperationsTab()
    qtbot.addWidget(again)

    again.restore(tab.state())
    again.show_view(views.RUNNING)

    assert again.table.columnWidth(PLACE["operation"]) == 200
    assert again.table.texts()[0][0] == "Status"


def test_the_guards_of_the_whole_stand_above_with_their_evidence(
    qtbot: QtBot, tab: OperationsTab
) -> None:
    tab.general.details.click()

    assert tab.details.title.text() == "The whole"
    assert "0 of 15900 decisions differ" in tab.details.blocks[0].text.text()
    with qtbot.waitSignal(tab.wished) as wished:
        tab.general.check.click()
    assert wished.args == [CheckNow()]


def test_all_columns_fit_beside_the_details_at_1366_pixels(tab: OperationsTab) -> None:
    tab.grab()

    assert tab.table.horizontalScrollBar().maximum() == 0


def test_a_wide_window_cuts_no_words_and_a_narrow_one_scrolls_no_table(qtbot: QtBot) -> None:
    tab = OperationsTab()
    qtbot.addWidget(tab)
    tab.show()
    tab.resize(1840, 600)
    tab.show_view(views.RUNNING)
    header = tab.table.horizontalHeader()

    lacking = [
        column.key
        for number, column in enumerate(tab.table.rows.columns)
        if header.sectionSize(number)
        < max(header.sectionSizeHint(number), tab.table.sizeHintForColumn(number))
    ]
    tab.resize(1286, 600)

    assert lacking == []
    qtbot.waitUntil(lambda: tab.table.horizontalScrollBar().maximum() == 0)


def test_a_width_that_somebody_chose_is_left_alone(qtbot: QtBot) -> None:
    tab = OperationsTab()
    qtbot.addWidget(tab)
    tab.show()
    tab.table.setColumnWidth(0, 90)

    tab.resize(1840, 600)
    tab.show_view(views.RUNNING)

    assert tab.table.columnWidth(0) == 90
    assert tab.state()["table"]["widths"]["operation"] == 90
