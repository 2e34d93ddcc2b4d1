"""The tables as they are described and the tables that the steps make are the same."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from services.domain.errors import DatabaseUnavailable
from services.storage.migrate import CONFIGURATION, RECORDS, Schema, needs_upgrade, upgrade
from services.storage.sqlite import Durability, open_engine, writing

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("schema", [CONFIGURATION, RECORDS], ids=lambda schema: schema.name)
def test_the_steps_make_the_tables_that_are_described(schema: Schema, tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "gate.sqlite3", Durability.FULL)

    upgrade(engine, schema, at=NOON)

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, schema.tables) == []
    engine.dispose()


@pytest.mark.parametrize("schema", [CONFIGURATION, RECORDS], ids=lambda schema: schema.name)
def test_a_second_upgrade_changes_nothing(schema: Schema, tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "gate.sqlite3", Durability.FULL)
    assert needs_upgrade(engine, schema)

    upgrade(engine, schema, at=NOON)
    upgrade(engine, schema, at=NOON)

    assert not needs_upgrade(engine, schema)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM meta")).scalar() == 1
    engine.dispose()


def test_a_step_that_fails_leaves_no_table_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_engine(tmp_path / "gate.sqlite3", Durability.FULL)

    def broken() -> datetime:
        raise ZeroDivisionError

    monkeypatch.setattr("services.storage.migrate._sign", lambda *_: broken())
    with pytest.raises(ZeroDivisionError):
        upgrade(engine, CONFIGURATION, at=NOON)

    with engine.connect() as connection:
        assert connection.execute(text("SELECT name FROM sqlite_schema")).all() == []
    engine.dispose()


def test_a_database_of_a_newer_station_is_not_touched(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "gate.sqlite3", Durability.FULL)
    upgrade(engine, CONFIGURATION, at=NOON)
    with writing(engine).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'c9999'"))

    with pytest.raises(DatabaseUnavailable, match="newer version"):
        needs_upgrade(engine, CONFIGURATION)
    engine.dispose()


def test_an_upgrade_leaves_the_logging_of_the_program_alone(tmp_path: Path) -> None:
    before = (list(logging.root.handlers), logging.root.level)
    engine = open_engine(tmp_path / "gate.sqlite3", Durability.FULL)

    upgrade(engine, RECORDS, at=NOON)

    assert (list(logging.root.handlers), logging.root.level) == before
    engine.dispose()
