"""Standard output for one answer alone: whatever else is printed meanwhile goes to the errors."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

STDOUT, STDERR = 1, 2


@contextmanager
def clean_output() -> Iterator[Callable[[str], None]]:
    """Yields what writes to the real standard output.

    Done with descriptors, so that it holds for libraries and for processes begun meanwhile.
    """
    _flush()
    real = _copy_of(STDOUT)
    _send(STDOUT, to=STDERR)
    try:
        yield lambda text: _write(real, text)
    finally:
        _flush()
        os.dup2(real, STDOUT)
        os.close(real)


def _copy_of(descriptor: int) -> int:
    try:
        return os.dup(descriptor)
    except OSError:
        # started without one: nobody hears
        return os.open(os.devnull, os.O_WRONLY)


def _send(descriptor: int, *, to: int) -> None:
    copy = _copy_of(to)
    os.dup2(copy, descriptor)
    os.close(copy)


def _write(descriptor: int, text: str) -> None:
    # half a character, as from an argument that is no UTF-8, is written as JSON writes it
    left = text.encode("utf-8", "backslashreplace")
    while left:
        left = left[os.write(descriptor, left) :]


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError, ValueError):
                stream.flush()
