"""The rollout's rows: state, buckets, notes, problem reports, its lines of the audit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from services.domain.errors import BadValue
from services.domain.operation import Operation
from services.domain.rollout_view import ProblemReport
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.audit import add_audit
from services.storage.repositories.problem_reports import add_report, close_report, reports
from services.storage.repositories.rollout import (
    CAMERA,
    RULE,
    Note,
    delete_note,
    read_buckets,
    read_notes,
    read_state,
    rollout_audit,
    write_buckets,
    write_note,
    write_state,
)
from tests.services.storage.stored import CHANGE, NOON, configuration_of


@pytest.fixture
def database(tmp_path: Path) -> Iterator[ConfigurationDatabase]:
    opened = ConfigurationDatabase.open(configuration_of(tmp_path))
    yield opened
    opened.close()


def test_there_is_no_state_before_anything_was_decided(database: ConfigurationDatabase) -> None:
    with database.read() as session:
        assert read_state(session) is None


def test_the_newest_state_is_the_only_one(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        write_state(session, {"revision": 1, "percent": 10}, NOON)
    with database.write() as session:
        write_state(session, {"revision": 2, "percent": 25}, NOON)

    with database.read() as session:
        assert read_state(session) == {"revision": 2, "percent": 25}


def test_buckets_are_kept_by_kind_and_replaced_whole(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        write_buckets(session, CAMERA, {"gate": 1250, "yard": 3750})
        write_buckets(session, RULE, {"gate": 5000})
    with database.write() as session:
        write_buckets(session, CAMERA, {"gate": 2500})

    with database.read() as session:
        assert read_buckets(session, CAMERA) == {"gate": 2500}
        assert read_buckets(session, RULE) == {"gate": 5000}


def test_notes_are_read_by_what_their_names_begin_with(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        write_note(session, "tick.watch_1", Note(True, "Li", NOON))
        write_note(session, "ticks", Note(1, "Li", NOON))
        write_note(session, "gone", Note(1, "Li", NOON))
        delete_note(session, "gone")

    with database.read() as session:
        assert read_notes(session, "tick.") == {"watch_1": Note(True, "Li", NOON)}
        assert set(read_notes(session)) == {"tick.watch_1", "ticks"}


def test_only_lines_of_the_rollout_are_paged_newest_first(
    database: ConfigurationDatabase,
) -> None:
    with database.write() as session:
        for kind in ("rollout_slider", "settings_changed", "rolloutx", "rollout_stage"):
            add_audit(session, CHANGE, kind, {})

    with database.read() as session:
        page = rollout_audit(session, limit=1)
        rest = rollout_audit(session, before=page[-1].number)
        sliders = rollout_audit(session, kind="rollout_slider")

    assert [line.kind for line in page] == ["rollout_stage"]
    assert [line.kind for line in rest] == ["rollout_slider"]
    assert [line.kind for line in sliders] == ["rollout_slider"]


def test_a_report_is_open_until_it_is_closed_with_a_note(
    database: ConfigurationDatabase,
) -> None:
    with database.write() as session:
        kept = add_report(session, ProblemReport(0, NOON, "Li", "dark", "gate", Operation.START))
        add_report(session, ProblemReport(0, NOON, "Li", "slow"))
    with database.write() as session:
        at = NOON + timedelta(hours=1)
        close_report(session, kept.number, by="Wang", note="a cable", at=at)

    with database.read() as session:
        found = reports(session)

    assert [(report.what, report.is_open) for report in found] == [("slow", True), ("dark", False)]
    assert (found[1].closed_by, found[1].note) == ("Wang", "a cable")
    assert found[1].operation is Operation.START


def test_a_report_that_is_not_there_cannot_be_closed(database: ConfigurationDatabase) -> None:
    with pytest.raises(BadValue) as refused, database.write() as session:
        close_report(session, 7, by="Li", note="done", at=NOON)

    assert refused.value.field == "number"
