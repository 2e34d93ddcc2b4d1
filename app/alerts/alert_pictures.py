"""The picture at the time of an alert: its camera's newest, kept beside those of violations."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from pathlib import Path

from app.alerts.violation_pictures import keep_picture
from services.domain.alerts import Alert
from services.domain.clock import Clock, monotonic
from services.domain.errors import StationError
from services.domain.events import AlertFired, Event

logger = logging.getLogger(__name__)

MOST_WAITING = 200
TOO_LATE_S = 2.0

Taken = Callable[[int, str], None]
"""Hears of an alert's number and the name of its picture."""


class AlertPictures:
    """A thread of its own: a camera may take its time, and the evaluation does not wait for it.

    What is not taken within `TOO_LATE_S` is no picture of that moment any more, and is left out.
    `done` is called after each, with or without a picture: messages need not wait any more.
    """

    def __init__(
        self,
        newest_jpeg: Callable[[str], bytes],
        folder: Path,
        taken: Taken,
        done: Callable[[], None],
        *,
        clock: Clock = monotonic,
    ) -> None:
        self._newest_jpeg = newest_jpeg
        self._folder = folder
        self._taken = taken
        self._done = done
        self._clock = clock
        self._waiting: queue.SimpleQueue[Alert | None] = queue.SimpleQueue()
        self._until: dict[int, float] = {}
        self._newest = 0
        self._is_troubled = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._run, name="alert pictures")
        self._thread.start()

    def stop(self) -> None:
        """Within the limit of one picture."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._until.clear()
        self._waiting.put(None)
        thread.join()

    def on_event(self, event: Event) -> None:
        """Any thread."""
        if not isinstance(event, AlertFired):
            return
        alert = event.alert
        self._newest = max(self._newest, alert.id)
        if alert.evidence.picture or not alert.camera_id or len(self._until) >= MOST_WAITING:
            return
        self._until[alert.id] = self._clock() + TOO_LATE_S
        self._waiting.put(alert)

    def is_waiting(self, alert_id: int, queued_s: float) -> bool:
        """Whether a message that was queued so long ago waits for its picture. Any thread."""
        if alert_id > self._newest:
            # written, but its news has not come yet
            return queued_s < TOO_LATE_S
        return self._clock() < self._until.get(alert_id, 0.0)

    def _run(self) -> None:
        while (alert := self._waiting.get()) is not None:
            in_time = self._clock() < self._until.get(alert.id, 0.0)
            if in_time and (name := self._kept(alert)):
                self._taken(alert.id, name)
            self._until.pop(alert.id, None)
            self._done()

    def _kept(self, alert: Alert) -> str:
        try:
            jpeg = self._newest_jpeg(alert.camera_id)
            name = keep_picture(self._folder, alert.camera_id, alert.fired_at, jpeg) if jpeg else ""
        except StationError as error:
            if not self._is_troubled:
                logger.warning("Alerts go without pictures: %s", error)
            self._is_troubled = True
            return ""
        self._is_troubled = False
        return name
