"""The backups that the station makes by itself."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from services.domain.errors import CallCancelled
from services.storage.copies import BEFORE_MIGRATION, NIGHTLY, Copies
from services.storage.sqlite import copy_database
from tests.services.storage.stored import NOON

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    path = tmp_path / "gate.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE cameras (id)")
    return path


@pytest.fixture
def copies(gate: Path, tmp_path: Path) -> Copies:
    return Copies(tmp_path / "backups", gate)


def test_a_backup_is_due_once_a_day(copies: Copies) -> None:
    assert copies.nightly_due(NOON)

    copies.make(NIGHTLY, NOON)

    assert not copies.nightly_due(NOON + HOUR)
    assert copies.nightly_due(NOON + DAY)


def test_a_backup_before_a_migration_does_not_stand_for_the_nightly_one(copies: Copies) -> None:
    copies.make(BEFORE_MIGRATION, NOON)

    assert copies.nightly_due(NOON)


def test_a_changed_database_is_copied_again_after_an_hour(copies: Copies, gate: Path) -> None:
    made = copies.make(NIGHTLY, NOON)
    os.utime(gate, (made.stat().st_mtime - 5, made.stat().st_mtime - 5))
    assert not copies.nightly_due(NOON + HOUR, again_after=HOUR)

    os.utime(gate, (made.stat().st_mtime + 5, made.stat().st_mtime + 5))

    assert copies.nightly_due(NOON + HOUR, again_after=HOUR)
    assert not copies.nightly_due(NOON + HOUR / 2, again_after=HOUR)


def test_the_last_of_each_night_is_kept_for_its_days(copies: Copies) -> None:
    for at in (NOON - 9 * DAY, NOON - DAY, NOON - DAY + HOUR, NOON, NOON + HOUR):
        copies.make(NIGHTLY, at)
    copies.make(BEFORE_MIGRATION, NOON - DAY)

    copies.prune(NOON + HOUR, days=7)

    assert [copy.name for copy in copies.newest_first()] == [
        "gate-20260301T130000Z-nightly.sqlite3",
        "gate-20260228T130000Z-nightly.sqlite3",
        "gate-20260228T120000Z-before-migration.sqlite3",
    ]


def test_the_newest_backup_is_never_deleted(copies: Copies) -> None:
    copies.make(NIGHTLY, NOON)

    copies.prune(NOON + 100 * DAY, days=7)

    assert len(copies.newest_first()) == 1


def test_a_copy_of_a_database_in_use_is_one_whole_file(gate: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(gate, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("INSERT INTO cameras VALUES ('gate')")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("INSERT INTO cameras VALUES ('yard')")
        copy_database(gate, tmp_path / "copy.sqlite3")
        writer.execute("ROLLBACK")

    with closing(sqlite3.connect(tmp_path / "copy.sqlite3")) as copy:
        assert copy.execute("SELECT id FROM cameras").fetchall() == [("gate",)]
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_copy_that_is_broken_off_leaves_nothing(copies: Copies, tmp_path: Path) -> None:
    with pytest.raises(CallCancelled):
        copies.make(NIGHTLY, NOON, keep_going=lambda: False)

    assert list((tmp_path / "backups").iterdir()) == []
