"""Notices that somebody saved the site file; looks instead of listening, on any file system."""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable
from pathlib import Path

from services.domain.clock import Clock, monotonic

logger = logging.getLogger(__name__)

LOOK_EVERY_S = 0.25
UNCHANGED_FOR_S = 1.0

Stamp = tuple[int, int, int, int] | None


class SiteFileWatcher:
    """A thread that calls `changed` once a foreign edit has stood still for a second.

    `is_ours` is asked with the file's hash (None: no file); what the station wrote itself is
    nobody's edit. `tick` is called at every look, for work that waits for the disk. Neither of
    the callbacks may raise anything but what they handle themselves.
    """

    def __init__(
        self,
        path: Path,
        *,
        changed: Callable[[], None],
        is_ours: Callable[[str | None], bool],
        tick: Callable[[], None],
        clock: Clock = monotonic,
        look_every_s: float = LOOK_EVERY_S,
    ) -> None:
        self._path = path
        self._changed = changed
        self._is_ours = is_ours
        self._tick = tick
        self._clock = clock
        self._look_every_s = look_every_s
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="site file", daemon=True)
        self._stamp: Stamp = None
        self._since: float | None = None

    def start(self) -> None:
        # the first look treats whatever is there as new: the file may have been saved just now
        self._since = self._clock()
        self._stamp = _stamp(self._path)
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()

    def look(self) -> None:
        """One look; `start` does this every quarter of a second."""
        now = self._clock()
        stamp = _stamp(self._path)
        if stamp != self._stamp:
            self._stamp, self._since = stamp, now
        elif self._since is not None and now - self._since >= UNCHANGED_FOR_S:
            self._since = None
            if not self._is_ours(_hash(self._path)):
                self._changed()
        self._tick()

    def _run(self) -> None:
        while not self._stopping.wait(self._look_every_s):
            self.look()


def _stamp(path: Path) -> Stamp:
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns


def _hash(path: Path) -> str | None:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
