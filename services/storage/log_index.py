"""A log as numbered lines, however long: the end is there at once, the rest follows in steps."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from services.domain.logs import LogFilter, LogLevel, level_of
from services.storage.camera_logs import generations
from services.storage.log_segment import LogSegment

STEP_BYTES = 2 * 1024 * 1024
MOST_SEGMENTS = 10
FIND_LINES = 5_000
LOOK_BACK_LINES = 200


class LogIndex:
    """The lines `first` to `end` of a log with its rotated files.

    A line keeps its number: older lines found later get smaller numbers (below 0), newer ones
    larger. Every method is bounded and may be called from any thread. `close()` frees the files.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._segments: list[LogSegment] = []
        self._end = 0
        self._is_closed = False
        self._lock = threading.Lock()

    @property
    def first(self) -> int:
        with self._lock:
            return self._end - self._count()

    @property
    def end(self) -> int:
        with self._lock:
            return self._end

    @property
    def count(self) -> int:
        with self._lock:
            return self._count()

    def refresh(self) -> bool:
        """One bounded step: takes up growth, rotation, truncation, then older lines.

        True: there is more to read, call again soon.
        """
        with self._lock:
            if self._is_closed or (not self._segments and not self._open_all()):
                return False
            self._notice_truncation()
            return self._take_growth() or self._notice_rotation() or self._look_back()

    def line(self, number: int) -> str:
        """Raises IndexError for a line that is not known."""
        found = self.lines(number, number + 1)
        if not found:
            raise IndexError(number)
        return found[0]

    def lines(self, start: int, end: int) -> list[str]:
        """The known ones among these lines."""
        with self._lock:
            return self._lines(start, end)

    def matching(self, wanted: LogFilter, start: int, end: int) -> list[int]:
        """Numbers of the lines that pass; a line without a head has the level of the one above."""
        with self._lock:
            start = max(start, self._end - self._count())
            texts = self._lines(start, end)
            needle = wanted.text.casefold()
            if wanted.level is None:
                return [start + n for n, text in enumerate(texts) if needle in text.casefold()]
            level = self._level_before(start) if texts else None
        passed = []
        for number, text in enumerate(texts, start):
            level = level_of(text) or level
            if level is not None and level >= wanted.level and needle in text.casefold():
                passed.append(number)
        return passed

    def find(self, text: str, level: LogLevel | None = None, start: int | None = None) -> int:
        """The first line from `start` on that passes; `end` when none does."""
        at, end = self.first if start is None else start, self.end
        while at < end:
            found = self.matching(LogFilter(text, level), at, min(end, at + FIND_LINES))
            if found:
                return found[0]
            at += FIND_LINES
        return end

    def close(self) -> None:
        """For good: a page that still holds this log sees it empty."""
        with self._lock:
            self._is_closed = True
            for segment in self._segments:
                segment.close()
            self._segments.clear()

    def _count(self) -> int:
        return sum(segment.count for segment in self._segments)

    def _lines(self, start: int, end: int) -> list[str]:
        at = self._end - self._count()
        texts: list[str] = []
        for segment in self._segments:
            count = segment.count
            texts += segment.texts(max(0, start - at), min(count, end - at))
            at += count
        return texts

    def _level_before(self, number: int) -> LogLevel | None:
        for text in reversed(self._lines(number - LOOK_BACK_LINES, number)):
            level = level_of(text)
            if level is not None:
                return level
        return None

    def _open_all(self) -> bool:
        for path in generations(self._path):
            self._open(path, from_end=True)
        return bool(self._segments)

    def _open(self, path: Path, *, from_end: bool) -> None:
        try:
            self._segments.append(LogSegment(path, from_end=from_end))
        except FileNotFoundError:
            # rotated away between looking and opening: the next step sees it under its new name
            return

    def _notice_truncation(self) -> None:
        if any(segment.size() < segment.high for segment in self._segments):
            for segment in self._segments:
                segment.close()
            self._segments.clear()
            self._open_all()

    def _take_growth(self) -> bool:
        budget = STEP_BYTES
        for segment in self._segments:
            before = segment.count
            budget -= segment.grow(budget)
            self._end += segment.count - before
            if budget <= 0:
                return True
        return False

    def _notice_rotation(self) -> bool:
        """Opens the files that came after the newest one we hold."""
        held = {segment.inode for segment in self._segments}
        came: list[Path] = []
        for path in reversed(generations(self._path)):
            inode = _inode(path)
            if inode is None:
                # rotated while we looked: the next step sees the files in order
                return False
            if inode in held:
                break
            came.append(path)
        for path in reversed(came):
            self._open(path, from_end=False)
        while len(self._segments) > MOST_SEGMENTS:
            self._segments.pop(0).close()
        return bool(came)

    def _look_back(self) -> bool:
        for segment in reversed(self._segments):
            if segment.low > 0:
                segment.look_back(STEP_BYTES)
                return any(other.low > 0 for other in self._segments)
        return False


def _inode(path: Path) -> tuple[int, int] | None:
    try:
        status = os.stat(path)  # noqa: PTH116
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino
