"""Records are written behind the caller's back, and never at the caller's cost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from services.domain.errors import Outcome
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.domain.results import JournalEntry
from services.domain.sentences import Sentence, sentence
from services.metrics.slots import SUMS
from services.storage.database import RecordsDatabase
from services.storage.places import RECORDS_FILE
from services.storage.record_writer import RECORDS_DROPPED, RecordWriter
from services.storage.repositories.call_slots import slots_between
from services.storage.repositories.calls import calls_since
from services.storage.repositories.journal import count_entries, journal_page
from services.storage.repositories.station_runs import last_run
from services.storage.tables import CallRow
from tests.services.storage.stored import NOON, held_by_another_process, noon

LOST = JournalEntry(NOON, "station", "lost", sentence("{name} was lost.", name="Gate"), "gate")
CALL = CallRecord(
    call_id="call-1",
    at=NOON,
    actor="Kim",
    operation=Operation.STOP,
    unit="gate",
    implementation=Implementation.DOMAIN,
    reason=Reason.ONLY,
    outcome=Outcome.OK,
    error="",
    latency_ms=12.5,
)


@pytest.fixture
def records(tmp_path: Path) -> Iterator[RecordsDatabase]:
    opened = RecordsDatabase.open(tmp_path / RECORDS_FILE, busy_wait_s=0.1)
    yield opened
    opened.close()


def entries_in(records: RecordsDatabase) -> int:
    with records.read() as session:
        return count_entries(session)


def test_what_was_recorded_is_there_after_a_flush(records: RecordsDatabase) -> None:
    writer = RecordWriter(records)
    writer.start()

    writer.record_entry(LOST)
    writer.record_call(CALL)

    assert writer.flush()
    assert entries_in(records) == 1
    with records.read() as session:
        row = session.scalars(select(CallRow)).one()
    assert (row.operation, row.outcome, row.latency_ms) == ("stop", "ok", 12.5)
    writer.stop()


def test_a_stop_writes_what_waits(records: RecordsDatabase) -> None:
    writer = RecordWriter(records)
    writer.start()
    for _ in range(12_000):
        writer.record_entry(LOST)

    writer.stop()

    assert entries_in(records) == 12_000
    assert writer.dropped == 0


def test_entries_of_many_threads_all_arrive(records: RecordsDatabase) -> None:
    writer = RecordWriter(records)
    writer.start()

    def record() -> None:
        for _ in range(500):
            writer.record_entry(LOST)

    threads = [threading.Thread(target=record) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert writer.flush()
    assert entries_in(records) == 3000
    writer.stop()


def test_what_does_not_fit_is_counted_and_told_in_the_journal(records: RecordsDatabase) -> None:
    writer = RecordWriter(records, most_waiting=10)
    for _ in range(25):
        writer.record_entry(LOST)

    writer.run_once()

    assert writer.dropped == 15
    with records.read() as session:
        newest = journal_page(session)[0]
    assert newest.kind == RECORDS_DROPPED
    assert dict(newest.what.values) == {"count": 15}
    assert entries_in(records) == 11


def test_records_wait_while_the_database_is_held_and_then_land(
    records: RecordsDatabase,
) -> None:
    writer = RecordWriter(records)
    with held_by_another_process(records.path):
        writer.record_entry(LOST)
        writer.run_once()
        writer.record_entry(LOST)
        assert entries_in(records) == 0

    writer.run_once()

    assert entries_in(records) == 2
    assert writer.dropped == 0


def test_a_flush_that_cannot_be_done_says_so(records: RecordsDatabase) -> None:
    writer = RecordWriter(records)
    writer.start()
    with held_by_another_process(records.path):
        writer.record_entry(LOST)
        assert not writer.flush(timeout_s=0.2)

    writer.stop()
    assert entries_in(records) == 1


def test_a_record_that_cannot_be_stored_does_not_take_the_others_with_it(
    records: RecordsDatabase,
) -> None:
    writer = RecordWriter(records)
    nameless = Sentence("{name} was lost.", (("camera", "Gate"),))
    writer.record_entry(LOST)
    writer.record_entry(JournalEntry(NOON, "station", "lost", nameless))
    writer.record_entry(LOST)

    writer.run_once()

    assert writer.dropped == 1
    assert entries_in(records) == 3
    with records.read() as session:
        assert [entry.kind for entry in journal_page(session)] == [RECORDS_DROPPED, "lost", "lost"]


def test_the_chores_delete_what_is_too_old_and_make_a_backup(tmp_path: Path) -> None:
    records = RecordsDatabase.open(tmp_path / RECORDS_FILE, clock=noon)
    done: list[str] = []
    writer = RecordWriter(records, utc_clock=noon, chores=[lambda: done.append("others")])
    old = NOON - timedelta(days=91)
    writer.record_entry(JournalEntry(old, "station", "lost", Sentence("Lost."), "gate"))
    writer.record_entry(LOST)
    writer.run_once()

    writer.do_chores()

    assert entries_in(records) == 1
    assert done == ["others"]
    assert [copy.name for copy in (tmp_path / "backups").iterdir()] == [
        "records-20260301T120000Z-nightly.sqlite3"
    ]
    records.close()


def test_a_writer_that_was_stopped_can_start_again(records: RecordsDatabase) -> None:
    writer = RecordWriter(records)
    writer.start()
    writer.stop()
    writer.stop()
    writer.start()
    writer.record_entry(LOST)

    assert writer.flush()
    assert entries_in(records) == 1
    writer.stop()


def test_a_call_is_in_its_row_and_its_slots(records: RecordsDatabase) -> None:
    writer = RecordWriter(records, sums=SUMS)
    for _ in range(3):
        writer.record_call(CALL)
        writer.run_once()

    with records.read() as session:
        assert calls_since(session, NOON) == [CALL] * 3
        hours = slots_between(session, 3600, 0, 10**11)
    assert [(slot.operation, slot.ok) for slot in hours] == [("stop", 3)]


def test_a_call_that_cannot_be_stored_is_in_no_slot_either(records: RecordsDatabase) -> None:
    writer = RecordWriter(records, sums=SUMS)
    writer.record_call(CALL)
    writer.record_call(CALL._replace(latency_ms=float("nan")))
    writer.record_call(CALL)

    writer.run_once()

    assert writer.dropped == 1
    with records.read() as session:
        assert len(calls_since(session, NOON)) == 2
        assert [slot.ok for slot in slots_between(session, 3600, 0, 10**11)] == [2]


def test_calls_that_waited_for_a_held_database_are_counted_once(records: RecordsDatabase) -> None:
    writer = RecordWriter(records, sums=SUMS)
    with held_by_another_process(records.path):
        writer.record_call(CALL)
        writer.run_once()
        writer.run_once()

    writer.run_once()

    with records.read() as session:
        assert [slot.ok for slot in slots_between(session, 3600, 0, 10**11)] == [1]


def test_another_writer_goes_on_in_the_middle_of_an_hour(records: RecordsDatabase) -> None:
    for minutes in (0, 20):
        writer = RecordWriter(records, sums=SUMS)
        writer.start()
        writer.record_call(CALL._replace(at=NOON + timedelta(minutes=minutes)))
        writer.stop()

    with records.read() as session:
        assert [slot.ok for slot in slots_between(session, 3600, 0, 10**11)] == [2]
        assert [slot.ok for slot in slots_between(session, 60, 0, 10**11)] == [1, 1]


def test_the_writer_marks_from_when_to_when_it_ran(records: RecordsDatabase) -> None:
    times = iter([NOON, NOON + timedelta(seconds=40)])
    writer = RecordWriter(records, utc_clock=lambda: next(times))
    writer.start()
    writer.stop()

    with records.read() as session:
        assert last_run(session) == (NOON, NOON + timedelta(seconds=40))
