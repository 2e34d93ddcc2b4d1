"""The detector's state in words: whole for the settings, short for the details of a camera."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.domain.detections import DetectorPhase, DetectorState
from widgets.translation import QT_TRANSLATE_NOOP
from widgets.words import say

_SHORT = {
    DetectorPhase.OFF: QT_TRANSLATE_NOOP("Detector", "off"),
    DetectorPhase.STARTING: QT_TRANSLATE_NOOP("Detector", "starting"),
    DetectorPhase.REFUSED: QT_TRANSLATE_NOOP("Detector", "does not work"),
    DetectorPhase.WAITING: QT_TRANSLATE_NOOP("Detector", "failed, is tried again"),
    DetectorPhase.GIVEN_UP: QT_TRANSLATE_NOOP("Detector", "failed"),
}
_LEVELS = {
    DetectorPhase.RUNNING: "ok",
    DetectorPhase.SLOW: "warning",
    DetectorPhase.WAITING: "warning",
    DetectorPhase.REFUSED: "error",
    DetectorPhase.GIVEN_UP: "error",
}


def detector_text(state: DetectorState) -> str:
    """A whole sentence; what is wrong is the station's own."""
    if state.reason.template:
        return say(state.reason)
    if state.phase is DetectorPhase.OFF:
        return _said(QT_TRANSLATE_NOOP("Detector", "The detector is off."))
    if state.phase is not DetectorPhase.RUNNING:
        return _said(QT_TRANSLATE_NOOP("Detector", "The detector starts."))
    text = _said(
        QT_TRANSLATE_NOOP(
            "Detector",
            "The detector looks at {cameras} cameras: {done:.1f} of {wanted:.1f} pictures a second,"
            " {ms:.0f} ms each, {cpu:.0f} % of one core.",
        )
    )
    return text.format(
        cameras=state.cameras,
        done=state.pictures_per_s,
        wanted=state.wanted_per_s,
        ms=state.ms_each,
        cpu=state.cpu_percent,
    )


def detector_level(state: DetectorState) -> str:
    """As the style sheet knows it; empty for what is neither good nor bad."""
    return _LEVELS.get(state.phase, "")


def detector_short(state: DetectorState) -> str:
    if state.phase in _SHORT:
        return _said(_SHORT[state.phase])
    text = _said(QT_TRANSLATE_NOOP("Detector", "{done:.1f} of {wanted:.1f} a second, {ms:.0f} ms"))
    return text.format(done=state.pictures_per_s, wanted=state.wanted_per_s, ms=state.ms_each)


def _said(text: str) -> str:
    return QCoreApplication.translate("Detector", text)
