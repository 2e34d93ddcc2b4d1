"""How a worker is asked to go: the message, after a second SIGTERM, after another SIGKILL."""

from __future__ import annotations

import signal
from typing import Protocol

from services.capture.messages import Quit

TERM_AFTER_S = 1.0
KILL_AFTER_S = 2.0
# a killed process is reported at once unless the fork server itself hangs
UNREPORTED_AFTER_S = 3.0


class Leaver(Protocol):
    """Whoever can be asked to go (worker_process.py)."""

    def tell(self, message: object, fd: int | None = None) -> bool: ...
    def signal(self, number: signal.Signals) -> None: ...
    def is_gone(self) -> bool: ...


class Farewell:
    """One worker's leaving, step by step; `at_once` begins with the last step."""

    def __init__(self, leaver: Leaver, now: float, *, at_once: bool = False) -> None:
        self._leaver = leaver
        self._since = now - KILL_AFTER_S if at_once else now
        self._is_terminated = at_once
        if at_once:
            leaver.signal(signal.SIGKILL)
        else:
            leaver.tell(Quit())

    def look(self, now: float) -> bool:
        """Takes the step whose time has come; True when the worker is gone and nobody said so."""
        passed = now - self._since
        if passed >= TERM_AFTER_S and not self._is_terminated:
            self._is_terminated = True
            self._leaver.signal(signal.SIGTERM)
        if passed >= KILL_AFTER_S:
            # repeated with every look: the first may have come before the worker was forked
            self._leaver.signal(signal.SIGKILL)
        return passed >= UNREPORTED_AFTER_S and self._leaver.is_gone()
