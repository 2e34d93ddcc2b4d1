"""Calls that take too long are given up: their caller gets an answer, their camera is free."""

from __future__ import annotations

import heapq
import itertools
import threading
from collections.abc import Callable

from services.domain.clock import Clock


class Watchdog:
    """One thread that runs `expired` at its time unless the watch was cancelled before."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._changed = threading.Condition()
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._order = itertools.count()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="call watchdog", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        with self._changed:
            self._stopping = True
            self._changed.notify()
        self._thread.join()

    def watch(self, limit_s: float, expired: Callable[[], None]) -> None:
        """`expired` must be harmless when the call has ended meanwhile."""
        with self._changed:
            heapq.heappush(self._due, (self._clock() + limit_s, next(self._order), expired))
            self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                if self._stopping:
                    return
                wait_s = self._due[0][0] - self._clock() if self._due else None
                if wait_s is None or wait_s > 0:
                    self._changed.wait(wait_s)
                    continue
                expired = heapq.heappop(self._due)[2]
            expired()
