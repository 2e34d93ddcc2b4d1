"""How long records are kept: by age and by size, the oldest go first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from services.domain.call_slots import DAY_S, DELETED_LATE_S, HOUR_S, WIDTH_KEPT_S
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.repositories.alert_outbox import delete_done_before
from services.storage.repositories.call_slots import delete_slots_before
from services.storage.repositories.oldest import (
    delete_calls_before,
    delete_entries_before,
    delete_heard_before,
    delete_oldest_records,
    delete_runs_before,
    delete_violations_before,
)
from services.storage.sqlite import KeepGoing, always, used_bytes

MB = 1_000_000
ROWS_AT_ONCE = 2_500
"""So many of a kind go in one transaction: the writer of records waits for none longer than a
moment, and on a full disk the log that it takes fits into the ballast's room."""


@dataclass(frozen=True)
class Kept:
    """How much is kept, as the settings have it; `hourly_days` of the charts' hourly sums.

    The megabytes are of journal, calls, violations and samples together. Samples, findings and the
    progress of violations are kept a day longer than a rule can be tried on.
    """

    journal_days: int = 90
    journal_mb: int = 2000
    calls_days: int = 30
    hourly_days: int = 366
    violations_days: int = 90
    samples_days: int = 8


def trim(
    database: RecordsDatabase, kept: Kept, *, now: datetime, keep_going: KeepGoing = always
) -> int:
    """Deletes what is too old or too much, and gives the space back; answers how many rows."""
    oldest_entry = now - timedelta(days=kept.journal_days)
    oldest_call = now - timedelta(days=kept.calls_days)
    oldest_run = now - timedelta(days=kept.hourly_days)

    def too_old(session: Session) -> int:
        entries = delete_entries_before(session, oldest_entry, most=ROWS_AT_ONCE)
        calls = delete_calls_before(session, oldest_call, most=ROWS_AT_ONCE)
        runs = delete_runs_before(session, oldest_run, most=ROWS_AT_ONCE)
        slots = _delete_slots(session, kept, now)
        return entries + calls + runs + slots + _delete_heard(session, kept, now)

    def too_much(session: Session) -> int:
        if used_bytes(session) <= kept.journal_mb * MB:
            return 0
        return delete_oldest_records(session, most=ROWS_AT_ONCE)

    gone = _repeat(database, too_old, keep_going) + _repeat(database, too_much, keep_going)
    database.shrink()
    return gone


def trim_deliveries(database: ConfigurationDatabase, kept: Kept, *, now: datetime) -> int:
    """What became of notifications is kept as long as the journal; what waits stays."""
    oldest, gone = now - timedelta(days=kept.journal_days), 0
    while True:
        with database.write(frees_space=True) as session:
            deleted = delete_done_before(session, oldest, most=ROWS_AT_ONCE)
        gone += deleted
        if deleted < ROWS_AT_ONCE:
            return gone


def _delete_heard(session: Session, kept: Kept, now: datetime) -> int:
    """What alerts are made from."""
    violation, sample = (
        now - timedelta(days=days) for days in (kept.violations_days, kept.samples_days)
    )
    return delete_violations_before(session, violation, most=ROWS_AT_ONCE) + delete_heard_before(
        session, sample, most=ROWS_AT_ONCE
    )


def _delete_slots(session: Session, kept: Kept, now: datetime) -> int:
    gone = 0
    for width_s, kept_s in WIDTH_KEPT_S.items():
        keep_s = kept.hourly_days * DAY_S if width_s == HOUR_S else kept_s
        oldest = int(now.timestamp()) - keep_s - DELETED_LATE_S
        gone += delete_slots_before(session, width_s, oldest, most=ROWS_AT_ONCE)
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
