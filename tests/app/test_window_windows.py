"""Pages in windows of their own, on a station that runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.app.open_window import open_window
from tests.app.running_station import write_site
from widgets.wall.tile import Tile

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def test_the_wall_is_taken_out_worked_with_by_keyboard_and_comes_back_after_a_restart(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts"), "yard": str(site / "moving.ts")})
    with open_window(qtbot, site) as station:
        station.until_live("gate", "yard")
        station.press(Qt.Key.Key_1, CTRL_SHIFT)
        out = station.frame.page_windows.window("wall")
        assert out is not None
        station.until(out.isActiveWindow)
        assert station.frame.current_page == "cameras"
        station.until_live("gate", "yard")

        station.until(lambda: isinstance(QApplication.focusWidget(), Tile))
        station.press(Qt.Key.Key_X)

        station.until(lambda: "Gate: stopped." in out.message_area.shown_text())
        assert "Gate: stopped." in station.message
        out.setGeometry(QRect(30, 40, 600, 500))
        station.until(lambda: out.width() == 600)

    with open_window(qtbot, site, starts=False) as station:
        out = station.frame.page_windows.window("wall")
        assert out is not None
        assert out.isVisible()
        assert out.geometry() == QRect(30, 40, 600, 500)
        assert station.wall.window() is out

        station.until(lambda: out.isVisible())
        out.activateWindow()
        station.until(out.isActiveWindow)
        station.press(Qt.Key.Key_1, CTRL_SHIFT)

        assert station.frame.current_page == "wall"
        assert station.wall.window() is station.frame


def test_what_asks_first_asks_on_the_window_that_somebody_works_in(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts"), "yard": str(site / "moving.ts")})
    with open_window(qtbot, site) as station:
        station.until_live("gate", "yard")
        station.press(Qt.Key.Key_1, CTRL_SHIFT)
        out = station.frame.page_windows.window("wall")
        assert out is not None
        station.until(out.isActiveWindow)

        station.press(Qt.Key.Key_A, CTRL)
        station.press(Qt.Key.Key_X)

        station.until(lambda: out.is_asking)
        asked = [b for b in out.findChildren(QPushButton) if b.text() == "Stop"]
        asked[0].click()
        station.until_said("Stop: 2 done.")
        assert not out.is_asking


def test_language_and_theme_reach_every_window(qtbot: QtBot, site: Path) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    with open_window(qtbot, site, starts=False, language=None, page="settings") as station:
        out = station.frame.page_windows.take_out("logs")
        assert out is not None
        english = out.windowTitle()

        station.settings.rows["language"].editor.show_value("zh_CN")
        station.settings.save.click()

        station.until(lambda: out.windowTitle() != english)


def test_a_run_that_ends_by_itself_neither_uses_nor_keeps_windows(qtbot: QtBot, site: Path) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    with open_window(qtbot, site, starts=False) as station:
        assert station.frame.page_windows.take_out("logs") is not None

    with open_window(qtbot, site, starts=False, exit_after_s=60.0) as station:
        assert station.frame.page_windows.window("logs") is None
        assert station.frame.page_windows.take_out("events") is not None

    with open_window(qtbot, site, starts=False) as station:
        assert station.frame.page_windows.window("logs") is not None
        assert station.frame.page_windows.window("events") is None
