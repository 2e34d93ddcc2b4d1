"""Requests from any thread to the supervisor's: put in, waking its loop, answered by a future."""

from __future__ import annotations

import contextlib
import os
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from services.domain.errors import CallCancelled, CallTimedOut

Answer = TypeVar("Answer")

READ_AT_ONCE = 4096


class Mailbox:
    """One reader, any number of askers; after `close` everybody is refused."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._letters: deque[tuple[Callable[[], Any], Future[Any]]] = deque()
        self._is_open = True
        self._has_rung = False
        self._reader: int | None = None
        self.wake_fd, self._ring_fd = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)

    def read_here(self) -> None:
        """This thread is the reader: what it asks itself is done at once."""
        self._reader = threading.get_ident()

    def ask(self, work: Callable[[], Answer], limit_s: float) -> Answer:
        """Has `work` done by the reader; raises what it raises, CallTimedOut, CallCancelled."""
        if threading.get_ident() == self._reader:
            return work()
        return answer_of(self.put(work), limit_s)

    def put(self, work: Callable[[], Answer]) -> Future[Answer]:
        future: Future[Answer] = Future()
        with self._lock:
            if not self._is_open:
                raise CallCancelled("The station is closing.")
            self._letters.append((work, future))
        self.ring()
        return future

    def ring(self) -> None:
        """Wakes the reader, once until it reads: many letters are one walk to the door."""
        with self._lock:
            if self._is_open and not self._has_rung:
                self._has_rung = True
                os.write(self._ring_fd, b"!")

    def read(self) -> None:
        """Does what was asked for."""
        with self._lock, contextlib.suppress(BlockingIOError):
            self._has_rung = False
            os.read(self.wake_fd, READ_AT_ONCE)
        while self._letters:
            work, future = self._letters.popleft()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(work())
            except Exception as error:  # noqa: BLE001 - the asker is told
                future.set_exception(error)

    def close(self) -> None:
        """Refuses whoever has not been answered."""
        with self._lock:
            if not self._is_open:
                return
            self._is_open = False
            os.close(self.wake_fd)
            os.close(self._ring_fd)
        while self._letters:
            self._letters.popleft()[1].set_exception(CallCancelled("The station is closing."))


def answer_of(future: Future[Answer], limit_s: float) -> Answer:
    """The answer, or CallTimedOut after `limit_s` seconds."""
    try:
        return future.result(limit_s)
    except TimeoutError as error:
        if future.done():
            raise
        raise CallTimedOut("The station did not answer within {limit} s.", limit=limit_s) from error
