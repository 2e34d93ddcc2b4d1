"""The outbox of the delivery, kept in the configuration database."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from services.alerts.delivery import DueNotification, Notification, Tried
from services.domain.clock import UtcClock, utc_now
from services.domain.errors import StationError
from services.domain.sentences import sentence
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.alert_outbox import (
    Attempt,
    WaitingNotification,
    due_notifications,
    note_attempts,
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
        self._to_tell: deque[tuple[int, datetime]] = deque()

    def due(self, now: datetime) -> list[DueNotification]:
        with self._database.read() as session:
            waiting = due_notifications(session, now)
        found = [self._due(one) for one in waiting if not self._waits_for_picture(one, now)]
        return [one for one in found if one is not None]

    def note(self, tried: Sequence[Tried]) -> None:
        self._write([_attempt(one) for one in tried])
        self._to_tell += [
            (one.item.notification.alert_id, one.result.at)
            for one in tried
            if one.result.ok and one.item.notification.signal != RESOLVED
        ]
        self._tell()

    def _write(self, attempts: Sequence[Attempt]) -> None:
        with self._database.write() as session:
            note_attempts(session, attempts)

    def _tell(self) -> None:
        """What cannot be told now is told with the next note: the attempts are counted already."""
        with suppress(StationError):
            while self._to_tell:
                self._told(*self._to_tell[0])
                self._to_tell.popleft()

    def _waits_for_picture(self, waiting: WaitingNotification, now: datetime) -> bool:
        return self._is_waiting(waiting.alert_id, (now - waiting.at).total_seconds())

    def _due(self, waiting: WaitingNotification) -> DueNotification | None:
        try:
            notification = Notification.from_plain(waiting.payload)
        except (LookupError, TypeError, ValueError, AttributeError):
            what = sentence("This notification is of another version of the station.")
            self._write([Attempt(waiting.number, ok=False, what=what, at=self._utc_clock())])
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


def _attempt(tried: Tried) -> Attempt:
    result = tried.result
    return Attempt(
        tried.item.number, ok=result.ok, what=result.what, at=result.at, next_at=tried.again_at
    )
