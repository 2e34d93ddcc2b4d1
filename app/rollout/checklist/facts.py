"""What the checklists are judged by, and what a check answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from services.domain.results import SiteNews
from services.domain.rollout_view import CheckState, RolloutView
from services.domain.sentences import NOTHING, Sentence, sentence
from services.metrics.health import Check


@dataclass(frozen=True)
class Tick:
    """Somebody's word for a line that the station cannot check."""

    by: str
    at: datetime


@dataclass(frozen=True)
class ChecklistFacts:
    """What the lines are judged by; `view` is the page, its checklist still empty.

    None: nobody looked, and the line is unknown. `paired` counts the operations that have both
    implementations. `watches`: the station itself looks, with its hourly checks.
    """

    view: RolloutView
    health: Sequence[Check] | None = None
    metrics_readable: bool | None = None
    site_news: SiteNews | None = None
    paired: int | None = None
    watches: bool = True
    ticks: Mapping[str, Tick] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """What a check came to, and what it saw."""

    state: CheckState
    what: Sentence = NOTHING


Look = Callable[[ChecklistFacts], Found]


def listed(said: tuple[Sentence, ...]) -> Sentence:
    """Several sentences as one, each to be translated by its own template."""
    first, *rest = said
    return sentence("{one} {more}", one=first, more=listed(tuple(rest))) if rest else first


def moment(at: datetime) -> str:
    """Local time, to the minute."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
