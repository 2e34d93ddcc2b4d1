"""How long records are kept: by age and by size, the oldest go first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from services.storage.database import RecordsDatabase
from services.storage.repositories.journal import (
    delete_calls_before,
    delete_entries_before,
    delete_oldest_records,
)
from services.storage.sqlite import KeepGoing, always, used_bytes

CALLS_DAYS = 30
MB = 1_000_000
ROWS_AT_ONCE = 5_000
"""So many go in one transaction: the writer of records waits for none longer than a moment."""


@dataclass(frozen=True)
class Kept:
    """How much is kept, as the settings have it."""

    journal_days: int = 90
    journal_mb: int = 2000


def trim(
    database: RecordsDatabase, kept: Kept, *, now: datetime, keep_going: KeepGoing = always
) -> int:
    """Deletes what is too old or too much, and gives the space back; answers how many rows."""
    oldest_entry = now - timedelta(days=kept.journal_days)
    oldest_call = now - timedelta(days=CALLS_DAYS)

    def too_old(session: Session) -> int:
        entries = delete_entries_before(session, oldest_entry, most=ROWS_AT_ONCE)
        return entries + delete_calls_before(session, oldest_call, most=ROWS_AT_ONCE)

    def too_much(session: Session) -> int:
        if used_bytes(session) <= kept.journal_mb * MB:
            return 0
        return delete_oldest_records(session, most=ROWS_AT_ONCE)

    gone = _repeat(database, too_old, keep_going) + _repeat(database, too_much, keep_going)
    database.shrink()
    return gone


def _repeat(
    database: RecordsDatabase, delete: Callable[[Session], int], keep_going: KeepGoing
) -> int:
    gone = 0
    while keep_going():
        with database.write(frees_space=True) as session:
            deleted = delete(session)
        if deleted == 0:
            break
        gone += deleted
    return gone
