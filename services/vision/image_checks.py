"""Whether a camera's picture is dark, bright, blurred, covered, moved, or of one colour."""

from __future__ import annotations

from services.domain.detections import Finding
from services.vision.measures import measured
from services.vision.small import Bgrx, Grey, half
from services.vision.steady import Steady
from services.vision.usual_view import UsualView
from services.vision.verdicts import KINDS, Verdicts, verdicts

EVERY_S = 2.0
LOOKS = 3
LOOKS_FOR_MOVED = 5
"""Whoever walks close by the camera is gone by then."""

TOLD_AGAIN_S = 3600.0
"""A rule that is tried on the last days hears what has been so for longer."""

ADOPTED_AFTER_S = 600.0
"""A camera that was turned and stays so has a new view."""


class ImageChecks:
    """One camera's; times are monotonic seconds."""

    def __init__(self) -> None:
        self._usual = UsualView()
        self._held = {kind: Steady(LOOKS_FOR_MOVED if kind == "moved" else LOOKS) for kind in KINDS}
        self._told: dict[str, bool] = {}
        self._told_at = 0.0
        self._moved_at: float | None = None

    def see(self, small: Bgrx, grey: Grey, at: float) -> tuple[Finding, ...]:
        """What has changed; once an hour, and at first, all that is known."""
        seen, halved = measured(small, grey), half(grey)
        usual, known = self._usual, self._usual.is_known
        found = verdicts(
            seen,
            usual.edges if known else 0.0,
            usual.sharpness if known else 0.0,
            usual.compare(halved) if known else None,
        )
        if not any(found.values()):
            usual.learn(halved, seen)
        self._held = {kind: held.seen(found[kind]) for kind, held in self._held.items()}
        self._adopt(found, at)
        return self._news(at)

    def _adopt(self, found: Verdicts, at: float) -> None:
        if not found["moved"]:
            if found["moved"] is False:
                self._moved_at = None
            return
        self._moved_at = at if self._moved_at is None else self._moved_at
        if at - self._moved_at >= ADOPTED_AFTER_S:
            self._moved_at = None
            self._usual.forget()

    def _news(self, at: float) -> tuple[Finding, ...]:
        if at - self._told_at >= TOLD_AGAIN_S:
            self._told, self._told_at = {}, at
        now = {kind: held.present for kind, held in self._held.items() if held.present is not None}
        news = tuple(
            Finding(kind, is_so) for kind, is_so in now.items() if self._told.get(kind) != is_so
        )
        self._told |= now
        return news
