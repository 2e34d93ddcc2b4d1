"""An operator at the wall: real cameras, real keys, a real mouse."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from services.domain.run_state import CaptureState
from tests.app.open_window import OpenWindow, open_window
from tests.app.running_station import write_site
from widgets.key_sheet import KeySheet

THREE = ("gate", "yard", "roof")


def _site_of(site: Path, *camera_ids: str) -> Path:
    write_site(site, {camera_id: str(site / "moving.ts") for camera_id in camera_ids})
    return site


def test_the_wall_shows_live_pictures_and_the_status_bar_counts_them(
    qtbot: QtBot, site: Path
) -> None:
    with open_window(qtbot, _site_of(site, *THREE)) as station:
        station.until_live(*THREE)

        station.until(lambda: "3 / 3 live" in station.status)
        station.until(lambda: "CPU 0 %" not in station.status)


def test_keys_stop_start_restart_and_retry_the_camera_with_the_focus(
    qtbot: QtBot, site: Path
) -> None:
    with open_window(qtbot, _site_of(site, *THREE)) as station:
        station.until_live("yard")

        station.press_on("yard", Qt.Key.Key_X)
        station.until_said("Yard: stopped.")
        assert station.state("yard").state is CaptureState.STOPPED
        assert station.state("gate").is_running

        station.press_on("yard", Qt.Key.Key_X)
        station.until_said("Already stopped.")

        station.press_on("yard", Qt.Key.Key_S)
        station.until_said("Yard: start accepted.")
        station.until_live("yard")

        station.press_on("yard", Qt.Key.Key_R)
        station.until_said("Yard: restart accepted.")

        station.press_on("yard", Qt.Key.Key_T)
        station.until_said("Nothing to retry: it is not waiting for an attempt.")


def test_keys_change_active_and_auto_start_apart_from_each_other(qtbot: QtBot, site: Path) -> None:
    with open_window(qtbot, _site_of(site, "gate"), starts=False) as station:
        shift = Qt.KeyboardModifier.ShiftModifier

        station.press_on("gate", Qt.Key.Key_U, shift)
        station.until_said("Gate: does not start with the station.")
        station.press_on("gate", Qt.Key.Key_A, shift)
        station.until_said("Gate: stopped and inactive.")
        station.until(lambda: not station.tile("gate").view.camera.active)
        station.press_on("gate", Qt.Key.Key_S)
        station.until_said("Not active. Activate it first.")
        station.press_on("gate", Qt.Key.Key_A)
        station.until_said("Gate: active. It can be started now.")
        station.until(lambda: station.tile("gate").view.camera.active)
        station.press_on("gate", Qt.Key.Key_U)
        station.until_said("Gate: starts with the station.")


def test_a_snapshot_is_a_file_with_time_and_camera_and_its_folder_is_a_click_away(
    qtbot: QtBot, site: Path
) -> None:
    with open_window(qtbot, _site_of(site, "gate")) as station:
        station.until_live("gate")

        station.press_on("gate", Qt.Key.Key_P)

        station.until_said("Saved as")
        saved = list((site / "snapshots").glob("*-gate.jpg"))
        assert len(saved) == 1
        assert saved[0].name in station.message
        assert station.button("Open folder").isEnabled()


def test_enter_maximises_with_the_main_stream_and_escape_returns(qtbot: QtBot, site: Path) -> None:
    write_site(
        site,
        {"gate": str(site / "large.ts"), "yard": str(site / "moving.ts")},
        f"sub_source: {site / 'moving.ts'}",
    )
    with open_window(qtbot, site, size=(1200, 700)) as station:
        station.until_live("gate", "yard")
        station.until(lambda: station.state("gate").width == 320)

        station.press_on("gate", Qt.Key.Key_Return)
        assert station.wall.field.shown == ["gate"]
        station.until(lambda: station.state("gate").width == 640)
        station.until(lambda: station.state("yard").hidden)

        station.press(Qt.Key.Key_Escape)
        assert station.wall.field.shown == ["gate", "yard"]
        assert station.tile("gate").hasFocus()
        station.until(lambda: station.state("gate").width == 320)


def test_the_wheel_zooms_at_the_cursor_and_escape_shows_the_whole_picture(
    qtbot: QtBot, site: Path
) -> None:
    with open_window(qtbot, _site_of(site, "gate", "yard")) as station:
        station.until_live("gate")
        tile = station.focus("gate")

        _turn_wheel(station, tile.geometry().center())
        assert tile.zoom.factor > 1

        station.press(Qt.Key.Key_Escape)
        assert tile.zoom.factor == 1
        assert station.wall.field.shown == ["gate", "yard"]


def test_an_order_made_by_dragging_is_there_after_a_restart(qtbot: QtBot, site: Path) -> None:
    with open_window(qtbot, _site_of(site, *THREE), starts=False) as station:
        _drag(station, "gate", "roof")
        order = station.wall.field.shown
        assert order != list(THREE)

    with open_window(qtbot, site, starts=False) as station:
        assert station.wall.field.shown == order


def test_stopping_more_than_one_asks_once_and_cancel_stops_nothing(
    qtbot: QtBot, site: Path
) -> None:
    with open_window(qtbot, _site_of(site, *THREE)) as station:
        station.until_live(*THREE)
        station.focus("gate")
        station.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

        station.press(Qt.Key.Key_X)
        question = station.dialog(QMessageBox)
        assert question.text() == "Stop 3 cameras?"
        station.click("Cancel", question)
        station.until(lambda: not question.isVisible())
        assert all(station.state(camera_id).is_running for camera_id in THREE)

        station.press(Qt.Key.Key_X)
        station.click("Stop", station.dialog(QMessageBox))
        station.until_said("Stop: 3 done.")


def test_delete_takes_the_camera_away_and_undo_brings_it_back_running(
    qtbot: QtBot, site: Path
) -> None:
    with open_window(qtbot, _site_of(site, "gate", "yard")) as station:
        station.until_live("gate", "yard")

        station.press_on("gate", Qt.Key.Key_Delete)
        station.until_said("Gate was deleted.")
        station.until(lambda: station.wall.field.shown == ["yard"])
        assert "gate" not in (site / "cameras.yaml").read_text(encoding="utf-8").split()

        station.click("Undo")
        station.until_said("Gate is back.")
        station.until_live("gate")


def test_keys_that_are_typed_into_a_filter_do_nothing_to_cameras(qtbot: QtBot, site: Path) -> None:
    with open_window(qtbot, _site_of(site, *THREE)) as station:
        station.until_live("roof")
        station.focus("gate")
        station.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert isinstance(QApplication.focusWidget(), QLineEdit)

        station.write("rxspu")

        assert station.wall.toolbar.filter.text() == "rxspu"
        assert station.said == []
        assert all(station.state(camera_id).is_running for camera_id in THREE)


def test_the_sheet_of_keys_and_full_screen_open_by_key(qtbot: QtBot, site: Path) -> None:
    with open_window(qtbot, _site_of(site, "gate"), starts=False) as station:
        station.focus("gate")

        station.press("?")
        sheet = station.dialog(KeySheet)
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
        station.until(lambda: not sheet.isVisible())

        station.press(Qt.Key.Key_F11)
        assert station.frame.isFullScreen()
        assert station.frame.rail.isHidden()
        station.press(Qt.Key.Key_F11)
        assert not station.frame.isFullScreen()


def test_a_double_click_opens_a_camera_that_is_down_and_says_why(qtbot: QtBot, site: Path) -> None:
    write_site(site, {"gate": "http://127.0.0.1:9/none.ts", "yard": str(site / "moving.ts")})
    with open_window(qtbot, site) as station:
        station.until_state("gate", CaptureState.OFFLINE, CaptureState.RECONNECTING)
        center = station.tile("gate").geometry().center()

        QTest.mouseDClick(station.wall.field, Qt.MouseButton.LeftButton, pos=center)

        assert station.wall.field.shown == ["gate"]
        station.until(lambda: (words := station.tile("gate").words) and words.reason)


def _turn_wheel(station: OpenWindow, place: QPoint) -> None:
    field = station.wall.field
    event = QWheelEvent(
        QPointF(place),
        QPointF(field.mapToGlobal(place)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, event)


def _drag(station: OpenWindow, camera_id: str, to: str) -> None:
    field, left = station.wall.field, Qt.MouseButton.LeftButton
    start = station.tile(camera_id).geometry().topLeft() + QPoint(40, 8)
    end = station.tile(to).geometry().center()
    QTest.mousePress(field, left, pos=start)
    QTest.mouseMove(field, start + QPoint(30, 10))
    QTest.mouseMove(field, end)
    QTest.mouseRelease(field, left, pos=end)
