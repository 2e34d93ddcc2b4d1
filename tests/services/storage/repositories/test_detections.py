"""Findings, the progress of violations, and violations that grow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from services.domain.alerts import FindingInput, ProgressInput, Violation
from services.storage.database import RecordsDatabase
from services.storage.places import RECORDS_FILE
from services.storage.record_writer import RecordWriter
from services.storage.repositories.detections import (
    findings_since,
    progress_since,
    write_findings,
    write_progress,
)
from services.storage.repositories.violations import (
    add_violation,
    amend_violation,
    end_violations,
    violations_page,
)
from services.storage.retention import Kept, trim
from tests.services.storage.stored import NOON

AT = NOON.timestamp()
DARK = FindingInput("gate", AT + 1.25, "dark", present=True)
LIGHT = FindingInput("gate", AT + 9.0, "dark", present=False)
GOES_ON = ProgressInput("yard", AT + 5.0, AT + 4.5, "intrusion", 9)
BEGUN = Violation("yard", "intrusion", NOON, NOON, 0.6, picture="yard.jpg", is_over=False)


@pytest.fixture
def records(tmp_path: Path) -> Iterator[RecordsDatabase]:
    opened = RecordsDatabase.open(tmp_path / RECORDS_FILE)
    yield opened
    opened.close()


def test_what_was_written_is_read_in_the_order_of_its_times(records: RecordsDatabase) -> None:
    with records.write() as session:
        write_findings(session, [LIGHT, DARK])
        write_progress(session, [GOES_ON])

    with records.read() as session:
        assert list(findings_since(session, NOON)) == [DARK, LIGHT]
        assert list(findings_since(session, NOON + timedelta(seconds=5))) == [LIGHT]
        assert list(progress_since(session, NOON)) == [GOES_ON]


def test_the_record_writer_takes_both(records: RecordsDatabase) -> None:
    writer = RecordWriter(records)
    writer.record_seen(DARK)
    writer.record_seen(GOES_ON)

    writer.run_once()

    with records.read() as session:
        assert list(findings_since(session, NOON)) == [DARK]
        assert list(progress_since(session, NOON)) == [GOES_ON]


def test_both_go_after_eight_days(records: RecordsDatabase) -> None:
    with records.write() as session:
        write_findings(session, [DARK])
        write_progress(session, [GOES_ON])

    assert trim(records, Kept(), now=NOON + timedelta(days=7)) == 0
    assert trim(records, Kept(), now=NOON + timedelta(days=9)) == 2


def test_a_violation_grows_with_its_episode(records: RecordsDatabase) -> None:
    with records.write() as session:
        kept, _ = add_violation(session, BEGUN)
    grown = replace(
        kept, count=40, last_at=NOON + timedelta(seconds=20), is_over=True, confidence=0.9
    )

    with records.write() as session:
        amend_violation(session, grown)

    with records.read() as session:
        assert violations_page(session) == [grown]


def test_what_a_kill_left_open_is_over(records: RecordsDatabase) -> None:
    with records.write() as session:
        add_violation(session, BEGUN)
        add_violation(session, replace(BEGUN, camera_id="gate", is_over=True))

    with records.write() as session:
        assert end_violations(session) == 1
        assert end_violations(session) == 0
