"""What an operator can do about alerts, once for buttons, menu and keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from services.domain.alerts import Alert, ClosedAs, Handling
from widgets.translation import QT_TRANSLATE_NOOP

HOUR_S = 3600.0


class AlertAction(StrEnum):
    ACKNOWLEDGE = "acknowledge"
    SNOOZE = "snooze"
    WAKE = "wake"
    CONFIRM = "confirm"
    FALSE_POSITIVE = "false_positive"
    NO_ACTION = "no_action"
    REOPEN = "reopen"
    JUMP = "jump"
    RULE = "rule"


CLOSES = {
    AlertAction.CONFIRM: ClosedAs.CONFIRMED,
    AlertAction.FALSE_POSITIVE: ClosedAs.FALSE_POSITIVE,
    AlertAction.NO_ACTION: ClosedAs.NO_ACTION,
}


@dataclass(frozen=True)
class ActionFace:
    """English words (marked with the context AlertAction), key, icon."""

    words: str
    key: str
    icon: str


FACES = {
    AlertAction.ACKNOWLEDGE: ActionFace(
        QT_TRANSLATE_NOOP("AlertAction", "Acknowledge"), "A", "check"
    ),
    AlertAction.SNOOZE: ActionFace(QT_TRANSLATE_NOOP("AlertAction", "Snooze"), "S", "moon"),
    AlertAction.WAKE: ActionFace(
        QT_TRANSLATE_NOOP("AlertAction", "End the snooze"), "Shift+S", "sun"
    ),
    AlertAction.CONFIRM: ActionFace(QT_TRANSLATE_NOOP("AlertAction", "Confirmed"), "C", "ok"),
    AlertAction.FALSE_POSITIVE: ActionFace(
        QT_TRANSLATE_NOOP("AlertAction", "False positive"), "F", "close"
    ),
    AlertAction.NO_ACTION: ActionFace(QT_TRANSLATE_NOOP("AlertAction", "No action"), "N", "stop"),
    AlertAction.REOPEN: ActionFace(QT_TRANSLATE_NOOP("AlertAction", "One step back"), "Z", "undo"),
    AlertAction.JUMP: ActionFace(
        QT_TRANSLATE_NOOP("AlertAction", "Go to the camera"), "J", "camera"
    ),
    AlertAction.RULE: ActionFace(QT_TRANSLATE_NOOP("AlertAction", "Open the rule"), "R", "edit"),
}
FOR_ONE = frozenset({AlertAction.JUMP, AlertAction.RULE})

# seconds; None: until the signal is resolved
SNOOZES: tuple[tuple[float | None, str], ...] = (
    (900.0, QT_TRANSLATE_NOOP("AlertAction", "15 minutes")),
    (HOUR_S, QT_TRANSLATE_NOOP("AlertAction", "1 hour")),
    (8 * HOUR_S, QT_TRANSLATE_NOOP("AlertAction", "8 hours")),
    (None, QT_TRANSLATE_NOOP("AlertAction", "Until it clears")),
)


@dataclass(frozen=True)
class AlertWish:
    """What is to be done with these alerts; `seconds` is for a snooze, `note` for closing."""

    action: AlertAction
    alert_ids: tuple[int, ...]
    note: str = ""
    seconds: float | None = None


def action_words(action: AlertAction) -> str:
    return said(FACES[action].words)


def said(words: str) -> str:
    return QCoreApplication.translate("AlertAction", words)


def why_off(action: AlertAction, alert: Alert) -> str:
    """Why the action makes no sense for this alert now, in words; empty: it does."""
    handling = alert.handled.handling
    if action in CLOSES or action is AlertAction.ACKNOWLEDGE:
        if handling is Handling.CLOSED:
            return said(QT_TRANSLATE_NOOP("AlertAction", "This alert is closed."))
        if action is AlertAction.ACKNOWLEDGE and handling is Handling.ACKNOWLEDGED:
            return said(QT_TRANSLATE_NOOP("AlertAction", "Somebody has acknowledged it."))
    if action in (AlertAction.SNOOZE, AlertAction.WAKE) and not alert.is_raised:
        return said(QT_TRANSLATE_NOOP("AlertAction", "This alert is over: nobody is told of it."))
    if action is AlertAction.WAKE and not (alert.snoozed_until_clear or alert.snoozed_until):
        return said(QT_TRANSLATE_NOOP("AlertAction", "It is not snoozed."))
    if action is AlertAction.REOPEN and handling is Handling.NEW:
        return said(QT_TRANSLATE_NOOP("AlertAction", "Nobody has handled it yet."))
    if action is AlertAction.JUMP and not (alert.camera_id or alert.cameras):
        return said(QT_TRANSLATE_NOOP("AlertAction", "It is about the station, not a camera."))
    return ""


def why_off_for(action: AlertAction, alerts: Sequence[Alert]) -> str:
    """Why the action makes sense for none of them; empty: it does for some."""
    if not alerts:
        return said(QT_TRANSLATE_NOOP("AlertAction", "No alert is selected."))
    if action in FOR_ONE and len(alerts) > 1:
        return said(QT_TRANSLATE_NOOP("AlertAction", "Select one alert only."))
    reasons = [why_off(action, alert) for alert in alerts]
    return reasons[0] if all(reasons) else ""


def doable(action: AlertAction, alerts: Sequence[Alert]) -> list[int]:
    """The numbers of those alerts for which the action makes sense now."""
    if why_off_for(action, alerts):
        return []
    return [alert.id for alert in alerts if not why_off(action, alert)]
