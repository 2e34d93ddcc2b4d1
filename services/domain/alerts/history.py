"""What happened to an alert, step by step, on both axes: signal and handling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from services.domain.alerts.alert import Alert, AlertStep, Ended, Signal
from services.domain.alerts.handling import UNHANDLED, ClosedAs, Handled, Handling

OF_PEOPLE = frozenset(
    {
        AlertStep.ACKNOWLEDGED,
        AlertStep.CLOSED,
        AlertStep.REOPENED,
        AlertStep.SNOOZED,
        AlertStep.WOKEN,
    }
)
"""Steps on the axis of handling; all others are the signal's."""


@dataclass(frozen=True)
class AlertMoment:
    """One step; times are aware, UTC. `who` is empty where no person did it.

    `until` is for SNOOZED: None is until the alert is resolved.
    """

    alert_id: int
    step: AlertStep
    at: datetime
    who: str = ""
    note: str = ""
    closed_as: ClosedAs | None = None
    ended: Ended | None = None
    until: datetime | None = None


def moment_of(alert: Alert, step: AlertStep, at: datetime, who: str = "") -> AlertMoment:
    """The step as the alert tells it that it brought about."""
    closed_as = alert.handled.closed_as if step is AlertStep.CLOSED else None
    is_handled = step in (AlertStep.ACKNOWLEDGED, AlertStep.CLOSED)
    return AlertMoment(
        alert.id,
        step,
        (alert.handled.at or at) if is_handled else at,
        who,
        note=alert.handled.note if is_handled else "",
        closed_as=closed_as,
        ended=alert.ended if step is AlertStep.RESOLVED else None,
        until=alert.snoozed_until if step is AlertStep.SNOOZED else None,
    )


def handled_before_closing(moments: Sequence[AlertMoment]) -> Handled:
    """What a closed alert was until it was closed last: acknowledged, or UNHANDLED."""
    now = before = UNHANDLED
    for moment in moments:
        if moment.step is AlertStep.ACKNOWLEDGED:
            now = Handled(Handling.ACKNOWLEDGED, None, moment.who, moment.at, moment.note)
        elif moment.step is AlertStep.CLOSED:
            before, now = now, Handled(Handling.CLOSED)
        elif moment.step is AlertStep.REOPENED:
            now = before if now.handling is Handling.CLOSED else UNHANDLED
    return before


def signal_moments(alert: Alert, steps: tuple[AlertStep, ...]) -> list[AlertMoment]:
    """What the signal did in one turn; hits alone are counted, not listed."""
    moments = []
    for step in steps:
        if step is AlertStep.FIRED:
            moments.append(moment_of(alert, step, alert.fired_at))
        elif step is not AlertStep.HIT and step not in OF_PEOPLE:
            at = alert.since if alert.signal is not Signal.INACTIVE else alert.fired_at
            moments.append(moment_of(alert, step, at))
    return moments
