"""Named views on a station that runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.exit_status import ExitStatus
from services.domain.wall_views import WallView
from tests.app.command import program
from tests.app.open_window import open_window
from tests.app.running_station import write_site

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def test_a_view_is_saved_opened_deleted_and_brought_back_by_keyboard(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {name: str(site / "moving.ts") for name in ("gate", "yard", "hall")})
    with open_window(qtbot, site, starts=False) as station:
        station.focus("yard")
        station.press(Qt.Key.Key_Space)
        station.press_on("hall", Qt.Key.Key_Space)
        station.press(Qt.Key.Key_S, CTRL)
        station.write("Outside")
        station.press(Qt.Key.Key_Return)
        station.until_said("The view “Outside” was saved.")
        assert station.wall.field.shown == ["yard", "hall"]

        station.press(Qt.Key.Key_0, ALT)
        assert station.wall.field.shown == ["gate", "yard", "hall"]
        station.press(Qt.Key.Key_S, CTRL)
        station.write("outside")
        station.press(Qt.Key.Key_Return)
        station.until(lambda: "already" in station.wall.view_row.problem.text())
        station.press(Qt.Key.Key_Escape)

        station.press(Qt.Key.Key_1, ALT)
        station.wall.views.delete_requested.emit("Outside")
        station.until_said("The view “Outside” was deleted.")
        assert station.composed.station.wall_views() == ()
        QTest.mouseClick(station.button("Undo"), Qt.MouseButton.LeftButton)
        station.until_said("“Outside” is as it was.")
        assert station.wall.views.name == "Outside"

    with open_window(qtbot, site, starts=False, view="outside", page="events") as station:
        assert station.wall.field.shown == ["yard", "hall"]
        assert station.frame.current_page == "events"
        station.composed.station.delete_camera("Li", "yard")
        station.until(lambda: station.wall.field.shown == ["hall"])
        assert not station.wall.views.is_modified
        station.wall.views.save_requested.emit(WallView("Night", "4", ("hall", "gone"), key=2), "")
        station.until_said("Left out, as there is no such camera: gone.")


def test_a_name_that_is_no_view_ends_the_start_with_the_names_there_are(site: Path) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    ended = program("--site", str(site), "--view", "Inside", "--exit-after", "1")
    assert ended.status == ExitStatus.BAD_INPUT
    assert "There is no wall view “Inside”: none is saved yet." in ended.errors
