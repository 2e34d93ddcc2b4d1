"""When a camera is tried again: quickly at first, then patiently; a wrong password never."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from services.domain.run_state import ProblemKind

LONGEST_JITTER_S = 1.0
KNOCK_EVERY_S = 1.0
KNOCK_SLOWLY_EVERY_S = 5.0
KNOCK_SLOWLY_AFTER_S = 300.0

Random = Callable[[], float]
"""A number from 0 up to 1."""


@dataclass(frozen=True)
class Ladder:
    """The delays between attempts in seconds: one for each failure in a row, then the slow one."""

    delays_s: tuple[float, ...] = (1.0, 2.0, 4.0, 8.0, 15.0)
    slow_s: float = 60.0

    def delay_s(self, kind: ProblemKind, failures: int, random: Random) -> float | None:
        """Seconds until the next attempt after `failures` in a row (from 1); None for never."""
        if kind is ProblemKind.AUTH:
            # cameras lock an account after a few wrong passwords
            return None
        if kind is not ProblemKind.LOST or failures > len(self.delays_s):
            return self.slow_s + random() * LONGEST_JITTER_S
        return self.delays_s[max(failures, 1) - 1] + random() * LONGEST_JITTER_S


def knock_every_s(waited_s: float) -> float:
    """How often a waiting worker tries the camera's port, in seconds."""
    return KNOCK_EVERY_S if waited_s < KNOCK_SLOWLY_AFTER_S else KNOCK_SLOWLY_EVERY_S
