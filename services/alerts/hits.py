"""Times of hits in a window: a value that never changes, though adding to it is cheap."""

from __future__ import annotations

from bisect import bisect_right, insort
from typing import NamedTuple

COPIED_AFTER = 1000


class Hits(NamedTuple):
    """Ascending times: a part of a list that versions of it share.

    The newest version adds at the end of the list, an older one copies its part first.
    """

    log: list[float]
    start: int
    stop: int

    def times(self) -> list[float]:
        return self.log[self.start : self.stop]

    def newest(self, nth: int) -> float:
        """The nth newest, from 1."""
        return self.log[self.stop - nth]

    def added(self, at: float, *, window_s: float, now: float, most: int) -> Hits:
        """With one more, and without those that have left the window, or are too many."""
        log, start = self.log, self.start
        if start == self.stop or self.stop < len(log) or at < log[-1]:
            log, start = self.times(), 0
            insort(log, at)
        else:
            log.append(at)
        longer = Hits(log, start, len(log))
        start = max(longer.first_in(window_s, now), longer.stop - most)
        if start > COPIED_AFTER and 2 * start > longer.stop:
            return hits_of(log[start:])
        return Hits(log, start, longer.stop)

    def within(self, window_s: float, now: float) -> int:
        """How many are in the window that ends now."""
        return self.stop - self.first_in(window_s, now)

    def first_in(self, window_s: float, now: float) -> int:
        first = bisect_right(self.log, now - window_s, self.start, self.stop)
        # in and out are told by one sum everywhere, or rounding lets a time be due for ever
        while first > self.start and self.log[first - 1] + window_s > now:
            first -= 1
        while first < self.stop and self.log[first] + window_s <= now:
            first += 1
        return first


def hits_of(times: list[float]) -> Hits:
    return Hits(sorted(times), 0, len(times))
