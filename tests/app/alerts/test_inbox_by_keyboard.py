"""An operator works through the inbox with the keyboard alone, on a station that runs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.station import Station
from services.domain.alerts import Alert, ClosedAs, Handling, ViolationReport
from services.domain.rules import RuleDraft
from services.storage.repositories.alerts import ALL_ALERTS
from tests.app.open_window import OpenWindow, open_window
from tests.app.running_station import write_site
from widgets.alerts.inbox import InboxPage
from widgets.alerts.inbox_table import InboxTable
from widgets.rules.page import RulesPage

# the screen without a display says so of windows with a smallest size and of menus
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL = Qt.KeyboardModifier.ControlModifier
RULE = {
    "name": "Hairnet",
    "rule_type": "violation",
    "conditions": {"threshold": 1, "window_minutes": 60},
    "channels": ["window", "sound"],
}


def raise_alerts(station: Station, *camera_ids: str) -> None:
    """One on each camera, the last one newest."""
    if all(rule.built_in for rule in station.rules()):
        station.create_rule("Li", RuleDraft.from_plain(RULE), None)
    at = datetime.now(UTC) - timedelta(seconds=60)
    for number, camera_id in enumerate(camera_ids):
        report = ViolationReport("no_hairnet", at + timedelta(seconds=number))
        station.record_violation("Li", camera_id, report)


def inbox_of(opened: OpenWindow) -> InboxPage:
    return opened.page(InboxPage)


def shown(opened: OpenWindow) -> list[tuple[str, str]]:
    """(camera, handling) row by row."""
    table = inbox_of(opened).table
    alerts = [table.alert_shown(row) for row in range(table.order.rowCount())]
    return [(alert.camera_id, str(alert.handled.handling)) for alert in alerts]


def stored(opened: OpenWindow) -> dict[str, Alert]:
    found = opened.composed.station.alerts("Li", ALL_ALERTS, None)
    return {alert.camera_id: alert for alert in found}


def press_in_menu(opened: OpenWindow, *keys: Qt.Key) -> None:
    opened.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    for key in keys:
        menu = QApplication.activePopupWidget()
        assert menu is not None
        QTest.keyClick(menu, key)
    # the screen without a display does not bring the window back after a menu
    opened.frame.activateWindow()
    opened.until(lambda: QApplication.focusWidget() is not None)


def write_site_of_two(site: Path) -> None:
    write_site(site, {"gate": str(site / "moving.ts"), "yard": str(site / "moving.ts")})


def test_from_the_wall_to_the_inbox_and_back_by_keys_alone(qtbot: QtBot, site: Path) -> None:
    write_site_of_two(site)
    with open_window(qtbot, site, starts=False) as opened:
        raise_alerts(opened.composed.station, "gate", "yard", "gate")
        opened.press(Qt.Key.Key_3, CONTROL)
        assert isinstance(QApplication.focusWidget(), InboxTable)
        opened.until(lambda: len(shown(opened)) == 2)
        assert shown(opened) == [("yard", "new"), ("gate", "new")]

        opened.press(Qt.Key.Key_Up)
        opened.press(Qt.Key.Key_A)
        opened.until_said("Acknowledged: 1.")
        opened.until(lambda: shown(opened)[0] == ("yard", "acknowledged"))

        opened.press(Qt.Key.Key_S)
        press_in_menu(opened, Qt.Key.Key_Down, Qt.Key.Key_Return)
        opened.until_said("Snoozed: 1.")
        until = stored(opened)["yard"].snoozed_until
        assert until is not None
        assert timedelta(minutes=59) < until - datetime.now(UTC) <= timedelta(hours=1)

        opened.press(Qt.Key.Key_Down)
        opened.press(Qt.Key.Key_C)
        opened.write("told the cook")
        opened.press(Qt.Key.Key_Return)
        opened.until_said("Closed as confirmed: 1.")
        opened.until(lambda: shown(opened) == [("yard", "acknowledged")])
        closed = stored(opened)["gate"].handled
        assert (closed.closed_as, closed.note) == (ClosedAs.CONFIRMED, "told the cook")
        assert isinstance(QApplication.focusWidget(), InboxTable)
        assert [alert.camera_id for alert in inbox_of(opened).table.chosen()] == ["yard"]

        opened.press(Qt.Key.Key_J)
        assert opened.frame.current_page == "wall"
        opened.until(opened.tile("yard").hasFocus)


def test_escape_leaves_the_note_and_closes_nothing(qtbot: QtBot, site: Path) -> None:
    write_site_of_two(site)
    with open_window(qtbot, site, starts=False, page="alerts") as opened:
        raise_alerts(opened.composed.station, "gate")
        opened.until(lambda: shown(opened) == [("gate", "new")])
        opened.press(Qt.Key.Key_Down)

        opened.press(Qt.Key.Key_F)
        opened.write("no")
        opened.press(Qt.Key.Key_Escape)

        assert isinstance(QApplication.focusWidget(), InboxTable)
        assert stored(opened)["gate"].handled.handling is Handling.NEW


def test_many_at_once_are_closed_and_taken_back(qtbot: QtBot, site: Path) -> None:
    write_site_of_two(site)
    with open_window(qtbot, site, starts=False, page="alerts") as opened:
        raise_alerts(opened.composed.station, "gate", "yard")
        opened.until(lambda: len(shown(opened)) == 2)
        assert opened.frame.windowTitle() == "(2) Camera station"

        opened.press(Qt.Key.Key_A, CONTROL)
        opened.press(Qt.Key.Key_N)
        opened.press(Qt.Key.Key_Return)
        opened.until_said("Closed without action: 2.")
        opened.until(lambda: shown(opened) == [])
        assert opened.frame.windowTitle() == "Camera station"

        opened.click("Undo", opened.frame.message_area)
        opened.until(lambda: shown(opened) == [("yard", "new"), ("gate", "new")])
        assert {str(one.handled.handling) for one in stored(opened).values()} == {"new"}


def test_enter_shows_what_happened_and_escape_goes_back(qtbot: QtBot, site: Path) -> None:
    write_site_of_two(site)
    with open_window(qtbot, site, starts=False, page="alerts") as opened:
        raise_alerts(opened.composed.station, "gate")
        opened.until(lambda: shown(opened) == [("gate", "new")])
        opened.press(Qt.Key.Key_Down)
        opened.press(Qt.Key.Key_A)
        opened.press(Qt.Key.Key_Return)

        pane = inbox_of(opened).pane
        assert pane.list.hasFocus()
        opened.until(lambda: any("Acknowledged by" in text for text in pane.list.texts()))
        assert any("Fired" in text for text in pane.list.texts())

        opened.press(Qt.Key.Key_Escape)
        assert isinstance(QApplication.focusWidget(), InboxTable)


def test_r_opens_the_rule_and_m_mutes_the_sound(qtbot: QtBot, site: Path) -> None:
    write_site_of_two(site)
    with open_window(qtbot, site, starts=False, page="alerts") as opened:
        raise_alerts(opened.composed.station, "gate")
        opened.until(lambda: shown(opened) == [("gate", "new")])
        opened.press(Qt.Key.Key_Down)

        opened.press(Qt.Key.Key_M)
        assert "Sound muted" in opened.status

        opened.press(Qt.Key.Key_R)
        rules = opened.page(RulesPage)
        opened.until(lambda: rules.isVisible())
        opened.until(lambda: [rule.draft.name for rule in rules.table.selected()] == ["Hairnet"])
