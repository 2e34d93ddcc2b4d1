"""Records stay within their age and size."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from services.domain.alerts import SampleInput, Violation
from services.domain.call_slots import WIDTH_KEPT_S
from services.domain.results import JournalEntry
from services.domain.run_state import CaptureState
from services.domain.sentences import sentence
from services.metrics.sketch import merged
from services.metrics.slots import slots_of
from services.storage.database import RecordsDatabase
from services.storage.places import RECORDS_FILE
from services.storage.repositories.call_slots import add_slots, slots_between
from services.storage.repositories.calls import write_calls
from services.storage.repositories.journal import journal_page, write_entries
from services.storage.repositories.samples import write_samples
from services.storage.repositories.station_runs import begin_run
from services.storage.repositories.violations import add_violation
from services.storage.retention import MB, Kept, trim
from services.storage.tables import CallRow
from tests.services.storage.repositories.test_journal import call
from tests.services.storage.stored import NOON

KEPT = Kept()


@pytest.fixture
def records(tmp_path: Path) -> Iterator[RecordsDatabase]:
    opened = RecordsDatabase.open(tmp_path / RECORDS_FILE)
    yield opened
    opened.close()


def entry_of(days_ago: int, words: str = "") -> JournalEntry:
    what = sentence("Gate was lost. {words}", words=words)
    return JournalEntry(NOON - timedelta(days=days_ago), "station", "lost", what, "gate")


def test_entries_go_after_their_days_and_calls_after_thirty(records: RecordsDatabase) -> None:
    with records.write() as session:
        write_entries(session, [entry_of(days) for days in (12, 11, 9, 0)])
        write_calls(session, [call(1)])

    gone = trim(records, Kept(journal_days=10), now=NOON)
    later = trim(records, Kept(), now=NOON + timedelta(days=31))

    assert (gone, later) == (2, 1)
    with records.read() as session:
        assert [entry.at for entry in journal_page(session)] == [
            NOON,
            NOON - timedelta(days=9),
        ]
        assert session.scalar(select(func.count()).select_from(CallRow)) == 0


def test_what_is_too_much_goes_oldest_first_and_the_file_shrinks(
    records: RecordsDatabase,
) -> None:
    with records.write() as session:
        write_entries(session, [entry_of(0, words=f"{n} {'x' * 200}") for n in range(20_000)])

    gone = trim(records, Kept(journal_mb=5), now=NOON)

    assert gone in range(2_500, 20_000, 2_500)
    with records.read() as session:
        kept = journal_page(session, before=gone + 2)
        newest = journal_page(session, limit=1)
    assert [entry.number for entry in kept] == [gone + 1]
    assert newest[0].number == 20_000
    path = records.path
    records.close()
    assert path.stat().st_size <= 5 * MB


def test_a_trim_ends_when_it_is_asked_to(records: RecordsDatabase) -> None:
    with records.write() as session:
        write_entries(session, [entry_of(100)])

    assert trim(records, Kept(), now=NOON, keep_going=lambda: False) == 0


def test_slots_are_kept_by_their_width(records: RecordsDatabase) -> None:
    with records.write() as session:
        add_slots(session, slots_of([call(0)]), merged)

    def widths_after(age: timedelta, kept: Kept = KEPT) -> list[int]:
        trim(records, kept, now=NOON + age)
        with records.read() as session:
            return [w for w in WIDTH_KEPT_S if slots_between(session, w, 0, 10**11)]

    assert widths_after(timedelta(hours=4)) == [10, 60, 3600]
    assert widths_after(timedelta(hours=4, minutes=1)) == [60, 3600]
    assert widths_after(timedelta(days=3, minutes=61)) == [3600]
    assert widths_after(timedelta(days=366, minutes=61), Kept(hourly_days=400)) == [3600]
    assert widths_after(timedelta(days=366, minutes=61)) == []


def test_calls_are_kept_as_long_as_the_settings_say(records: RecordsDatabase) -> None:
    with records.write() as session:
        write_calls(session, [call(0)])

    assert trim(records, Kept(calls_days=60), now=NOON + timedelta(days=59)) == 0
    assert trim(records, Kept(calls_days=60), now=NOON + timedelta(days=61)) == 1


def test_runs_of_the_station_are_kept_as_long_as_the_hours(records: RecordsDatabase) -> None:
    with records.write() as session:
        begin_run(session, NOON)

    assert trim(records, KEPT, now=NOON + timedelta(days=365)) == 0
    assert trim(records, KEPT, now=NOON + timedelta(days=367)) == 1


def test_samples_go_after_eight_days_and_violations_after_ninety(records: RecordsDatabase) -> None:
    at = NOON.timestamp()
    with records.write() as session:
        write_samples(session, [SampleInput("gate", at, CaptureState.LIVE, fps=25.0)])
        add_violation(session, Violation("gate", "no_hairnet", NOON, NOON))

    assert trim(records, KEPT, now=NOON + timedelta(days=7)) == 0
    assert trim(records, KEPT, now=NOON + timedelta(days=9)) == 1
    assert trim(records, KEPT, now=NOON + timedelta(days=89)) == 0
    assert trim(records, KEPT, now=NOON + timedelta(days=91)) == 1
