"""Hits made into violations: one for each episode, which grows while it lasts."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Protocol

from services.alerts.episodes import OPENS_WITHIN_S, Episodes, Hit, Key
from services.domain.alerts import Box, Episode, ProgressInput, Violation, ViolationReport
from services.domain.detections import Detection, Look
from services.domain.errors import StationError

logger = logging.getLogger(__name__)

PROGRESS_EVERY_S = 5.0
"""Shorter than the ten seconds after which a violation counts as over."""


class ViolationBook(Protocol):
    """Where violations are written; each method may raise StationError."""

    def record(self, camera_id: str, report: ViolationReport) -> Violation: ...

    def amend(self, violations: Sequence[Violation]) -> None: ...

    def keep_picture(self, violation: Violation, jpeg: bytes) -> str:
        """Instead of the picture that it has; answers the file's name."""


@dataclass
class _Picture:
    """The best one so far, and where in it the thing is."""

    confidence: float
    jpeg: bytes = field(repr=False)
    box: Box | None


@dataclass
class _Going:
    """A violation as it was recorded, and what has not been told of it yet."""

    violation: Violation
    told_hits: int = 1
    changed: bool = True


class Detections:
    """One thread. Times are UTC seconds; `tell` is for what the engine hears and records keep."""

    def __init__(self, book: ViolationBook, tell: Callable[[ProgressInput], None]) -> None:
        self._book = book
        self._tell = tell
        self._episodes = Episodes()
        self._pictures: dict[Key, tuple[float, _Picture]] = {}
        self._going: dict[Key, _Going] = {}
        self._ended: list[_Going] = []
        self._progress_at = 0.0
        self._troubled = False

    def take(self, camera_id: str, look: Look, at: float) -> None:
        """A camera's hits of one moment: two things of one type and region are one hit."""
        surest: dict[tuple[str, str], Detection] = {}
        for seen in sorted(look.detections, key=lambda one: one.confidence):
            surest[seen.violation_type, seen.region] = seen
        for seen in surest.values():
            self._hit(camera_id, seen, look.jpeg, at)

    def look(self, now: float) -> None:
        """Ends what is over, and tells from time to time what goes on."""
        ended = self._episodes.ended(now)
        for episode in ended:
            self._end(_key_of(episode))
        for key in [one for one, (at, _) in self._pictures.items() if now > at + OPENS_WITHIN_S]:
            del self._pictures[key]
        if ended or not 0 <= now - self._progress_at < PROGRESS_EVERY_S:
            self._progress_at = now
            self._tell_progress(now)

    def close(self, now: float) -> None:
        """The station ends: what goes on is over."""
        for key in list(self._going):
            self._end(key)
        self._tell_progress(now)

    def _hit(self, camera_id: str, seen: Detection, jpeg: bytes, at: float) -> None:
        hit = Hit(camera_id, seen.violation_type, seen.region, at, seen.confidence)
        if jpeg:
            self._keep(hit, _Picture(seen.confidence, jpeg, seen.box))
        grown = self._episodes.hit(hit)
        if grown.ended is not None:
            self._end(hit.key)
        if grown.now is not None:
            self._grow(hit.key, grown.now)

    def _keep(self, hit: Hit, picture: _Picture) -> None:
        known = self._pictures.get(hit.key)
        if known is None or picture.confidence >= known[1].confidence:
            self._pictures[hit.key] = hit.at, picture

    def _grow(self, key: Key, episode: Episode) -> None:
        _, picture = self._pictures.pop(key, (0.0, None))
        going = self._going.get(key)
        try:
            if going is None:
                self._going[key] = _Going(self._recorded(episode, picture))
            elif picture is not None and picture.confidence > going.violation.confidence:
                self._show(going, picture)
        except StationError as error:
            self._trouble(error)
        if (going := self._going.get(key)) is not None:
            last_at = datetime.fromtimestamp(episode.last_at, UTC)
            going.violation = replace(
                going.violation, count=episode.count, last_at=last_at, is_over=False
            )
            going.changed = True

    def _recorded(self, episode: Episode, picture: _Picture | None) -> Violation:
        report = ViolationReport(
            episode.violation_type,
            datetime.fromtimestamp(episode.started_at, UTC),
            episode.best,
            episode.region,
            picture.box if picture else None,
            picture.jpeg if picture else b"",
        )
        return self._book.record(episode.camera_id, report)

    def _show(self, going: _Going, picture: _Picture) -> None:
        name = self._book.keep_picture(going.violation, picture.jpeg)
        going.violation = replace(going.violation, picture=name, confidence=picture.confidence)

    def _end(self, key: Key) -> None:
        going = self._going.pop(key, None)
        if going is not None:
            going.violation = replace(going.violation, is_over=True)
            self._ended.append(going)

    def _tell_progress(self, now: float) -> None:
        changed = [*self._ended, *(going for going in self._going.values() if going.changed)]
        if not changed:
            return
        try:
            self._book.amend([going.violation for going in changed])
            self._troubled = False
        except StationError as error:
            # it is written the next time
            self._trouble(error)
            return
        self._ended.clear()
        for going in changed:
            self._tell_hits(going, now)
            going.changed = False

    def _tell_hits(self, going: _Going, now: float) -> None:
        violation = going.violation
        hits = violation.count - going.told_hits
        if hits > 0 and violation.last_at is not None:
            going.told_hits = violation.count
            last_at = min(violation.last_at.timestamp(), now)
            self._tell(
                ProgressInput(violation.camera_id, now, last_at, violation.violation_type, hits)
            )

    def _trouble(self, error: StationError) -> None:
        if not self._troubled:
            logger.warning("What detectors saw waits to be recorded: %s", error)
        self._troubled = True


def _key_of(episode: Episode) -> Key:
    return (episode.camera_id, episode.violation_type, episode.region)
