"""The axes of a chart: round places in local time, per cents, milliseconds or counts."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QLineF, QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from widgets.look.tokens import Tokens
from widgets.metrics.time_words import tick_text, ticks
from widgets.metrics.words import count_text, round_latency_text, round_percent_text

TEXT_PX = 11
VALUES_PX = 54
TIMES_PX = 20
_PX_PER_TIME = 72
_PX_PER_VALUE = 26
_GAP_PX = 5

Places = Callable[[float, float, int], tuple[float, list[float]]]
"""From low, high and the most there is room for: the step and the places."""


@dataclass(frozen=True)
class Axis:
    """`text` says a place; its second argument is the step between places."""

    places: Places
    text: Callable[[float, float], str]


Range = tuple[float, float]


def paint_axes(
    painter: QPainter, tokens: Tokens, box: QRectF, times: Range, values: Range, axis: Axis
) -> None:
    """The grid into the box, the words to its left and below it; in pixels."""
    left, right, top, bottom = box.left(), box.right(), box.top(), box.bottom()
    rows = [
        (round(bottom - y) + 0.5, text)
        for y, text in _placed(axis, values, box.height(), _PX_PER_VALUE)
    ]
    columns = [
        (round(left + x) + 0.5, text)
        for x, text in _placed(TIME_AXIS, times, box.width(), _PX_PER_TIME)
    ]
    painter.setPen(QPen(QColor(tokens.border), 1))
    painter.drawLines([QLineF(left, y, right, y) for y, _ in rows])
    painter.drawLines([QLineF(x, top, x, bottom) for x, _ in columns])
    painter.setFont(_font())
    painter.setPen(QColor(tokens.muted))
    for y, text in rows:
        place = QRectF(left - VALUES_PX, y - TEXT_PX, VALUES_PX - _GAP_PX, 2 * TEXT_PX)
        painter.drawText(place, _RIGHT, text)
    half = _PX_PER_TIME / 2
    for x, text in columns:
        if left + half / 2 < x < right - half / 2:
            painter.drawText(QRectF(x - half, bottom + 2, 2 * half, TIMES_PX), _TOP, text)
    painter.setPen(QPen(QColor(tokens.outline), 1))
    painter.drawLine(QLineF(left + 0.5, top, left + 0.5, bottom))


def round_places(low: float, high: float, most: int) -> tuple[float, list[float]]:
    """Multiples of 1, 2 or 5 times a power of ten."""
    least = max((high - low) / most, 1e-9)
    decade = 10.0 ** math.floor(math.log10(least))
    step = next(decade * times for times in (1, 2, 5, 10) if decade * times >= least * 0.999)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return step, [number * step for number in range(first, last + 1)]


def _percent_places(low: float, high: float, most: int) -> tuple[float, list[float]]:
    step, places = round_places(low, high, most)
    return step, [place for place in places if -1e-9 <= place <= 100 + 1e-9]


def _count_places(low: float, high: float, most: int) -> tuple[float, list[float]]:
    step, places = round_places(low, high, most)
    return step, [place for place in places if place == round(place)]


def _latency_places(low: float, high: float, most: int) -> tuple[float, list[float]]:
    """Over logarithms: 1, 2, 5 in every power of ten, fewer where there is no room."""
    places: list[float] = []
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


TIME_AXIS = Axis(ticks, tick_text)
PERCENT_AXIS = Axis(_percent_places, lambda value, _: round_percent_text(value / 100))
LATENCY_AXIS = Axis(_latency_places, lambda value, _: round_latency_text(10**value))
# legacy hangs below zero: its numbers are counts all the same
COUNT_AXIS = Axis(_count_places, lambda value, _: count_text(abs(round(value))))

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


def _placed(axis: Axis, ends: Range, length: float, px: int) -> list[tuple[float, str]]:
    """Pixels from the low end, and what is said there."""
    low, high = ends
    if high <= low or length <= 0:
        return []
    scale = length / (high - low)
    said = _said(axis, low, high, max(2, int(length / px)), QLocale().name())
    return [((place - low) * scale, text) for place, text in said]


@lru_cache(maxsize=16)
def _said(axis: Axis, low: float, high: float, most: int, locale: str) -> list[tuple[float, str]]:
    """The charts share their times, and their values stay while times are panned."""
    del locale  # in which language a place was said
    step, places = axis.places(low, high, most)
    return [(place, axis.text(place, step)) for place in places]


@cache
def _font() -> QFont:
    font = QFont()
    font.setPixelSize(TEXT_PX)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
