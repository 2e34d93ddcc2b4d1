"""Hands every event to whoever asked for news; one that fails does not silence the others."""

from __future__ import annotations

import logging
import threading

from services.domain.events import Event, Publish

logger = logging.getLogger(__name__)


class NewsDesk:
    """`publish` may be called from any thread and calls the subscribers in that thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._subscribers: tuple[Publish, ...] = ()

    def subscribe(self, subscriber: Publish) -> None:
        with self._lock:
            self._subscribers = (*self._subscribers, subscriber)

    def unsubscribe(self, subscriber: Publish) -> None:
        with self._lock:
            self._subscribers = tuple(s for s in self._subscribers if s != subscriber)

    def publish(self, event: Event) -> None:
        for subscriber in self._subscribers:
            try:
                subscriber(event)
            except Exception:
                logger.exception("news could not be delivered")
