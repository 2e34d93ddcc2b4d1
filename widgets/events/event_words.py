"""How an entry of the journal is said: its time, its kind, its sign."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from services.domain.results import JournalEntry
from services.domain.run_state import CaptureState
from widgets.look.tokens import STATE_LOOK, Meaning, Shape
from widgets.translation import QT_TRANSLATE_NOOP

KIND_WORDS = {
    "call": QT_TRANSLATE_NOOP("EventKind", "Action"),
    "state": QT_TRANSLATE_NOOP("EventKind", "State"),
    "station": QT_TRANSLATE_NOOP("EventKind", "Station"),
    "problem": QT_TRANSLATE_NOOP("EventKind", "Problem"),
    "site": QT_TRANSLATE_NOOP("EventKind", "Site file"),
    "rollout": QT_TRANSLATE_NOOP("EventKind", "Rollout"),
    "rehearsal": QT_TRANSLATE_NOOP("EventKind", "Rehearsal"),
    "roll_back": QT_TRANSLATE_NOOP("EventKind", "Roll back"),
    "alert": QT_TRANSLATE_NOOP("EventKind", "Alert"),
    "records_dropped": QT_TRANSLATE_NOOP("EventKind", "Lost records"),
}

_STATES = {
    "Stopped": CaptureState.STOPPED,
    "Failed": CaptureState.FAILED,
    "Wrong password": CaptureState.AUTH_FAILED,
    "Busy": CaptureState.BUSY,
    "Starting": CaptureState.STARTING,
    "Reconnecting": CaptureState.RECONNECTING,
    "Offline": CaptureState.OFFLINE,
    "Stalled": CaptureState.STALLED,
    "Late": CaptureState.LATE,
    "Frozen image": CaptureState.FROZEN_IMAGE,
    "Live": CaptureState.LIVE,
}
_KIND_SIGNS = {
    "problem": (Meaning.ATTENTION, Shape.TRIANGLE),
    "records_dropped": (Meaning.ATTENTION, Shape.TRIANGLE),
    "station": (Meaning.INFORMATION, Shape.RING),
    "site": (Meaning.INFORMATION, Shape.RING),
    "rollout": (Meaning.INFORMATION, Shape.RING),
    "rehearsal": (Meaning.INFORMATION, Shape.RING),
    "roll_back": (Meaning.ATTENTION, Shape.TRIANGLE),
}


def kind_word(kind: str) -> str:
    """A kind that has no words yet is shown as it is."""
    words = KIND_WORDS.get(kind)
    return QCoreApplication.translate("EventKind", words) if words else kind.replace("_", " ")


def actor_word(actor: str) -> str:
    return QCoreApplication.translate("EventActor", "Station") if actor == "station" else actor


def time_text(at: datetime, now: datetime) -> str:
    """Local time; with the date when it is not today."""
    local = at.astimezone()
    if local.date() == now.astimezone().date():
        return local.strftime("%H:%M:%S")
    return local.strftime("%Y-%m-%d %H:%M:%S")


def full_time_text(at: datetime) -> str:
    return at.astimezone().isoformat(sep=" ", timespec="milliseconds")


def sign(entry: JournalEntry) -> tuple[Meaning, Shape] | None:
    """The colour and shape of the state an entry reports; None for what went its way."""
    if entry.kind == "state":
        state = _STATES.get(entry.what.template.partition(".")[0])
        return STATE_LOOK[state] if state else None
    if entry.kind == "call":
        failed = "why" in entry.what.arguments
        return (Meaning.FAILED, Shape.CROSS) if failed else None
    return _KIND_SIGNS.get(entry.kind)
