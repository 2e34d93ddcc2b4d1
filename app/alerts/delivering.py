"""The delivery of alerts in a running station: woken by news, answered to the engine."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from app.alerts.alert_pictures import AlertPictures
from app.alerts.opening import Alerting
from app.alerts.outbox import AlertOutbox
from app.news_desk import NewsDesk
from services.alerts.delivery import Sender
from services.alerts.delivery.sender import Channels
from services.domain.alerts import STATION, Alert, AlertStep
from services.domain.clock import UtcClock, utc_now
from services.domain.errors import BadValue
from services.domain.events import AlertChanged, AlertFired, Event
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.alerts import get_alert

logger = logging.getLogger(__name__)

_HITS = (AlertStep.HIT,)


@dataclass(frozen=True)
class DeliveryPorts:
    """What the delivery needs of the rest of the station; `pictures` is their folder."""

    database: ConfigurationDatabase
    channels: Channels
    newest_jpeg: Callable[[str], bytes]
    pictures: Path
    utc_clock: UtcClock = utc_now


class AlertNotes:
    """What becomes of an alert outside the engine: it was told, it got a picture. Any thread."""

    def __init__(self, alerting: Alerting, database: ConfigurationDatabase) -> None:
        self._alerting = alerting
        self._database = database

    def told(self, alert_id: int, at: datetime) -> None:
        """Somebody was really told: from now on the cooldown runs."""
        alert = self._amend(alert_id, lambda one: replace(one, notified_at=at.astimezone(UTC)))
        if alert is not None:
            self._alerting.runner.notified((alert.rule_id, alert.camera_id or STATION))

    def pictured(self, alert_id: int, name: str) -> None:
        """A violation that came meanwhile has brought a better one."""

        def step(alert: Alert) -> Alert:
            if alert.evidence.picture:
                return alert
            return replace(alert, evidence=replace(alert.evidence, picture=name))

        self._amend(alert_id, step)

    def _amend(self, alert_id: int, step: Callable[[Alert], Alert]) -> Alert | None:
        try:
            return self._alerting.ledger.amend(alert_id, self._read, step)
        except BadValue:
            # an outbox may outlive its alert
            return None

    def _read(self, alert_id: int) -> Alert:
        with self._database.read() as session:
            return get_alert(session, alert_id)


def open_delivery(
    alerting: Alerting, ports: DeliveryPorts, news: NewsDesk, stack: ExitStack
) -> None:
    """Ends before the engine does, so that what was delivered last is still noted."""
    notes = AlertNotes(alerting, ports.database)

    def taken(alert_id: int, name: str) -> None:
        notes.pictured(alert_id, name)
        # the message is sent with what the database has
        alerting.ledger.write(at_once=True)

    pictures = AlertPictures(ports.newest_jpeg, ports.pictures, taken, done=lambda: sender.wake())
    outbox = AlertOutbox(
        ports.database,
        ports.pictures,
        told=notes.told,
        is_waiting=pictures.is_waiting,
        utc_clock=ports.utc_clock,
    )
    sender = Sender(outbox, ports.channels, ports.utc_clock)

    def on_event(event: Event) -> None:
        pictures.on_event(event)
        if isinstance(event, AlertFired) or (
            isinstance(event, AlertChanged) and event.steps not in ((), _HITS)
        ):
            sender.wake()

    news.subscribe(on_event)
    stack.callback(news.unsubscribe, on_event)
    sender.start()
    stack.callback(sender.stop)
    pictures.start()
    stack.callback(pictures.stop)
