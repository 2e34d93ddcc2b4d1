"""What everything else of a station stands on: databases, site file, workers, news, records."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime

from app.alerts.store import last_seen
from app.camera_log_files import CameraLogFiles
from app.capture_port import CapturePort
from app.capturing import capture_settings
from app.configuration_port import ConfigurationPort
from app.detection.sightings import Sightings
from app.journal import Journal
from app.legacy_ports import LegacyOperations, legacy_operations
from app.news_desk import NewsDesk
from app.recording import open_record_writer
from app.rule_port import rule_operations
from app.settings import Settings
from app.site_folder import SiteFolder
from services.capture.supervisor import Supervisor
from services.operations.cameras import CameraOperations
from services.operations.editing import CameraEditing
from services.operations.rules import RuleOperations
from services.storage.configuration import Configuration
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.record_writer import RecordWriter
from services.storage.secrets.store import SecretStore


@dataclass(frozen=True)
class Ground:
    """`ended_at`: when the station was last seen running before this start, None for never."""

    folder: SiteFolder
    database: ConfigurationDatabase
    records: RecordsDatabase
    settings: Settings
    news: NewsDesk
    ended_at: datetime | None
    writer: RecordWriter
    journal: Journal
    secrets: SecretStore
    configuration: Configuration
    supervisor: Supervisor
    capture: CapturePort
    sightings: Sightings

    @property
    def camera_ids(self) -> list[str]:
        return [camera.id for camera in self.configuration.cameras()]


@dataclass(frozen=True)
class Operations:
    """Both implementations of the thirteen, and what is not moved between them."""

    legacy: LegacyOperations
    cameras: CameraOperations
    rules: RuleOperations
    editing: CameraEditing


def open_ground(folder: SiteFolder, stack: ExitStack) -> Ground:
    """In order; the stack takes it apart in reverse."""
    database = ConfigurationDatabase.open(folder.configuration)
    stack.callback(database.close)
    records = RecordsDatabase.open(folder.records)
    stack.callback(records.close)
    settings = Settings(database)
    news = NewsDesk()
    # before the writer marks this run
    ended_at = last_seen(records)
    writer = open_record_writer(folder, database, records, settings, stack)
    journal = Journal(writer.record_entry, writer.record_call)
    news.subscribe(journal.on_event)
    secrets = SecretStore(folder.root)
    configuration = Configuration(folder.root, database, secrets, publish=news.publish)
    configuration.open()
    stack.callback(configuration.close)
    limits = capture_settings(folder, settings.values())
    sightings = Sightings()
    supervisor = Supervisor(settings=limits, publish=news.publish, sighted=sightings.put)
    supervisor.start()
    stack.callback(supervisor.stop)
    return Ground(
        folder=folder,
        database=database,
        records=records,
        settings=settings,
        news=news,
        ended_at=ended_at,
        writer=writer,
        journal=journal,
        secrets=secrets,
        configuration=configuration,
        supervisor=supervisor,
        capture=CapturePort(supervisor, configuration),
        sightings=sightings,
    )


def operations_on(ground: Ground) -> Operations:
    configuration, database, capture = ground.configuration, ground.database, ground.capture
    port = ConfigurationPort(configuration)
    return Operations(
        legacy=legacy_operations(configuration, database, capture, ground.folder),
        cameras=CameraOperations(port, capture, CameraLogFiles(ground.folder)),
        rules=rule_operations(configuration, database),
        editing=CameraEditing(port, capture),
    )
