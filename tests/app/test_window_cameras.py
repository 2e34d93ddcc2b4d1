"""A technician at the camera table: many at once, a new camera, a wrong field, a changed one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from services.domain.run_state import CaptureState
from tests.app.open_window import OpenWindow, open_window
from tests.app.running_station import write_site
from widgets.cameras.edit_dialog import CameraEditor

MANY = tuple(f"cam{number}" for number in range(1, 5))


def test_many_cameras_start_with_progress_and_those_that_failed_are_tried_again(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {camera_id: str(site / "moving.ts") for camera_id in MANY})
    with open_window(qtbot, site, page="cameras", starts=False) as station:
        _set_capacity(station, 2)
        _select_all(station)

        station.click("Start", station.cameras.batch)

        station.until_said("Start: 2 done, 2 failed, 0 left out.")
        results = _column_texts(station, "Done")
        assert results.count("Done") == 2
        running = [camera_id for camera_id in MANY if station.state(camera_id).is_running]
        assert len(running) == 2

        _set_capacity(station, 64)
        station.click("Again for those that failed", station.cameras.batch)
        station.until_said(": 2 done.")
        station.until(lambda: all(station.state(camera_id).is_running for camera_id in MANY))


def test_a_cancelled_batch_leaves_the_rest_as_it_is(qtbot: QtBot, site: Path) -> None:
    many = [f"cam{number}" for number in range(1, 25)]
    write_site(site, {camera_id: str(site / "moving.ts") for camera_id in many})
    with open_window(qtbot, site, page="cameras", starts=False) as station:
        _select_all(station)

        station.click("Start", station.cameras.batch)
        station.click("Cancel", station.cameras.batch)

        station.until(lambda: any("left out" in said for said in station.said))
        assert not any("24 done" in said for said in station.said)
        running = [camera_id for camera_id in many if station.state(camera_id).is_running]
        assert 0 < len(running) < 24


def test_stopping_many_in_the_table_asks_once(qtbot: QtBot, site: Path) -> None:
    write_site(site, {camera_id: str(site / "moving.ts") for camera_id in MANY[:2]})
    with open_window(qtbot, site, page="cameras") as station:
        station.until(lambda: all(station.state(camera_id).is_running for camera_id in MANY[:2]))
        station.until(lambda: "2 / 2" in station.status or station.state("cam1").is_live)
        _select_all(station)

        station.click("Stop", station.cameras.batch)
        station.click("Stop 2", station.cameras.batch)

        station.until_said(": 2 done.")
        assert not station.frame.findChildren(QMessageBox)
        assert station.state("cam1").state is CaptureState.STOPPED


def test_a_camera_is_tested_live_added_and_stands_on_the_wall(qtbot: QtBot, site: Path) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    with open_window(qtbot, site, page="cameras") as station:
        station.click("Add", station.cameras.tools)
        editor = station.dialog(CameraEditor)
        _write(editor, "name", "Yard 北门 🚧")
        _write(editor, "source", str(site / "large.ts"))

        station.click("Test the source", editor)
        station.until(lambda: editor.source_test.picture.has_picture)
        station.click("Add", editor)

        station.until_said("Yard 北门 🚧 was added.")
        added = _id_of(station, "Yard 北门 🚧")
        assert added in (site / "cameras.yaml").read_text(encoding="utf-8")
        station.frame.show_page("wall")
        station.until(lambda: added in station.wall.field.shown)
        station.press_on(added, Qt.Key.Key_S)
        station.until_live(added)


def test_a_test_that_fails_says_why_in_the_dialog(qtbot: QtBot, site: Path) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    with open_window(qtbot, site, starts=False) as station:
        station.press_on("gate", Qt.Key.Key_E)
        editor = station.dialog(CameraEditor)
        _write(editor, "source", str(site / "not-there.ts"))

        station.click("Test the source", editor)

        station.until(lambda: "There is no such file." in _words_of_test(editor))
        assert station.said == []


def test_a_wrong_field_says_so_at_the_field_and_nothing_is_saved(qtbot: QtBot, site: Path) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    before = (site / "cameras.yaml").read_bytes()
    with open_window(qtbot, site, starts=False) as station:
        station.press_on("gate", Qt.Key.Key_E)
        editor = station.dialog(CameraEditor)
        _write(editor, "source", "concat:/etc/passwd")

        station.click("Save", editor)

        assert editor.isVisible()
        assert editor.form.problems() == ["source"]
        station.until(editor.form.fields["source"].input.hasFocus)
        assert (site / "cameras.yaml").read_bytes() == before


def test_a_changed_name_is_written_into_the_file_with_its_comments_and_undo_takes_it_back(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    file = site / "cameras.yaml"
    file.write_text("# kept by the night shift\n" + file.read_text(encoding="utf-8"))
    with open_window(qtbot, site, starts=False) as station:
        station.press_on("gate", Qt.Key.Key_E)
        editor = station.dialog(CameraEditor)
        _write(editor, "name", "North gate")
        station.click("Save", editor)

        station.until_said("North gate was changed.")
        assert "name: North gate" in file.read_text(encoding="utf-8")
        assert "# kept by the night shift\n" in file.read_text(encoding="utf-8")

        station.click("Undo")
        station.until_said("Gate is as it was.")
        assert "name: Gate" in file.read_text(encoding="utf-8")


def test_an_answer_for_an_editor_that_was_closed_is_dropped(qtbot: QtBot, site: Path) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    with open_window(qtbot, site, starts=False) as station:
        station.press_on("gate", Qt.Key.Key_E)
        editor = station.dialog(CameraEditor)
        _write(editor, "source", str(site / "not-there.ts"))
        station.click("Test the source", editor)

        station.click("Cancel", editor)
        station.click("Discard", editor)

        station.until(lambda: not station.frame.findChildren(CameraEditor))
        asked = station.composed.station.stored_sizes.begin("Li")
        station.until(asked.done)
        assert station.said == []


def _select_all(station: OpenWindow) -> None:
    station.until(lambda: station.cameras.table.order.rowCount() > 0)
    station.cameras.table.setFocus()
    station.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def _column_texts(station: OpenWindow, text: str) -> list[str]:
    order = station.cameras.table.order
    cells = [
        order.index(row, column).data()
        for row in range(order.rowCount())
        for column in range(order.columnCount())
    ]
    return [cell for cell in cells if cell == text]


def _write(editor: CameraEditor, field: str, text: str) -> None:
    line = editor.form.fields[field].input
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().setText(text)
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def _words_of_test(editor: CameraEditor) -> str:
    return editor.source_test._words.text()


def _id_of(station: OpenWindow, name: str) -> str:
    views = station.composed.station.views()
    return next(view.camera.id for view in views if view.camera.name == name)


def _set_capacity(station: OpenWindow, cameras: int) -> None:
    station.composed.station.save_settings("Li", {"capacity": cameras})
    station.composed.apply_settings()
