"""What the page needs of a log: numbered lines, read in bounded steps."""

from __future__ import annotations

from typing import Protocol

from services.domain.logs import LogFilter


class LogLines(Protocol):
    """The lines `first` to `end` of a log; a line keeps its number while both ends grow.

    Every call is short enough for the GUI thread. Lines are cut and hold nothing invisible.
    """

    @property
    def first(self) -> int: ...

    @property
    def end(self) -> int: ...

    def refresh(self) -> bool:
        """Takes up what is new, then a piece of what is older; True: call again soon."""

    def lines(self, start: int, end: int) -> list[str]: ...

    def matching(self, wanted: LogFilter, start: int, end: int) -> list[int]:
        """Numbers of the lines that pass, rising."""
