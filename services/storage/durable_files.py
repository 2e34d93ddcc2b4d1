"""Files that are there after a power cut: written aside, synced, renamed, the folder synced."""

from __future__ import annotations

import errno
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from services.domain.errors import DiskFull, SiteNotWritable

DATABASE_SUFFIXES = ("-wal", "-shm", "")
"""What belongs to a SQLite file; the log goes first, so that it never meets another database."""


def stamp(at: datetime) -> str:
    """A time as part of a file's name; names sort by time."""
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def sync_file(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


sync_folder = sync_file
"""A folder is synced like a file: its renames last from then on."""


def put_copy(source: Path, target: Path) -> None:
    """The target is the old file or the whole copy, never something in between."""
    beside = target.with_name(f"{target.name}.partial")
    shutil.copyfile(source, beside)
    sync_file(beside)
    beside.replace(target)
    sync_folder(target.parent)


def move_database(path: Path, target: Path) -> None:
    """Moves a SQLite file with all that belongs to it, as far as it exists."""
    for suffix in DATABASE_SUFFIXES:
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(target.with_name(target.name + suffix))
    sync_folder(path.parent)
    sync_folder(target.parent)


def file_not_written(error: OSError, target: Path) -> DiskFull | SiteNotWritable:
    """The error for people."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull("The disk is full: {file} was not written.", file=str(target))
    return SiteNotWritable(
        "{file} cannot be written: {problem}",
        file=str(target),
        problem=error.strerror or type(error).__name__,
    )
