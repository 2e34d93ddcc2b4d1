"""A detector's hits made into violations: one that lasts is one, however often it is seen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from services.domain.alerts import Episode

OPENS_WITHIN_S = 2.0
ENDS_AFTER_S = 10.0

Key = tuple[str, str, str]


class Hit(NamedTuple):
    """A detector saw something; `at` in UTC seconds."""

    camera_id: str
    violation_type: str
    region: str
    at: float
    confidence: float
    picture: str = ""

    @property
    def key(self) -> Key:
        return (self.camera_id, self.violation_type, self.region)


@dataclass(frozen=True)
class Grown:
    """What a hit did: what ended before it, what it opened, and where things stand.

    `first` is a single hit that waits for a second one; it is no episode yet.
    """

    now: Episode | None
    first: Hit | None = None
    opened: bool = False
    ended: Episode | None = None


def grown(episode: Episode | None, first: Hit | None, hit: Hit) -> Grown:
    """One more hit of the same camera, region and type; an older one than the last counts too."""
    if episode is not None and hit.at <= episode.last_at + ENDS_AFTER_S:
        return Grown(_longer(episode, hit))
    if first is None or abs(hit.at - first.at) > OPENS_WITHIN_S:
        waits = hit if first is None or hit.at >= first.at else first
        return Grown(None, waits, ended=episode)
    return Grown(_longer(_begun(first), hit), opened=True, ended=episode)


def _begun(hit: Hit) -> Episode:
    return Episode(*hit.key, hit.at, hit.at, 1, hit.confidence, hit.picture)


def _longer(episode: Episode, hit: Hit) -> Episode:
    better = hit.confidence > episode.best
    return replace(
        episode,
        started_at=min(episode.started_at, hit.at),
        last_at=max(episode.last_at, hit.at),
        count=episode.count + 1,
        best=hit.confidence if better else episode.best,
        picture=hit.picture if better else episode.picture,
    )


class Episodes:
    """The open episodes of all cameras; one thread."""

    def __init__(self) -> None:
        self._open: dict[Key, Episode] = {}
        self._first: dict[Key, Hit] = {}

    def hit(self, hit: Hit) -> Grown:
        found = grown(self._open.pop(hit.key, None), self._first.pop(hit.key, None), hit)
        if found.now is not None:
            self._open[hit.key] = found.now
        elif found.first is not None:
            self._first[hit.key] = found.first
        return found

    def ended(self, now: float) -> list[Episode]:
        """Takes out what has not been seen for ten seconds."""
        over = [key for key, one in self._open.items() if now > one.last_at + ENDS_AFTER_S]
        for key in [key for key, one in self._first.items() if now > one.at + OPENS_WITHIN_S]:
            del self._first[key]
        return [self._open.pop(key) for key in over]
