"""Alerts as they are kept: written, told to the window, put into the outbox, handled by people."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from app.alerts.notices import AT_HAND, Notices
from app.alerts.store import AlertStore, Notice
from services.alerts.book import Book, Change
from services.alerts.due_times import Key
from services.alerts.pairs import Effects
from services.alerts.state import Told
from services.domain.alerts import Alert, AlertMoment, AlertStep, moment_of, signal_moments
from services.domain.clock import UtcClock
from services.domain.errors import StationError
from services.domain.events import AlertChanged, AlertFired, Publish
from services.domain.rules import Rule

logger = logging.getLogger(__name__)

BATCH_S = 1.0


Handle = Callable[[Alert], Alert]


class AlertLedger:
    """Any thread. What cannot be written now stays in memory and is written with the next turn."""

    def __init__(
        self,
        book: Book,
        store: AlertStore,
        publish: Publish,
        rule: Callable[[int], Rule],
        notices: Notices,
        utc_clock: UtcClock,
    ) -> None:
        self._book = book
        self._store = store
        self._publish = publish
        self._rule = rule
        self._notices_of = notices.of
        self._utc_clock = utc_clock
        self._lock = threading.RLock()
        self._alerts: dict[int, Alert] = {}
        self._moments: list[AlertMoment] = []
        self._notices: list[Notice] = []
        self._written_at = 0.0
        self._troubled = False

    def raised(self) -> dict[Key, Alert]:
        with self._lock:
            return self._book.raised

    def apply(self, effects: Effects) -> list[Key]:
        """Makes alerts of effects; answers the pairs whose notification went out at once."""
        with self._lock:
            changes = self._book.apply(effects)
            told = [self._with_notices(change) for change in changes]
            urgent = any(change.is_urgent for change in changes)
            self.write(at_once=urgent)
            for change, (alert, _) in zip(changes, told, strict=True):
                self._tell(change, alert)
        return [key for _, key in told if key is not None]

    def write(self, *, at_once: bool = False) -> None:
        """Hits are written in batches, all else at once."""
        now = self._utc_clock()
        with self._lock:
            due = at_once or now.timestamp() - self._written_at >= BATCH_S
            if not due or not (self._alerts or self._notices):
                return
            try:
                alerts = list(self._alerts.values())
                self._store.write(alerts, self._moments, self._notices, now)
            except StationError as error:
                if not self._troubled:
                    logger.warning("Alerts wait to be written: %s", error)
                self._troubled = True
                return
            self._troubled = False
            self._written_at = now.timestamp()
            self._alerts.clear()
            self._moments = []
            self._notices = []

    def handle(
        self,
        alert_id: int,
        read: Callable[[int], Alert],
        step: Handle,
        what: AlertStep,
        who: str,
    ) -> Alert:
        """Carries out a person's step on the alert as it stands now."""
        with self._lock:
            self.write(at_once=True)
            before = self._alerts.get(alert_id) or read(alert_id)
            alert = step(before)
            if alert == before:
                return before
            now = self._utc_clock()
            self._store.write([alert], [moment_of(alert, what, now, who)], (), now)
            self._book.put_back(alert)
            # told before the next one may change it: news come in the order of what happened
            self._publish(AlertChanged(alert, (what,), who))
            return alert

    def amend(self, alert_id: int, read: Callable[[int], Alert], step: Handle) -> Alert:
        """What the station itself notes about an alert; written with the next batch."""
        with self._lock:
            known = self._alerts.get(alert_id) or self._book.standing(alert_id)
            alert = step(known or read(alert_id))
            self._alerts[alert_id] = alert
            self._book.put_back(alert)
            self._publish(AlertChanged(alert, ()))
            return alert

    def _with_notices(self, change: Change) -> tuple[Alert, Key | None]:
        """The alert as it is kept, and its pair when the window alone is the way to people."""
        alert, at_once = change.alert, None
        for what in change.told:
            # asked only here: of a rule that is gone nothing is known, and nobody is told
            rule = self._rule(change.key[0])
            self._notices += self._notices_of(alert, rule, what)
            if what is not Told.RESOLVED and not AT_HAND.isdisjoint(rule.draft.channels):
                at_once = change.key
                alert = replace(alert, notified_at=_time(self._utc_clock()))
        self._alerts[alert.id] = alert
        self._moments += signal_moments(alert, change.steps)
        self._book.put_back(alert)
        return alert, at_once

    def _tell(self, change: Change, alert: Alert) -> None:
        if AlertStep.FIRED in change.steps:
            rule = self._rule(change.key[0])
            self._publish(AlertFired(alert, rule.draft.channels, quiet=not change.told))
        else:
            late = Told.FIRED in change.told or Told.FLAPPING in change.told
            channels = self._rule(change.key[0]).draft.channels if late else ()
            self._publish(AlertChanged(alert, change.steps, channels=channels))


def _time(at: datetime) -> datetime:
    return at.astimezone(UTC)
