"""One station per site folder, and one writer of its configuration at a time."""

from __future__ import annotations

import errno
import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from services.domain.errors import SiteInUse, SiteNotWritable

STATION_LOCK_FILE = ".station.lock"
WRITE_LOCK_FILE = ".configuration.lock"
WRITE_WAIT_S = 8.0

_POLL_S = 0.02
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)


class SiteLock:
    """Holds a site folder for one station; the kernel lets go when the process ends, however."""

    def __init__(self, folder: Path) -> None:
        # two names of one folder are one site
        self._folder = folder.resolve()
        self._handle: int | None = None

    def acquire(self) -> None:
        """Takes the folder or raises SiteInUse with the process that holds it; never waits."""
        handle = _open(self._folder, STATION_LOCK_FILE)
        if handle is None:
            # a folder that nobody may write can be held all the same
            handle = _open_to_read(self._folder)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            raise SiteInUse(
                "{site} is in use by a station (process {pid}).",
                site=self._folder.name or str(self._folder),
                pid=holder_of(self._folder) or "?",
            ) from None
        self._handle = handle
        _write_pid(handle)

    def close(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> SiteLock:
        self.acquire()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def holder_of(folder: Path) -> int | None:
    """The process that wrote itself into the lock file last; None when it is not known."""
    try:
        text = (folder.resolve() / STATION_LOCK_FILE).read_text(encoding="ascii")
        return int(text)
    except (OSError, ValueError):
        return None


class WriteLock:
    """The site-wide mutex, among threads and processes; the holder may take it again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._threads = threading.RLock()
        self._depth = 0
        self._handle: int | None = None

    @contextmanager
    def held(self, *, wait_s: float = WRITE_WAIT_S) -> Iterator[None]:
        """Waits for other writers; raises SiteInUse when they take too long."""
        deadline = time.monotonic() + wait_s
        if not self._threads.acquire(timeout=wait_s):
            raise _busy()
        try:
            if self._depth == 0:
                self._handle = _wait_for(self._folder, deadline)
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
                if self._depth == 0 and self._handle is not None:
                    os.close(self._handle)
        finally:
            self._threads.release()


def _wait_for(folder: Path, deadline: float) -> int | None:
    handle = _open(folder, WRITE_LOCK_FILE)
    if handle is None:
        # no process can write here
        return None
    wake = threading.Event()
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return handle
        except BlockingIOError:
            if time.monotonic() >= deadline:
                os.close(handle)
                raise _busy() from None
            # the kernel has no flock with a limit
            wake.wait(_POLL_S)


def _busy() -> SiteInUse:
    return SiteInUse("Another change of this site takes too long. Nothing was saved; repeat it.")


def _open(folder: Path, name: str) -> int | None:
    """A lock file, made if need be; None where it is not there and cannot be made."""
    path = folder / name
    try:
        # readable by all: another account must be able to see that the site is held
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        if error.errno not in _REFUSED:
            raise SiteNotWritable(
                "The site folder {site} cannot be used ({reason}).",
                site=folder.name or str(folder),
                reason=error.strerror or "",
            ) from error
    return _open_to_read(path) if path.exists() else None


def _open_to_read(path: Path) -> int:
    try:
        return os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError as error:
        raise SiteNotWritable(
            "{site} cannot be used ({reason}).", site=path.name, reason=error.strerror or ""
        ) from error


def _write_pid(handle: int) -> None:
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode("ascii"), 0)
    except OSError:
        # read-only or full: the lock holds, only its holder's number is missing
        return
