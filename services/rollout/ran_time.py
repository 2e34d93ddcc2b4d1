"""How long the station ran: by its own clock, without the time it slept or stood still."""

from __future__ import annotations

import threading

from services.domain.clock import Clock, UtcClock

SLEPT_S = 90.0


class RanTime:
    """Looked at each minute; a gap is no time in which the station watched anything."""

    def __init__(self, clock: Clock, utc_clock: UtcClock, *, tick_s: float) -> None:
        self._clock = clock
        self._utc_clock = utc_clock
        self._longest_s = 2 * tick_s
        self._lock = threading.Lock()
        self._waits_s = 0.0
        self.begin()

    def begin(self) -> None:
        self._seen_at = self._clock()
        self._seen_utc = self._utc_clock()

    @property
    def waits_s(self) -> float:
        """Seconds that nobody has taken yet."""
        return self._waits_s

    def look(self) -> bool:
        """Adds the time since the last look; True after a gap: the machine slept, or we did.

        The monotonic clock stands still while the machine sleeps, the time of day does not. A
        clock that was set back is no gap.
        """
        now, now_utc = self._clock(), self._utc_clock()
        passed_s = max(0.0, now - self._seen_at)
        passed_utc_s = (now_utc - self._seen_utc).total_seconds()
        self._seen_at, self._seen_utc = now, now_utc
        with self._lock:
            self._waits_s += min(passed_s, self._longest_s)
        return passed_s > self._longest_s or passed_utc_s - passed_s > SLEPT_S

    def take(self) -> float:
        with self._lock:
            taken, self._waits_s = self._waits_s, 0.0
        return taken

    def give_back(self, seconds: float) -> None:
        with self._lock:
            self._waits_s += seconds
