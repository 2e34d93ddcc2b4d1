"""What the alert engine reads and writes: alerts with their notifications, states, violations."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from services.alerts.due_times import Key
from services.alerts.watches.making import simple_parts
from services.domain.alerts import NO_EVIDENCE, Alert, AlertMoment, Evidence, ViolationInput
from services.domain.rules import (
    Conditions,
    ContinuousViolation,
    Rule,
    Violation,
    plain_conditions,
)
from services.domain.sentences import Sentence
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.repositories.alert_moments import add_moments
from services.storage.repositories.alert_outbox import add_notifications, notification_row
from services.storage.repositories.alerts import last_alert_id, raised_alerts, write_alerts
from services.storage.repositories.evaluation import (
    Mark,
    StateRows,
    StoredState,
    read_mark,
    read_states,
    write_states,
)
from services.storage.repositories.station_runs import last_run
from services.storage.repositories.violations import (
    inputs_after,
    last_violation,
    witnesses,
)

MOST_EVIDENCE = 10
CONTINUOUS_EVIDENCE_S = 60.0


@dataclass(frozen=True)
class Notice:
    """A row of the outbox: `channel` (by name) takes it to people, unless it is `refused`."""

    alert_id: int
    channel: str
    payload: Mapping[str, Any]
    refused: Sentence | None = None


@dataclass(frozen=True)
class Standing:
    """Where things stood when the station ended."""

    raised: tuple[Alert, ...]
    last_id: int
    states: Mapping[Key, StoredState]
    mark: Mark | None
    last_violation: int


class AlertStore:
    """Any thread; every write is one transaction."""

    def __init__(self, configuration: ConfigurationDatabase, records: RecordsDatabase) -> None:
        self._configuration = configuration
        self._records = records

    def standing(self) -> Standing:
        with self._configuration.read() as session:
            raised, last_id = tuple(raised_alerts(session)), last_alert_id(session)
        with self._records.read() as session:
            states = {(one.rule_id, one.camera_id): one for one in read_states(session)}
            return Standing(raised, last_id, states, read_mark(session), last_violation(session))

    def write(
        self,
        alerts: Sequence[Alert],
        moments: Sequence[AlertMoment],
        notices: Sequence[Notice],
        at: datetime,
    ) -> None:
        """Alerts together with their history and their notifications: all or none."""
        with self._configuration.write() as session:
            write_alerts(session, alerts)
            add_moments(session, moments)
            add_notifications(session, [_waiting(notice, at) for notice in notices])

    def write_states(self, states: Sequence[StoredState], mark: Mark) -> None:
        rows = StateRows.of(states, mark)
        with self._records.write() as session:
            write_states(session, rows)

    def violations_after(self, number: int) -> list[ViolationInput]:
        with self._records.read() as session:
            return list(inputs_after(session, number))

    def evidence(self, rule: Rule, key: Key, at: float) -> Evidence:
        """The newest violations that the rule looks at, and the picture of the surest one."""
        wanted = _looked_at(rule.draft.conditions)
        if wanted is None:
            return NO_EVIDENCE
        violation_type, window_s = wanted
        since = datetime.fromtimestamp(at, UTC) - timedelta(seconds=window_s)
        with self._records.read() as session:
            found = witnesses(session, key[1], violation_type, since=since, most=MOST_EVIDENCE)
        shown = [one for one in found if one.picture]
        best = max(shown, key=lambda one: one.confidence, default=None)
        return Evidence(
            tuple(one.number for one in found),
            best.picture if best else "",
            best.confidence if best else 0.0,
        )


def _waiting(notice: Notice, at: datetime) -> dict[str, Any]:
    return notification_row(
        notice.alert_id, notice.channel, notice.payload, at, refused=notice.refused
    )


def last_seen(records: RecordsDatabase) -> datetime | None:
    """When the station's last run ended; asked before this one is marked."""
    with records.read() as session:
        run = last_run(session)
    return run[1] if run else None


def conditions_hash(conditions: Conditions) -> str:
    """Equal for equal conditions only."""
    plain = {"type": conditions.rule_type, **plain_conditions(conditions)}
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()[:16]


def _looked_at(conditions: Conditions) -> tuple[str, float] | None:
    for part in simple_parts(conditions):
        if isinstance(part, Violation):
            return part.violation_type, part.window_minutes * 60
        if isinstance(part, ContinuousViolation):
            return part.violation_type, part.duration_seconds + CONTINUOUS_EVIDENCE_S
    return None
