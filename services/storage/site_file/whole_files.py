"""Files written whole: beside, synced, renamed, the folder synced; errors in words."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from services.domain.errors import DiskFull, SiteNotWritable

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

Step = Callable[[str], None]
"""Told each thing that is about to be done to a file."""


def no_step(_: str) -> None:
    """Nothing happens between the steps."""


def hash_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def read_bytes(path: Path) -> bytes | None:
    """The file's bytes, None when there is none; raises SiteNotWritable when it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SiteNotWritable(
            "{file} cannot be read: {reason}.", file=path.name, reason=error.strerror or ""
        ) from error


def write_private(path: Path, data: bytes) -> None:
    """A file that is wholly ours, readable by its owner alone: the old one or the new one."""
    path = path.resolve()
    with errors_in_words(path):
        write_beside(path, data, no_step).replace(path)
        sync_folder(path.parent)


@contextmanager
def errors_in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _NO_SPACE:
            raise DiskFull(
                "The disk is full: {file} was not changed. Free some space.", file=path.name
            ) from error
        raise SiteNotWritable(
            "{file} cannot be written ({reason}). Watching goes on; edits are off.",
            file=path.name,
            reason=error.strerror or type(error).__name__,
        ) from error


def write_beside(path: Path, data: bytes, step: Step) -> Path:
    fresh = fresh_name(path)
    # never truncated: after a crash it may be the last name of somebody's bytes
    fresh.unlink(missing_ok=True)
    step("create")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        _take_rights(path, handle)
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
        step("fsync")
        os.fsync(handle)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    finally:
        os.close(handle)
    return fresh


def fresh_name(path: Path) -> Path:
    return path.with_name(f".{path.name}.writing")


def sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _take_rights(path: Path, handle: int) -> None:
    try:
        old = path.stat()
    except FileNotFoundError:
        return
    os.fchmod(handle, old.st_mode & 0o777)
    with suppress(OSError):
        os.fchown(handle, old.st_uid, old.st_gid)
