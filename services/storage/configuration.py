"""The cameras of a site: database, site file and secrets as one thing. Any thread.

Whoever constructs it holds the site (SiteLock). Reads come from memory and take no lock; every
write holds the site-wide lock from its first read to its answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any

from services.domain.call import STATION_ACTOR, new_call_id
from services.domain.camera import Camera
from services.domain.clock import Clock, UtcClock, monotonic, utc_now
from services.domain.errors import CameraNotFound, SecretUnavailable, StationError
from services.domain.events import Publish
from services.domain.results import Refreshed, SiteNews
from services.domain.sentences import Sentence
from services.domain.source import Source
from services.storage.camera_edits import all_with_secrets, changed_camera, with_secrets
from services.storage.database import ConfigurationDatabase
from services.storage.edit_cycle import EditCycle
from services.storage.file_first import FileFirst
from services.storage.places import SITE_FILE
from services.storage.repositories.cameras import (
    delete_camera,
    get_camera,
    insert_camera,
    restore_camera,
    update_camera,
)
from services.storage.repositories.changes import Change
from services.storage.secrets.store import SecretStore
from services.storage.site_file.decisions import (
    forget_agreements,
    open_clash,
    remove_cameras,
    settle_clash,
)
from services.storage.site_file.importing import (
    ImportPreview,
    export_text,
    preview_of,
    read_import,
    take_in,
)
from services.storage.site_file.source_forms import SourceForms
from services.storage.site_file.sync import SiteSync
from services.storage.site_file.watcher import SiteFileWatcher
from services.storage.site_file.whole_files import Step, no_step, write_private

RETRY_EVERY_S = 2.0


class Configuration:
    """Constructor stores; `open` reads. `publish` is called after the lock is released.

    `step` is told each thing that is about to be done, or was done, on the disk.
    """

    def __init__(
        self,
        folder: Path,
        database: ConfigurationDatabase,
        secrets: SecretStore,
        *,
        publish: Publish,
        clock: Clock = monotonic,
        utc_clock: UtcClock = utc_now,
        step: Step = no_step,
    ) -> None:
        self._path = folder / SITE_FILE
        self._database = database
        self._secrets = secrets
        self._clock = clock
        self._utc_clock = utc_clock
        self._forms = SourceForms(secrets)
        self._sync = SiteSync(self._path, database, self._forms, step=step)
        self._cycle = EditCycle(folder, database, self._sync, secrets.redactor, publish, step)
        self.file_first = FileFirst(database, self._sync, self._cycle)
        self._retry_at = 0.0

    def open(self) -> None:
        """Makes file and database agree; what is wrong with the file becomes news, no error."""
        with self._cycle.writing():
            self._cycle.reconcile(self._change(STATION_ACTOR, new_call_id()), tolerant=True)
        for camera in self.cameras():
            # from here on no log shows these passwords
            with suppress(SecretUnavailable):
                self.resolved(camera)

    def close(self) -> None:
        """What still waits for the file is tried once more; the database belongs to the caller."""
        self._retry_at = 0.0
        self.settle()

    def cameras(self) -> list[Camera]:
        """In the order of their arrival; sources name secrets and hold none."""
        return list(self._cycle.cameras.values())

    def camera(self, camera_id: str) -> Camera:
        camera = self._cycle.cameras.get(camera_id)
        if camera is None:
            raise CameraNotFound("There is no camera “{camera}”.", camera=camera_id[:64])
        return camera

    def problems(self) -> tuple[Sentence, ...]:
        """What is wrong with stored cameras, the site file or the secret store, for people."""
        return (*self._cycle.problems, *self._secrets.problems())

    def news(self) -> SiteNews:
        return self._cycle.news

    def resolved(self, camera: Camera) -> tuple[Source, Source | None]:
        """Both sources with real credentials, for a worker; raises SecretUnavailable."""
        sub = camera.sub_source
        return (
            self._forms.resolved(camera.source),
            None if sub is None else self._forms.resolved(sub, field="sub_source"),
        )

    def redact(self, text: str) -> str:
        return self._secrets.redact(text)

    def add(self, camera: Camera, *, actor: str, call_id: str) -> Camera:
        """Raises CameraExists."""
        change = self._change(actor, call_id)
        with self._cycle.writing():
            new = with_secrets(changed_camera(camera, {}), None, self._forms)
            return self._cycle.commit(change, lambda s: insert_camera(s, new, change))

    def change(
        self,
        camera_id: str,
        fields: Mapping[str, Any],
        *,
        actor: str,
        call_id: str,
        expected_revision: int | None = None,
    ) -> Camera:
        """Raises CameraNotFound, BadValue, CameraChangedMeanwhile; a plain change of no field
        writes nothing."""
        change = self._change(actor, call_id)
        with self._cycle.writing():
            self.camera(camera_id)
            with self._database.read() as session:
                now = get_camera(session, camera_id)
            new = with_secrets(changed_camera(now, fields), now, self._forms)
            expected = now.revision if expected_revision is None else expected_revision
            if new == now and expected == now.revision:
                return now
            return self._cycle.commit(
                change, lambda s: update_camera(s, new, change, expected_revision=expected)
            )

    def alone(self) -> AbstractContextManager[None]:
        """The site-wide lock, for what else the database holds."""
        return self._cycle.writing()

    def delete(self, camera_id: str, *, actor: str, call_id: str) -> None:
        change = self._change(actor, call_id)
        with self._cycle.writing():
            self._cycle.commit(change, lambda s: delete_camera(s, camera_id, change))

    def restore_deleted(self, camera_id: str, *, actor: str, call_id: str) -> Camera:
        """The camera as it was when it was deleted; raises CameraExists, CameraNotFound."""
        change = self._change(actor, call_id)
        with self._cycle.writing():
            return self._cycle.commit(change, lambda s: restore_camera(s, camera_id, change))

    def take_over(self, *, actor: str = STATION_ACTOR, call_id: str | None = None) -> Refreshed:
        """What people changed in the file since the last time; a broken file changes nothing."""
        with self._cycle.writing():
            found = self._cycle.reconcile(self._change(actor, call_id or new_call_id()))
        return Refreshed(found.added, found.changed, problems=self._cycle.problems)

    def settle(self) -> None:
        """Tries again what waits for the file, every two seconds at most; costs nothing else."""
        news = self._cycle.news
        waits = news.file_pending or news.writable != self._cycle.is_writable()
        if not waits or self._clock() < self._retry_at:
            return
        self._retry_at = self._clock() + RETRY_EVERY_S
        with suppress(StationError):
            self.take_over()

    def watcher(self, changed: Callable[[], None]) -> SiteFileWatcher:
        """Not started; calls `changed` when a person's edit stands still. `changed` refreshes."""
        return SiteFileWatcher(
            self._path,
            changed=changed,
            # a broken file that was put back as it had been is news: its banner goes
            is_ours=lambda found: found == self._sync.seen_hash and not self.news().problem,
            tick=self.settle,
        )

    def resolve_conflict(
        self, camera_id: str, field: str, take: str, *, actor: str, call_id: str
    ) -> None:
        """One field as the file or the station has it; raises BadValue when it is settled."""
        change = self._change(actor, call_id)
        with self._cycle.writing():
            clash, in_file = open_clash(self._path, self._database, self._forms, camera_id, field)
            self._cycle.commit(change, lambda s: settle_clash(s, clash, take, in_file, self._forms))

    def remove_vanished(self, camera_ids: Sequence[str], *, actor: str, call_id: str) -> None:
        """Deletes cameras that the file no longer names; others are left alone."""
        change = self._change(actor, call_id)
        with self._cycle.writing():
            ids = self._vanished(camera_ids)
            self._cycle.commit(change, lambda s: remove_cameras(s, ids, change))

    def put_back_vanished(self, camera_ids: Sequence[str], *, actor: str, call_id: str) -> None:
        """Writes them into the file again."""
        change = self._change(actor, call_id)
        with self._cycle.writing():
            ids = self._vanished(camera_ids)
            self._cycle.commit(change, lambda s: forget_agreements(s, ids))

    def move_passwords_out_of_file(self, *, actor: str, call_id: str) -> int:
        """How many cameras had passwords in the file; copies of the file lose them too."""
        change = self._change(actor, call_id)
        with self._cycle.writing():
            return self._cycle.move_passwords_out(change, self._path)

    def export(self, path: Path, *, passwords: bool = False) -> None:
        """A site file of all cameras for another station; raises SiteNotWritable, DiskFull."""
        text = export_text(self.cameras(), self._forms, passwords=passwords)
        write_private(path, text.encode("utf-8"))

    def import_file(self, path: Path) -> ImportPreview:
        """What the file would change here; raises SiteFileBroken; nothing is changed yet."""
        return preview_of(read_import(path), self._cycle.cameras, self._forms)

    def apply_import(self, preview: ImportPreview, *, actor: str, call_id: str) -> Refreshed:
        """Takes over what the preview showed, in one transaction."""
        change = self._change(actor, call_id)
        with self._cycle.writing():
            cameras = all_with_secrets(preview.cameras.values(), self._cycle.cameras, self._forms)
            self._cycle.commit(change, lambda s: take_in(s, cameras, change))
        return Refreshed(preview.added, preview.changed, problems=preview.problems)

    def _vanished(self, camera_ids: Sequence[str]) -> list[str]:
        gone = {vanished.camera_id for vanished in self._cycle.news.vanished}
        return [camera_id for camera_id in camera_ids if camera_id in gone]

    def _change(self, actor: str, call_id: str) -> Change:
        return Change(actor, call_id, self._utc_clock())
