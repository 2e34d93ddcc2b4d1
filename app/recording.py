"""The record writer of a station, with its hourly chores: what is too old goes, backups."""

from __future__ import annotations

from contextlib import ExitStack

from app.alerts.violation_pictures import trim_pictures
from app.settings import Settings
from app.site_folder import SiteFolder
from services.domain.clock import utc_now
from services.metrics.slots import SUMS
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.record_writer import RecordWriter
from services.storage.retention import Kept, trim_deliveries


def open_record_writer(
    folder: SiteFolder,
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

    def pictures() -> None:
        trim_pictures(folder.violations, now=utc_now())

    def deliveries() -> None:
        trim_deliveries(database, kept(), now=utc_now())

    chores = [backups, pictures, deliveries]
    writer = RecordWriter(records, sums=SUMS, kept=kept, chores=chores)
    writer.start()
    stack.callback(writer.stop)
    return writer
