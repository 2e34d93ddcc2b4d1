"""An operator draws the regions of a camera: from the wall, by mouse and by keys alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from services.domain.regions import Region
from services.domain.run_state import CaptureState
from services.storage.regions_file import written
from tests.app.open_window import OpenWindow, open_window
from tests.app.running_station import write_site
from widgets.diagnosis.details import DetailsPanel
from widgets.regions.dialog import RegionsDialog
from widgets.regions.foot import Asks

DOOR = Region("Door", "motion", ((0.1, 0.1), (0.4, 0.1), (0.4, 0.5)))
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CORNERS = ((0.2, 0.2), (0.6, 0.2), (0.6, 0.7))


def opened(station: OpenWindow, camera_id: str = "gate") -> RegionsDialog:
    station.press_on(camera_id, Qt.Key.Key_E, SHIFT)
    dialog = station.dialog(RegionsDialog)
    station.until(dialog.canvas.isEnabled)
    dialog.activateWindow()
    dialog.canvas.setFocus()
    station.until(dialog.canvas.hasFocus)
    return dialog


def draw(dialog: RegionsDialog) -> None:
    canvas = dialog.canvas
    for at in (*CORNERS, CORNERS[0]):
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.place_of(at).toPoint())


def regions_in(folder: Path, name: str = "regions/gate.json") -> str:
    return (folder / name).read_text("utf-8")


def test_regions_are_drawn_on_the_newest_picture_and_saved(qtbot: QtBot, site: Path) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    with open_window(qtbot, site) as station:
        station.until_live("gate")
        dialog = opened(station)
        station.until(lambda: dialog.canvas.has_picture)
        assert dialog.windowTitle() == "Regions of Gate"
        draw(dialog)
        station.press(Qt.Key.Key_S, CTRL)

        station.until_said("The regions of Gate were saved.")
        station.until(lambda: not isValid(dialog))
        (region,) = station.composed.station.regions("Li", "gate")
        assert (region.name, region.type, len(region.points)) == ("Region 1", "motion", 3)
        assert station.state("gate").state is CaptureState.LIVE

        station.click("Undo")
        station.until_said("The regions of Gate are as they were.")
        assert station.composed.station.regions("Li", "gate") == ()


def test_regions_are_drawn_by_keys_alone_without_any_picture(qtbot: QtBot, site: Path) -> None:
    write_site(site, {"gate": str(site / "gone.ts")})
    with open_window(qtbot, site, starts=False) as station:
        dialog = opened(station)
        station.press(Qt.Key.Key_N)
        station.press(Qt.Key.Key_Left, SHIFT)
        for _ in range(5):
            station.press(Qt.Key.Key_Tab)
        assert not dialog.canvas.hasFocus()
        station.press(Qt.Key.Key_S, CTRL)

        station.until_said("The regions of Gate were saved.")
        assert "Region 1" in regions_in(site)
        station.press_on("gate", Qt.Key.Key_D)
        panel = station.dialog(DetailsPanel)
        station.until(lambda: panel.watched.texts == ["Region 1", "–", "off"])


def test_a_refused_save_stays_open_with_what_was_drawn(qtbot: QtBot, site: Path) -> None:
    write_site(site, {"gate": str(site / "gone.ts")})
    (site / "regions").write_text("in the way")
    with open_window(qtbot, site, starts=False) as station:
        dialog = opened(station)
        draw(dialog)
        station.press(Qt.Key.Key_S, CTRL)

        station.until(lambda: "cannot be read" in dialog.foot.error)
        assert dialog.isVisible()
        assert len(dialog.drawing.regions) == 1
        assert dialog.foot.save.isEnabled()
        station.press(Qt.Key.Key_Escape)
        station.click("Discard", dialog)
        station.until(lambda: not isValid(dialog))


def test_regions_that_a_person_edits_meanwhile_are_not_replaced(qtbot: QtBot, site: Path) -> None:
    write_site(site, {"gate": str(site / "gone.ts")}, "regions_file: gate.json")
    (site / "gate.json").write_bytes(written([]))
    with open_window(qtbot, site, starts=False) as station:
        dialog = opened(station)
        draw(dialog)
        (site / "gate.json").write_bytes(written([DOOR]))
        station.press(Qt.Key.Key_S, CTRL)

        station.until(lambda: dialog.foot.asks is Asks.REPLACE)
        assert regions_in(site, "gate.json") == written([DOOR]).decode()
        station.click("Load theirs", dialog)
        station.until(lambda: [draft.name for draft in dialog.drawing.regions] == ["Door"])


def test_a_file_that_cannot_be_read_is_said_and_kept_aside(qtbot: QtBot, site: Path) -> None:
    write_site(site, {"gate": str(site / "gone.ts")}, "regions_file: gate.json")
    (site / "gate.json").write_text("[half")
    with open_window(qtbot, site, starts=False) as station:
        dialog = opened(station)
        assert "not valid JSON" in dialog.foot.error
        draw(dialog)
        station.press(Qt.Key.Key_S, CTRL)

        station.until_said("The regions of Gate were saved.")
        (kept,) = site.glob("gate.json.before-*")
        assert kept.read_text() == "[half"


def test_a_camera_that_was_lost_shows_its_last_picture_and_says_how_old_it_is(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    with open_window(qtbot, site) as station:
        station.until_live("gate")
        station.composed.station.stop("Li", "gate")
        (site / "moving.ts").unlink()
        dialog = opened(station)

        station.until(lambda: not dialog.head.text.startswith("Waiting"), 12_000)
        assert dialog.head.text.startswith("This picture is ")
        assert dialog.canvas.has_picture


def test_a_camera_that_is_deleted_meanwhile_is_said_and_nothing_is_written(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {"gate": str(site / "gone.ts")})
    with open_window(qtbot, site, starts=False) as station:
        dialog = opened(station)
        draw(dialog)
        station.composed.station.delete_camera("Li", "gate")
        station.press(Qt.Key.Key_S, CTRL)

        station.until(lambda: "There is no camera" in dialog.foot.error)
        assert not (site / "regions").exists()
        station.press(Qt.Key.Key_Escape)
        station.click("Discard", dialog)
