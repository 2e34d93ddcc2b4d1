"""An alert in the operator's language: signal, handling, priority, and the shapes beside them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from services.domain.alerts import Alert, ClosedAs, Ended, Handling, Signal
from widgets.look.tokens import Meaning, Shape
from widgets.translation import QT_TRANSLATE_NOOP

Look = tuple[Meaning, Shape]

SIGNALS = {
    Signal.INACTIVE: QT_TRANSLATE_NOOP("Alert", "Inactive"),
    Signal.PENDING: QT_TRANSLATE_NOOP("Alert", "Pending"),
    Signal.FIRING: QT_TRANSLATE_NOOP("Alert", "Firing"),
    Signal.RECOVERING: QT_TRANSLATE_NOOP("Alert", "Recovering"),
    Signal.RESOLVED: QT_TRANSLATE_NOOP("Alert", "Resolved"),
}
SIGNAL_LOOKS: dict[Signal, Look] = {
    Signal.INACTIVE: (Meaning.QUIET, Shape.HOLLOW_SQUARE),
    Signal.PENDING: (Meaning.INFORMATION, Shape.RING),
    Signal.FIRING: (Meaning.FAILED, Shape.TRIANGLE),
    Signal.RECOVERING: (Meaning.STALLED, Shape.ARROW),
    Signal.RESOLVED: (Meaning.QUIET, Shape.HOLLOW_SQUARE),
}
HANDLINGS = {
    Handling.NEW: QT_TRANSLATE_NOOP("Alert", "New"),
    Handling.ACKNOWLEDGED: QT_TRANSLATE_NOOP("Alert", "Acknowledged"),
    Handling.CLOSED: QT_TRANSLATE_NOOP("Alert", "Closed"),
}
HANDLING_LOOKS: dict[Handling, Look] = {
    Handling.NEW: (Meaning.ATTENTION, Shape.DOT),
    Handling.ACKNOWLEDGED: (Meaning.INFORMATION, Shape.PEOPLE),
    Handling.CLOSED: (Meaning.QUIET, Shape.SQUARE),
}
OUTCOMES = {
    ClosedAs.CONFIRMED: QT_TRANSLATE_NOOP("Alert", "Confirmed"),
    ClosedAs.FALSE_POSITIVE: QT_TRANSLATE_NOOP("Alert", "False positive"),
    ClosedAs.NO_ACTION: QT_TRANSLATE_NOOP("Alert", "No action"),
}
PRIORITIES = {
    "critical": QT_TRANSLATE_NOOP("Alert", "Critical"),
    "high": QT_TRANSLATE_NOOP("Alert", "High"),
    "medium": QT_TRANSLATE_NOOP("Alert", "Medium"),
    "low": QT_TRANSLATE_NOOP("Alert", "Low"),
}
PRIORITY_INKS = {"critical": Meaning.FAILED, "high": Meaning.STALLED, "low": Meaning.QUIET}
ENDS = {
    Ended.CLEARED: QT_TRANSLATE_NOOP("Alert", "its condition is no longer met"),
    Ended.OUT_OF_HOURS: QT_TRANSLATE_NOOP("Alert", "its hours are over"),
    Ended.RULE_CHANGED: QT_TRANSLATE_NOOP("Alert", "the rule was changed"),
    Ended.RULE_DISABLED: QT_TRANSLATE_NOOP("Alert", "the rule was disabled"),
    Ended.RULE_DELETED: QT_TRANSLATE_NOOP("Alert", "the rule was deleted"),
    Ended.CAMERA_LEFT: QT_TRANSLATE_NOOP("Alert", "the camera is no longer part of the rule"),
    Ended.SITE_ALERT: QT_TRANSLATE_NOOP("Alert", "it became part of a site alert"),
}


def said(words: str) -> str:
    """English words that are marked with the context Alert."""
    return QCoreApplication.translate("Alert", words)


def signal_word(signal: Signal) -> str:
    return said(SIGNALS[signal])


def handling_word(alert: Alert, now: datetime) -> str:
    """A closed alert says as what; one that nobody is told of for now says so."""
    handled = alert.handled
    if handled.closed_as is not None:
        return said(OUTCOMES[handled.closed_as])
    word = said(HANDLINGS[handled.handling])
    if alert.is_snoozed(now):
        text = QCoreApplication.translate("Alert", "{handling}, snoozed")
        return text.format(handling=word)
    return word


def priority_word(priority: str) -> str:
    """One that has no words is shown as it is."""
    return said(PRIORITIES.get(priority, priority))


def camera_word(alert: Alert, names: Mapping[str, str]) -> str:
    if alert.camera_id:
        return names.get(alert.camera_id, alert.camera_id)
    if alert.cameras:
        text = QCoreApplication.translate("Alert", "{count} cameras")
        return text.format(count=len(alert.cameras))
    return QCoreApplication.translate("Alert", "Station")


def number_text(value: float | None) -> str:
    return "–" if value is None else f"{value:.4g}"
