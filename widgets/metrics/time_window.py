"""The stretch of time in sight: it follows the clock until somebody pans or zooms."""

from __future__ import annotations

from dataclasses import dataclass, replace

LEAST_S = 60.0
MOST_S = 400 * 86_400.0
# so much of the window may lie in the future, so that the newest values are not at the edge
AHEAD = 0.1


@dataclass(frozen=True)
class TimeWindow:
    """`since` to `until` in UTC seconds."""

    since: float
    until: float
    follows: bool = True

    @property
    def seconds(self) -> float:
        return self.until - self.since

    def at(self, now: float) -> TimeWindow:
        """The same span, moved to end now where it follows."""
        return replace(self, since=now - self.seconds, until=now) if self.follows else self

    def panned(self, share: float, now: float) -> TimeWindow:
        """Moved by a share of its span; negative goes back."""
        step = share * self.seconds
        return self.moved(self.since + step, self.until + step, now)

    def zoomed(self, factor: float, now: float) -> TimeWindow:
        """`factor` below 1 shows less. One that follows keeps its end, else its middle stays."""
        span = _limited(self.seconds * factor)
        if self.follows:
            return replace(self, since=self.until - span)
        middle = (self.since + self.until) / 2
        return self.moved(middle - span / 2, middle + span / 2, now)

    def moved(self, since: float, until: float, now: float) -> TimeWindow:
        """Where a hand put it, within what can be shown."""
        span = _limited(until - since)
        if span != until - since:
            middle = (since + until) / 2
            since, until = middle - span / 2, middle + span / 2
        too_far = max(0.0, until - (now + AHEAD * span))
        return TimeWindow(since - too_far, until - too_far, follows=False)

    def asked(self, now: float) -> tuple[float, float]:
        """What to ask for: one that was panned asks for half a span more on either side."""
        if self.follows:
            return self.since, self.until
        more = self.seconds / 2
        return self.since - more, max(min(self.until + more, now), self.since)


def last(seconds: float, now: float) -> TimeWindow:
    return TimeWindow(now - seconds, now)


def _limited(span: float) -> float:
    return min(max(span, LEAST_S), MOST_S)
