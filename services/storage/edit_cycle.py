"""One change of the configuration from its lock to its news: database, site file, memory, event."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from sqlalchemy.orm import Session

from services.domain.camera import Camera
from services.domain.errors import SiteNotWritable, StationError
from services.domain.events import CamerasChanged, Publish, SiteChanged
from services.domain.results import SiteNews
from services.domain.sentences import Sentence
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.audit import add_audit
from services.storage.repositories.audit_marks import PASSWORDS_MOVED_OUT
from services.storage.repositories.cameras import latest_change, list_cameras
from services.storage.repositories.changes import Change
from services.storage.repositories.outbox import add_pending, count_pending
from services.storage.secrets.redaction import Redactor
from services.storage.site_file.news import news_of
from services.storage.site_file.reconciled import Reconciled
from services.storage.site_file.safe_replace import redact_copies
from services.storage.site_file.sync import SiteSync
from services.storage.site_file.whole_files import Step
from services.storage.site_lock import WriteLock

logger = logging.getLogger(__name__)

_Answer = TypeVar("_Answer")


class EditCycle:
    """Holds what is in memory; replaced whole, so that readers need no lock."""

    def __init__(
        self,
        folder: Path,
        database: ConfigurationDatabase,
        sync: SiteSync,
        redactor: Redactor,
        publish: Publish,
        step: Step,
    ) -> None:
        self._folder = folder
        self._database = database
        self._sync = sync
        self._redactor = redactor
        self._publish = publish
        self._step = step
        self._lock = WriteLock(folder)
        self._bad_rows: tuple[Sentence, ...] = ()
        self._file_problems: tuple[Sentence, ...] = ()
        self.cameras: Mapping[str, Camera] = {}
        self.news = SiteNews()

    @property
    def problems(self) -> tuple[Sentence, ...]:
        return (*self._bad_rows, *self._file_problems)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """The site-wide lock; what changed is told once it is released."""
        cameras, news = self.cameras, self.news
        try:
            with self._lock.held():
                cameras, news = self.cameras, self.news
                yield
        finally:
            self._announce(cameras, news)

    def commit(self, change: Change, work: Callable[[Session], _Answer]) -> _Answer:
        """One transaction with the work and its outbox row; then the site file follows.

        The answer stands once the transaction does: a file that cannot be written is tried again.
        """
        with self._database.write() as session:
            answer = work(session)
            add_pending(session, change, revision=latest_change(session))
        self._step("committed")
        self.reconcile(change)
        return answer

    def reconcile(
        self, change: Change, *, tolerant: bool = False, passwords_out: bool = False
    ) -> Reconciled:
        found = self._sync.reconcile(change, tolerant=tolerant, passwords_out=passwords_out)
        self._reload(found)
        return found

    def move_passwords_out(self, change: Change, path: Path) -> int:
        """How many cameras had passwords in the file; the copies beside it lose them too."""
        with self._database.write() as session:
            add_audit(session, change, PASSWORDS_MOVED_OUT, {})
        found = self.reconcile(change, passwords_out=True)
        if found.file_pending or not found.compared:
            raise SiteNotWritable(
                "The passwords still stand in the site file: {problem}",
                problem=found.problem or "",
            )
        redact_copies(path)
        return len(found.moved_out)

    def is_writable(self) -> bool:
        return os.access(self._folder, os.W_OK)

    def _reload(self, found: Reconciled) -> None:
        try:
            with self._database.read() as session:
                stored = list_cameras(session)
                pending = count_pending(session) > 0
        except StationError as error:
            # memory goes on with what it knows
            logger.warning("the cameras were not read again: %s", error)
            self.news = replace(self.news, problem=error.sentence)
            return
        self.cameras = {camera.id: camera for camera in stored.cameras}
        self._bad_rows = tuple(problem.what for problem in stored.problems)
        self._file_problems = found.problems or ((found.problem,) if found.problem else ())
        self.news = news_of(
            found,
            self.news,
            self.cameras,
            self._redactor,
            writable=self.is_writable(),
            file_pending=pending or found.file_pending,
        )

    def _announce(self, cameras: Mapping[str, Camera], news: SiteNews) -> None:
        now = self.cameras
        touched = [
            key
            for key in {**cameras, **now}
            if key not in cameras or key not in now or cameras[key].revision != now[key].revision
        ]
        if touched:
            self._publish(CamerasChanged(tuple(touched)))
        if news != self.news:
            self._publish(SiteChanged(self.news))
