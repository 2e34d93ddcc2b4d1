"""A time that does not count: the station was off, or its clock was set."""

from __future__ import annotations

from typing import NamedTuple


class Gap(NamedTuple):
    """UTC seconds; `until` before `since` is a clock that was set back."""

    since: float
    until: float

    def skipped(self, at: float) -> float:
        """The time moved on by as much as was lost after it."""
        if at <= self.since:
            return at + (self.until - self.since)
        return max(at, self.until) if self.until >= self.since else self.until

    def maybe_skipped(self, at: float | None) -> float | None:
        return None if at is None else self.skipped(at)
