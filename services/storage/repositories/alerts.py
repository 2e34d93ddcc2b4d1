"""Alerts in the configuration database: what was raised, and what people did about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import ColumnElement, Table, and_, exists, func, or_, select
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.orm import Session

from services.domain.alerts import Alert, ClosedAs, Ended, Evidence, Handled, Handling, Signal
from services.domain.errors import BadValue
from services.storage.repositories.storable import storable
from services.storage.tables import AlertRow

LONGEST_PAGE = 1000

_COLUMNS = tuple(column.name for column in AlertRow.__table__.columns)


def _write_statement() -> Insert:
    """One for all: a storm must not be looked up row by row, nor mapped before it is written."""
    insertion = insert(cast(Table, AlertRow.__table__))
    changed = {name: insertion.excluded[name] for name in _COLUMNS if name != "id"}
    return insertion.on_conflict_do_update(index_elements=["id"], set_=changed)


_WRITE = _write_statement()


@dataclass(frozen=True)
class AlertFilter:
    """Which alerts a page shows; empty: all of them.

    An alert of a whole site is among those of each of its cameras; `camera_id` of "" are those of
    the station and of sites. `rule_text` is part of the rule's name, in any case;
    `rule_names` pass too, for rules that people know by another name.
    """

    handling: tuple[Handling, ...] = ()
    camera_id: str | None = None
    rule_id: int | None = None
    priorities: tuple[str, ...] = ()
    raised: bool | None = None
    signals: tuple[Signal, ...] = ()
    closed_as: tuple[ClosedAs, ...] = ()
    rule_text: str = ""
    rule_names: tuple[str, ...] = ()


ALL_ALERTS = AlertFilter()


def write_alerts(session: Session, alerts: Sequence[Alert]) -> None:
    """New ones, and others as they stand now."""
    if alerts:
        session.connection().execute(_WRITE, [_columns(alert) for alert in alerts])


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


def unhandled_alerts(session: Session) -> dict[int, tuple[str, ...]]:
    """Those that nobody has acknowledged or closed, each with the cameras that it concerns."""
    rows = select(AlertRow.id, AlertRow.camera_id, AlertRow.cameras)
    # as the partial index has it
    new = rows.where(AlertRow.handling != "closed", AlertRow.handling == str(Handling.NEW))
    return {
        number: (camera_id,) if camera_id else tuple(cameras)
        for number, camera_id, cameras in session.execute(new)
    }


def last_alert_id(session: Session) -> int:
    return session.scalar(select(func.max(AlertRow.id))) or 0


def _conditions(wanted: AlertFilter) -> list[ColumnElement[bool]]:
    chosen: list[tuple[Any, Sequence[str]]] = [
        (AlertRow.handling, wanted.handling),
        (AlertRow.priority, wanted.priorities),
        (AlertRow.signal, wanted.signals),
        (AlertRow.closed_as, wanted.closed_as),
    ]
    conditions = [column.in_([str(one) for one in values]) for column, values in chosen if values]
    if wanted.camera_id is not None:
        conditions.append(_concerns(wanted.camera_id))
    if wanted.rule_id is not None:
        conditions.append(AlertRow.rule_id == wanted.rule_id)
    if wanted.raised is not None:
        is_raised = AlertRow.resolved_at.is_(None)
        conditions.append(is_raised if wanted.raised else ~is_raised)
    if wanted.rule_text:
        # in any case, beyond ASCII too, as the window filters what comes in live
        name = func.casefold(AlertRow.rule_name)
        holds_text = name.contains(wanted.rule_text.casefold(), autoescape=True)
        conditions.append(or_(holds_text, AlertRow.rule_name.in_(wanted.rule_names)))
    return conditions


def _concerns(camera_id: str) -> ColumnElement[bool]:
    if not camera_id:
        return AlertRow.camera_id == ""
    of_site = exists().where(
        func.json_each(AlertRow.cameras).table_valued("value").c.value == camera_id
    )
    return or_(AlertRow.camera_id == camera_id, and_(AlertRow.camera_id == "", of_site))


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
        "snoozed_until_clear": alert.snoozed_until_clear,
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
        snoozed_until_clear=row.snoozed_until_clear,
        handled=Handled(
            Handling(row.handling),
            None if row.closed_as is None else ClosedAs(row.closed_as),
            row.handled_by,
            row.handled_at,
            row.note,
        ),
    )
