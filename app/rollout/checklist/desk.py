"""Gathers what the checklists are judged by, and no more often than a person looks."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping, Sequence

from app.rollout.checklist.facts import ChecklistFacts, Tick
from app.rollout.checklist.lines import checklist
from services.domain.clock import Clock, monotonic
from services.domain.errors import StationError
from services.domain.results import SiteNews
from services.domain.rollout_view import ChecklistItem, RolloutView
from services.metrics.health import Check
from services.storage.repositories.rollout import Note

logger = logging.getLogger(__name__)

HEALTH_IS_FRESH_S = 60.0


class ChecklistDesk:
    """In any thread; the health checks write to the databases, so they are kept for a minute.

    `paired` counts the operations with both implementations.
    """

    def __init__(
        self,
        *,
        health: Callable[[], Sequence[Check]],
        news: Callable[[], SiteNews | None],
        paired: int | None = None,
        watches: bool = True,
        clock: Clock = monotonic,
    ) -> None:
        self._health = health
        self._news = news
        self._paired = paired
        self._watches = watches
        self._clock = clock
        self._lock = threading.Lock()
        self._checks: Sequence[Check] | None = None
        self._checked_at: float | None = None

    def items(self, view: RolloutView, ticks: Mapping[str, Note]) -> tuple[ChecklistItem, ...]:
        """The lines for a page whose checklist is still empty; `ticks` by the lines' keys."""
        checks = self._fresh_checks()
        return checklist(
            ChecklistFacts(
                view,
                health=checks,
                metrics_readable=checks is not None,
                site_news=self._news(),
                paired=self._paired,
                watches=self._watches,
                ticks={key: Tick(note.by, note.at) for key, note in ticks.items()},
            )
        )

    def _fresh_checks(self) -> Sequence[Check] | None:
        """None: the figures that they begin with could not be read."""
        with self._lock:
            now = self._clock()
            if self._checked_at is None or now - self._checked_at >= HEALTH_IS_FRESH_S:
                try:
                    self._checks = self._health()
                except StationError as error:
                    logger.warning("the health checks could not be read: %s", error)
                    self._checks = None
                self._checked_at = now
            return self._checks
