"""The details of one camera under the hand."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from services.domain.alerts import Violation
from services.domain.camera import Camera
from services.domain.regions import Region
from services.domain.results import CameraView, JournalEntry, LogTail
from services.domain.run_state import CaptureState, RunState
from services.domain.sentences import sentence
from widgets.camera_actions import CameraAction
from widgets.diagnosis.camera_facts import CONFIGURATION, RUN
from widgets.diagnosis.details import DetailsPanel

# the screen without a display says so of windows with a smallest size and of menus
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

GATE = Camera("gate", "Gate", "rtsp://{secret:gate}@127.0.0.1:8554/gate", auto_start=True, fps=15)
LIVE = RunState(
    "gate",
    CaptureState.LIVE,
    since_s=125,
    age_s=0.2,
    fps=14.9,
    fps_wanted=15,
    bitrate_kbps=4100,
    codec="h264",
    width=1920,
    height=1080,
    pid=4711,
)
OFFLINE = RunState(
    "gate", CaptureState.OFFLINE, sentence("No route to host."), attempt=6, next_in_s=41
)


@pytest.fixture
def panel(qtbot: QtBot) -> DetailsPanel:
    made = DetailsPanel()
    qtbot.addWidget(made)
    made.resize(360, 900)
    made.show()
    return made


def now_text(panel: DetailsPanel, name: str) -> str:
    return panel.run.texts[RUN.index(name)]


def configured_text(panel: DetailsPanel, name: str) -> str:
    return panel.configuration.texts[CONFIGURATION.index(name)]


def button_words(panel: DetailsPanel) -> dict[str, bool]:
    return {button.text(): button.isEnabled() for button in panel.buttons.buttons}


def test_what_it_does_and_how_it_is_configured_stand_apart(panel: DetailsPanel) -> None:
    panel.show_camera(CameraView(GATE, LIVE))
    assert now_text(panel, "Running") == "yes"
    assert now_text(panel, "In this state for") == "2 min 05 s"
    assert now_text(panel, "Pictures") == "14.9 of 15 a second"
    assert now_text(panel, "Stream") == "H264 1920 × 1080"
    assert configured_text(panel, "Active") == "yes"
    assert configured_text(panel, "Auto-start") == "yes"
    assert configured_text(panel, "Wanted rate") == "15.0 a second"


def test_nothing_that_opens_the_camera_is_shown(panel: DetailsPanel) -> None:
    panel.show_camera(CameraView(GATE, LIVE))
    assert configured_text(panel, "Source") == "rtsp://***@127.0.0.1:8554/gate"
    literal = GATE.changed(source="rtsp://admin:secret@127.0.0.1/gate")
    panel.show_camera(CameraView(literal, LIVE))
    texts = [label.text() + label.toolTip() for label in panel.findChildren(QLabel)]
    assert not any("secret" in text for text in texts)


def test_a_camera_that_is_not_live_says_why_and_when_it_is_tried(panel: DetailsPanel) -> None:
    panel.show_camera(CameraView(GATE, OFFLINE))
    assert panel.state_line.state.text() == "Offline"
    assert panel.state_line.reason.text() == "No route to host."
    assert now_text(panel, "Next attempt") == "number 7 in 41 s"


def test_an_inactive_camera_is_not_merely_stopped(panel: DetailsPanel) -> None:
    stopped = RunState("gate", CaptureState.STOPPED)
    panel.show_camera(CameraView(GATE.changed(active=False, auto_start=False), stopped))
    assert panel.state_line.state.text() == "Inactive"
    assert button_words(panel)["Activate"]
    assert not button_words(panel)["Start"]
    start = panel.buttons.buttons[0]
    assert start.accessibleDescription() == "Not active. Activate it first."


def test_buttons_ask_for_the_action_and_the_camera(panel: DetailsPanel, qtbot: QtBot) -> None:
    panel.show_camera(CameraView(GATE, LIVE))
    buttons = {button.text(): button for button in panel.buttons.buttons}
    with qtbot.waitSignal(panel.action_requested) as asked:
        buttons["Turn auto-start off"].click()
    assert asked.args == [CameraAction.AUTO_START_OFF, ["gate"]]
    with qtbot.waitSignal(panel.action_requested) as asked:
        panel.all_logs.click()
    assert asked.args == [CameraAction.LOGS, ["gate"]]


def test_the_end_of_the_log_carries_its_levels(panel: DetailsPanel) -> None:
    lines = ("2026-11-23 22:55:17.123 ERROR no route", "  in open()")
    panel.show_camera(CameraView(GATE, LIVE))
    panel.show_log_tail(LogTail(lines, 2, "gate.log", truncated=False))
    assert panel.tail.toPlainText() == "E 22:55:17 no route\n             in open()"


def test_the_newest_events_of_this_camera_are_listed(panel: DetailsPanel) -> None:
    at = datetime(2026, 11, 23, 12, 0, 5, tzinfo=UTC)
    entries = [
        JournalEntry(at, "Li", "call", sentence("Start accepted."), camera_id, number)
        for number, camera_id in ((3, "gate"), (2, "yard"), (1, "gate"))
    ]
    panel.show_camera(CameraView(GATE, LIVE))
    panel.show_entries(entries)
    assert [text.text() for text in panel.events.texts[:3]] == ["Start accepted."] * 2 + [""]


def test_what_is_watched_and_what_was_seen_last_are_listed(panel: DetailsPanel) -> None:
    corners = ((0.1, 0.1), (0.4, 0.1), (0.4, 0.9))
    at = datetime(2026, 3, 1, 12, 0, 5, tzinfo=UTC)
    panel.show_camera(CameraView(GATE, LIVE))
    panel.show_regions((Region("Door", "motion", corners), Region("Belt", "motion", corners)))
    panel.show_last_violation(Violation("gate", "motion", at, at, region="Door"))

    local = at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    assert panel.watched.texts[:2] == ["Door, Belt", f"motion · Door · {local}"]


def test_a_camera_without_regions_says_so_and_one_with_a_bad_file_says_why(
    panel: DetailsPanel,
) -> None:
    panel.show_camera(CameraView(GATE, LIVE))
    panel.show_regions(())
    panel.show_last_violation(None)
    assert panel.watched.texts[:2] == ["none", "–"]

    panel.show_regions("There is no regions file gate.json.")
    assert panel.watched.texts[0] == "There is no regions file gate.json."

    panel.show_camera(CameraView(GATE.changed(id="yard"), LIVE))
    assert panel.watched.texts[:2] == ["", ""]


def test_another_camera_brings_no_past_of_the_one_before(panel: DetailsPanel) -> None:
    panel.show_camera(CameraView(GATE, LIVE))
    panel.show_log_tail(LogTail(("one",), 1, "gate.log", truncated=False))
    yard = Camera("yard", "Yard", "/dev/video0")
    panel.show_camera(CameraView(yard, RunState("yard", CaptureState.STOPPED)))
    assert panel.tail.toPlainText() == ""
    assert panel.events.texts[0].text() == "Nothing has happened yet."


def test_names_from_outside_are_shown_literally(panel: DetailsPanel) -> None:
    panel.show_camera(CameraView(GATE.changed(name="<b>Gate</b>"), LIVE))
    assert panel.state_line.name.text() == "<b>Gate</b>"


def test_words_are_said_again_when_the_language_changes(panel: DetailsPanel) -> None:
    panel.show_camera(CameraView(GATE, LIVE))
    panel.all_logs.setText("?")
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert panel.all_logs.text() == "Whole log"
