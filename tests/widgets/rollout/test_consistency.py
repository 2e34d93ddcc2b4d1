"""Drift field by field, the side that stands, the repair that is asked once, shadow reads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.domain.consistency import ConsistencyReport, FieldDrift, Side
from services.domain.operation import Implementation, Operation
from services.domain.rehearsals import ShadowCounts
from services.domain.sentences import sentence
from tests.widgets.rollout import views
from widgets.rollout.consistency_tab import ConsistencyTab
from widgets.rollout.page import RolloutPage
from widgets.rollout.wishes import CompareFile, RepairDrift

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WRONG_NAME = FieldDrift(
    "gate",
    "name",
    agreed="Gate",
    in_file="camera_1",
    in_station="Gate",
    take=Side.STATION,
    call_id="c0ffee0000000001",
    operation=Operation.DEACTIVATE,
    implementation=Implementation.DOMAIN,
    confirmed=True,
)
FOREIGN = FieldDrift("yard", "location", "Road", "Road", None, take=Side.FILE)
REPORT = ConsistencyReport(views.NOW, (WRONG_NAME, FOREIGN), compared=128)


@pytest.fixture
def tab(qtbot: QtBot) -> ConsistencyTab:
    made = ConsistencyTab()
    qtbot.addWidget(made)
    made.resize(1286, 420)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_report(REPORT)
    return made


def test_each_field_shows_all_three_values_its_call_and_what_a_repair_writes(
    tab: ConsistencyTab,
) -> None:
    assert tab.table.texts() == [
        [
            *("Drift", "gate", "Name", "Gate", "camera_1", "Gate"),
            "Deactivate, domain",
            "site file: camera_1 → Gate",
        ],
        [
            *("Seen once", "yard", "Location", "–", "Road", "Road"),
            "no known call",
            "database: – → Road",
        ],
    ]
    assert tab.summary.text().endswith("128 fields compared, 2 differ without anybody's edit.")


def test_a_repair_is_asked_once_and_writes_what_was_shown(
    qtbot: QtBot, tab: ConsistencyTab
) -> None:
    tab.table.choose("gate name")

    with qtbot.assertNotEmitted(tab.wished):
        tab.repair.click()
    assert tab.ask_row.question.text() == "Fields to write as shown: 1. This cannot be undone."
    assert not tab.ask_row.text.isVisible()
    with qtbot.waitSignal(tab.wished) as wished:
        QTest.keyClick(tab.ask_row.give, Qt.Key.Key_Space)

    assert wished.args == [RepairDrift((WRONG_NAME,))]


def test_escape_repairs_nothing(qtbot: QtBot, tab: ConsistencyTab) -> None:
    tab.table.choose("gate name")
    tab.repair.click()

    with qtbot.assertNotEmitted(tab.wished):
        QTest.keyClick(tab.ask_row.give, Qt.Key.Key_Escape)

    assert not tab.ask_row.is_asking


def test_by_keyboard_the_other_side_stands(qtbot: QtBot, tab: ConsistencyTab) -> None:
    tab.table.setFocus()
    tab.table.selectAll()
    QTest.keyClick(tab.table, Qt.Key.Key_F)
    assert [texts[-1] for texts in tab.table.texts()] == [
        "database: Gate → camera_1",
        "database: – → Road",
    ]
    # a look in between does not undo the choice
    tab.show_report(REPORT)

    tab.repair.click()
    with qtbot.waitSignal(tab.wished) as wished:
        tab.ask_row.give.click()

    assert wished.args == [RepairDrift((replace(WRONG_NAME, take=Side.FILE), FOREIGN))]


def test_without_a_choice_nothing_can_be_repaired_and_it_says_why(tab: ConsistencyTab) -> None:
    assert not tab.repair.isEnabled()
    assert tab.repair.toolTip() == "Select fields first."


def test_whoever_comes_here_sees_how_it_stands_now(qtbot: QtBot, tab: ConsistencyTab) -> None:
    tab.hide()

    with qtbot.waitSignal(tab.wished) as wished:
        tab.show()

    assert wished.args == [CompareFile()]


def test_what_keeps_both_from_agreeing_is_said(tab: ConsistencyTab) -> None:
    off = sentence("The site folder {folder} cannot be written.", folder="/srv/site")
    tab.show_report(ConsistencyReport(views.NOW, attention=(off,), waiting=True, compared=0))

    assert "The site folder /srv/site cannot be written." in tab.summary.toolTip() + (
        tab.summary.text()
    )
    assert tab.table.texts() == []
    assert tab.open_count == 0


def test_reads_asked_of_both_sides_are_counted_by_operation(tab: ConsistencyTab) -> None:
    counts = {
        Operation.STATUS: ShadowCounts(match=120, known=2, noise=1),
        Operation.LOGS: ShadowCounts(match=7, mismatch=1, dropped=3),
    }

    tab.show_view(replace(views.RUNNING, shadow=counts))

    assert [texts[:7] for texts in tab.shadow.texts()] == [
        ["Status", "120", "2", "0", "0", "1", "0"],
        ["Logs", "7", "0", "1", "0", "0", "3"],
    ]


def test_open_drift_is_counted_in_the_name_of_its_tab(qtbot: QtBot) -> None:
    page = RolloutPage()
    qtbot.addWidget(page)
    page.show_view(views.RUNNING)

    page.show_consistency(REPORT)

    names = [page.tabs.tabText(place) for place in range(page.tabs.count())]
    assert "Consistency (2)" in names
