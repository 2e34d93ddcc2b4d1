"""A site for commands that only read: beside a running station, or without one."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from app.command_line.backup import chosen_site
from app.health_checks import HealthChecks
from app.metrics_desk import MetricsDesk
from app.site_folder import SiteFolder
from services.domain.clock import utc_now
from services.domain.errors import BadValue
from services.metrics.health import Check, workers_from_outside
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.record_writer import RECORDS_DROPPED
from services.storage.repositories.journal import JournalFilter, journal_page
from services.storage.repositories.station_runs import last_run
from services.storage.secrets.store import SecretStore
from services.storage.site_file.standing import FileStanding, file_standing


@dataclass(frozen=True)
class ReadSite:
    """What the files of a site can be asked; nothing is written or repaired."""

    folder: SiteFolder
    configuration: ConfigurationDatabase
    records: RecordsDatabase
    metrics: MetricsDesk
    standing: Callable[[], FileStanding]
    dropped: Callable[[], int]


@contextmanager
def read_site(arguments: argparse.Namespace) -> Iterator[ReadSite]:
    """Raises BadValue where there is no site."""
    folder = chosen_site(arguments)
    if not folder.configuration.exists():
        raise BadValue("There is no site in {folder}.", field="site", folder=str(folder.root))
    with ExitStack() as stack:
        configuration = ConfigurationDatabase.open_read_only(folder.configuration)
        stack.callback(configuration.close)
        records = RecordsDatabase.open_read_only(folder.records)
        stack.callback(records.close)
        yield _site(folder, configuration, records)


@contextmanager
def reading_desk(arguments: argparse.Namespace) -> Iterator[MetricsDesk]:
    """The station's figures as its files have them."""
    with read_site(arguments) as site:
        yield site.metrics


def _site(
    folder: SiteFolder, configuration: ConfigurationDatabase, records: RecordsDatabase
) -> ReadSite:
    secrets = SecretStore(folder.root)

    def standing() -> FileStanding:
        return file_standing(folder.root, configuration, secrets)

    def workers() -> Check:
        with records.read() as session:
            run = last_run(session)
        return workers_from_outside(seen_at=run[1] if run else None, now=utc_now())

    def dropped() -> int:
        return dropped_since_start(records)

    metrics = MetricsDesk(
        records,
        dropped=dropped,
        marks=lambda since, until: (),
        standing=standing,
        checks=HealthChecks(folder.root, (configuration, records), workers=workers, writes=False),
    )
    return ReadSite(folder, configuration, records, metrics, standing, dropped)


def dropped_since_start(records: RecordsDatabase) -> int:
    """Lost records as the journal tells them, since the station began its last run."""
    with records.read() as session:
        run = last_run(session)
        wanted = JournalFilter(kind=RECORDS_DROPPED, since=run[0] if run else None)
        entries = journal_page(session, wanted)
    return sum(int(str(entry.what.arguments["count"])) for entry in entries)
