"""What happened to an alert, and what speaks for it, each as one line of a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from services.domain.alerts import (
    AlertMoment,
    AlertStep,
    Delivery,
    Handling,
    Signal,
    Violation,
)
from widgets.alerts.words import ENDS, HANDLING_LOOKS, OUTCOMES, SIGNAL_LOOKS, Look, said
from widgets.events.event_words import time_text
from widgets.look.tokens import Meaning, Shape
from widgets.translation import QT_TRANSLATE_NOOP
from widgets.words import say

_STEPS = {
    AlertStep.FIRED: QT_TRANSLATE_NOOP("Alert", "Fired"),
    AlertStep.HIT: QT_TRANSLATE_NOOP("Alert", "Hit again"),
    AlertStep.RECOVERING: QT_TRANSLATE_NOOP("Alert", "Recovering"),
    AlertStep.BACK: QT_TRANSLATE_NOOP("Alert", "Firing again"),
    AlertStep.RESOLVED: QT_TRANSLATE_NOOP("Alert", "Resolved"),
    AlertStep.ACKNOWLEDGED: QT_TRANSLATE_NOOP("Alert", "Acknowledged"),
    AlertStep.CLOSED: QT_TRANSLATE_NOOP("Alert", "Closed"),
    AlertStep.REOPENED: QT_TRANSLATE_NOOP("Alert", "One step back"),
    AlertStep.SNOOZED: QT_TRANSLATE_NOOP("Alert", "Snoozed"),
    AlertStep.WOKEN: QT_TRANSLATE_NOOP("Alert", "Snooze ended"),
}
_ASLEEP: Look = (Meaning.QUIET, Shape.RING)
_DELIVERED: Look = (Meaning.OK, Shape.DOT)
_GIVEN_UP: Look = (Meaning.FAILED, Shape.CROSS)
_UNDER_WAY: Look = (Meaning.INFORMATION, Shape.RING)
_LOOKS: dict[AlertStep, Look] = {
    AlertStep.FIRED: SIGNAL_LOOKS[Signal.FIRING],
    AlertStep.HIT: SIGNAL_LOOKS[Signal.FIRING],
    AlertStep.RECOVERING: SIGNAL_LOOKS[Signal.RECOVERING],
    AlertStep.BACK: SIGNAL_LOOKS[Signal.FIRING],
    AlertStep.RESOLVED: SIGNAL_LOOKS[Signal.RESOLVED],
    AlertStep.ACKNOWLEDGED: HANDLING_LOOKS[Handling.ACKNOWLEDGED],
    AlertStep.CLOSED: HANDLING_LOOKS[Handling.CLOSED],
    AlertStep.REOPENED: HANDLING_LOOKS[Handling.NEW],
    AlertStep.SNOOZED: _ASLEEP,
    AlertStep.WOKEN: _ASLEEP,
}


@dataclass(frozen=True)
class Line:
    """A shape and its words; the time stands before them."""

    text: str
    look: Look | None = None


def moment_line(moment: AlertMoment, now: datetime) -> Line:
    """Time, step, who, and the note or the reason."""
    word = _step_word(moment, now)
    if moment.who:
        by = QCoreApplication.translate("Alert", "{step} by {who}")
        word = by.format(step=word, who=moment.who)
    more = said(ENDS[moment.ended]) if moment.ended else moment.note
    text = f"{time_text(moment.at, now)}  {word}"
    return Line(f"{text}: {more}" if more else text, _LOOKS[moment.step])


def violation_line(violation: Violation, now: datetime) -> Line:
    """Time, type, region, how sure."""
    parts = [time_text(violation.at, now) + "  " + violation.violation_type]
    if violation.region:
        parts.append(violation.region)
    sure = QCoreApplication.translate("Alert", "{percent} % sure")
    parts.append(sure.format(percent=round(violation.confidence * 100)))
    return Line(" · ".join(parts))


def delivery_line(delivery: Delivery, now: datetime) -> Line:
    """Channel, what became of it, and when it is tried again."""
    at = delivery.done_at or delivery.queued_at
    said_what = say(delivery.what)
    if delivery.next_at is None:
        look = _DELIVERED if delivery.ok else _GIVEN_UP
        return Line(f"{time_text(at, now)}  {delivery.channel}: {said_what}", look)
    if not delivery.attempts:
        words = QCoreApplication.translate("Alert", "Waiting")
    else:
        text = QCoreApplication.translate("Alert", "Attempt {number} failed, again at {time}")
        again = time_text(delivery.next_at, now)
        words = f"{text.format(number=delivery.attempts, time=again)}. {said_what}"
    return Line(f"{time_text(at, now)}  {delivery.channel}: {words}", _UNDER_WAY)


def _step_word(moment: AlertMoment, now: datetime) -> str:
    word = said(_STEPS[moment.step])
    if moment.closed_as is not None:
        text = QCoreApplication.translate("Alert", "{step} as {outcome}")
        return text.format(step=word, outcome=said(OUTCOMES[moment.closed_as]).lower())
    if moment.step is AlertStep.SNOOZED:
        if moment.until is None:
            return QCoreApplication.translate("Alert", "Snoozed until it clears")
        text = QCoreApplication.translate("Alert", "Snoozed until {time}")
        return text.format(time=time_text(moment.until, now))
    return word
