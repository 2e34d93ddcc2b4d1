"""What happened to alerts, in the order in which it happened."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from services.domain.alerts import AlertMoment, AlertStep, ClosedAs, Ended
from services.storage.repositories.storable import storable
from services.storage.tables import AlertMomentRow


def add_moments(session: Session, moments: Sequence[AlertMoment]) -> None:
    """Belongs into the transaction of the alerts."""
    if moments:
        session.execute(insert(AlertMomentRow), [_columns(moment) for moment in moments])


def moments_of(session: Session, alert_id: int) -> list[AlertMoment]:
    """Oldest first."""
    rows = select(AlertMomentRow).where(AlertMomentRow.alert_id == alert_id)
    return [_moment(row) for row in session.scalars(rows.order_by(AlertMomentRow.number))]


def _columns(moment: AlertMoment) -> dict[str, object]:
    return {
        "alert_id": moment.alert_id,
        "step": str(moment.step),
        "at": moment.at,
        "who": storable(moment.who),
        "note": storable(moment.note),
        "closed_as": None if moment.closed_as is None else str(moment.closed_as),
        "ended": None if moment.ended is None else str(moment.ended),
        "until": moment.until,
    }


def _moment(row: AlertMomentRow) -> AlertMoment:
    return AlertMoment(
        row.alert_id,
        AlertStep(row.step),
        row.at,
        row.who,
        row.note,
        None if row.closed_as is None else ClosedAs(row.closed_as),
        None if row.ended is None else Ended(row.ended),
        row.until,
    )
