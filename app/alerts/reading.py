"""What can be looked up about alerts; each method is one request that changes nothing."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from pathlib import Path

from app.alerts.desk import check_alert_id
from services.domain.alerts import AlertMoment, RuleStatistics, Violation
from services.domain.call import Call
from services.domain.errors import BadValue, SiteNotWritable
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.repositories.alert_moments import moments_of
from services.storage.repositories.alerts import get_alert, unhandled_alerts
from services.storage.repositories.rule_statistics import rule_statistics
from services.storage.repositories.violations import violations_numbered

LATEST = datetime(9999, 1, 1, tzinfo=UTC).timestamp()


class AlertReads:
    """Runs on the call's thread. `pictures` is the folder of the pictures of violations."""

    def __init__(
        self, configuration: ConfigurationDatabase, records: RecordsDatabase, pictures: Path
    ) -> None:
        self._configuration = configuration
        self._records = records
        self._pictures = pictures

    def unhandled_alerts(self, call: Call) -> dict[int, tuple[str, ...]]:
        """By number, each with the cameras that it concerns: none for one of the station."""
        with self._configuration.read() as session:
            return unhandled_alerts(session)

    def alert_history(self, call: Call, alert_id: int) -> list[AlertMoment]:
        """Oldest first."""
        with self._configuration.read() as session:
            return moments_of(session, check_alert_id(alert_id))

    def alert_violations(self, call: Call, alert_id: int) -> list[Violation]:
        """The newest violations that speak for an alert, as far as they are still kept."""
        with self._configuration.read() as session:
            alert = get_alert(session, check_alert_id(alert_id))
        with self._records.read() as session:
            return violations_numbered(session, alert.evidence.violations)

    def alert_picture(self, call: Call, alert_id: int) -> bytes:
        """The picture at the time of the alert as JPEG; empty for none, or one that is gone."""
        with self._configuration.read() as session:
            name = get_alert(session, check_alert_id(alert_id)).evidence.picture
        # a name from the database must not lead out of the folder
        if not name or Path(name).name != name:
            return b""
        try:
            return (self._pictures / name).read_bytes()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise SiteNotWritable(
                "The picture {file} cannot be read: {why}.",
                file=name,
                why=error.strerror or "unknown",
            ) from error

    def rule_statistics(self, call: Call, since: float) -> list[RuleStatistics]:
        """Of alerts raised since then (UTC seconds), the rule with the most of them first."""
        is_number = isinstance(since, int | float) and not isinstance(since, bool)
        if not is_number or not math.isfinite(since) or not 0 <= since <= LATEST:
            raise BadValue("Enter a time in seconds.", field="since")
        with self._configuration.read() as session:
            return rule_statistics(session, datetime.fromtimestamp(since, UTC))
