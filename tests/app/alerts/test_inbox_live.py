"""What happens to alerts is seen at once: in the inbox, the rail, the title and on the wall."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from services.domain.alerts import Alert, Handled, Handling, Signal
from services.domain.events import AlertChanged, AlertFired
from tests.app.alerts.test_inbox_by_keyboard import (
    inbox_of,
    raise_alerts,
    shown,
    write_site_of_two,
)
from tests.app.open_window import open_window
from widgets.alerts.inbox_model import MOST_KEPT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NOW = datetime.now(UTC)
STORM = 1_000


def test_what_came_while_the_window_was_closed_is_there_at_the_start(
    qtbot: QtBot, site: Path
) -> None:
    write_site_of_two(site)
    with open_window(qtbot, site, starts=False) as opened:
        raise_alerts(opened.composed.station, "gate")
        opened.until(lambda: opened.tile("gate").unhandled == 1)
    with open_window(qtbot, site, starts=False) as opened:
        opened.until(lambda: opened.frame.windowTitle() == "(1) Camera station")
        assert opened.frame.rail.button("alerts").waiting == 1
        opened.until(lambda: shown(opened) == [("gate", "new")])
        opened.until(lambda: opened.tile("gate").unhandled == 1)
        assert opened.tile("yard").unhandled == 0


def test_the_wall_leads_to_the_alerts_of_a_camera(qtbot: QtBot, site: Path) -> None:
    write_site_of_two(site)
    with open_window(qtbot, site, starts=False) as opened:
        raise_alerts(opened.composed.station, "gate", "yard")
        opened.until(lambda: len(shown(opened)) == 2)
        opened.wall.menus.open("gate", opened.tile("gate").mapToGlobal(opened.tile("gate").pos()))
        menus = opened.wall.field.findChildren(QMenu)
        entries = [entry for menu in menus for entry in menu.actions()]
        next(entry for entry in entries if entry.text().startswith("Show alerts")).trigger()
        for menu in menus:
            menu.close()

        assert opened.frame.current_page == "alerts"
        opened.until(lambda: shown(opened) == [("gate", "new")])


def test_the_camera_of_the_alert_is_seen_live_beside_its_picture(qtbot: QtBot, site: Path) -> None:
    write_site_of_two(site)
    with open_window(qtbot, site) as opened:
        opened.until_live("gate", "yard")
        raise_alerts(opened.composed.station, "gate")
        opened.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        pictures = inbox_of(opened).pane.pictures
        opened.until(lambda: pictures.tile is not None and pictures.tile.is_live)
        opened.until(lambda: pictures.then.has_picture)

        opened.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        opened.until_live("gate", "yard")
        wanted = opened.window.walls.shown.wanted_of("gate")
        assert wanted.shown
        assert wanted.width > 300


def test_a_storm_is_shown_whole_counted_right_and_opens_no_dialog(qtbot: QtBot, site: Path) -> None:
    write_site_of_two(site)
    first = Alert(1, 1, "Storm", "high", "gate", Signal.FIRING, NOW, NOW)
    with open_window(qtbot, site, starts=False, page="alerts") as opened:
        news = opened.composed.news
        for number in range(1, STORM + 1):
            alert = replace(first, id=number, camera_id="gate" if number % 2 else "yard")
            news.publish(AlertFired(alert, ("window", "sound", "desktop")))
            if number % 4 == 0:
                by_li = Handled(Handling.ACKNOWLEDGED, None, "Li", NOW)
                news.publish(AlertChanged(replace(alert, handled=by_li), (), "Li"))

        opened.until(lambda: len(shown(opened)) == STORM)
        opened.until(lambda: opened.frame.rail.button("alerts").waiting == STORM * 3 // 4)
        assert opened.frame.windowTitle() == f"({STORM * 3 // 4}) Camera station"
        assert shown(opened)[0] == ("yard", "acknowledged")
        opened.until(lambda: opened.tile("gate").unhandled == STORM // 2)
        dialogs = opened.frame.findChildren(QDialog) + opened.frame.findChildren(QMessageBox)
        assert [found for found in dialogs if found.isVisible()] == []
        assert STORM < MOST_KEPT
