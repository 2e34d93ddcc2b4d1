"""What is watched in a camera's picture, and what was seen there last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from services.domain.alerts import Violation
from services.domain.regions import Region
from widgets.events.event_words import time_text
from widgets.translation import QT_TRANSLATE_NOOP

WATCHED = (
    QT_TRANSLATE_NOOP("WatchedFacts", "Regions"),
    QT_TRANSLATE_NOOP("WatchedFacts", "Last violation"),
    QT_TRANSLATE_NOOP("WatchedFacts", "Detector"),
)


def watched_words() -> list[str]:
    return [QCoreApplication.translate("WatchedFacts", name) for name in WATCHED]


def regions_text(regions: Sequence[Region]) -> str:
    if not regions:
        none = QT_TRANSLATE_NOOP("WatchedFacts", "none")
        return QCoreApplication.translate("WatchedFacts", none)
    return ", ".join(region.name for region in regions)


def violation_text(violation: Violation | None, now: datetime) -> str:
    if violation is None:
        return "–"
    where = [violation.violation_type, violation.region, time_text(violation.at, now)]
    return " · ".join(word for word in where if word)
