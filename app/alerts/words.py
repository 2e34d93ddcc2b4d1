"""An alert in words: for the journal, and for whoever is told of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from services.alerts.state import Told
from services.domain.alerts import Alert, AlertStep, ClosedAs, Ended
from services.domain.rules import Rule, shown_name
from services.domain.sentence_json import sentence_to_json
from services.domain.sentences import Sentence, sentence

ENDED = {
    Ended.CLEARED: sentence("its condition is no longer met"),
    Ended.OUT_OF_HOURS: sentence("its hours are over"),
    Ended.RULE_CHANGED: sentence("the rule was changed"),
    Ended.RULE_DISABLED: sentence("the rule was disabled"),
    Ended.RULE_DELETED: sentence("the rule was deleted"),
    Ended.CAMERA_LEFT: sentence("the camera is no longer part of the rule"),
    Ended.SITE_ALERT: sentence("it became part of a site alert"),
}


OUTCOMES = {
    ClosedAs.CONFIRMED: sentence("confirmed"),
    ClosedAs.FALSE_POSITIVE: sentence("false positive"),
    ClosedAs.NO_ACTION: sentence("no action"),
}


def fired_words(alert: Alert) -> Sentence:
    if alert.cameras:
        return sentence(
            "Alert {alert}: “{rule}”, {count} cameras at once: {cameras}.",
            alert=alert.id,
            rule=shown_name(alert.rule_name),
            count=len(alert.cameras),
            cameras=", ".join(alert.cameras),
        )
    if not alert.camera_id:
        return sentence("Alert {alert}: “{rule}”.", alert=alert.id, rule=alert.rule_name)
    return sentence(
        "Alert {alert}: “{rule}” on {camera}, hits: {count}.",
        alert=alert.id,
        rule=shown_name(alert.rule_name),
        camera=alert.camera_id,
        count=alert.count,
    )


def resolved_words(alert: Alert) -> Sentence:
    return sentence(
        "Alert {alert} “{rule}” was resolved: {why}.",
        alert=alert.id,
        rule=shown_name(alert.rule_name),
        why=ENDED[alert.ended or Ended.CLEARED],
    )


def changed_words(alert: Alert, steps: Sequence[AlertStep]) -> list[Sentence]:
    """What the journal keeps; hits alone are too many for it."""
    return [said for step in steps if (said := _step_words(alert, step)) is not None]


def _step_words(alert: Alert, step: AlertStep) -> Sentence | None:
    handled = alert.handled
    match step:
        case AlertStep.RESOLVED:
            return resolved_words(alert)
        case AlertStep.ACKNOWLEDGED:
            return sentence(
                "Alert {alert} was acknowledged. {note}", alert=alert.id, note=handled.note
            )
        case AlertStep.CLOSED:
            return sentence(
                "Alert {alert} was closed: {outcome}. {note}",
                alert=alert.id,
                outcome=OUTCOMES[handled.closed_as or ClosedAs.NO_ACTION],
                note=handled.note,
            )
        case AlertStep.REOPENED:
            return sentence("Alert {alert} is open again.", alert=alert.id)
        case AlertStep.SNOOZED:
            return sentence("Alert {alert} was snoozed.", alert=alert.id)
        case AlertStep.WOKEN:
            return sentence("Alert {alert} is no longer snoozed.", alert=alert.id)
        case _:
            return None


def told_words(alert: Alert, what: Told) -> Sentence:
    if what is Told.RESOLVED:
        return resolved_words(alert)
    if what is Told.FLAPPING:
        return sentence(
            "Alert {alert}: “{rule}” comes and goes. Nothing more is told until it is calm.",
            alert=alert.id,
            rule=shown_name(alert.rule_name),
        )
    return fired_words(alert)


def notification_of(named: Alert, camera_id: str, rule: Rule, what: Told) -> dict[str, Any]:
    """What the outbox keeps, in the form that delivery takes it up.

    `named` is the alert with the names of its cameras in place of their ids.
    """
    return {
        "alert_id": named.id,
        "rule_name": named.rule_name,
        "camera_id": camera_id,
        "camera_name": named.camera_id or ", ".join(named.cameras),
        "signal": str(named.signal),
        "priority": named.priority,
        "fired_at": named.fired_at.isoformat(),
        "count": named.count,
        "text": sentence_to_json(told_words(named, what)),
        "picture": named.evidence.picture or None,
        "recipients": list(rule.draft.recipients),
        "is_test": False,
    }
