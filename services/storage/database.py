"""A site's two databases: opened with their checks, repaired, backed up, closed whole."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import ClassVar, Self

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from services.domain.clock import UtcClock, utc_now
from services.domain.errors import DatabaseUnavailable, SiteNotWritable, StationError
from services.domain.results import edits_are_off
from services.domain.sentences import Sentence, sentence
from services.storage.ballast import Ballast
from services.storage.copies import NIGHTLY, Copies
from services.storage.migrate import (
    CONFIGURATION,
    RECORDS,
    Schema,
)
from services.storage.opening import Opening, open_for_reading, open_for_writing
from services.storage.places import BACKUPS_FOLDER, BALLAST_FILE
from services.storage.sessions import Sessions
from services.storage.sqlite import (
    BUSY_WAIT_S,
    Durability,
    KeepGoing,
    always,
    errors_in_words,
)

logger = logging.getLogger(__name__)

BACKUP_DAYS = 7


class SiteDatabase:
    """One database of a site, in any thread. Whoever opens it for writing holds the site lock."""

    schema: ClassVar[Schema]
    durability: ClassVar[Durability]
    copied_again_after: ClassVar[timedelta | None] = None
    busy_wait_s: ClassVar[float] = BUSY_WAIT_S

    def __init__(self, path: Path, *, clock: UtcClock, busy_wait_s: float) -> None:
        self._path = path
        self._clock = clock
        self._opening = Opening(path, self.schema, self.durability, busy_wait_s)
        self._ballast = Ballast(path.with_name(BALLAST_FILE))
        self._copies = Copies(path.parent / BACKUPS_FOLDER, path)
        self._notes: list[Sentence] = []
        self._backup_note: Sentence | None = None
        self._reopening = threading.Lock()
        self._for_commands = False
        self._read_only = False
        self._sessions: Sessions | None = None

    @classmethod
    def open(
        cls, path: Path, *, clock: UtcClock = utc_now, busy_wait_s: float | None = None
    ) -> Self:
        """Checks, repairs and migrates the file; a folder that nobody may write is only read.

        Raises DatabaseUnavailable (held by another program, of a newer station), DiskFull, or
        SiteNotWritable for a read-only folder without a database.
        """
        database = cls(path, clock=clock, busy_wait_s=busy_wait_s or cls.busy_wait_s)
        _make_folder(path.parent)
        if _is_writable(path):
            database._open_for_writing()
        else:
            database._use(open_for_reading(database._opening), read_only=True)
            database._notes.append(edits_are_off(str(path.parent)))
        return database

    @classmethod
    def open_read_only(cls, path: Path) -> Self:
        """For a command beside a running station: nothing is checked, repaired or migrated."""
        database = cls(path, clock=utc_now, busy_wait_s=cls.busy_wait_s)
        database._for_commands = True
        database._use(open_for_reading(database._opening), read_only=True)
        return database

    @property
    def notes(self) -> tuple[Sentence, ...]:
        """What people should know about this database, for the station's list of problems."""
        if self._read_only and _is_writable(self._path):
            # somebody gave the folder back: the next edit lands
            return ()
        last = (self._backup_note,) if self._backup_note else ()
        return (*self._notes, *last)

    @property
    def path(self) -> Path:
        return self._path

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One consistent view; what is changed in it is not kept."""
        with self._open_sessions().read() as session:
            yield session

    @contextmanager
    def write(self, *, frees_space: bool = False) -> Iterator[Session]:
        """One transaction, kept at the end of the block; see Sessions.write."""
        with self._writable_sessions().write(frees_space=frees_space) as session:
            yield session

    def shrink(self) -> None:
        """Gives the space of deleted rows back to the disk."""
        self._writable_sessions().shrink()

    def database_id(self) -> str:
        """Tells this database from any other, as in the site file's header."""
        with self.read() as session:
            return session.scalars(select(self.schema.meta.database_id)).one()

    def backup_when_due(self, *, days: int = BACKUP_DAYS, keep_going: KeepGoing = always) -> None:
        """Makes today's backup unless there is one, and deletes old ones; a failure is a note."""
        if self._read_only:
            return
        now = self._clock()
        try:
            self._ballast.load()
            if self._copies.nightly_due(now, again_after=self.copied_again_after):
                with errors_in_words(self._path):
                    self._copies.make(NIGHTLY, now, keep_going=keep_going)
            self._copies.prune(now, days=days)
            self._backup_note = None
        except (StationError, OSError) as error:
            logger.warning("The backup of %s failed: %s", self._path.name, error)
            self._backup_note = sentence(
                "The nightly backup of {file} failed: {problem}",
                file=self._path.name,
                problem=error.sentence if isinstance(error, StationError) else str(error),
            )

    def close(self) -> None:
        """Moves the log into the file; a second close does nothing."""
        sessions, self._sessions = self._sessions, None
        if sessions is not None:
            sessions.close()

    def _open_for_writing(self) -> None:
        self._ballast.drop_when_full()
        opened = open_for_writing(self._opening, self._copies, at=self._clock())
        self._notes.extend(opened.notes)
        self._use(opened.engine, read_only=False)
        self._ballast.load()
        # large records would hold up the start: their writer copies them later
        if self.durability is Durability.FULL and not opened.is_new:
            self.backup_when_due()

    def _use(self, engine: Engine, *, read_only: bool) -> None:
        self._read_only = read_only
        self._sessions = Sessions(
            engine, self._path, self._ballast, busy_wait_s=self._opening.busy_wait_s
        )

    def _open_sessions(self) -> Sessions:
        if self._sessions is None:
            raise DatabaseUnavailable("The database {file} is closed.", file=self._path.name)
        return self._sessions

    def _writable_sessions(self) -> Sessions:
        with self._reopening:
            sessions = self._open_sessions()
            if not self._read_only:
                return sessions
            if self._for_commands or not _is_writable(self._path):
                raise SiteNotWritable(
                    "The site folder {folder} cannot be written: nothing was saved.",
                    folder=str(self._path.parent),
                )
            # somebody gave the folder back
            self._notes.clear()
            sessions.close()
            self._open_for_writing()
            return self._open_sessions()


class ConfigurationDatabase(SiteDatabase):
    """What people decided: an acknowledged edit survives a power cut."""

    schema = CONFIGURATION
    durability = Durability.FULL
    # it is small, and its newest backup is what a damaged file comes back from
    copied_again_after = timedelta(hours=1)


class RecordsDatabase(SiteDatabase):
    """What happened: written by the record writer alone, read by everybody."""

    schema = RECORDS
    durability = Durability.NORMAL
    # the writer tries again by itself, and must not hold up the end of the station
    busy_wait_s = 1.0


def _is_writable(path: Path) -> bool:
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SiteNotWritable(
            "The site folder {folder} cannot be made.", folder=str(folder)
        ) from error
