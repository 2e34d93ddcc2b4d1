"""One channel's thread: a dead or hanging channel keeps only itself waiting."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable

from services.alerts.delivery.channel import Channel, DeliveryResult
from services.alerts.delivery.outbox import DueNotification

MOST_WAITING = 100

Delivered = Callable[[DueNotification, DeliveryResult], None]


class ChannelWorker:
    """Delivers in order; `delivered` is called on its thread, all else by the sender's."""

    def __init__(self, name: str, channel: Channel, delivered: Delivered) -> None:
        self.channel = channel
        self._delivered = delivered
        self._waiting: queue.SimpleQueue[DueNotification | None] = queue.SimpleQueue()
        # a daemon: an attempt may outlast the time that stop() has
        self._thread = threading.Thread(target=self._run, name=f"alerts to {name}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    @property
    def is_alive(self) -> bool:
        return self._thread.is_alive()

    def offer(self, item: DueNotification) -> bool:
        """False when enough is waiting: the item stays in the outbox for a later turn."""
        if self._waiting.qsize() >= MOST_WAITING:
            return False
        self._waiting.put(item)
        return True

    def leave(self) -> list[DueNotification]:
        """Ends the thread after what it is delivering; answers what was still waiting."""
        left = []
        while True:
            try:
                item = self._waiting.get_nowait()
            except queue.Empty:
                break
            if item is not None:
                left.append(item)
        self._waiting.put(None)
        return left

    def join(self, timeout_s: float) -> None:
        self._thread.join(timeout_s)

    def _run(self) -> None:
        while (item := self._waiting.get()) is not None:
            self._delivered(item, self.channel.deliver(item.notification))
