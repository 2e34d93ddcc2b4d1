"""Where notifications wait until they are delivered: the port to the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from services.alerts.delivery.channel import DeliveryResult
from services.alerts.delivery.notification import Notification


@dataclass(frozen=True)
class DueNotification:
    """`channel` is the name of a channel; `attempts` were made since `queued_at` (aware)."""

    number: int
    channel: str
    notification: Notification
    attempts: int
    queued_at: datetime


@dataclass(frozen=True)
class Tried:
    """What came of an attempt; `again_at`: the next one, None when it was delivered or given up."""

    item: DueNotification
    result: DeliveryResult
    again_at: datetime | None = None


class Outbox(Protocol):
    """Used by the sender's thread alone; what it was told survives a kill of the station.

    A number that is not there any more is no error.
    """

    def due(self, now: datetime) -> Sequence[DueNotification]:
        """What is neither settled nor to be tried later, the oldest first.

        At most 100 of each channel: those of a dead one must not push out the others'.
        """
        ...

    def note(self, tried: Sequence[Tried]) -> None:
        """Counts the attempts and keeps their results with the alerts: all of them, or none."""
        ...
