"""The station leaves marks while it runs, so that the time in which it did not is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from services.domain.errors import DatabaseUnavailable
from services.storage.database import RecordsDatabase
from services.storage.places import RECORDS_FILE
from services.storage.repositories.station_runs import last_run, runs_between
from services.storage.run_marks import RunMarks
from tests.services.storage.stored import NOON, held_by_another_process


@pytest.fixture
def records(tmp_path: Path) -> Iterator[RecordsDatabase]:
    opened = RecordsDatabase.open(tmp_path / RECORDS_FILE, busy_wait_s=0.1)
    yield opened
    opened.close()


def at(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


def runs(records: RecordsDatabase) -> list[tuple[float, float]]:
    """All runs, in minutes from noon."""
    day = timedelta(days=2)
    with records.read() as session:
        found = runs_between(session, NOON - day, NOON + day)
    return [((a - NOON).total_seconds() / 60, (b - NOON).total_seconds() / 60) for a, b in found]


def test_marks_of_each_minute_are_one_run(records: RecordsDatabase) -> None:
    marks = RunMarks(records)

    for minute in (0, 1, 2, 3):
        marks.mark(at(minute))

    assert runs(records) == [(0, 3)]


def test_a_restart_is_another_run(records: RecordsDatabase) -> None:
    RunMarks(records).mark(at(0))
    RunMarks(records).mark(at(30))

    assert runs(records) == [(0, 0), (30, 30)]
    with records.read() as session:
        assert last_run(session) == (at(30), at(30))


def test_a_sleep_of_the_machine_parts_a_run(records: RecordsDatabase) -> None:
    marks = RunMarks(records)
    for minute in (0, 1, 61, 62):
        marks.mark(at(minute))

    assert runs(records) == [(0, 1), (61, 62)]


def test_with_a_clock_that_is_set_back_no_run_ends_before_it_begins(
    records: RecordsDatabase,
) -> None:
    marks = RunMarks(records)
    for minute in (0, 1, -600, -599):
        marks.mark(at(minute))

    assert runs(records) == [(-600, -599), (0, 1)]


def test_a_mark_that_could_not_be_written_is_made_up_for(records: RecordsDatabase) -> None:
    marks = RunMarks(records)
    marks.mark(at(0))
    with held_by_another_process(records.path), pytest.raises(DatabaseUnavailable):
        marks.mark(at(1))

    marks.mark(at(2))

    assert runs(records) == [(0, 2)]


def test_runs_that_touch_a_span_are_found_whole(records: RecordsDatabase) -> None:
    for begin, end in ((0, 2), (10, 12), (20, 22)):
        marks = RunMarks(records)
        marks.mark(at(begin))
        marks.mark(at(end))

    with records.read() as session:
        assert runs_between(session, at(11), at(15)) == [(at(10), at(12))]
        assert runs_between(session, at(3), at(9)) == []
