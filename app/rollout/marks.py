"""Stage changes, moves of the slider and roll backs, as the charts mark them."""

from __future__ import annotations

from app.rollout.store import RolloutRows
from services.domain.metrics import ChartMark, MarkKind
from services.rollout.store import ROLL_BACK, SLIDER, STAGE

_KINDS = {
    SLIDER: MarkKind.SLIDER,
    STAGE: MarkKind.STAGE,
    ROLL_BACK: MarkKind.ROLL_BACK,
}


def chart_marks(rows: RolloutRows, since: float, until: float) -> list[ChartMark]:
    """Oldest first; times are UTC seconds, the end is not included."""
    marks = [
        ChartMark(line.at.timestamp(), mark, line.what)
        for kind, mark in _KINDS.items()
        for line in rows.audit(kind=kind)
        if since <= line.at.timestamp() < until
    ]
    return sorted(marks, key=lambda mark: mark.at)
