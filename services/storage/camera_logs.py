"""The end of a log, read from its end: bounded, however large the file is."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import BinaryIO

from services.domain.results import LogTail
from services.storage.log_text import LONGEST_READ, shown

BLOCK_BYTES = 256 * 1024
LARGEST_TAIL_BYTES = 64 * 1024 * 1024
GENERATIONS = 9


def tail(path: Path, lines: int) -> LogTail:
    """The last lines; a missing file is an empty log. Memory stays bounded with endless lines."""
    try:
        with path.open("rb") as file:
            return _tail(file, path, max(1, lines))
    except FileNotFoundError:
        return LogTail((), 0, str(path), truncated=False)


def generations(path: Path) -> list[Path]:
    """The log's files that exist, oldest first: NAME.log.2, NAME.log.1, NAME.log."""
    rotated = [path.with_name(f"{path.name}.{n}") for n in range(GENERATIONS, 0, -1)]
    return [file for file in (*rotated, path) if file.is_file()]


def save_log(path: Path, target: Path) -> int:
    """Copies the log with its rotated part, oldest first, into one file; returns its bytes."""
    with target.open("wb") as out:
        for part in generations(path):
            with part.open("rb") as file:
                shutil.copyfileobj(file, out, BLOCK_BYTES)
        return out.tell()


def _tail(file: BinaryIO, path: Path, wanted: int) -> LogTail:
    total = _count_lines(file)
    raw, whole = _last_lines(file, wanted)
    cut = not whole or total > len(raw)
    return LogTail(tuple(shown(line) for line in raw), total, str(path), truncated=cut)


def _count_lines(file: BinaryIO) -> int:
    file.seek(0)
    count, last = 0, b"\n"
    while block := file.read(BLOCK_BYTES):
        count += block.count(b"\n")
        last = block[-1:]
    return count + (last != b"\n")


def _last_lines(file: BinaryIO, wanted: int) -> tuple[list[bytes], bool]:
    """The last lines, oldest first, each cut to what can be shown; False: gave up on length."""
    size = at = file.seek(0, 2)
    lowest = max(0, size - LARGEST_TAIL_BYTES)
    found: list[bytes] = []
    first = b""
    while at > lowest and len(found) < wanted:
        is_end = at == size
        at, step = max(lowest, at - BLOCK_BYTES), min(BLOCK_BYTES, at - lowest)
        file.seek(at)
        first, *others = (file.read(step) + first).split(b"\n")
        if is_end and others and not others[-1]:
            others.pop()
        found[:0] = [line[:LONGEST_READ] for line in others]
        first = first[:LONGEST_READ]
    if size and at == 0 and len(found) < wanted:
        found.insert(0, first)
    return found[-wanted:], at == 0 or len(found) >= wanted
