"""What the old implementation shares with the new one, handed to it; goes when the rollout ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.capture_port import CapturePort
from app.site_folder import SiteFolder
from services.domain.call import Call
from services.domain.camera import Camera
from services.domain.clock import UtcClock, utc_now
from services.domain.results import Refreshed
from services.legacy.cameras import LegacyCameras
from services.legacy.ports import WorkerRow
from services.legacy.rules import LegacyRules
from services.storage.configuration import Configuration
from services.storage.database import ConfigurationDatabase
from services.storage.log_text import shown
from services.storage.repositories.changes import Change
from services.storage.site_file.whole_files import read_bytes


class LegacySiteFile:
    """The site file under its lock, and the cameras as they were last taken over from it."""

    def __init__(self, configuration: Configuration, utc_clock: UtcClock) -> None:
        self._configuration = configuration
        self._utc_clock = utc_clock

    def camera(self, camera_id: str) -> Camera:
        return self._configuration.camera(camera_id)

    def cameras(self) -> list[Camera]:
        return self._configuration.cameras()

    def check_writable(self, call: Call, camera_id: str, fields: Mapping[str, bool]) -> None:
        call.check()
        self._configuration.file_first.check(camera_id, fields, self._change(call))

    def change(self, call: Call, camera_id: str, fields: Mapping[str, bool]) -> Camera:
        call.check()
        return self._configuration.file_first.change(
            camera_id, fields, self._change(call), still_wanted=call.check
        )

    def reread(self, call: Call) -> Refreshed:
        call.check()
        return self._configuration.take_over(actor=call.actor, call_id=call.id)

    def _change(self, call: Call) -> Change:
        return Change(call.actor, call.id, self._utc_clock())


class LegacyWorkers:
    """The supervisor's workers as a table of states and processes."""

    def __init__(self, capture: CapturePort) -> None:
        self._capture = capture

    def table(self) -> dict[str, WorkerRow]:
        states = self._capture.run_states()
        return {key: WorkerRow(state.state, state.pid) for key, state in states.items()}

    def start(self, call: Call, camera: Camera) -> None:
        self._capture.start(call, camera)

    def stop(self, call: Call, camera_id: str) -> None:
        self._capture.stop(call, camera_id)

    def restart(self, call: Call, camera: Camera) -> None:
        self._capture.restart(call, camera)

    def follow(self, call: Call, camera: Camera) -> bool:
        return self._capture.apply(call, camera)

    def forget(self, call: Call, camera_id: str) -> None:
        self._capture.forget(call, camera_id)


class LegacyLogFiles:
    """The cameras' logs, read whole."""

    def __init__(self, folder: SiteFolder) -> None:
        self._folder = folder

    def path(self, camera_id: str) -> str:
        return str(self._folder.camera_log(camera_id))

    def read(self, camera_id: str) -> bytes:
        return read_bytes(self._folder.camera_log(camera_id)) or b""

    def shown(self, line: bytes) -> str:
        return shown(line)


class LegacySql:
    """SQL text within one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self, statement: str, values: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
        found = self._session.execute(text(statement), dict(values)).mappings()
        return [dict(row) for row in found]

    def write(self, statement: str, values: Mapping[str, Any]) -> None:
        self._session.execute(text(statement), dict(values))


class LegacyConnection:
    """The configuration database, under the site-wide lock."""

    def __init__(self, configuration: Configuration, database: ConfigurationDatabase) -> None:
        self._configuration = configuration
        self._database = database

    @contextmanager
    def writing(self, call: Call) -> Iterator[LegacySql]:
        call.check()
        with self._configuration.alone(), self._database.write() as session:
            # it may have waited for its turn
            call.check()
            yield LegacySql(session)


@dataclass(frozen=True)
class LegacyOperations:
    """All thirteen, the old way."""

    cameras: LegacyCameras
    rules: LegacyRules


def legacy_operations(
    configuration: Configuration,
    database: ConfigurationDatabase,
    capture: CapturePort,
    folder: SiteFolder,
    utc_clock: UtcClock = utc_now,
) -> LegacyOperations:
    """The old implementation over what both sides share."""
    site_file = LegacySiteFile(configuration, utc_clock)
    cameras = LegacyCameras(site_file, LegacyWorkers(capture), capture, LegacyLogFiles(folder))
    connection = LegacyConnection(configuration, database)
    return LegacyOperations(cameras, LegacyRules(connection, site_file, utc_clock))
