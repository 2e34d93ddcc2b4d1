"""The real program with its window, with somebody in it who works for a while.

Simulated site, station, window and scripted operator run in this process, as in any start.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest import mock

from app import composition
from app.composition import Composition
from app.main import main
from app.site_folder import SiteFolder
from tests.suites.machine import Machine

AT_MOST_S = 7 * 86_400
JUDGED_FROM_S = 10.0
MOST_GAP_MS = {"p99": 100.0, "max": 500.0}

Work = Callable[[Composition], None]


class WindowRun:
    """`run` opens the window and ends it as SIGTERM would once `work` is done with it.

    `gaps`: between two turns of the window's loop, in milliseconds, and of the machine itself.
    `lasts_s`: how long there is work; of a few seconds the start alone would be judged.
    """

    def __init__(self, work: Work, *, turns_page_every_s: float, lasts_s: float) -> None:
        self.gaps: dict[str, float] = {}
        self.machine = Machine()
        self.pages_turned = 0
        self.ended_in_s = 0.0
        self._work = work
        self._every_s = turns_page_every_s
        self._lasts_s = lasts_s
        self._mistake: BaseException | None = None
        self._left_at = 0.0

    def run(self, *command: str) -> int:
        """The exit status; blocks, and belongs to the main thread. Raises what `work` raised."""
        limited = [*command, "--exit-after", str(AT_MOST_S)]
        with self.machine, mock.patch("app.window.open_composition", self._open):
            status = main(limited)
        self.ended_in_s = round(time.monotonic() - self._left_at, 1)
        if self._mistake is not None:
            raise self._mistake
        return status

    @property
    def times_are_judged(self) -> bool:
        """A machine that is late itself proves nothing."""
        return self.machine.is_quiet and self._lasts_s >= JUDGED_FROM_S

    def slow_turns(self) -> list[str]:
        """Where the loop stood too long."""
        if not self.times_are_judged:
            return []
        return [
            f"loop_gap_ms {name}: {self.gaps.get(name)}, at most {most}"
            for name, most in MOST_GAP_MS.items()
            if self.gaps.get(name, 0.0) > most
        ]

    @contextmanager
    def _open(self, folder: SiteFolder) -> Iterator[Composition]:
        # here and not above: Qt belongs to this thread, and is there by now
        from tests.suites.window_hand import WindowHand

        with composition.open_composition(folder) as composed:
            hand = WindowHand(self._every_s)
            worker = threading.Thread(target=self._work_and_leave, args=(composed,), name="work")
            worker.start()
            try:
                yield composed
            finally:
                hand.end()
                self.gaps, self.pages_turned = hand.gaps, hand.turned
                worker.join()

    def _work_and_leave(self, composed: Composition) -> None:
        try:
            self._work(composed)
        except BaseException as error:  # noqa: BLE001  # raised again in the main thread
            self._mistake = error
        self._left_at = time.monotonic()
        os.kill(os.getpid(), signal.SIGTERM)
