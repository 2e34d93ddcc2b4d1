"""A probe says what any other write would say."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.domain.errors import DatabaseUnavailable, SiteNotWritable
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.places import RECORDS_FILE
from services.storage.probe import write_and_read
from tests.services.storage.stored import configuration_of, held_by_another_process


def test_a_probe_writes_and_leaves_everything_as_it_was(tmp_path: Path) -> None:
    records = RecordsDatabase.open(tmp_path / RECORDS_FILE)
    before = records.database_id()

    assert write_and_read(records) > 0

    assert records.database_id() == before
    records.close()


def test_a_probe_of_a_held_database_says_that_it_is_busy(tmp_path: Path) -> None:
    database = ConfigurationDatabase.open(configuration_of(tmp_path), busy_wait_s=0.1)

    with held_by_another_process(database.path), pytest.raises(DatabaseUnavailable):
        write_and_read(database)

    database.close()


def test_a_probe_of_a_database_that_is_only_read_is_refused(tmp_path: Path) -> None:
    RecordsDatabase.open(tmp_path / RECORDS_FILE).close()
    records = RecordsDatabase.open_read_only(tmp_path / RECORDS_FILE)

    with pytest.raises(SiteNotWritable):
        write_and_read(records)

    records.close()
