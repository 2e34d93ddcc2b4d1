"""The file that keeps a roll back while the database cannot: 4 KiB, there before it is needed.

Overwriting bytes that are already on the disk needs no space and no lock of a database. Whatever
the file says but "settled" means at the next start: everything is legacy. That is so for a torn
write too.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

INTENT_BYTES = 4096

logger = logging.getLogger(__name__)

Write = Callable[[int, bytes], None]
"""Overwrites an open file from its beginning and has it on the disk when it returns."""

_SETTLED: Mapping[str, Any] = {"settled": True}


def overwrite(descriptor: int, data: bytes) -> None:
    """Raises OSError."""
    if os.pwrite(descriptor, data, 0) != len(data):
        raise OSError("the intent file was written in part")
    os.fdatasync(descriptor)


class IntentFile:
    """Opened by `open`, closed by `close`; `write` and `settle` may be called from any thread."""

    def __init__(self, path: Path, *, write: Write = overwrite) -> None:
        self._path = path
        self._write = write
        self._descriptor: int | None = None

    @property
    def is_open(self) -> bool:
        return self._descriptor is not None

    def open(self) -> None:
        """Makes the file where there is none; raises OSError, and may be tried again."""
        if self._descriptor is not None and os.fstat(self._descriptor).st_nlink == 0:
            # somebody deleted it: what is written there would be gone at the next start
            self.close()
        if self._descriptor is None:
            if not self._path.exists():
                self._make()
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CLOEXEC)

    def close(self) -> None:
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)

    def unsettled(self) -> Mapping[str, Any] | None:
        """The roll back that was begun and not ended; empty when it cannot be read."""
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError:
            logger.warning("%s cannot be read", self._path.name)
            return {}
        try:
            said = json.loads(data.rstrip(b"\0 \n"))
        except ValueError:
            return {}
        if not isinstance(said, dict):
            return {}
        return None if said == _SETTLED else said

    def write(self, intent: Mapping[str, Any]) -> None:
        """Raises OSError; what is too long for the file is kept without its evidence."""
        data = _padded(intent)
        if len(data) > INTENT_BYTES:
            data = _padded({**intent, "verdict": None})
        self._overwrite(data if len(data) <= INTENT_BYTES else _padded({}))

    def settle(self) -> None:
        """The roll back is in the database; raises OSError."""
        self._overwrite(_padded(_SETTLED))

    def _overwrite(self, data: bytes) -> None:
        self.open()
        assert self._descriptor is not None, "it was opened above"
        self._write(self._descriptor, data)

    def _make(self) -> None:
        """Written beside and renamed: a start never finds half of it."""
        beside = self._path.with_name(f"{self._path.name}.partial")
        try:
            with beside.open("wb") as file:
                file.write(_padded(_SETTLED))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self._path)
        except OSError:
            with suppress(OSError):
                beside.unlink()
            raise
        folder = os.open(self._path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _padded(said: Mapping[str, Any]) -> bytes:
    return json.dumps(said, ensure_ascii=False).encode("utf-8", "replace").ljust(INTENT_BYTES)
