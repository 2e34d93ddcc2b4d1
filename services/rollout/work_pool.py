"""A fixed number of working threads: a stuck one is replaced, so a hung call costs no place."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable

logger = logging.getLogger(__name__)

Work = Callable[[], None]


class WorkPool:
    """Runs work in order of arrival; work must not raise. Started by `start()`, ended by `stop()`.

    Threads are daemons: one that hangs in a library cannot keep the station from ending.
    """

    def __init__(self, name: str, size: int) -> None:
        self.stuck = 0
        self._name = name
        self._size = size
        self._queue: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._threads: set[threading.Thread] = set()
        self._abandoned: set[threading.Thread] = set()

    def start(self) -> None:
        for _ in range(self._size):
            self._add_thread()

    def stop(self, timeout_s: float = 1.0) -> None:
        with self._lock:
            threads = list(self._threads - self._abandoned)
        for _ in threads:
            self._queue.put(None)
        for thread in threads:
            thread.join(timeout_s)

    def submit(self, work: Work) -> None:
        self._queue.put(work)

    def abandon(self, thread: threading.Thread) -> None:
        """Counts the thread as stuck and puts a fresh one in its place."""
        with self._lock:
            if thread not in self._threads or thread in self._abandoned:
                return
            self._abandoned.add(thread)
            self.stuck += 1
        logger.warning("a thread of %s is stuck and was replaced", self._name)
        self._add_thread()

    def _add_thread(self) -> None:
        thread = threading.Thread(target=self._run, name=f"{self._name} call", daemon=True)
        with self._lock:
            self._threads.add(thread)
        thread.start()

    def _run(self) -> None:
        own = threading.current_thread()
        while own not in self._abandoned:
            work = self._queue.get()
            if work is None:
                break
            work()
        with self._lock:
            self._threads.discard(own)
            if own in self._abandoned:
                self._abandoned.discard(own)
                self.stuck -= 1
