"""What goes from the records: the oldest first, so many in one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from sqlalchemy import ColumnElement, and_, delete, select
from sqlalchemy.orm import Session

from services.storage.tables import (
    CallRow,
    FindingRow,
    JournalRow,
    SampleRow,
    StationRunRow,
    ViolationProgressRow,
    ViolationRow,
)

Heard: TypeAlias = "type[SampleRow] | type[FindingRow] | type[ViolationProgressRow]"
Sized: TypeAlias = "type[JournalRow] | type[CallRow] | type[ViolationRow] | Heard"
Table: TypeAlias = "Sized | type[StationRunRow]"

_HEARD: tuple[Heard, ...] = (SampleRow, FindingRow, ViolationProgressRow)
_BY_SIZE: tuple[Sized, ...] = (JournalRow, CallRow, ViolationRow, *_HEARD)


def delete_entries_before(session: Session, at: datetime, *, most: int) -> int:
    """Deletes at most so many of the oldest entries of before `at`; answers how many."""
    return _delete_oldest(session, JournalRow, most, JournalRow.at < at)


def delete_calls_before(session: Session, at: datetime, *, most: int) -> int:
    return _delete_oldest(session, CallRow, most, CallRow.at < at)


def delete_runs_before(session: Session, at: datetime, *, most: int) -> int:
    return _delete_oldest(session, StationRunRow, most, StationRunRow.seen_at < at)


def delete_violations_before(session: Session, at: datetime, *, most: int) -> int:
    return _delete_oldest(session, ViolationRow, most, ViolationRow.seen_at < at)


def delete_heard_before(session: Session, at: datetime, *, most: int) -> int:
    """What only trials of rules read again: samples, findings, progress of violations."""
    return sum(_delete_oldest(session, table, most, table.at < at) for table in _HEARD)


def delete_oldest_records(session: Session, *, most: int) -> int:
    """Deletes the oldest of one kind: of that which goes furthest back; answers how many."""
    firsts = [
        (first, n) for n, table in enumerate(_BY_SIZE) if (first := _first_at(session, table))
    ]
    return _delete_oldest(session, _BY_SIZE[min(firsts)[1]], most) if firsts else 0


def _first_at(session: Session, table: Sized) -> datetime | None:
    at = ViolationRow.seen_at if table is ViolationRow else table.at
    return session.scalar(select(at).order_by(table.number).limit(1))


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
