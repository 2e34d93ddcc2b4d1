"""The journal: pages, filters and what is deleted first."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from services.domain.errors import Outcome
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.domain.results import JournalEntry
from services.domain.sentences import Sentence, sentence
from services.storage.database import RecordsDatabase
from services.storage.places import RECORDS_FILE
from services.storage.repositories.calls import write_calls
from services.storage.repositories.journal import (
    JournalFilter,
    count_entries,
    journal_page,
    write_entries,
)
from services.storage.repositories.oldest import delete_entries_before, delete_oldest_records
from services.storage.tables import CallRow
from tests.services.storage.stored import NOON


@pytest.fixture
def records(tmp_path: Path) -> Iterator[RecordsDatabase]:
    opened = RecordsDatabase.open(tmp_path / RECORDS_FILE)
    yield opened
    opened.close()


def entry(number: int, camera_id: str | None = "gate", kind: str = "lost") -> JournalEntry:
    what = sentence("Camera {name} was lost, try {attempt}.", name="Gate", attempt=number)
    return JournalEntry(NOON + timedelta(seconds=number), "Kim", kind, what, camera_id)


def call(number: int) -> CallRecord:
    return CallRecord(
        call_id=f"call-{number}",
        at=NOON + timedelta(seconds=number),
        actor="Kim",
        operation=Operation.START,
        unit="gate",
        implementation=Implementation.DOMAIN,
        reason=Reason.ONLY,
        outcome=Outcome.OK,
        error="",
        latency_ms=1.5,
    )


def test_an_entry_comes_back_with_its_sentence_and_a_number(records: RecordsDatabase) -> None:
    with records.write() as session:
        write_entries(session, [entry(1)])

    with records.read() as session:
        (stored,) = journal_page(session)
    assert stored.number == 1
    assert stored.what == entry(1).what
    assert stored.at == entry(1).at
    assert str(stored.what) == "Camera Gate was lost, try 1."


def test_pages_follow_each_other_while_new_entries_arrive(records: RecordsDatabase) -> None:
    with records.write() as session:
        write_entries(session, [entry(number) for number in range(1, 8)])

    with records.read() as session:
        first = journal_page(session, limit=3)
    with records.write() as session:
        write_entries(session, [entry(8)])
        second = journal_page(session, before=first[-1].number, limit=3)

    assert [one.number for one in (*first, *second)] == [7, 6, 5, 4, 3, 2]


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (JournalFilter(camera_id="yard"), [2]),
        (JournalFilter(kind="started"), [3]),
        (JournalFilter(actor="Lee"), [4]),
        (JournalFilter(text="TRY 1"), [1]),
        (JournalFilter(text="100%"), [5]),
        (JournalFilter(text="院子"), [6]),
        (JournalFilter(text="yard"), [2]),
        (JournalFilter(text="第 1 次", or_texts=("Try 1", " ")), [1]),
        (JournalFilter(camera_id="yard", kind="started"), []),
    ],
)
def test_a_filter_shows_what_it_names(
    records: RecordsDatabase, wanted: JournalFilter, numbers: list[int]
) -> None:
    with records.write() as session:
        write_entries(
            session,
            [
                entry(1),
                entry(2, camera_id="yard"),
                entry(3, kind="started"),
                JournalEntry(NOON, "Lee", "edited", Sentence("Edited."), "gate"),
                JournalEntry(NOON, "Kim", "edited", Sentence("The disk is 100% full.")),
                JournalEntry(NOON, "Kim", "edited", sentence("{name} changed.", name="院子")),
            ],
        )

    with records.read() as session:
        assert [one.number for one in journal_page(session, wanted)] == numbers
        assert count_entries(session, wanted) == len(numbers)


def test_the_last_page_of_100_000_entries_is_as_fast_as_the_first(
    records: RecordsDatabase,
) -> None:
    with records.write() as session:
        write_entries(
            session,
            [entry(n, camera_id="yard" if n % 1000 == 0 else "gate") for n in range(100_000)],
        )

    with records.read() as session:
        began = time.perf_counter()
        newest = journal_page(session)
        oldest = journal_page(session, before=150)
        rare = journal_page(session, JournalFilter(camera_id="yard"), before=90_000)
        took = time.perf_counter() - began
        began = time.perf_counter()
        none = journal_page(session, JournalFilter(text="no such words"))
        searched = time.perf_counter() - began

    assert (len(newest), len(oldest), len(rare), none) == (200, 149, 90, [])
    assert took < 2.0
    assert searched < 5.0


def test_names_with_halves_of_characters_do_not_stop_the_journal(
    records: RecordsDatabase,
) -> None:
    odd = JournalEntry(
        NOON, "Kim\udcff", "edited", sentence("{file} is new.", file="a\udcff"), "gate"
    )

    with records.write() as session:
        write_entries(session, [odd])

    with records.read() as session:
        assert journal_page(session)[0].actor == "Kim?"


def test_only_so_many_of_the_oldest_go_at_once(records: RecordsDatabase) -> None:
    with records.write() as session:
        write_entries(session, [entry(number) for number in range(1, 11)])
        before = NOON + timedelta(seconds=7)
        assert delete_entries_before(session, before, most=4) == 4
        assert delete_entries_before(session, before, most=4) == 2
        assert delete_entries_before(session, before, most=4) == 0

        assert [one.number for one in journal_page(session)] == [10, 9, 8, 7]


def test_numbers_of_deleted_entries_are_not_given_again(records: RecordsDatabase) -> None:
    with records.write() as session:
        write_entries(session, [entry(1), entry(2)])
        delete_entries_before(session, datetime(2030, 1, 1, tzinfo=UTC), most=100)
        write_entries(session, [entry(3)])

        assert [one.number for one in journal_page(session)] == [3]


def test_of_entries_and_calls_the_older_go_first(records: RecordsDatabase) -> None:
    with records.write() as session:
        write_calls(session, [call(number) for number in range(1, 4)])
        write_entries(session, [entry(number) for number in range(10, 13)])

        assert delete_oldest_records(session, most=10) == 3

        assert session.scalar(select(func.count()).select_from(CallRow)) == 0
        assert count_entries(session) == 3
