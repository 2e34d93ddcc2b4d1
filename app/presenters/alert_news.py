"""Brings what happens to alerts into the GUI thread: many at once, and never more often than that.

The first of a storm is shown at once, what follows is gathered for a tenth of a second.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from services.domain.alerts import Alert
from services.domain.clock import Clock, monotonic
from services.domain.events import AlertChanged, AlertFired, Event

GATHER_MS = 100


@dataclass(frozen=True)
class Told:
    """People are to be told of an alert now, on these channels of its rule."""

    alert: Alert
    channels: tuple[str, ...]


class AlertNews(QObject):
    """`on_event` may be called from any thread; the signals come in the GUI thread.

    `moved`: alerts as they are now, each once, oldest first. `told`: whom to ring for.
    """

    moved = Signal(list)
    told = Signal(list)

    def __init__(
        self,
        post: Callable[[Callable[[], None]], None],
        parent: QObject,
        clock: Clock = monotonic,
    ) -> None:
        super().__init__(parent)
        self._post = post
        self._clock = clock
        self._lock = threading.Lock()
        self._alerts: dict[int, Alert] = {}
        self._told: list[Told] = []
        self._is_posted = False
        self._flushed_at = float("-inf")
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._flush)

    def on_event(self, event: Event) -> None:
        if not isinstance(event, AlertFired | AlertChanged):
            return
        quiet = isinstance(event, AlertFired) and event.quiet
        with self._lock:
            self._alerts[event.alert.id] = event.alert
            if event.channels and not quiet:
                self._told.append(Told(event.alert, event.channels))
            posts, self._is_posted = not self._is_posted, True
        if posts:
            self._post(self._on_posted)

    def _on_posted(self) -> None:
        rest_ms = GATHER_MS - (self._clock() - self._flushed_at) * 1000
        if rest_ms <= 0:
            self._flush()
        else:
            self._timer.start(int(rest_ms) + 1)

    @Slot()
    def _flush(self) -> None:
        with self._lock:
            alerts, self._alerts = self._alerts, {}
            told, self._told = self._told, []
            self._is_posted = False
        self._flushed_at = self._clock()
        if alerts:
            self.moved.emit([alerts[number] for number in sorted(alerts)])
        if told:
            self.told.emit(told)
