"""The detector says whether it works, how fast, and at what cost."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.domain.detections import DetectorPhase, DetectorState
from services.domain.sentences import sentence
from widgets.detector_words import detector_level, detector_short, detector_text
from widgets.settings.page import SettingsPage

RUNNING = DetectorState(
    DetectorPhase.RUNNING,
    cameras=4,
    pictures_per_s=3.96,
    wanted_per_s=4,
    ms_each=38.4,
    cpu_percent=15.2,
)
REFUSED = DetectorState(DetectorPhase.REFUSED, sentence("The detector does not work: no model."))


def test_a_running_detector_tells_its_rate_and_its_cost(qapp: QApplication) -> None:
    assert detector_text(RUNNING) == (
        "The detector looks at 4 cameras: 4.0 of 4.0 pictures a second, 38 ms each,"
        " 15 % of one core."
    )
    assert detector_short(RUNNING) == "4.0 of 4.0 a second, 38 ms"
    assert detector_level(RUNNING) == "ok"


def test_a_detector_that_does_not_work_says_why(qapp: QApplication) -> None:
    assert detector_text(REFUSED) == "The detector does not work: no model."
    assert detector_short(REFUSED) == "does not work"
    assert detector_level(REFUSED) == "error"


@pytest.mark.parametrize("phase", list(DetectorPhase))
def test_every_phase_has_words(qapp: QApplication, phase: DetectorPhase) -> None:
    assert detector_text(DetectorState(phase))
    assert detector_short(DetectorState(phase))


def test_the_settings_show_the_detector_where_it_is_set(qtbot: QtBot) -> None:
    page = SettingsPage()
    qtbot.addWidget(page)
    assert page.detector.text() == "The detector is off."

    page.show_detector(REFUSED)
    assert page.detector.text() == "The detector does not work: no model."
    assert page.detector.property("level") == "error"
