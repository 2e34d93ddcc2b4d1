"""Drill, comparison and exercise by hand, in the window of a station that runs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from services.domain.operation import Operation
from services.storage.repositories.journal import JournalFilter
from tests.app.open_window import OpenWindow, open_window
from tests.app.running_station import write_site
from widgets.rollout.page import RolloutPage
from widgets.rollout.rehearsal_box import RehearsalBox
from widgets.rollout.wishes import Rehearsal

# `CAMERA_STATION_LONG=1 ./run test tests/app/test_window_rehearsals.py` with the comparison too
IS_LONG = bool(os.environ.get("CAMERA_STATION_LONG"))
REHEARSED_WITHIN_MS = 120_000


@pytest.fixture
def cameras(site: Path) -> Path:
    write_site(site, {name: str(site / "moving.ts") for name in ("gate", "yard", "roof", "hall")})
    return site


def page(station: OpenWindow) -> RolloutPage:
    shown = station.page(RolloutPage)
    shown.show_tab("rehearsals")
    station.until(lambda: shown.rehearsals.exercise.camera_id)
    return shown


def run(station: OpenWindow, rehearsal: Rehearsal, *, by_key: bool = False) -> RehearsalBox:
    """Starts it as people do and waits for its end."""
    box = page(station).rehearsals.boxes[rehearsal]
    station.until(box.start.isEnabled)
    if by_key:
        box.start.setFocus()
        station.press(Qt.Key.Key_Space)
    else:
        QTest.mouseClick(box.start, Qt.MouseButton.LeftButton)
    station.until(lambda: box.is_running or box.result.isVisible())
    station.until(lambda: not box.is_running, REHEARSED_WITHIN_MS)
    return box


def journal(station: OpenWindow) -> list[str]:
    wanted = JournalFilter(kind="rehearsal")
    return [str(entry.what) for entry in station.composed.station.journal("Li", wanted, None)]


@pytest.mark.timeout(150)
def test_a_drill_is_seen_in_the_window_the_journal_and_the_report(
    qtbot: QtBot, cameras: Path, tmp_path: Path
) -> None:
    with open_window(qtbot, cameras, starts=False, page="rollout", size=(1366, 768)) as station:
        fields = page(station).rehearsals.drill
        fields.operation.setFocus()
        QTest.keyClicks(fields.operation, "Stat")
        assert fields.fault == "status=error:0.2"

        box = run(station, Rehearsal.DRILL, by_key=True)

        assert box.result.accessibleName().startswith("Rolled back and restored")
        assert "status=error:0.2 at" in box.details.text()
        assert "calls to the roll back" in box.details.text()
        # the station itself was not touched
        assert not station.composed.station.rollout.view("Li").state.is_latched
        station.until(lambda: journal(station))
        (said,) = journal(station)
        assert said.startswith("Drill status=error:0.2: rolled back from ")
        assert said.endswith("restored.")

        report = tmp_path / "rollout.md"
        station.page(RolloutPage).head.report_asked.emit("en")
        dialog = station.dialog(QFileDialog)
        dialog.fileSelected.emit(str(report))
        dialog.reject()
        station.until(report.exists)
        station.until_said("Report saved as rollout.md")
    assert "status=error:0.2" in report.read_text(encoding="utf-8")


@pytest.mark.skipif(not IS_LONG, reason="takes its time: CAMERA_STATION_LONG=1")
@pytest.mark.timeout(150)
def test_a_comparison_shows_its_known_differences_and_finds_no_other(
    qtbot: QtBot, cameras: Path
) -> None:
    with open_window(qtbot, cameras, starts=False, page="rollout", size=(1366, 768)) as station:
        box = run(station, Rehearsal.COMPARISON)

        assert box.result.accessibleName().startswith("Nothing unexpected")
        assert " 0 mismatch, 0 error, 0 skipped." in box.details.text()
        verdicts = {texts[0] for texts in page(station).rehearsals.table.texts()}
        assert verdicts == {"Known difference"}
        station.until(lambda: journal(station))
        assert journal(station)[0].startswith("Comparison of ")


@pytest.mark.timeout(150)
def test_an_exercise_is_judged_in_a_column_of_its_own(qtbot: QtBot, cameras: Path) -> None:
    with open_window(qtbot, cameras, starts=False, page="rollout", size=(1366, 768)) as station:
        shown = page(station)
        fields = shown.rehearsals.exercise
        fields.times.setValue(20)
        row = list(Operation).index(Operation.STATUS)
        fields.operations.setFocus()
        fields.operations.setCurrentRow(row)
        station.press(Qt.Key.Key_Space)
        assert fields.chosen == (Operation.STATUS,)

        box = run(station, Rehearsal.EXERCISE)

        assert box.details.text() == "Status: Too few calls"
        # judged at once, and beside the verdict over ordinary calls
        station.until(lambda: column(shown, "Status") == "Too few calls")
        assert column(shown, "Start") == "–"


def column(shown: RolloutPage, operation: str) -> str:
    """What the last column says of an operation."""
    return next(texts[-1] for texts in shown.operations.table.texts() if texts[0] == operation)
