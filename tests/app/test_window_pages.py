"""Logs, events, settings and the details of one camera, on a station that runs."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from services.domain.errors import StationFull
from tests.app.open_window import OpenWindow, open_window
from tests.app.running_station import write_site
from widgets.diagnosis.details import DetailsPanel
from widgets.events.event_filter import EventFilter
from widgets.events.model import Column
from widgets.look.theme import current_theme
from widgets.look.tokens import Theme


def test_the_log_of_a_camera_follows_what_happens_and_is_saved(
    qtbot: QtBot, site: Path, tmp_path: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    with open_window(qtbot, site) as station:
        station.until_live("gate")

        station.press_on("gate", Qt.Key.Key_L)
        assert station.frame.current_page == "logs"
        station.until(lambda: station.logs._shown and station.logs._shown.rows > 0)
        assert station.logs._shown is not None
        before = station.logs._shown.rows
        station.composed.station.restart("Li", "gate")
        station.until(lambda: station.logs._shown and station.logs._shown.rows > before)

        target = tmp_path / "gate.log"
        station.logs.save_requested.emit(str(target))
        station.until_said("Saved as gate.log")
        assert target.stat().st_size > 0


def test_events_say_who_did_it_lead_to_the_camera_and_are_exported(
    qtbot: QtBot, site: Path, tmp_path: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts"), "yard": str(site / "moving.ts")})
    with open_window(qtbot, site, starts=False) as station:
        station.composed.station.activate("Li", "gate")
        station.composed.station.deactivate("Li", "yard")
        station.frame.show_page("events")
        # the page may look between the two
        station.until(lambda: any(row[Column.CAMERA] == "Yard" for row in _rows(station)))
        row = next(n for n, texts in enumerate(_rows(station)) if texts[Column.CAMERA] == "Yard")

        station.events.table.activated.emit(station.events.model.index(row, 0))
        assert station.frame.current_page == "wall"
        station.until(station.tile("yard").hasFocus)

        target = tmp_path / "events.csv"
        station.events.export_requested.emit(str(target), EventFilter())
        station.until_said("events saved as events.csv")
        with target.open(encoding="utf-8", newline="") as file:
            assert any(line[3] == "Li" for line in csv.reader(file))


def test_news_stand_on_top_of_the_events_while_the_page_is_seen(qtbot: QtBot, site: Path) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    with open_window(qtbot, site, page="events", starts=False) as station:
        station.composed.station.deactivate("Ana", "gate")

        station.until(lambda: _rows(station) and _rows(station)[0][Column.WHO] == "Ana")


def test_language_and_theme_change_at_once_and_a_wrong_number_is_not_saved(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts"), "yard": str(site / "moving.ts")})
    with open_window(
        qtbot, site, starts=False, language=None, theme=None, page="settings"
    ) as station:
        settings = station.settings
        settings.rows["capacity"].editor.show_value(0)
        assert settings.rows["capacity"].problem.text()
        assert not settings.save.isEnabled()
        settings.rows["capacity"].reset.click()

        settings.rows["language"].editor.show_value("zh_CN")
        settings.rows["theme"].editor.show_value("light")
        settings.rows["capacity"].editor.show_value(1)
        QTest.mouseClick(settings.save, Qt.MouseButton.LeftButton)

        station.until(lambda: current_theme() is Theme.LIGHT)
        assert QLocale().language() is QLocale.Language.Chinese
        station.until(lambda: settings.save.text() != "Save")
        station.composed.station.start("Li", "gate")
        with pytest.raises(StationFull):
            station.composed.station.start("Li", "yard")


def test_the_operator_changes_at_shift_change_and_is_written_under_what_is_done(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    with open_window(qtbot, site, starts=False) as station:
        station.frame.status_bar.operator_change_requested.emit("Ana")
        station.until_said("Ana is at the desk.")

        station.press_on("gate", Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)

        station.until_said("Gate: stopped and inactive.")
        station.frame.show_page("events")
        station.until(lambda: any(row[Column.WHO] == "Ana" for row in _rows(station)))


def test_details_show_the_camera_its_last_events_and_the_end_of_its_log(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts"), "yard": str(site / "moving.ts")})
    with open_window(qtbot, site) as station:
        station.until_live("gate")
        station.composed.station.restart("Li", "gate")

        station.press_on("gate", Qt.Key.Key_D)
        panel = station.dialog(DetailsPanel)
        station.until(lambda: panel._entries)
        station.until(lambda: panel.tail.toPlainText())

        station.press_on("gate", Qt.Key.Key_Delete)
        station.until(lambda: not panel.isVisible())


def test_ctrl_and_a_number_goes_to_a_page_and_filters_take_the_keys_there(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    control = Qt.KeyboardModifier.ControlModifier
    with open_window(qtbot, site) as station:
        station.until_live("gate")
        station.focus("gate")

        station.press(Qt.Key.Key_2, control)
        assert station.frame.current_page == "cameras"
        station.press(Qt.Key.Key_F, control)
        assert isinstance(QApplication.focusWidget(), QLineEdit)
        station.write("xr?")

        assert station.state("gate").is_running
        assert station.said == []


def _rows(station: OpenWindow) -> list[list[str]]:
    model = station.events.model
    return [list(model.texts(row)) for row in range(model.rowCount())]
