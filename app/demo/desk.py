"""Where the demo's operator sits: asks the station like everybody, and sees who else does."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Protocol

from app.station import Station
from services.domain.call import STATION_ACTOR
from services.domain.clock import UtcClock, utc_now
from services.domain.results import CameraView
from services.rollout.answer import Answer
from services.storage.repositories.journal import JournalFilter

ACTOR = "demo"
LOOK_S = 0.05
LEAVING_S = 0.5
# entries are written in batches: a look reaches back over the last one
OVERLAP = timedelta(seconds=5)


class Desk(Protocol):
    """What the script needs; `ask` answers None when it must end."""

    def ask(self, operation: str, *arguments: Any) -> Answer[Any] | None: ...

    def views(self) -> Sequence[CameraView]: ...

    def touched(self, within_s: float) -> frozenset[str]:
        """The cameras that a person did something to so lately."""
        ...


class StationDesk:
    """Waits for answers in the script's thread, but not when `leaving` is set."""

    def __init__(
        self, station: Station, leaving: threading.Event, utc_clock: UtcClock = utc_now
    ) -> None:
        self.station = station
        self._leaving = leaving
        self._utc_clock = utc_clock
        self._seen_until = utc_clock()
        self._touched_at: dict[str, datetime] = {}

    def ask(self, operation: str, *arguments: Any) -> Answer[Any] | None:
        asked: Future[Answer[Any]] = getattr(self.station, operation).begin(ACTOR, *arguments)
        return self.wait_for(asked)

    def views(self) -> Sequence[CameraView]:
        return self.station.views()

    def touched(self, within_s: float) -> frozenset[str]:
        """By the journal, which names who acted on which camera."""
        now = self._utc_clock()
        wanted = JournalFilter(kind="call", since=self._seen_until - OVERLAP)
        answer = self.wait_for(self.station.journal.begin(ACTOR, wanted, None))
        if answer is None or answer.error is not None:
            # what cannot be seen is not risked
            return frozenset(view.camera.id for view in self.views())
        self._seen_until = now
        for entry in answer.unwrap():
            if entry.camera_id and entry.actor not in (ACTOR, STATION_ACTOR):
                before = self._touched_at.get(entry.camera_id, entry.at)
                self._touched_at[entry.camera_id] = max(before, entry.at)
        lately = now - timedelta(seconds=within_s)
        return frozenset(camera for camera, at in self._touched_at.items() if at >= lately)

    def wait_for(self, asked: Future[Answer[Any]]) -> Answer[Any] | None:
        """A long call must not hold up the end: the station ends it itself."""
        while not self._leaving.is_set():
            with suppress(TimeoutError):
                return asked.result(timeout=LOOK_S)
        with suppress(TimeoutError):
            return asked.result(timeout=LEAVING_S)
        return None
