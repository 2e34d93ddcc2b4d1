"""Sentences and states of the station in the operator's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.domain.run_state import CaptureState
from services.domain.sentences import Sentence, Value, fill
from widgets.translation import QT_TRANSLATE_NOOP
from widgets.value_words import said_value

_STATE_WORDS = {
    CaptureState.STOPPED: QT_TRANSLATE_NOOP("CaptureState", "Stopped"),
    CaptureState.FAILED: QT_TRANSLATE_NOOP("CaptureState", "Failed"),
    CaptureState.AUTH_FAILED: QT_TRANSLATE_NOOP("CaptureState", "Wrong password"),
    CaptureState.BUSY: QT_TRANSLATE_NOOP("CaptureState", "Busy"),
    CaptureState.STARTING: QT_TRANSLATE_NOOP("CaptureState", "Starting"),
    CaptureState.RECONNECTING: QT_TRANSLATE_NOOP("CaptureState", "Reconnecting"),
    CaptureState.OFFLINE: QT_TRANSLATE_NOOP("CaptureState", "Offline"),
    CaptureState.STALLED: QT_TRANSLATE_NOOP("CaptureState", "Stalled"),
    CaptureState.LATE: QT_TRANSLATE_NOOP("CaptureState", "Late"),
    CaptureState.FROZEN_IMAGE: QT_TRANSLATE_NOOP("CaptureState", "Frozen image"),
    CaptureState.LIVE: QT_TRANSLATE_NOOP("CaptureState", "Live"),
}


def say(said: Sentence) -> str:
    """A service's sentence, translated; its templates stand in widgets/sentences.py for lupdate."""
    if not said.template:
        return ""
    values = {name: _said_value(name, value) for name, value in said.arguments.items()}
    return fill(QCoreApplication.translate("Sentence", said.template), values)


def _said_value(name: str, value: Value) -> str | int | float:
    if isinstance(value, Sentence):
        return say(value)
    return said_value(name, value) if isinstance(value, str) else value


def state_word(state: CaptureState) -> str:
    return QCoreApplication.translate("CaptureState", _STATE_WORDS[state])


def duration_text(seconds: float | None) -> str:
    """A short age: `0.4 s`, `12 s`, `3 min 05 s`, `2 h 07 min`, `3 d 4 h`; – for none."""
    if seconds is None:
        return "–"
    if seconds < 10:
        return QCoreApplication.translate("Duration", "{s:.1f} s").format(s=seconds)
    whole = int(seconds)
    if whole < 60:
        return QCoreApplication.translate("Duration", "{s} s").format(s=whole)
    if whole < 3600:
        text = QCoreApplication.translate("Duration", "{m} min {s:02d} s")
        return text.format(m=whole // 60, s=whole % 60)
    if whole < 86400:
        text = QCoreApplication.translate("Duration", "{h} h {m:02d} min")
        return text.format(h=whole // 3600, m=whole % 3600 // 60)
    text = QCoreApplication.translate("Duration", "{d} d {h} h")
    return text.format(d=whole // 86400, h=whole % 86400 // 3600)
