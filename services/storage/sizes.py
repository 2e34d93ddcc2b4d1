"""How much each kind of kept data takes now."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from services.domain.results import StoredSize
from services.storage.places import (
    BACKUPS_FOLDER,
    CONFIGURATION_FILE,
    LOGS_FOLDER,
    RECORDS_FILE,
    SNAPSHOTS_FOLDER,
    VIOLATIONS_FOLDER,
)


def stored_sizes(site: Path) -> list[StoredSize]:
    """Sizes in bytes; what is not there, or vanishes while it is counted, takes nothing."""
    sizes = []
    for kind, name in (("configuration", CONFIGURATION_FILE), ("records", RECORDS_FILE)):
        parts = (site / f"{name}{suffix}" for suffix in ("", "-wal", "-shm"))
        sizes.append(StoredSize(kind, _total(parts), str(site / name)))
    for kind, name in (
        ("backups", BACKUPS_FOLDER),
        ("logs", LOGS_FOLDER),
        ("snapshots", SNAPSHOTS_FOLDER),
        ("violations", VIOLATIONS_FOLDER),
    ):
        sizes.append(StoredSize(kind, _total(_files_in(site / name)), str(site / name)))
    return sizes


def _files_in(folder: Path) -> Iterable[Path]:
    for parent, _, names in os.walk(folder):
        yield from (Path(parent) / name for name in names)


def _total(files: Iterable[Path]) -> int:
    return sum(_size(file) for file in files)


def _size(file: Path) -> int:
    try:
        return file.lstat().st_size
    except OSError:
        return 0
