"""The outbox of the delivery, kept in the configuration database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from services.alerts.delivery import DeliveryResult, DueNotification, Notification
from services.domain.clock import UtcClock, utc_now
from services.domain.sentences import sentence
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.alert_outbox import (
    WaitingNotification,
    due_notifications,
    retry_notification,
    settle_notification,
)

RESOLVED = "resolved"


class AlertOutbox:
    """Used by the sender's thread alone.

    `told` is called with an alert's number when somebody was really told that it fired;
    `is_waiting` says of an alert, queued so many seconds ago, whether its picture is on its way.
    """

    def __init__(
        self,
        database: ConfigurationDatabase,
        pictures: Path,
        *,
        told: Callable[[int, datetime], None],
        is_waiting: Callable[[int, float], bool],
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._database = database
        self._pictures = pictures
        self._told = told
        self._is_waiting = is_waiting
        self._utc_clock = utc_clock

    def due(self, now: datetime) -> list[DueNotification]:
        with self._database.read() as session:
            waiting = due_notifications(session, now)
        found = [self._due(one) for one in waiting if not self._waits_for_picture(one, now)]
        return [one for one in found if one is not None]

    def settle(self, number: int, result: DeliveryResult) -> None:
        with self._database.write() as session:
            settled = settle_notification(
                session, number, ok=result.ok, what=result.what, at=result.at
            )
        if result.ok and settled is not None and settled.payload.get("signal") != RESOLVED:
            self._told(settled.alert_id, result.at)

    def retry_at(self, number: int, when: datetime, result: DeliveryResult) -> None:
        with self._database.write() as session:
            retry_notification(session, number, when, what=result.what, at=result.at)

    def _waits_for_picture(self, waiting: WaitingNotification, now: datetime) -> bool:
        return self._is_waiting(waiting.alert_id, (now - waiting.at).total_seconds())

    def _due(self, waiting: WaitingNotification) -> DueNotification | None:
        try:
            notification = Notification.from_plain(waiting.payload)
        except (LookupError, TypeError, ValueError, AttributeError):
            what = sentence("This notification is of another version of the station.")
            self.settle(waiting.number, DeliveryResult(False, what, self._utc_clock()))
            return None
        name = waiting.picture or (notification.picture.name if notification.picture else "")
        picture = self._pictures / Path(name).name if name else None
        return DueNotification(
            waiting.number,
            waiting.channel,
            replace(notification, picture=picture),
            waiting.tries,
            waiting.at,
        )
