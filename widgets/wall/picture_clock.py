"""Looks sixty times a second which visible tiles have a new picture, and measures the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer

from services.domain.pictures import Pictures, SharedPicture
from widgets.spread import Spread

LOOK_EVERY_MS = 16


class Watched(Protocol):
    """A tile as the clock sees it; `asked` is the newest number that was counted as due."""

    pictures: Pictures | None
    is_live: bool
    asked: int

    def refresh(self) -> None: ...


@dataclass(frozen=True)
class WallFigures:
    """Since the last reset: pictures due and drawn on visible live tiles; times in milliseconds."""

    due: int
    drawn: int
    written_to_painted_ms_p95: float
    picture_gap_ms_p99: float


class PictureClock(QObject):
    """One timer for all tiles: no signal per picture, no queue, a slow window misses pictures."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tiles: Sequence[Watched] = ()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.reset()

    def watch(self, tiles: Sequence[Watched]) -> None:
        """The tiles that are seen; with none the timer rests."""
        self._tiles = tuple(tiles)
        if self._tiles and not self._timer.isActive():
            self._timer.start()
        elif not self._tiles:
            self._timer.stop()

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def look(self) -> None:
        for tile in self._tiles:
            pictures = tile.pictures
            if pictures is None or not tile.is_live:
                continue
            number = pictures.newest_number()
            if number != tile.asked:
                self._count_due(tile, number)
                tile.refresh()

    def note_painted(
        self, tile: Watched, picture: SharedPicture, before: float | None, now: float
    ) -> None:
        """A tile drew a new picture; `before`: when it drew the last one, monotonic seconds."""
        # a tile repaints for other reasons too and may be earlier than the look
        if picture.number > tile.asked:
            self._count_due(tile, picture.number)
        self._drawn += 1
        self._ways.add((now - picture.written_at) * 1000)
        if before is not None:
            self._gaps.add((now - before) * 1000)

    def _count_due(self, tile: Watched, number: int) -> None:
        # the first picture after a rest is one, however many went by meanwhile
        self._due += max(0, number - tile.asked) if tile.asked else 1
        tile.asked = number

    def reset(self) -> None:
        self._due = 0
        self._drawn = 0
        self._ways = Spread()
        self._gaps = Spread()

    def figures(self) -> WallFigures:
        return WallFigures(
            due=self._due,
            drawn=self._drawn,
            written_to_painted_ms_p95=self._ways.percentile(95),
            picture_gap_ms_p99=self._gaps.percentile(99),
        )
