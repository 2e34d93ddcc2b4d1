"""What the window asks for beside the operations: snapshots, source tests, site file, backup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from app.capture_port import CapturePort
from app.site_folder import SiteFolder
from services.domain.call import Call
from services.domain.camera import Camera
from services.domain.clock import UtcClock, utc_now
from services.domain.errors import CameraUnreachable, SiteNotWritable
from services.domain.pictures import Preview
from services.domain.results import JournalEntry, LogTail, Refreshed, StoredSize
from services.operations.cameras import CameraOperations
from services.storage.backup import backup
from services.storage.configuration import Configuration
from services.storage.database import RecordsDatabase
from services.storage.repositories.journal import JournalFilter, journal_page
from services.storage.site_file.importing import ImportPreview
from services.storage.sizes import stored_sizes

TEST_ID = "source-under-test"
JOURNAL_PAGE = 200


class SiteDesk:
    """Runs on the call's thread; every effect asks its call first."""

    def __init__(
        self,
        folder: SiteFolder,
        configuration: Configuration,
        records: RecordsDatabase,
        operations: CameraOperations,
        capture: CapturePort,
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._folder = folder
        self._configuration = configuration
        self._records = records
        self._operations = operations
        self._capture = capture
        self._utc_clock = utc_clock

    def save_snapshot(self, call: Call, camera_id: str) -> Path:
        """The newest picture as a file named by time and camera."""
        picture = self._operations.preview(call, camera_id)
        taken = datetime.fromtimestamp(picture.captured_at).astimezone()
        folder = self._folder.snapshots
        path = folder / f"{taken:%Y%m%d-%H%M%S}-{taken.microsecond // 1000:03d}-{camera_id}.jpg"
        call.check()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(picture.jpeg)
        except OSError as error:
            raise SiteNotWritable(
                "The snapshot could not be saved in {folder}: {why}.",
                folder=str(folder),
                why=error.strerror or "unknown",
            ) from error
        return path

    def test_source(self, call: Call, camera_id: str, fields: Mapping[str, Any]) -> Preview:
        """One picture from a source that is not saved yet; an empty id tests a new camera's."""
        known = {"id": TEST_ID, "name": "test"}
        if camera_id:
            present = self._configuration.camera(camera_id)
            tested = present.changed(**{"id": TEST_ID, **dict(fields)})
        else:
            tested = Camera(**{**dict(fields), **known})
        picture = self._capture.grab(tested)
        if not picture.jpeg:
            raise CameraUnreachable("The source opened, but gave no picture.")
        return picture

    def resolve_conflict(self, call: Call, camera_id: str, field: str, take: str) -> None:
        call.check()
        self._configuration.resolve_conflict(
            camera_id, field, take, actor=call.actor, call_id=call.id
        )
        self._follow(call, [camera_id])

    def remove_vanished(self, call: Call, camera_ids: Sequence[str]) -> None:
        for camera_id in camera_ids:
            self._capture.stop(call, camera_id)
        self._configuration.remove_vanished(camera_ids, actor=call.actor, call_id=call.id)
        for camera_id in camera_ids:
            self._capture.forget(call, camera_id)

    def put_back_vanished(self, call: Call, camera_ids: Sequence[str]) -> None:
        call.check()
        self._configuration.put_back_vanished(camera_ids, actor=call.actor, call_id=call.id)

    def read_import(self, call: Call, path: Path) -> ImportPreview:
        return self._configuration.import_file(path)

    def apply_import(self, call: Call, preview: ImportPreview) -> Refreshed:
        call.check()
        changed = self._configuration.apply_import(preview, actor=call.actor, call_id=call.id)
        self._follow(call, changed.changed)
        return changed

    def export_site(self, call: Call, path: Path) -> None:
        self._configuration.export(path)

    def move_passwords(self, call: Call) -> int:
        """How many passwords were moved out of the site file."""
        call.check()
        return self._configuration.move_passwords_out_of_file(actor=call.actor, call_id=call.id)

    def backup(self, call: Call, path: Path) -> Path:
        call.check()
        backup(self._folder.root, path)
        return path

    def stored_sizes(self, call: Call) -> list[StoredSize]:
        return stored_sizes(self._folder.root)

    def log_tail(self, call: Call, camera_id: str, lines: int) -> LogTail:
        """What the details panel keeps fresh; not an operation, so not recorded as one."""
        return self._operations.logs(call, camera_id, lines)

    def journal(self, call: Call, wanted: JournalFilter, before: int | None) -> list[JournalEntry]:
        with self._records.read() as session:
            return journal_page(session, wanted, before=before, limit=JOURNAL_PAGE)

    def _follow(self, call: Call, camera_ids: Sequence[str]) -> None:
        for camera_id in camera_ids:
            self._capture.apply(call, self._configuration.camera(camera_id))
