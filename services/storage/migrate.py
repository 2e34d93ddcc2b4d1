"""Brings a database to the tables of this version; the steps stand in migrations/.

Alembic is loaded only where a step is missing: at an ordinary start nothing of it is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from uuid import uuid4

from sqlalchemy import (
    Connection,
    Engine,
    Inspector,
    MetaData,
    Table,
    insert,
    inspect,
    select,
    text,
)
from sqlalchemy.exc import DBAPIError

from services.domain.errors import DatabaseUnavailable
from services.storage.sqlite import tells_damage, writing
from services.storage.tables import (
    ConfigurationTables,
    MetaRow,
    RecordsMetaRow,
    RecordsTables,
)


@dataclass(frozen=True)
class Schema:
    """One of the two databases: its tables, and where its steps stand."""

    name: str
    tables: MetaData
    meta: type[MetaRow] | type[RecordsMetaRow]

    @cached_property
    def revisions(self) -> tuple[str, ...]:
        """All there are, the newest last: the file r0002_….py is the step c0002 or r0002."""
        steps = Path(__file__).parent / "migrations" / self.name / "versions"
        files = sorted(steps.glob("r[0-9]*.py"))
        return tuple(f"{self.name[0]}{file.name[1:5]}" for file in files)


CONFIGURATION = Schema("configuration", ConfigurationTables.metadata, MetaRow)
RECORDS = Schema("records", RecordsTables.metadata, RecordsMetaRow)

_VERSION_TABLE = "alembic_version"


def needs_upgrade(engine: Engine, schema: Schema) -> bool:
    """Raises DatabaseUnavailable for a database of a newer station: it is not touched."""
    now = _version(engine)
    if now is not None and now not in schema.revisions:
        raise DatabaseUnavailable(
            "The {name} database was written by a newer version of this station. "
            "Install that version, or restore an older backup.",
            name=schema.name,
        )
    return now != schema.revisions[-1]


def fault_of(engine: Engine, schema: Schema) -> str | None:
    """What is wrong with the tables themselves, which no check of SQLite's finds; else None."""
    try:
        found = inspect(engine)
        names = set(found.get_table_names())
        if _version(engine) is None:
            return "its version is missing" if names & set(schema.tables.tables) else None
        if needs_upgrade(engine, schema):
            return None
        lacks = (_lack(found, table) for table in schema.tables.sorted_tables)
        return next((lack for lack in lacks if lack), None)
    except DBAPIError as error:
        if tells_damage(error.orig):
            return str(error.orig)
        raise


def _lack(found: Inspector, table: Table) -> str | None:
    if not found.has_table(table.name):
        return f"table {table.name} is missing"
    columns = {column["name"] for column in found.get_columns(table.name)}
    return None if {c.name for c in table.columns} <= columns else f"table {table.name} is cut"


def _version(engine: Engine) -> str | None:
    if not inspect(engine).has_table(_VERSION_TABLE):
        return None
    with engine.connect() as connection:
        return connection.execute(text(f"SELECT version_num FROM {_VERSION_TABLE}")).scalar()


def upgrade(engine: Engine, schema: Schema, *, at: datetime) -> None:
    """All missing steps in one transaction, and the meta row of a new database with them."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", f"services.storage:migrations/{schema.name}")
    with writing(engine).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        _sign(connection, schema, at)


def _sign(connection: Connection, schema: Schema, at: datetime) -> None:
    if connection.execute(select(schema.meta.database_id)).first() is None:
        row = {"database_id": str(uuid4()), "note": f"camera station, {schema.name}", "created": at}
        connection.execute(insert(schema.meta).values(row))
