"""The demo's scripted operator: a thread that makes ordinary calls, so that every page has data."""

from __future__ import annotations

import threading

from app.demo.desk import StationDesk
from app.demo.rules import DemoRules
from app.demo.script import DemoScript
from app.demo.split import begin_split
from app.demo.watch import watch_the_yard
from app.station import Station
from services.domain.clock import Clock, monotonic

SEED = 20251031
FIRST_CALL_AFTER_S = 2.0


class DemoOperator:
    """`start` and `stop` belong to whoever opened the demo; the seed makes its choices repeatable.

    `stop` puts back what it changed in a camera's configuration; starting it is no longer its job.
    """

    def __init__(self, station: Station, *, clock: Clock = monotonic, seed: int = SEED) -> None:
        self._leaving = threading.Event()
        self._desk = StationDesk(station, self._leaving)
        self._script = DemoScript(self._desk, DemoRules(), clock=clock, seed=seed)
        self._thread = threading.Thread(target=self._run, name="demo operator")

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._leaving.set()
        self._thread.join()

    def _run(self) -> None:
        if not self._leaving.wait(FIRST_CALL_AFTER_S):
            begin_split(self._desk)
            watch_the_yard(self._desk)
        pause_s = 0.0
        while not self._leaving.wait(pause_s):
            pause_s = self._script.step()
        self._script.leave()
