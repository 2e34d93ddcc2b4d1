"""Notices that somebody saved a camera's regions file; looks instead of listening."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from services.domain.camera import Camera
from services.domain.clock import Clock, monotonic

LOOK_EVERY_S = 1.0
UNCHANGED_FOR_S = 1.0

Stamp = tuple[int, int, int, int] | None


class RegionsWatcher:
    """A thread that tells the names of regions files, as the cameras have them.

    `appeared`: a camera names a file that was not looked at before; `edited`: somebody's edit has
    stood still for a second. Neither may raise anything but what it handles itself.
    """

    def __init__(
        self,
        site_root: Path,
        cameras: Callable[[], Iterable[Camera]],
        *,
        appeared: Callable[[str], None],
        edited: Callable[[str], None],
        clock: Clock = monotonic,
    ) -> None:
        self._root = site_root
        self._cameras = cameras
        self._appeared = appeared
        self._edited = edited
        self._clock = clock
        self._lock = threading.Lock()
        self._stamps: dict[str, Stamp] = {}
        self._moved_at: dict[str, float] = {}
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="regions files", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()

    def is_ours(self, name: str) -> None:
        """The station has just written the file: that is nobody's edit."""
        with self._lock:
            self._stamps[name] = self._stamp(name)
            self._moved_at.pop(name, None)

    def look(self) -> None:
        """One look at all files; `start` does this every second."""
        names = {camera.regions_file for camera in self._cameras() if camera.regions_file}
        with self._lock:
            for gone in self._stamps.keys() - names:
                del self._stamps[gone]
                self._moved_at.pop(gone, None)
            appeared = [name for name in sorted(names) if name not in self._stamps]
            self._stamps |= {name: self._stamp(name) for name in appeared}
            edited = [name for name in sorted(names) if self._is_edited(name)]
        for name in appeared:
            self._appeared(name)
        for name in edited:
            self._edited(name)

    def _run(self) -> None:
        self.look()
        while not self._stopping.wait(LOOK_EVERY_S):
            self.look()

    def _is_edited(self, name: str) -> bool:
        now, stamp = self._clock(), self._stamp(name)
        if stamp != self._stamps[name]:
            self._stamps[name], self._moved_at[name] = stamp, now
        since = self._moved_at.get(name)
        if since is None or now - since < UNCHANGED_FOR_S:
            return False
        del self._moved_at[name]
        return True

    def _stamp(self, name: str) -> Stamp:
        try:
            # whatever is linked there is only looked at: reading it is somebody else's decision
            seen = (self._root / name).stat()
        except (OSError, ValueError):
            return None
        return seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns
