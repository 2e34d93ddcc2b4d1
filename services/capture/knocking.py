"""While a camera is away: a bare connection to its port, no protocol and no credentials."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from pathlib import Path

from services.capture.sources.devices import device_path
from services.domain.errors import StationError
from services.domain.source import Source, SourceKind

KNOCK_LIMIT_S = 2.0


class Knocking:
    """Calls `on_answer` once, from its own thread, when a port answers that did not before."""

    def __init__(self, source: Source, every_s: float, on_answer: Callable[[], None]) -> None:
        self._source = source
        self._every_s = every_s
        self._on_answer = on_answer
        self._stopping = threading.Event()
        # a name that does not resolve can hold this thread for a minute
        self._thread = threading.Thread(target=self._run, name="knocking", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()

    def _run(self) -> None:
        had_failed = False
        while not self._stopping.is_set():
            answers = is_there(self._source)
            if answers and had_failed and not self._stopping.is_set():
                self._on_answer()
                return
            had_failed = had_failed or not answers
            self._stopping.wait(self._every_s)


def is_there(source: Source) -> bool:
    """Whether the port accepts a connection; whether the file or device exists."""
    if source.kind is SourceKind.FILE:
        return Path(source.address).exists()
    if source.kind is SourceKind.DEVICE:
        try:
            return bool(device_path(source.address))
        except StationError:
            return False
    try:
        with socket.create_connection((source.host, source.port), KNOCK_LIMIT_S):
            return True
    except (OSError, UnicodeError):
        return False
