"""A log in memory that grows at both ends."""

from __future__ import annotations

from services.domain.logs import LogFilter, level_of


class MemoryLog:
    def __init__(self, lines: list[str], *, end: int | None = None) -> None:
        self._lines = lines
        self.end = len(lines) if end is None else end
        self._older: list[str] = []

    @property
    def first(self) -> int:
        return self.end - len(self._lines)

    def append(self, *lines: str) -> None:
        self._lines += lines
        self.end += len(lines)

    def find_older_at_the_next_look(self, *lines: str) -> None:
        self._older = list(lines)

    def truncate(self) -> None:
        self._lines.clear()

    def refresh(self) -> bool:
        self._lines[:0] = self._older
        self._older = []
        return False

    def lines(self, start: int, end: int) -> list[str]:
        return self._lines[max(0, start - self.first) : max(0, end - self.first)]

    def matching(self, wanted: LogFilter, start: int, end: int) -> list[int]:
        passed = []
        for number, line in enumerate(self.lines(start, end), start):
            level = level_of(line)
            loud = wanted.level is None or (level is not None and level >= wanted.level)
            if loud and wanted.text.casefold() in line.casefold():
                passed.append(number)
        return passed


def numbered(count: int) -> list[str]:
    return [f"2026-11-23 22:55:17.{n % 1000:03} INFO line {n}" for n in range(count)]
