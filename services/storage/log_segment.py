"""Where the lines of one log file begin: found backwards from its end, then with its growth."""

from __future__ import annotations

import os
from array import array
from pathlib import Path

import numpy as np

from services.storage.log_text import LONGEST_READ, shown, shown_text

BULK_BYTES = 4 * 1024 * 1024


class LogSegment:
    """One file, held open: it stays readable after it was renamed or removed.

    Everything between `low` and `high` is indexed. Lines count from 0, the oldest known one.
    A line that is still being written counts.
    """

    def __init__(self, path: Path, *, from_end: bool) -> None:
        self._fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        status = os.fstat(self._fd)
        self.inode = (status.st_dev, status.st_ino)
        self.low = self.high = status.st_size if from_end else 0
        self._older = np.empty(0, dtype=np.int64)
        self._newer = array("q")

    def close(self) -> None:
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def size(self) -> int:
        return os.fstat(self._fd).st_size

    def grow(self, most: int) -> int:
        """Indexes what was appended, at most so many bytes; returns how many."""
        block = os.pread(self._fd, min(most, max(0, self.size() - self.high)), self.high)
        self._newer.extend((_breaks(block) + self.high).tolist())
        self.high += len(block)
        return len(block)

    def look_back(self, most: int) -> int:
        """Indexes what stands before the part that is known; returns how many bytes."""
        step = min(most, self.low)
        block = os.pread(self._fd, step, self.low - step)
        self.low -= step
        self._older = np.concatenate((_breaks(block) + self.low, self._older))
        return step

    @property
    def count(self) -> int:
        """Lines whose beginning is known."""
        breaks = len(self._older) + len(self._newer)
        if self.high == self.low:
            return 0
        unfinished = self._break(breaks - 1) != self.high - 1 if breaks else True
        whole = breaks - 1 + (self.low == 0)
        return max(0, whole + unfinished)

    def texts(self, start: int, end: int) -> list[str]:
        """The lines from start up to end, cut and made visible."""
        if start >= end:
            return []
        first, last = self._span(start)[0], self._span(end - 1)[1]
        if last - first <= BULK_BYTES:
            text = os.pread(self._fd, last - first, first).decode("utf-8", "replace")
            return [shown_text(line) for line in text.split("\n")]
        return [self._text(number) for number in range(start, end)]

    def _text(self, number: int) -> str:
        first, last = self._span(number)
        return shown(os.pread(self._fd, min(LONGEST_READ, last - first), first))

    def _span(self, number: int) -> tuple[int, int]:
        """Byte offsets of the line, without its end."""
        index = number - (self.low == 0)
        breaks = len(self._older) + len(self._newer)
        first = 0 if index < 0 else self._break(index) + 1
        return first, self._break(index + 1) if index + 1 < breaks else self.high

    def _break(self, index: int) -> int:
        older = len(self._older)
        return int(self._older[index]) if index < older else self._newer[index - older]


def _breaks(block: bytes) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.flatnonzero(np.frombuffer(block, dtype=np.uint8) == 10)
