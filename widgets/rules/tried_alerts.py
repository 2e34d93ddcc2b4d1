"""What a trial found, ready to be shown: each alert once, and what an edit makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from services.domain.alerts import Tried, TriedAlert
from widgets.look.tokens import Meaning, Shape


class Change(StrEnum):
    """Against the saved rule."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


LOOKS = {
    Change.SAME: (Meaning.INFORMATION, Shape.DOT),
    Change.ADDED: (Meaning.ATTENTION, Shape.TRIANGLE),
    Change.REMOVED: (Meaning.QUIET, Shape.CROSS),
}


@dataclass(frozen=True)
class ShownAlert:
    alert: TriedAlert
    change: Change


def shown_alerts(tried: Tried, *, against_saved: bool) -> tuple[ShownAlert, ...]:
    """Newest first; without a saved rule nothing is added, it is all there is."""
    added = frozenset(tried.added) if against_saved else frozenset()
    now = [
        ShownAlert(alert, Change.ADDED if alert in added else Change.SAME) for alert in tried.alerts
    ]
    gone = [ShownAlert(alert, Change.REMOVED) for alert in tried.removed]
    return tuple(sorted([*now, *gone], key=lambda one: -one.alert.fired_at))


def cameras_of(alerts: Sequence[ShownAlert]) -> list[str]:
    """Those with most alerts first."""
    counts: dict[str, int] = {}
    for one in alerts:
        counts[one.alert.camera_id] = counts.get(one.alert.camera_id, 0) + 1
    return sorted(counts, key=lambda camera: (-counts[camera], camera))
