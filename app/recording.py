"""The record writer of a station, with what it keeps and what it does by the way."""

from __future__ import annotations

from contextlib import ExitStack

from app.settings import Settings
from services.metrics.slots import SUMS
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.record_writer import RecordWriter
from services.storage.retention import Kept


def open_record_writer(
    database: ConfigurationDatabase,
    records: RecordsDatabase,
    settings: Settings,
    stack: ExitStack,
) -> RecordWriter:
    def kept() -> Kept:
        values = settings.values()
        return Kept(
            values["journal_days"],
            values["journal_mb"],
            values["calls_days"],
            values["charts_days"],
        )

    def backups() -> None:
        database.backup_when_due(days=settings.values()["backup_days"])

    writer = RecordWriter(records, sums=SUMS, kept=kept, chores=[backups])
    writer.start()
    stack.callback(writer.stop)
    return writer
