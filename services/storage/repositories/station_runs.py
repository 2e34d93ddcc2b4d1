"""When the station ran: one row for each run, its end moved on while it runs."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from services.storage.tables import StationRunRow


def begin_run(session: Session, at: datetime) -> int:
    """A new run; answers its number."""
    row = StationRunRow(started_at=at, seen_at=at)
    session.add(row)
    session.flush()
    return row.number


def see_run(session: Session, number: int, at: datetime) -> None:
    """The run goes on at this time."""
    seen = update(StationRunRow).where(StationRunRow.number == number).values(seen_at=at)
    session.execute(seen)


def runs_between(
    session: Session, since: datetime, until: datetime
) -> list[tuple[datetime, datetime]]:
    """From when to when the station ran, oldest first; runs that touch the span, whole."""
    runs = (
        select(StationRunRow.started_at, StationRunRow.seen_at)
        .where(StationRunRow.seen_at >= since, StationRunRow.started_at <= until)
        .order_by(StationRunRow.started_at)
    )
    return [(started_at, seen_at) for started_at, seen_at in session.execute(runs)]


def last_run(session: Session) -> tuple[datetime, datetime] | None:
    """The newest run; None before the first."""
    newest = select(StationRunRow).order_by(StationRunRow.number.desc()).limit(1)
    row = session.scalars(newest).first()
    return None if row is None else (row.started_at, row.seen_at)
