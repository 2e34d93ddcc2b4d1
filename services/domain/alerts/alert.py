"""An alert: one for a rule and a camera while it lasts, on two axes that are kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from services.domain.alerts.handling import UNHANDLED, Handled, Handling


class Signal(StrEnum):
    """What the rule says of the camera; an alert is raised when it is `firing` first."""

    INACTIVE = "inactive"
    PENDING = "pending"
    FIRING = "firing"
    RECOVERING = "recovering"
    RESOLVED = "resolved"


class Ended(StrEnum):
    """Why an alert's signal was resolved."""

    CLEARED = "cleared"
    OUT_OF_HOURS = "out_of_hours"
    RULE_CHANGED = "rule_changed"
    RULE_DISABLED = "rule_disabled"
    RULE_DELETED = "rule_deleted"
    CAMERA_LEFT = "camera_left"
    SITE_ALERT = "site_alert"


class AlertStep(StrEnum):
    """What happened to an alert."""

    FIRED = "fired"
    HIT = "hit"
    RECOVERING = "recovering"
    BACK = "back"
    RESOLVED = "resolved"
    ACKNOWLEDGED = "acknowledged"
    CLOSED = "closed"
    REOPENED = "reopened"
    SNOOZED = "snoozed"
    WOKEN = "woken"


@dataclass(frozen=True)
class Evidence:
    """What speaks for an alert: the newest violations by number, and the best picture's file."""

    violations: tuple[int, ...] = ()
    picture: str = ""
    confidence: float = 0.0


NO_EVIDENCE = Evidence()


@dataclass(frozen=True)
class Alert:
    """Times are aware, UTC. `camera_id` is empty for an alert of the station or of a whole site.

    `since` is when the signal became what it is. `count` are the hits so far: violations, or how
    often the condition came true. `worst` is the worst value seen, where there is one. `cameras`
    are those of a site alert.
    """

    id: int
    rule_id: int
    rule_name: str
    priority: str
    camera_id: str
    signal: Signal
    since: datetime
    fired_at: datetime
    resolved_at: datetime | None = None
    ended: Ended | None = None
    count: int = 1
    worst: float | None = None
    evidence: Evidence = NO_EVIDENCE
    cameras: tuple[str, ...] = ()
    requires_ack: bool = False
    notified_at: datetime | None = None
    snoozed_until: datetime | None = None
    snoozed_until_clear: bool = False
    handled: Handled = UNHANDLED

    @property
    def is_raised(self) -> bool:
        """Whether the signal still stands."""
        return self.signal in (Signal.FIRING, Signal.RECOVERING)

    @property
    def is_open(self) -> bool:
        """Whether somebody has still to close it."""
        return self.handled.handling is not Handling.CLOSED

    @property
    def is_unhandled(self) -> bool:
        return self.handled.handling is Handling.NEW

    def is_snoozed(self, now: datetime) -> bool:
        """Whether nobody is told of it now, although it stands."""
        until = self.snoozed_until
        return self.is_raised and (self.snoozed_until_clear or (until is not None and now < until))

    def plain(self) -> dict[str, Any]:
        """As JSON takes it."""
        handled = self.handled
        return {
            "id": self.id,
            "rule": self.rule_id,
            "rule_name": self.rule_name,
            "priority": self.priority,
            "camera": self.camera_id,
            "cameras": list(self.cameras),
            "signal": str(self.signal),
            "since": self.since.isoformat(),
            "fired_at": self.fired_at.isoformat(),
            "resolved_at": _iso(self.resolved_at),
            "ended": self.ended and str(self.ended),
            "count": self.count,
            "worst": self.worst,
            "violations": list(self.evidence.violations),
            "picture": self.evidence.picture,
            "requires_ack": self.requires_ack,
            "notified_at": _iso(self.notified_at),
            "snoozed_until": _iso(self.snoozed_until),
            "snoozed_until_clear": self.snoozed_until_clear,
            "handling": str(handled.handling),
            "outcome": handled.closed_as and str(handled.closed_as),
            "handled_by": handled.who,
            "handled_at": _iso(handled.at),
            "note": handled.note,
        }


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
