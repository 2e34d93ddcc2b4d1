"""An alert: one for a rule and a camera while it lasts, on two axes that are kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

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
