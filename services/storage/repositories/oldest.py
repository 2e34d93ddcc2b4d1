"""What goes from the records: the oldest first, so many in one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from sqlalchemy import ColumnElement, and_, delete, select
from sqlalchemy.orm import Session

from services.storage.tables import CallRow, JournalRow, StationRunRow

Table: TypeAlias = "type[JournalRow] | type[CallRow] | type[StationRunRow]"


def delete_entries_before(session: Session, at: datetime, *, most: int) -> int:
    """Deletes at most so many of the oldest entries of before `at`; answers how many."""
    return _delete_oldest(session, JournalRow, most, JournalRow.at < at)


def delete_calls_before(session: Session, at: datetime, *, most: int) -> int:
    return _delete_oldest(session, CallRow, most, CallRow.at < at)


def delete_runs_before(session: Session, at: datetime, *, most: int) -> int:
    return _delete_oldest(session, StationRunRow, most, StationRunRow.seen_at < at)


def delete_oldest_records(session: Session, *, most: int) -> int:
    """Deletes the oldest entries or calls, whichever go further back; answers how many."""
    first_entry = _first_at(session, JournalRow)
    first_call = _first_at(session, CallRow)
    if first_entry is None or (first_call is not None and first_call < first_entry):
        return _delete_oldest(session, CallRow, most)
    return _delete_oldest(session, JournalRow, most)


def _first_at(session: Session, table: type[JournalRow] | type[CallRow]) -> datetime | None:
    return session.scalar(select(table.at).order_by(table.number).limit(1))


def _delete_oldest(
    session: Session, table: Table, most: int, *conditions: ColumnElement[bool]
) -> int:
    # found and counted first: a delete of rows that are counted while it runs may be partial
    oldest = select(table.number).where(*conditions).order_by(table.number).limit(most)
    numbers = session.scalars(oldest).all()
    if numbers:
        wanted = and_(table.number <= numbers[-1], *conditions)
        session.execute(delete(table).where(wanted))
    return len(numbers)
