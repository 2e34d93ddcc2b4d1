"""What can be asked about violations and alerts; each method is one request."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.alerts.opening import Alerting
from app.alerts.rule_history import History, why
from app.alerts.violation_pictures import PicturesAtHand, keep_picture
from services.domain.alerts import (
    STATION,
    Alert,
    AlertStep,
    ClosedAs,
    SystemInput,
    Violation,
    ViolationReport,
    ViolationStatus,
    WhyLine,
    acknowledged,
    check_moment,
    closed,
    handled_before_closing,
    stepped_back,
)
from services.domain.call import Call
from services.domain.camera import Camera
from services.domain.clock import UtcClock, utc_now
from services.domain.errors import BadValue, CameraNotFound, StationError
from services.domain.rules import check_rule_id, rule_not_found
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.repositories.alert_moments import moments_of
from services.storage.repositories.alerts import (
    ALL_ALERTS,
    AlertFilter,
    alerts_page,
    get_alert,
)
from services.storage.repositories.violations import add_violation, set_status, violations_page

logger = logging.getLogger(__name__)

LONGEST_SNOOZE_S = 7 * 86_400.0
PAGE = 200

_SAID = {
    ClosedAs.CONFIRMED: ViolationStatus.CONFIRMED,
    ClosedAs.FALSE_POSITIVE: ViolationStatus.FALSE_POSITIVE,
    ClosedAs.NO_ACTION: ViolationStatus.RESOLVED,
}


@dataclass(frozen=True)
class AlertPorts:
    """What the desk needs of the rest of the station."""

    camera: Callable[[str], Camera]
    newest_jpeg: Callable[[str], bytes]
    pictures: Path
    history: Callable[[], History]
    utc_clock: UtcClock = utc_now


class AlertsDesk:
    """Runs on the call's thread; every effect asks its call first."""

    def __init__(
        self,
        configuration: ConfigurationDatabase,
        records: RecordsDatabase,
        alerting: Alerting,
        ports: AlertPorts,
    ) -> None:
        self._configuration = configuration
        self._records = records
        self._alerting = alerting
        self._ports = ports
        self._at_hand = PicturesAtHand(ports.newest_jpeg)

    def note_overload(self, is_over: bool) -> None:
        """The window says whether it sheds pictures; answers at once."""
        now = self._ports.utc_clock().timestamp()
        self._alerting.runner.hear(SystemInput(now, "overload", is_over))

    def record_violation(self, call: Call, camera_id: str, report: ViolationReport) -> Violation:
        """The same one again (camera, type, region, time) is answered and not counted twice."""
        self._check_camera(camera_id)
        now = self._ports.utc_clock()
        at = now if report.at is None else check_moment(report.at, now=now)
        jpeg = report.jpeg or self._at_hand.of(camera_id)
        call.check()
        picture = keep_picture(self._ports.pictures, camera_id, at, jpeg) if jpeg else ""
        violation = Violation(
            camera_id,
            report.violation_type,
            at.astimezone(UTC),
            now,
            float(report.confidence),
            report.region,
            report.box,
            picture,
        )
        with self._records.write() as session:
            kept, is_new = add_violation(session, violation)
        if is_new:
            self._alerting.runner.wake()
        elif picture:
            (self._ports.pictures / picture).unlink(missing_ok=True)
        return kept

    def why(self, call: Call, rule_id: int, camera_id: str) -> list[WhyLine]:
        """Why a rule fired or did not: the newest lines, oldest first, and how it stands now."""
        history = self._ports.history()
        check_rule_id(rule_id)
        rule = next((rule for rule in history.rules if rule.id == rule_id), None)
        if rule is None:
            raise rule_not_found(rule_id)
        return why(rule, camera_id, history)

    def _check_camera(self, camera_id: str) -> None:
        try:
            self._ports.camera(camera_id)
        except CameraNotFound as error:
            error.field = "camera"
            raise

    def violations(self, call: Call, camera_id: str | None, before: int | None) -> list[Violation]:
        """Newest first."""
        with self._records.read() as session:
            return violations_page(session, camera_id=camera_id, before=before, limit=PAGE)

    def alerts(
        self, call: Call, wanted: AlertFilter = ALL_ALERTS, before: int | None = None
    ) -> list[Alert]:
        """Newest first, as they were written within the last second."""
        with self._configuration.read() as session:
            return alerts_page(session, wanted, before=before, limit=PAGE)

    def acknowledge_alert(self, call: Call, alert_id: int, note: str = "") -> Alert:
        now = self._ports.utc_clock()

        def step(alert: Alert) -> Alert:
            handled = acknowledged(alert.handled, who=call.actor, at=now, note=note)
            return replace(alert, handled=handled)

        return self._handled(call, alert_id, step, AlertStep.ACKNOWLEDGED)

    def close_alert(self, call: Call, alert_id: int, outcome: str, note: str = "") -> Alert:
        """What is said of the alert is said of the violations that it was raised for."""
        now = self._ports.utc_clock()

        def step(alert: Alert) -> Alert:
            handled = closed(alert.handled, outcome, who=call.actor, at=now, note=note)
            return replace(alert, handled=handled)

        alert = self._handled(call, alert_id, step, AlertStep.CLOSED)
        self._say_of_violations(alert, _SAID[ClosedAs(outcome)])
        return alert

    def snooze_alert(self, call: Call, alert_id: int, seconds: float | None) -> Alert:
        """Nobody is told of the alert for so long, or (None) until it is resolved."""
        until = self._until(seconds)

        def step(alert: Alert) -> Alert:
            if not alert.is_raised:
                raise BadValue("This alert is over: nobody is told of it.", field="alert")
            return replace(alert, snoozed_until=until, snoozed_until_clear=seconds is None)

        alert = self._handled(call, alert_id, step, AlertStep.SNOOZED)
        key = (alert.rule_id, alert.camera_id or STATION)
        self._alerting.runner.snooze(key, None if seconds is None else _seconds(until))
        return alert

    def wake_alert(self, call: Call, alert_id: int) -> Alert:
        """Ends a snooze: what was held back is told now, if it still stands."""

        def step(alert: Alert) -> Alert:
            return replace(alert, snoozed_until=None, snoozed_until_clear=False)

        alert = self._handled(call, alert_id, step, AlertStep.WOKEN)
        now = self._ports.utc_clock().timestamp()
        self._alerting.runner.snooze((alert.rule_id, alert.camera_id or STATION), now)
        return alert

    def reopen_alert(self, call: Call, alert_id: int) -> Alert:
        """One step back: a closed alert is what it was before, an acknowledged one is new."""

        with self._configuration.read() as session:
            earlier = handled_before_closing(moments_of(session, check_alert_id(alert_id)))
        was_closed = False

        def step(alert: Alert) -> Alert:
            nonlocal was_closed
            was_closed = not alert.is_open
            return replace(alert, handled=stepped_back(alert.handled, earlier))

        alert = self._handled(call, alert_id, step, AlertStep.REOPENED)
        if was_closed:
            self._say_of_violations(alert, ViolationStatus.NEW)
        return alert

    def _say_of_violations(self, alert: Alert, status: ViolationStatus) -> None:
        try:
            with self._records.write() as session:
                set_status(session, alert.evidence.violations, status)
        except StationError as error:
            logger.warning("Violations of alert %d keep their status: %s", alert.id, error)

    def _until(self, seconds: float | None) -> datetime | None:
        if seconds is None:
            return None
        if isinstance(seconds, bool) or not isinstance(seconds, int | float):
            raise BadValue("Enter a number of seconds.", field="seconds")
        if not 1 <= seconds <= LONGEST_SNOOZE_S:
            raise BadValue(
                "Enter a number from {least} to {most}.",
                field="seconds",
                least=1,
                most=LONGEST_SNOOZE_S,
            )
        return self._ports.utc_clock() + timedelta(seconds=seconds)

    def _handled(
        self, call: Call, alert_id: int, step: Callable[[Alert], Alert], what: AlertStep
    ) -> Alert:
        check_alert_id(alert_id)
        call.check()
        return self._alerting.ledger.handle(alert_id, self._read, step, what, call.actor)

    def _read(self, alert_id: int) -> Alert:
        with self._configuration.read() as session:
            return get_alert(session, alert_id)


def check_alert_id(alert_id: object) -> int:
    if isinstance(alert_id, bool) or not isinstance(alert_id, int) or not 0 < alert_id < 2**63:
        raise BadValue("Name an alert by its number.", field="alert")
    return alert_id


def _seconds(at: datetime | None) -> float | None:
    return None if at is None else at.timestamp()
