"""Gathers what the health checks judge: the databases are written, the disk is asked."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from services.domain.errors import StationError
from services.domain.metrics import MetricsSnapshot
from services.domain.run_state import RunState
from services.domain.sentences import Sentence, sentence
from services.metrics.health import (
    Check,
    CheckState,
    database_check,
    disk_check,
    domain_check,
    site_file_check,
    workers_check,
)
from services.storage.database import SiteDatabase
from services.storage.probe import write_and_read
from services.storage.site_file.standing import FileStanding


class HealthChecks:
    """The checks of a running station; `workers` answers another process's question otherwise."""

    def __init__(
        self,
        folder: Path,
        databases: Sequence[SiteDatabase],
        *,
        workers: Callable[[], Check],
        writes: bool,
    ) -> None:
        self._folder = folder
        self._databases = tuple(databases)
        self._workers = workers
        self._writes = writes

    def __call__(self, figures: MetricsSnapshot, standing: FileStanding) -> list[Check]:
        return [
            self._database(),
            site_file_check(
                in_database=standing.in_database,
                in_file=standing.in_file,
                issues=standing.issues,
            ),
            self._workers(),
            domain_check(figures),
            self._disk(),
        ]

    def _database(self) -> Check:
        took_ms, problems = 0.0, []
        for database in self._databases:
            try:
                if self._writes:
                    took_ms += write_and_read(database)
                else:
                    database.database_id()
            except StationError as error:
                problems.append(error.sentence)
        return database_check(ms=took_ms if self._writes else None, problems=problems)

    def _disk(self) -> Check:
        try:
            disk = shutil.disk_usage(self._folder)
        except OSError as error:
            return Check("disk", CheckState.ERROR, _not_asked(self._folder, error))
        return disk_check(free=disk.free, total=disk.total)


def workers_of(run_states: Callable[[], Mapping[str, RunState]]) -> Callable[[], Check]:
    return lambda: workers_check(run_states())


def _not_asked(folder: Path, error: OSError) -> Sentence:
    return sentence(
        "The disk of {folder} does not answer: {why}.",
        folder=str(folder),
        why=error.strerror or "unknown",
    )
