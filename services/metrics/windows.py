"""Which stored slots make up a span of time: few wide ones, and narrow ones at its ends."""

from __future__ import annotations

import math
from dataclasses import dataclass

from services.domain.call_slots import WIDTH_KEPT_S
from services.domain.errors import BadValue

MOST_SLOTS = 720
STEPS_S = (10, 20, 30, 60, 120, 300, 600, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400)
LATEST = 253_402_300_000.0
"""The end of the year 9999, in UTC seconds."""

_WIDEST_FIRST = tuple(reversed(WIDTH_KEPT_S))


@dataclass(frozen=True)
class Segment:
    """Stored slots of one width that start in [since, until), UTC seconds."""

    width_s: int
    since: int
    until: int


@dataclass(frozen=True)
class Grid:
    """A chart's slots of `slot_s` seconds over a segment of stored ones."""

    slot_s: int
    stored: Segment

    @property
    def count(self) -> int:
        return (self.stored.until - self.stored.since) // self.slot_s

    @property
    def starts(self) -> list[int]:
        return list(range(self.stored.since, self.stored.until, self.slot_s))


def check_window(since: float, until: float) -> None:
    """Raises BadValue for a span that ends before it begins, or lies outside of all calendars."""
    for value, field in ((since, "since"), (until, "until")):
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise BadValue("Enter a time in seconds.", field=field)
        if not math.isfinite(value) or not 0 <= value <= LATEST:
            raise BadValue("Enter a time from 1970 to 9999.", field=field)
    if since >= until:
        raise BadValue("The span ends before it begins.", field="until")


def grid_of(since: float, until: float, *, now: float) -> Grid:
    """The finest slots of which a chart needs at most 720, and which are still kept.

    15 minutes: 90 of 10 s; 24 hours: 720 of 2 minutes; 30 days: 720 of an hour.
    """
    check_window(since, until)
    finest = _finest_kept(since, now)
    for slot_s in STEPS_S:
        if slot_s >= finest and until - since <= MOST_SLOTS * slot_s:
            break
    else:
        slot_s = _ceil((until - since) / MOST_SLOTS, STEPS_S[-1])
    width_s = next(w for w in _WIDEST_FIRST if slot_s % w == 0)
    return Grid(slot_s, Segment(width_s, _floor(since, slot_s), _ceil(until, slot_s)))


def cover(since: float, until: float, *, now: float) -> list[Segment]:
    """Segments that follow each other and hold the span, its ends rounded outward.

    Ends are rounded to the finest width that is still kept there: 10 s for the last three hours.
    """
    check_window(since, until)
    at = _floor(since, _finest_kept(since, now))
    end = _ceil(until, _finest_kept(until, now))
    segments: list[Segment] = []
    while at < end:
        width_s = next(w for w in _WIDEST_FIRST if at % w == 0 and at + w <= end)
        # as many of this width as go until a wider one fits
        stop = _stop(at, end, width_s)
        segments.append(Segment(width_s, at, stop))
        at = stop
    return segments


def _stop(at: int, end: int, width_s: int) -> int:
    last = at + (end - at) // width_s * width_s
    wider = [w for w in WIDTH_KEPT_S if w > width_s]
    fits = (_ceil(at, w) for w in wider if _ceil(at, w) + w <= end)
    return min([last, *fits])


def _finest_kept(at: float, now: float) -> int:
    kept = (width_s for width_s, kept_s in WIDTH_KEPT_S.items() if at >= now - kept_s)
    return next(kept, _WIDEST_FIRST[0])


def _floor(at: float, step: int) -> int:
    return int(at // step) * step


def _ceil(at: float, step: int) -> int:
    return -int(-at // step) * step
