"""Rows as the driver has them: a week of records is read at once when a rule is tried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

# columns hold UTC, without saying so
_EPOCH = datetime(1970, 1, 1)


def plain_rows(session: Session, query: str, values: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    """In the session's own transaction; a row of SQLAlchemy takes twice as long."""
    connection = session.connection().connection.driver_connection
    assert connection is not None
    rows: Iterator[tuple[Any, ...]] = connection.execute(query, values)
    return rows


def stored_time(at: datetime) -> str:
    """A time as columns have it."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def seconds_of(stored: str) -> float:
    """UTC seconds of a time as the column has it."""
    return (datetime.fromisoformat(stored) - _EPOCH).total_seconds()
