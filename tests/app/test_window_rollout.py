"""The rollout page on a station that runs: slider, roll back, the way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.composition import open_station
from app.site_folder import SiteFolder
from services.domain.operation import Implementation, Operation
from services.domain.rollout import RolloutState
from tests.app.open_window import OpenWindow, open_window
from tests.app.running_station import write_site
from widgets.rollout.page import RolloutPage
from widgets.rollout.wishes import Step

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def cameras(site: Path) -> Path:
    write_site(site, {name: str(site / "moving.ts") for name in ("gate", "yard", "roof", "hall")})
    return site


def state(station: OpenWindow) -> RolloutState:
    return station.composed.station.rollout.view("Li").state


def page(station: OpenWindow) -> RolloutPage:
    return station.page(RolloutPage)


def test_the_slider_moves_by_keyboard_and_the_cameras_change_sides(
    qtbot: QtBot, cameras: Path
) -> None:
    with open_window(qtbot, cameras, starts=False, page="rollout") as station:
        shown = page(station)
        station.until(lambda: shown.cameras.table.texts())
        shown.setFocus()

        for _ in range(5):
            QTest.keyClick(shown.split.slider, Qt.Key.Key_PageUp)
        assert state(station).percent == 0
        QTest.keyClick(shown.split.slider, Qt.Key.Key_Return)

        station.until(lambda: state(station).percent == 50)
        station.until(lambda: "Now: 2 on domain" in shown.split.preview.accessibleName())
        station.until(lambda: len(shown.audit.table.texts()) == 1)


def test_a_station_that_opens_at_the_rollout_has_its_slider_under_the_keys(
    qtbot: QtBot, cameras: Path
) -> None:
    with open_window(qtbot, cameras, starts=False, page="rollout") as station:
        station.until(page(station).split.slider.hasFocus)


def test_a_roll_back_from_the_wall_is_seen_everywhere_until_it_is_answered(
    qtbot: QtBot, cameras: Path
) -> None:
    with open_window(qtbot, cameras, starts=False) as station:
        station.composed.station.rollout.set_percent("Li", 50, "Try it")
        shown = page(station)

        QTest.keyClick(station.frame, Qt.Key.Key_R, CONTROL_SHIFT)
        station.until(shown.head.ask_row.text.hasFocus)
        station.write("The wall is black")
        station.press(Qt.Key.Key_Return)

        station.until(lambda: state(station).is_latched)
        station.until(lambda: shown.notice.isVisible())
        assert "rolled back" not in _banner(station)
        station.frame.show_page("wall")
        station.until(lambda: "rolled back" in _banner(station))
        assert station.frame.rail.button("rollout").waiting == 1

        station.click("Open the rollout")
        shown.plan.ask(Step.START_AGAIN)
        shown.plan.ask_row.text.setText("The cable was loose")
        shown.plan.ask_row.give.click()
        station.until(lambda: not state(station).is_latched)
        station.until(lambda: not shown.notice.isVisible())
        station.until(lambda: "rolled back" not in _banner(station))


def test_forces_and_pins_of_the_page_are_those_of_the_station(qtbot: QtBot, cameras: Path) -> None:
    with open_window(qtbot, cameras, starts=False, page="rollout") as station:
        shown = page(station)
        station.until(lambda: len(shown.operations.table.texts()) == 13)
        shown.operations.choose(Operation.STATUS)
        shown.operations.table.setFocus()
        QTest.keyClick(shown.operations.table, Qt.Key.Key_D)
        shown.show_tab("cameras")
        shown.cameras.table.choose("gate")
        shown.cameras.pins[Implementation.DOMAIN].click()

        station.until(lambda: state(station).forces == {Operation.STATUS: Implementation.DOMAIN})
        station.until(lambda: state(station).pins == {"gate": Implementation.DOMAIN})


def _banner(station: OpenWindow) -> str:
    labels = station.frame.banners.findChildren(QLabel)
    return " ".join(label.text() for label in labels)


def test_drift_is_seen_and_repaired_in_the_window(qtbot: QtBot, cameras: Path) -> None:
    with open_window(qtbot, cameras, starts=False, page="rollout") as station:
        shown = page(station)
        station.composed.station.edit_camera("Li", "gate", {"location": "North"}, None)
        with station.composed.configuration._database.write() as session:  # foreign hands
            session.execute(text("UPDATE cameras SET location = 'Nowhere' WHERE id = 'gate'"))
        shown.show_tab("consistency")
        station.until(lambda: shown.consistency.table.texts())

        (texts,) = shown.consistency.table.texts()
        assert texts[1:6] == ["gate", "Location", "Nowhere", "North", "North"]
        assert texts[7] == "database: Nowhere → North"
        shown.consistency.table.setFocus()
        shown.consistency.table.selectAll()
        QTest.keyClick(shown.consistency.table, Qt.Key.Key_Return)
        station.until(shown.consistency.ask_row.give.hasFocus)
        station.press(Qt.Key.Key_Space)

        station.until_said("Fields repaired: 1.")
        station.until(lambda: not shown.consistency.table.texts())
    with open_station(SiteFolder.at(cameras)) as again:
        located = {view.camera.id: view.camera.location for view in again.views()}
    assert located["gate"] == "North"
