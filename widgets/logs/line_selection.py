"""Which lines of a log are marked: from where the marking began to the line at hand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class LineSelection:
    """Holds the log's own line numbers, so it stays while rows come before and after it."""

    anchor: int | None = None
    current: int | None = None

    def go(self, number: int, *, extend: bool) -> None:
        self.current = number
        if not extend or self.anchor is None:
            self.anchor = number

    def mark(self, anchor: int, current: int) -> None:
        self.anchor, self.current = anchor, current

    def clear(self) -> None:
        self.anchor = self.current = None

    @property
    def ends(self) -> tuple[int, int] | None:
        """First and last line, both marked."""
        if self.anchor is None or self.current is None:
            return None
        return min(self.anchor, self.current), max(self.anchor, self.current)

    def holds(self, number: int) -> bool:
        ends = self.ends
        return ends is not None and ends[0] <= number <= ends[1]
