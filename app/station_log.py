"""The station's own log: rotating, UTC, in the form that the log page reads."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from services.domain.source import redacted

BYTES = 10_000_000
FILES = 5


class _Form(logging.Formatter):
    converter = staticmethod(time.gmtime)

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


class LogFile(RotatingFileHandler):
    """On a full disk, or where nobody may write, lines are lost; each tries the file again."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        if not isinstance(sys.exception(), OSError):
            super().handleError(record)

    def close(self) -> None:
        """What could not be written until now is lost: that must not end the program badly."""
        with suppress(OSError):
            super().close()


@contextmanager
def station_log(path: Path) -> Iterator[None]:
    """From now to the end of the block the root logger writes here."""
    handler = LogFile(path, maxBytes=BYTES, backupCount=FILES - 1, delay=True, encoding="utf-8")
    handler.setFormatter(
        _Form("%(asctime)s.%(msecs)03d %(levelname)s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S")
    )
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    # its own lines are a description of every migration step
    logging.getLogger("alembic").setLevel(logging.WARNING)
    try:
        yield
    finally:
        root.setLevel(before)
        root.removeHandler(handler)
        handler.close()
