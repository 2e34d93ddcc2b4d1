"""An axis whose ticks and words are ours: local times, per cents, milliseconds, counts."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPen

from widgets.look.tokens import Tokens
from widgets.metrics.time_words import tick_text, ticks
from widgets.metrics.words import count_text, round_latency_text, round_percent_text

TEXT_PX = 11
OVER_PX = 8
_PX_PER_TIME = 72
_PX_PER_VALUE = 26

Ticks = Callable[[float, float, int], tuple[float, list[float]]]
"""From low, high and the most there is room for: the step and the places."""


class WordedAxis(pg.AxisItem):  # type: ignore[misc]
    """One level of ticks, each with its text; its grid reaches through the chart."""

    def __init__(
        self, orientation: str, places: Ticks, text: Callable[[float, float], str]
    ) -> None:
        super().__init__(orientation, maxTickLength=0)
        self._places = places
        self._text = text
        self._room = _PX_PER_TIME if orientation == "bottom" else _PX_PER_VALUE
        font = QFont()
        font.setPixelSize(TEXT_PX)
        font.setFeature(QFont.Tag("tnum"), 1)
        self.setTickFont(font)
        self.setStyle(
            tickAlpha=255, tickTextOffset=4, hideOverlappingLabels=orientation == "bottom"
        )
        self.setGrid(255)
        self.setZValue(-1000)

    def tint(self, tokens: Tokens) -> None:
        self.setTickPen(QPen(QColor(tokens.border)))
        self.setPen(QPen(QColor(tokens.border)))
        self.setTextPen(QPen(QColor(tokens.muted)))

    def say_again(self) -> None:
        """The language changed."""
        self.picture = None
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        """A text at the end of the axis reaches half over it (with a grid the library forgets)."""
        rect = QRectF(super().boundingRect())
        return rect if self.orientation == "bottom" else rect.adjusted(0, -OVER_PX, 0, OVER_PX)

    def tickValues(  # noqa: N802
        self, low: float, high: float, size: float
    ) -> list[tuple[float, list[float]]]:
        return [self._places(low, high, max(2, int(size / self._room)))]

    def tickStrings(  # noqa: N802
        self, values: Sequence[float], scale: float, spacing: float
    ) -> list[str]:
        del scale
        return [self._text(value, spacing) for value in values]


def time_axis() -> WordedAxis:
    return WordedAxis("bottom", ticks, tick_text)


def percent_axis() -> WordedAxis:
    return WordedAxis("left", _percent_ticks, lambda value, _: round_percent_text(value / 100))


def latency_axis() -> WordedAxis:
    """Over logarithms of milliseconds."""
    return WordedAxis("left", _latency_ticks, lambda value, _: round_latency_text(10**value))


def count_axis() -> WordedAxis:
    """Legacy hangs below zero: its numbers are counts all the same."""
    return WordedAxis("left", _count_ticks, lambda value, _: count_text(abs(round(value))))


def round_ticks(low: float, high: float, most: int) -> tuple[float, list[float]]:
    """Multiples of 1, 2 or 5 times a power of ten."""
    least = max((high - low) / most, 1e-9)
    decade = 10.0 ** math.floor(math.log10(least))
    step = next(decade * times for times in (1, 2, 5, 10) if decade * times >= least * 0.999)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return step, [number * step for number in range(first, last + 1)]


def _percent_ticks(low: float, high: float, most: int) -> tuple[float, list[float]]:
    step, places = round_ticks(low, high, most)
    return step, [place for place in places if -1e-9 <= place <= 100 + 1e-9]


def _count_ticks(low: float, high: float, most: int) -> tuple[float, list[float]]:
    step, places = round_ticks(low, high, most)
    return step, [place for place in places if place == round(place)]


def _latency_ticks(low: float, high: float, most: int) -> tuple[float, list[float]]:
    for times in ((1, 2, 5), (1, 3), (1,)):
        places = [
            decade + math.log10(part)
            for decade in range(math.floor(low), math.ceil(high) + 1)
            for part in times
        ]
        places = [place for place in places if low <= place <= high]
        if len(places) <= most:
            break
    return 1.0, places
