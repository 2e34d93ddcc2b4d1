"""Everything that a database holds, flat: what a trial compares before and after a call."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from services.storage.database import ConfigurationDatabase
from services.storage.tables import ConfigurationTables


def contents(database: ConfigurationDatabase) -> dict[str, Any]:
    """Values by `table.key.column`, of all rows of the configuration."""
    found: dict[str, Any] = {}
    with database.read() as session:
        for table in ConfigurationTables.metadata.sorted_tables:
            keys = [column.name for column in table.primary_key]
            for row in session.execute(select(table)).mappings():
                key = "/".join(str(row[name]) for name in keys)
                for name, value in row.items():
                    if name not in keys:
                        found[f"{table.name}.{key}.{name}"] = value
    return found
