"""One rate of one operation, watched call by call: its last 200 calls and its CUSUM."""

from __future__ import annotations

from collections import deque
from datetime import datetime

from services.domain.verdicts import VerdictKind
from services.rollout.guards.cusum import Cusum
from services.rollout.guards.wilson import least_failures

WINDOW = 200
LEAST_CALLS = 20


class RateWatch:
    """Counts failures against a limit of attention and one of roll back, both rates 0 to 1.

    Attention asks for the same evidence as roll back: the raw rate of a healthy operation is
    above 1 % a good part of the time.
    """

    def __init__(self, attention: float, roll_back: float) -> None:
        self.limit = roll_back
        self.failures = 0
        self.added = 0
        self.cusum = Cusum(roll_back)
        self._attention = least_failures(attention, WINDOW, LEAST_CALLS)
        self._roll_back = least_failures(roll_back, WINDOW, LEAST_CALLS)
        self._failed: deque[bool] = deque()
        self._at: deque[datetime] = deque(maxlen=WINDOW)

    @property
    def calls(self) -> int:
        return len(self._failed)

    @property
    def since(self) -> datetime | None:
        """When the oldest call of the window was."""
        return self._at[0] if self._at else None

    def add(self, at: datetime, *, failed: bool) -> None:
        self.added += 1
        self._at.append(at)
        if len(self._failed) == WINDOW:
            self.failures -= self._failed.popleft()
        self._failed.append(failed)
        self.failures += failed
        self.cusum.add(failed=failed)

    @property
    def is_breached(self) -> bool:
        return self.cusum.is_alarmed or self.failures >= self._roll_back[len(self._failed)]

    @property
    def kind(self) -> VerdictKind:
        if not self._failed:
            return VerdictKind.NO_TRAFFIC
        if self.is_breached:
            return VerdictKind.ROLL_BACK
        if self.calls < LEAST_CALLS:
            return VerdictKind.NOT_ENOUGH_DATA
        if self.failures >= self._attention[self.calls]:
            return VerdictKind.ATTENTION
        return VerdictKind.OK
