"""How an Alembic environment runs its steps: on the connection it is given, logging untouched."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection, MetaData


def run_steps(tables: MetaData) -> None:
    connection = context.config.attributes["connection"]
    assert isinstance(connection, Connection)
    context.configure(
        connection=connection,
        target_metadata=tables,
        render_as_batch=True,
        # the connection's own transaction holds all steps: all of them or none
        transactional_ddl=True,
    )
    context.run_migrations()
