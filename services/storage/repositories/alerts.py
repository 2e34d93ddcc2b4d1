"""Alerts in the configuration database: what was raised, and what people did about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from services.domain.alerts import Alert, ClosedAs, Ended, Evidence, Handled, Handling, Signal
from services.domain.errors import BadValue
from services.storage.repositories.storable import storable
from services.storage.tables import AlertRow

LONGEST_PAGE = 1000

_COLUMNS = tuple(column.name for column in AlertRow.__table__.columns)


@dataclass(frozen=True)
class AlertFilter:
    """Which alerts a page shows; empty: all of them."""

    handling: tuple[Handling, ...] = ()
    camera_id: str | None = None
    rule_id: int | None = None
    priorities: tuple[str, ...] = ()
    raised: bool | None = None


ALL_ALERTS = AlertFilter()


def write_alerts(session: Session, alerts: Sequence[Alert]) -> None:
    """New ones, and others as they stand now."""
    if not alerts:
        return
    # one statement for all: a storm of alerts must not be looked up row by row
    insertion = insert(AlertRow)
    changed = {name: insertion.excluded[name] for name in _COLUMNS if name != "id"}
    session.execute(
        insertion.on_conflict_do_update(index_elements=["id"], set_=changed),
        [_columns(alert) for alert in alerts],
    )


def get_alert(session: Session, alert_id: int) -> Alert:
    """Raises BadValue for a number that no alert has."""
    row = session.get(AlertRow, alert_id)
    if row is None:
        raise BadValue("There is no alert {alert}.", field="alert", alert=alert_id)
    return _alert(row)


def alerts_page(
    session: Session,
    wanted: AlertFilter = ALL_ALERTS,
    *,
    before: int | None = None,
    limit: int = 200,
) -> list[Alert]:
    """Newest first; `before` is the number of the last alert of the page above."""
    query = select(AlertRow).where(*_conditions(wanted)).order_by(AlertRow.id.desc())
    if before is not None:
        query = query.where(AlertRow.id < before)
    return [_alert(row) for row in session.scalars(query.limit(min(limit, LONGEST_PAGE)))]


def raised_alerts(session: Session) -> list[Alert]:
    """Those whose signal still stands, oldest first."""
    rows = select(AlertRow).where(AlertRow.resolved_at.is_(None)).order_by(AlertRow.id)
    return [_alert(row) for row in session.scalars(rows)]


def count_alerts(session: Session, wanted: AlertFilter = ALL_ALERTS) -> int:
    query = select(func.count()).select_from(AlertRow).where(*_conditions(wanted))
    return session.scalar(query) or 0


def last_alert_id(session: Session) -> int:
    return session.scalar(select(func.max(AlertRow.id))) or 0


def _conditions(wanted: AlertFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.handling:
        conditions.append(AlertRow.handling.in_([str(one) for one in wanted.handling]))
    if wanted.camera_id is not None:
        conditions.append(AlertRow.camera_id == wanted.camera_id)
    if wanted.rule_id is not None:
        conditions.append(AlertRow.rule_id == wanted.rule_id)
    if wanted.priorities:
        conditions.append(AlertRow.priority.in_(wanted.priorities))
    if wanted.raised is not None:
        is_raised = AlertRow.resolved_at.is_(None)
        conditions.append(is_raised if wanted.raised else ~is_raised)
    return conditions


def _columns(alert: Alert) -> dict[str, Any]:
    evidence, handled = alert.evidence, alert.handled
    return {
        "id": alert.id,
        "rule_id": alert.rule_id,
        "rule_name": storable(alert.rule_name),
        "priority": alert.priority,
        "camera_id": alert.camera_id,
        "signal": str(alert.signal),
        "since": alert.since,
        "fired_at": alert.fired_at,
        "resolved_at": alert.resolved_at,
        "ended": None if alert.ended is None else str(alert.ended),
        "count": alert.count,
        "worst": alert.worst,
        "evidence": {
            "violations": list(evidence.violations),
            "picture": evidence.picture,
            "confidence": evidence.confidence,
        },
        "cameras": list(alert.cameras),
        "requires_ack": alert.requires_ack,
        "notified_at": alert.notified_at,
        "snoozed_until": alert.snoozed_until,
        "handling": str(handled.handling),
        "closed_as": None if handled.closed_as is None else str(handled.closed_as),
        "handled_by": storable(handled.who),
        "handled_at": handled.at,
        "note": storable(handled.note),
    }


def _alert(row: AlertRow) -> Alert:
    evidence = row.evidence
    return Alert(
        id=row.id,
        rule_id=row.rule_id,
        rule_name=row.rule_name,
        priority=row.priority,
        camera_id=row.camera_id,
        signal=Signal(row.signal),
        since=row.since,
        fired_at=row.fired_at,
        resolved_at=row.resolved_at,
        ended=None if row.ended is None else Ended(row.ended),
        count=row.count,
        worst=row.worst,
        evidence=Evidence(
            tuple(evidence["violations"]), evidence["picture"], evidence["confidence"]
        ),
        cameras=tuple(row.cameras),
        requires_ack=row.requires_ack,
        notified_at=row.notified_at,
        snoozed_until=row.snoozed_until,
        handled=Handled(
            Handling(row.handling),
            None if row.closed_as is None else ClosedAs(row.closed_as),
            row.handled_by,
            row.handled_at,
            row.note,
        ),
    )
