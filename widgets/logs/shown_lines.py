"""A log through a filter, as rows: sought newest first, a slice at a time."""

from __future__ import annotations

from bisect import bisect_left

from services.domain.logs import LogFilter
from widgets.logs.log_lines import LogLines

SLICE_LINES = 1_000
EVERYTHING = LogFilter()


class ShownLines:
    """Rows count from the oldest line found; numbers are the log's own and stay."""

    def __init__(self, log: LogLines) -> None:
        self._log = log
        self.wanted = EVERYTHING
        self.first, self.end = log.first, log.end
        self._older: list[int] = []
        self._newer: list[int] = []
        self._low = self._high = log.end
        self._is_stopped = False

    def seek(self, wanted: LogFilter) -> None:
        """Starts over with another filter; `step` does the seeking."""
        self.wanted = wanted
        self._forget_found()

    def stop(self) -> None:
        """Leaves older lines unsought; new ones are still looked at."""
        self._is_stopped = True

    def step(self) -> bool:
        """One short piece of reading and seeking; True: there is more to do."""
        more = self._log.refresh()
        self.first, self.end = self._log.first, self._log.end
        if self.wanted.is_empty:
            return more
        self._forget_dropped()
        if self._high < self.end:
            to = min(self._high + SLICE_LINES, self.end)
            self._newer += self._log.matching(self.wanted, self._high, to)
            self._high = to
        elif self._low > self.first and not self._is_stopped:
            start = max(self._low - SLICE_LINES, self.first)
            self._older += reversed(self._log.matching(self.wanted, start, self._low))
            self._low = start
        return more or self._high < self.end or self.is_seeking

    @property
    def is_seeking(self) -> bool:
        is_filtered = not self.wanted.is_empty
        return is_filtered and self._low > self.first and not self._is_stopped

    @property
    def sought(self) -> float:
        """How much of the log was looked at, 0 to 1."""
        if self.wanted.is_empty or self.end == self.first:
            return 1.0
        return (self._high - self._low) / (self.end - self.first)

    @property
    def lines(self) -> int:
        return self.end - self.first

    @property
    def rows(self) -> int:
        if self.wanted.is_empty:
            return self.lines
        return len(self._older) + len(self._newer)

    def texts(self, start: int, end: int) -> list[str]:
        """The rows from start up to end, as they stand in the log."""
        start, end = max(0, start), min(end, self.rows)
        if self.wanted.is_empty:
            return self._log.lines(self.first + start, self.first + end)
        return [self._text(self.number_of(row)) for row in range(start, end)]

    def number_of(self, row: int) -> int:
        if self.wanted.is_empty:
            return self.first + row
        older = len(self._older)
        return self._older[older - 1 - row] if row < older else self._newer[row - older]

    def row_of(self, number: int) -> int:
        """The row of the line, or of the next one that is shown."""
        if self.wanted.is_empty:
            return min(max(0, number - self.first), self.lines)
        older = len(self._older)
        if self._newer and number >= self._newer[0]:
            return older + bisect_left(self._newer, number)
        return older - bisect_left(self._older, -number + 1, key=lambda found: -found)

    def _text(self, number: int) -> str:
        # a line may vanish between finding and showing: the log was truncated
        return next(iter(self._log.lines(number, number + 1)), "")

    def _forget_found(self) -> None:
        self._older, self._newer = [], []
        self._low = self._high = self._log.end
        self._is_stopped = False

    def _forget_dropped(self) -> None:
        if self._low >= self.first:
            return
        while self._older and self._older[-1] < self.first:
            self._older.pop()
        del self._newer[: bisect_left(self._newer, self.first)]
        self._low = min(self.first, self._high)
