"""Space that is given up when the disk is full, because even a delete needs some."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

# SQLite's log grows to 4 MB before it is moved into the file, which may have to grow by as much,
# and the deletes come on top
BALLAST_BYTES = 8 * 1024 * 1024
ROOM_BYTES = 4 * BALLAST_BYTES


class Ballast:
    """A file of 8 MB beside the database; any error here is one the database reports better."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> None:
        """Takes the space while there is plenty."""
        if self._path.exists() or self._free_bytes() < ROOM_BYTES:
            return
        with suppress(OSError), self._path.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, BALLAST_BYTES)

    def drop(self) -> None:
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def drop_when_full(self) -> None:
        if self._free_bytes() < BALLAST_BYTES:
            self.drop()

    def _free_bytes(self) -> int:
        try:
            return shutil.disk_usage(self._path.parent).free
        except OSError:
            return ROOM_BYTES
