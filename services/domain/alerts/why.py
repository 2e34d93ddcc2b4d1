"""Why a rule fired on a camera, or did not: where it stood, and when that changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from services.domain.sentences import Sentence


class Standing(StrEnum):
    """What keeps a rule from firing, or that nothing does."""

    OUT_OF_HOURS = "out_of_hours"
    MUTED = "muted"
    NO_DATA = "no_data"
    NOT_MET = "not_met"
    PENDING = "pending"
    FIRING = "firing"
    RECOVERING = "recovering"


@dataclass(frozen=True)
class WhyLine:
    """`at` is aware, UTC. `count` and `value` are what the condition looks at.

    `stale`: its samples no longer come. `quiet`: an alert stands, and a cooldown or a snooze keeps
    it from being told.
    """

    at: datetime
    standing: Standing
    what: Sentence
    said: Sentence
    count: int
    value: float | None
    stale: bool
    quiet: bool

    def plain(self) -> dict[str, Any]:
        """As JSON takes it."""
        return {
            "at": self.at.isoformat(),
            "standing": str(self.standing),
            "what": str(self.what),
            "said": str(self.said),
            "count": self.count,
            "value": self.value,
            "stale": self.stale,
            "quiet": self.quiet,
        }
