"""When each pair wants its next step: a heap whose old entries are passed over."""

from __future__ import annotations

import heapq

Key = tuple[int, str]
"""A rule and a camera; the camera is empty for the station or the site as a whole."""


class DueTimes:
    def __init__(self) -> None:
        self._due: dict[Key, float] = {}
        self._heap: list[tuple[float, Key]] = []

    def put(self, key: Key, due: float | None) -> None:
        """In the place of what stood there."""
        if due == self._due.get(key):
            return
        if due is None:
            self._due.pop(key, None)
            return
        self._due[key] = due
        heapq.heappush(self._heap, (due, key))
        if len(self._heap) > 64 and len(self._heap) > 4 * len(self._due):
            self._heap = [(at, one) for one, at in self._due.items()]
            heapq.heapify(self._heap)

    def is_due(self, now: float) -> bool:
        """False when nothing is; true when something may be."""
        return bool(self._heap) and self._heap[0][0] <= now

    def first(self) -> float | None:
        while self._heap and self._due.get(self._heap[0][1]) != self._heap[0][0]:
            heapq.heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def pop(self, now: float) -> tuple[float, Key] | None:
        """The first that is due by now; among those of one time the least key."""
        first = self.first()
        if first is None or first > now:
            return None
        at, key = heapq.heappop(self._heap)
        del self._due[key]
        return at, key
