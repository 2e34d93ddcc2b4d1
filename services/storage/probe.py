"""Whether a database really takes a write and gives it back."""

from __future__ import annotations

import time

from sqlalchemy import update

from services.domain.errors import DatabaseUnavailable
from services.storage.database import SiteDatabase


def write_and_read(database: SiteDatabase) -> float:
    """Milliseconds of one write and one read; raises StationError as any other write."""
    began = time.perf_counter()
    meta = database.schema.meta
    with database.write() as session:
        # the value stays, but its page goes through the log to the disk
        written = session.execute(update(meta).values(note=meta.note))
    if written.rowcount != 1 or not database.database_id():  # type: ignore[attr-defined]
        raise DatabaseUnavailable(
            "The database {file} does not give back what was written. Restart the station.",
            file=database.path.name,
        )
    return (time.perf_counter() - began) * 1000
