"""One worker as the supervisor holds it: its line, its process, and how it is told and ended."""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Callable, Iterator
from typing import Any

from services.capture import line


class WorkerProcess:
    """A worker from the request for it to its end; `pid` is None until it is forked.

    The descriptor of the process is made before anybody reaps it, so that a signal never reaches
    another process that has its number.
    """

    def __init__(self, give_up: Callable[[], bool], forget: Callable[[], None]) -> None:
        self._give_up = give_up
        self._forget = forget
        self.pid: int | None = None
        self._process_fd: int | None = None
        self.line, self._theirs = line.pair()
        self.line.setblocking(False)

    @property
    def their_fd(self) -> int:
        return self._theirs.fileno()

    def forked(self, pid: int, process_fd: int) -> None:
        self.pid, self._process_fd = pid, process_fd
        self._theirs.close()

    def give_up(self) -> bool:
        """Takes the request for it back; False when it is forked or about to be."""
        return self.pid is None and self._give_up()

    def tell(self, message: object, fd: int | None = None) -> bool:
        """False when the worker takes nothing more: it is gone or hangs."""
        try:
            line.send(self.line, message, fd)
        except OSError:
            return False
        return True

    def hear(self) -> Iterator[Any]:
        """What it says now; raises EOFError when it is gone."""
        while True:
            try:
                message, fd = line.receive(self.line)
            except BlockingIOError:
                return
            if fd is not None:
                os.close(fd)
            yield message

    def signal(self, number: signal.Signals) -> None:
        if self._process_fd is None:
            return
        try:
            signal.pidfd_send_signal(self._process_fd, number)
        except ProcessLookupError:
            return

    def is_gone(self) -> bool:
        """Whether the process has ended, known also while nobody has reaped it."""
        if self._process_fd is None:
            return False
        poll = select.poll()
        poll.register(self._process_fd, select.POLLIN)
        return bool(poll.poll(0))

    def close(self) -> None:
        """Nobody hears of it any more; the process is not ended by this."""
        self._forget()
        for end in (self.line, self._theirs):
            end.close()
        if self._process_fd is not None:
            os.close(self._process_fd)
            self._process_fd = None
