"""A camera's own rotating log: a line per change of state, credentials taken out of every line."""

from __future__ import annotations

import faulthandler
import logging
import os
import re
import sys
import time
from collections.abc import Iterable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from urllib.parse import quote, quote_plus

from services.domain.source import Source, redacted

HIDDEN_TEXT = "***"
SHORTEST_SECRET = 2
_IN_QUERIES = re.compile(r"(?i)\b((?:pass(?:word|wd)?|pwd|token|secret|auth)=)[^&\s]+")


class Redaction(logging.Filter):
    """Knows the secret values of one camera, raw and percent-encoded, and URLs by pattern."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        forms: set[str] = set()
        for secret in secrets:
            if len(secret) >= SHORTEST_SECRET:
                forms |= {secret, quote(secret, safe=""), quote(secret), quote_plus(secret)}
        # the longest first: a short form may be part of a long one
        self._forms = sorted(forms, key=len, reverse=True)

    def clean(self, text: str) -> str:
        for form in self._forms:
            text = text.replace(form, HIDDEN_TEXT)
        return redacted(_IN_QUERIES.sub(rf"\1{HIDDEN_TEXT}", text))

    def filter(self, record: logging.LogRecord) -> bool:
        text = record.getMessage()
        if record.exc_info:
            text += "\n" + logging.Formatter().formatException(record.exc_info)
            record.exc_info = record.exc_text = None
        record.msg, record.args = self.clean(text), ()
        return True


def secrets_of(sources: Iterable[Source | None], more: Iterable[str] = ()) -> tuple[str, ...]:
    """Every value of these sources that must not be written anywhere."""
    passwords = [source.password for source in sources if source is not None]
    return (*(password for password in passwords if password), *more)


def open_log(path: str, *, size: int, files: int, redaction: Redaction) -> None:
    """From now on this process logs to `path`; crashes and native lines go there too."""
    root = logging.getLogger()
    for old in list(root.handlers):
        root.removeHandler(old)
    root.setLevel(logging.INFO)
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=max(size, 10_000), backupCount=max(files - 1, 1), encoding="utf-8"
        )
    except OSError:
        # a camera is worth more than its log: it also runs on a full or read-only disk
        root.addHandler(logging.NullHandler())
        return
    form = logging.Formatter(
        "%(asctime)s.%(msecs)03d %(levelname)s %(message)s", datefmt="%Y-%m-%d %H:%M:%S"
    )
    form.converter = time.gmtime
    handler.setFormatter(form)
    handler.addFilter(redaction)
    root.addHandler(handler)
    _send_native_lines_to(path)


def _send_native_lines_to(path: str) -> None:
    """What C code prints, and a crash's stack, go behind the log's back to the same file.

    The decoder library prints nothing itself: its log goes through Python and the redaction.
    """
    fd = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
    os.dup2(fd, 2)
    os.close(fd)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)
    faulthandler.enable(sys.stderr)
