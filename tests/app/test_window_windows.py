"""Pages in windows of their own, on a station that runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.app.open_window import OpenWindow, has_colour, open_window
from tests.app.running_station import write_site
from widgets.own_window import OwnWindow
from widgets.wall.grid import Layout
from widgets.wall.page import WallPage
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

        shown = out.message_area.shown_text
        station.until(lambda: "Gate: stopped." in shown())
        assert "Gate: stopped." in station.message
        out.setGeometry(QRect(30, 40, 740, 500))
        width = out.width
        station.until(lambda: width() == 740)

    with open_window(qtbot, site, starts=False) as station:
        out = station.frame.page_windows.window("wall")
        assert out is not None
        assert out.isVisible()
        assert out.geometry() == QRect(30, 40, 740, 500)
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


def test_windows_are_kept_when_a_person_leaves_and_not_by_a_run_that_ends_by_itself(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    with open_window(qtbot, site, starts=False) as station:
        assert station.frame.page_windows.take_out("logs") is not None
        with qtbot.waitSignal(station.window.left):
            station.frame.close()
    assert list(_kept(site)["window"]["pages_out"]) == ["logs"]

    with open_window(qtbot, site, starts=False, exit_after_s=60.0) as station:
        assert station.frame.page_windows.window("logs") is None
        assert station.frame.page_windows.take_out("events") is not None
    assert list(_kept(site)["window"]["pages_out"]) == ["logs"]


def _kept(site: Path) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads((site / "window.json").read_text(encoding="utf-8"))
    return kept


def test_single_pictures_and_a_second_wall_come_back_and_take_nothing_from_the_wall(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts"), "yard": str(site / "large.ts")})
    with open_window(qtbot, site) as station:
        station.until_live("gate", "yard")
        station.press_on("yard", Qt.Key.Key_O)
        tiles = station.window.walls.tiles
        lone = tiles.window("yard")
        assert lone is not None
        tile = lone.lone.tile
        station.until(lambda: tile.is_live and has_colour(tile))
        lone.setGeometry(QRect(50, 60, 480, 330))
        station.press_on("gate", Qt.Key.Key_W, CTRL_SHIFT)
        second = second_wall(station)
        page = second.content
        assert isinstance(page, WallPage)
        page.set_layout(Layout.ONE)
        large = page.field.tiles()[0]
        station.until(lambda: large.is_live and has_colour(large))
        # the wall's own picture is as large as its tile, whatever the others want
        station.until_live("gate", "yard")
        width = lone.width
        station.until(lambda: width() == 480)

    with open_window(qtbot, site) as station:
        lone = station.window.walls.tiles.window("yard")
        assert lone is not None
        assert lone.geometry() == QRect(50, 60, 480, 330)
        page = second_wall(station).content
        assert isinstance(page, WallPage)
        assert page.state()["layout"] == "1"
        assert station.wall.state()["layout"] == "automatic"

        station.composed.station.delete_camera("Li", "yard")

        station.until_said("Yard is gone, and its window with it.")
        assert station.window.walls.tiles.window("yard") is None
        second_wall(station).close()
        assert station.window.walls.state() == {"walls": [], "tiles": {}}


def second_wall(station: OpenWindow) -> OwnWindow:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, OwnWindow)]
    walls = [w for w in shown if isinstance(w.content, WallPage) and w.isVisible()]
    return walls[0]
