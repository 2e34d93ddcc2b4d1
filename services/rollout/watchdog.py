"""Calls that take too long are given up: their caller gets an answer, their camera is free."""

from __future__ import annotations

import heapq
import itertools
import threading
from collections.abc import Callable

from services.domain.clock import Clock


class Watch:
    """One call's limit; cancelled when the call has ended."""

    __slots__ = ("due_at", "expired", "order")

    def __init__(self, due_at: float, order: int, expired: Callable[[], None]) -> None:
        self.due_at = due_at
        self.order = order
        self.expired: Callable[[], None] | None = expired

    def __lt__(self, other: Watch) -> bool:
        return (self.due_at, self.order) < (other.due_at, other.order)

    def cancel(self) -> None:
        """The call and its result are let go at once; the watch itself is when it is due."""
        self.expired = None


class Watchdog:
    """One thread that runs `expired` at its time unless the watch was cancelled before."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._changed = threading.Condition(self._lock)
        self._due: list[Watch] = []
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

    def watch(self, limit_s: float, expired: Callable[[], None]) -> Watch:
        """`expired` must be harmless when the call has ended meanwhile."""
        watch = Watch(self._clock() + limit_s, next(self._order), expired)
        with self._lock:
            heapq.heappush(self._due, watch)
            # waking the thread costs more than all the rest of a call: only for a new first one
            if self._due[0] is watch:
                self._changed.notify()
        return watch

    def _run(self) -> None:
        while True:
            with self._changed:
                if self._stopping:
                    return
                wait_s = self._due[0].due_at - self._clock() if self._due else None
                if wait_s is None or wait_s > 0:
                    self._changed.wait(wait_s)
                    continue
                expired = heapq.heappop(self._due).expired
            if expired is not None:
                expired()
