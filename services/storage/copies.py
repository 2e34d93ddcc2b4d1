"""The backups that the station makes by itself: one a night, one before each change of tables."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from services.storage.durable_files import stamp, sync_file, sync_folder
from services.storage.sqlite import KeepGoing, always, copy_database

NIGHTLY = "nightly"
BEFORE_MIGRATION = "before-migration"

_STAMP = "%Y%m%dT%H%M%SZ"


class Copies:
    """The backups of one database; their names hold the time, so the newest sorts last."""

    def __init__(self, folder: Path, database: Path) -> None:
        self._folder = folder
        self._database = database

    def newest_first(self) -> list[Path]:
        return sorted(self._folder.glob(f"{self._database.stem}-*.sqlite3"), reverse=True)

    def nightly_due(self, now: datetime, *, again_after: timedelta | None = None) -> bool:
        """Once a day, and again after a while when the database has changed since.

        A clock that was ahead for a while does not stop them.
        """
        todays = [copy for copy in self._nightly() if made_at(copy).date() == _day(now)]
        if not todays or again_after is None:
            return not todays
        return now - made_at(todays[0]) >= again_after and self._changed_since(todays[0])

    def make(self, kind: str, now: datetime, *, keep_going: KeepGoing = always) -> Path:
        """Copies the database as it is now; a crash leaves no half copy under a good name."""
        self._folder.mkdir(exist_ok=True)
        target = self._folder / f"{self._database.stem}-{stamp(now)}-{kind}.sqlite3"
        partial = target.with_suffix(".partial")
        partial.unlink(missing_ok=True)
        try:
            copy_database(self._database, partial, keep_going=keep_going)
            sync_file(partial)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
        sync_folder(self._folder)
        return target

    def prune(self, now: datetime, *, days: int) -> None:
        """Deletes what is older, and all but the last of each night; never the newest one."""
        oldest = now - timedelta(days=days)
        last_of_day: dict[date, Path] = {}
        for copy in self._nightly():
            last_of_day.setdefault(made_at(copy).date(), copy)
        for copy in self.newest_first()[1:]:
            replaced = copy.stem.endswith(NIGHTLY) and copy not in last_of_day.values()
            if replaced or made_at(copy) < oldest:
                copy.unlink(missing_ok=True)
        for partial in self._folder.glob(f"{self._database.stem}-*.partial"):
            partial.unlink(missing_ok=True)

    def _nightly(self) -> list[Path]:
        return [copy for copy in self.newest_first() if copy.stem.endswith(NIGHTLY)]

    def _changed_since(self, copy: Path) -> bool:
        log = self._database.with_name(f"{self._database.name}-wal")
        files = [file for file in (self._database, log) if file.exists()]
        return any(file.stat().st_mtime > copy.stat().st_mtime for file in files)


def made_at(copy: Path) -> datetime:
    """When a backup was made, by its name; foreign names count as oldest."""
    for part in copy.stem.split("-"):
        try:
            return datetime.strptime(part, _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
    return datetime.min.replace(tzinfo=UTC)


def _day(at: datetime) -> date:
    return at.astimezone(UTC).date()
