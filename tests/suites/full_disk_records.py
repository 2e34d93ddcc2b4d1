"""Old records are deleted though the disk is full: the ballast makes the room that it takes."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from services.domain.clock import utc_now
from services.domain.errors import Outcome, StationError
from services.domain.operation import CallRecord, Implementation, Reason
from services.domain.results import JournalEntry
from services.domain.sentences import sentence
from services.storage.database import RecordsDatabase
from services.storage.places import RECORDS_FILE
from services.storage.repositories.calls import write_calls
from services.storage.repositories.journal import write_entries
from services.storage.retention import Kept, trim
from tests.suites.filler import Filler

ROWS = 20_000
AT_ONCE = 5_000


def trims_when_full(place: Path, filler: Filler) -> tuple[int, list[str]]:
    """How many rows went, and what was wrong."""
    now = utc_now()
    place.mkdir()
    database = RecordsDatabase.open(place / RECORDS_FILE)
    try:
        for first in range(0, ROWS // 2, AT_ONCE):
            with database.write() as session:
                write_entries(session, [_old_entry(first + n, now) for n in range(AT_ONCE)])
                write_calls(session, [_old_call(first + n, now) for n in range(AT_ONCE)])
        filler.fill()
        try:
            gone = trim(database, Kept(), now=now)
        except StationError as error:
            return 0, [f"old records cannot be deleted on the full disk: {error}"]
    finally:
        filler.free()
        database.close()
    return gone, [] if gone == ROWS else [f"{gone} of {ROWS} old records went"]


def _old_call(number: int, now: datetime) -> CallRecord:
    return CallRecord(
        f"{number:016x}",
        now - timedelta(days=100),
        "Li",
        "status",
        "gate",
        Implementation.LEGACY,
        Reason.SPLIT,
        Outcome.OK,
        "",
        5.0,
    )


def _old_entry(number: int, now: datetime) -> JournalEntry:
    what = sentence("Gate was lost. {words}", words=f"{number:06d} " + "x" * 80)
    return JournalEntry(now - timedelta(days=100), "station", "lost", what, "gate")
