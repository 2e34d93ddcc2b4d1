"""The tables as they are described and the tables that the steps make are the same."""

from __future__ import annotations

import logging
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
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


@pytest.mark.parametrize("schema", [CONFIGURATION, RECORDS], ids=lambda schema: schema.name)
def test_the_names_of_the_files_are_the_steps_in_their_order(schema: Schema) -> None:
    config = Config()
    config.set_main_option("script_location", f"services.storage:migrations/{schema.name}")
    scripts = ScriptDirectory.from_config(config).walk_revisions()

    assert schema.revisions == tuple(reversed([script.revision for script in scripts]))


def test_an_ordinary_start_does_not_load_the_library_of_the_steps(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "gate.sqlite3", Durability.FULL)
    upgrade(engine, CONFIGURATION, at=NOON)
    engine.dispose()
    start = (
        "import sys\n"
        "from pathlib import Path\n"
        "from services.storage.migrate import CONFIGURATION, needs_upgrade\n"
        "from services.storage.sqlite import Durability, open_engine\n"
        "engine = open_engine(Path(sys.argv[1]), Durability.FULL)\n"
        "assert not needs_upgrade(engine, CONFIGURATION)\n"
        "print('alembic' in sys.modules)\n"
    )

    command = [sys.executable, "-c", start, str(tmp_path / "gate.sqlite3")]
    told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)

    assert told.stdout == "False\n"


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
