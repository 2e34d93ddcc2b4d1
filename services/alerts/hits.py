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

    def added(self, at: float, window_s: float, now: float, most: int) -> Hits:
        """With one more, and without those that have left the window, or are too many."""
        log, start, stop = self
        if start < stop == len(log) and at >= log[-1]:
            log.append(at)
        else:
            log, start = log[start:stop], 0
            insort(log, at)
        stop = len(log)
        # each hit leaves once: there is seldom more than one to pass over
        while start < stop and log[start] + window_s <= now:
            start += 1
        if stop - start > most:
            start = stop - most
        if start > COPIED_AFTER and 2 * start > stop:
            return hits_of(log[start:])
        return tuple.__new__(Hits, (log, start, stop))

    def within(self, window_s: float, now: float) -> int:
        """How many are in the window that ends now."""
        return self.stop - _first_in(self.log, self.start, self.stop, window_s, now)


def hits_of(times: list[float]) -> Hits:
    return Hits(sorted(times), 0, len(times))


def _first_in(log: list[float], start: int, stop: int, window_s: float, now: float) -> int:
    """The first that is in the window: in and out are told by one sum, at every place.

    With another one, rounding would let a time be due for ever.
    """
    if start == stop or log[start] + window_s > now:
        return start
    first = bisect_right(log, now - window_s, start, stop)
    while first > start and log[first - 1] + window_s > now:
        first -= 1
    while first < stop and log[first] + window_s <= now:
        first += 1
    return first
