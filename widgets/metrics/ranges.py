"""The spans of time that can be chosen for the charts, and how often each is looked at again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from widgets.translation import QT_TRANSLATE_NOOP

MINUTE_S = 60.0
HOUR_S = 3600.0
DAY_S = 86_400.0


@dataclass(frozen=True)
class Range:
    """`source` is the English word on its button."""

    key: str
    seconds: float
    source: str

    @property
    def words(self) -> str:
        return QCoreApplication.translate("Range", self.source)


RANGES = (
    Range("15min", 15 * MINUTE_S, QT_TRANSLATE_NOOP("Range", "15 min")),
    Range("1h", HOUR_S, QT_TRANSLATE_NOOP("Range", "1 h")),
    Range("6h", 6 * HOUR_S, QT_TRANSLATE_NOOP("Range", "6 h")),
    Range("24h", DAY_S, QT_TRANSLATE_NOOP("Range", "24 h")),
    Range("7d", 7 * DAY_S, QT_TRANSLATE_NOOP("Range", "7 days")),
    Range("30d", 30 * DAY_S, QT_TRANSLATE_NOOP("Range", "30 days")),
)
FIRST = RANGES[1]


def range_named(key: object) -> Range | None:
    return next((one for one in RANGES if one.key == key), None)


def refresh_s(seconds: float) -> float:
    """How old a picture of that many seconds may get: what moves slowly is asked for seldom."""
    if seconds <= HOUR_S:
        return 5.0
    return 30.0 if seconds <= DAY_S else 60.0
