"""Writes the report of a rollout from its page, the figures since it began, and the audit."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from app.rollout.room import RolloutRoom
from services.domain.call import Call
from services.domain.errors import StationError
from services.domain.metrics import MetricsSnapshot
from services.domain.rollout_view import AuditLine, RolloutView

logger = logging.getLogger(__name__)

WITHOUT_ROLLOUT = timedelta(days=1)
MOST_LINES = 2_000

Figures = Callable[[float, float], MetricsSnapshot]
"""From one time to another, UTC seconds."""


class ReportDesk:
    """In any thread."""

    def __init__(
        self, room: RolloutRoom, view: Callable[[], RolloutView], figures: Figures
    ) -> None:
        self._room = room
        self._view = view
        self._figures = figures

    def report(self, call: Call, language: str) -> str:
        """`language` is zh_CN or en."""
        return self.written(language)

    def written(self, language: str) -> str:
        # Qt reads the translations, and is loaded here and not before: a station does without it
        from app.rollout.report.document import rollout_report

        view = self._view()
        return rollout_report(view, self._snapshot(view), self._audit(), language)

    def _snapshot(self, view: RolloutView) -> MetricsSnapshot | None:
        """Since the rollout began; of the last day where none did."""
        since: datetime = view.state.evidence_since or view.at - WITHOUT_ROLLOUT
        try:
            return self._figures(since.timestamp(), view.at.timestamp())
        except StationError as error:
            logger.warning("the report is written without figures: %s", error)
            return None

    def _audit(self) -> list[AuditLine]:
        """Newest first, page by page."""
        lines: list[AuditLine] = []
        while len(lines) < MOST_LINES:
            page = self._room.rows.audit(lines[-1].number if lines else None)
            if not page:
                break
            lines += page
        return lines[:MOST_LINES]
