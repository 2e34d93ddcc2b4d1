"""The workers of all channels: one each, as the settings name them."""

from __future__ import annotations

import time
from collections.abc import Mapping

from services.alerts.delivery.channel import Channel
from services.alerts.delivery.channel_worker import ChannelWorker, Delivered
from services.alerts.delivery.outbox import DueNotification


class Crew:
    """Used by the sender's thread alone."""

    def __init__(self, delivered: Delivered) -> None:
        self._delivered = delivered
        self._workers: dict[str, ChannelWorker] = {}
        self._leaving: list[ChannelWorker] = []

    def match(self, channels: Mapping[str, Channel]) -> list[DueNotification]:
        """A worker for every channel, a new one where its channel is another object.

        Answers what workers that left had not begun.
        """
        left: list[DueNotification] = []
        for name, worker in list(self._workers.items()):
            if channels.get(name) is not worker.channel:
                left += self._workers.pop(name).leave()
                self._leaving.append(worker)
        self._leaving = [worker for worker in self._leaving if worker.is_alive]
        for name in channels.keys() - self._workers.keys():
            worker = ChannelWorker(name, channels[name], self._delivered)
            worker.start()
            self._workers[name] = worker
        return left

    def worker(self, name: str) -> ChannelWorker | None:
        return self._workers.get(name)

    def end(self, within_s: float) -> None:
        """Workers in a long attempt are left behind; they end with it."""
        self.match({})
        deadline = time.monotonic() + within_s
        for worker in self._leaving:
            worker.join(max(0.0, deadline - time.monotonic()))
