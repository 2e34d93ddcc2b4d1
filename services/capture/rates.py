"""What a stream really delivers, counted by arrival: timestamps and announced rates are claims."""

from __future__ import annotations

from collections import deque

from services.capture.sources.arrival import Arrival

OVER_S = 5.0
MOST_KEPT = 2400


class Rates:
    """Rates over the last five seconds."""

    def __init__(self) -> None:
        self._arrivals: deque[tuple[float, int, bool]] = deque(maxlen=MOST_KEPT)
        self._key_at: float | None = None
        self.key_frame_distance_s: float | None = None

    def count(self, arrival: Arrival) -> None:
        at = arrival.arrived_at
        self._arrivals.append((at, arrival.size, arrival.is_picture))
        if arrival.is_picture and arrival.is_key:
            if self._key_at is not None:
                self.key_frame_distance_s = round(at - self._key_at, 3)
            self._key_at = at

    def measured(self, now: float) -> tuple[float, float]:
        """Pictures a second and kilobits a second."""
        while self._arrivals and self._arrivals[0][0] < now - OVER_S:
            self._arrivals.popleft()
        if len(self._arrivals) < 2:
            return 0.0, 0.0
        # intervals, not pictures: five pictures in a second are four intervals
        spanned = max(now - self._arrivals[0][0], 0.2)
        pictures = sum(1 for _at, _size, is_picture in self._arrivals if is_picture) - 1
        size = sum(size for _at, size, _is_picture in self._arrivals)
        return max(0.0, pictures / spanned), size * 8 / 1000 / spanned
