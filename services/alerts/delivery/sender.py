"""Brings waiting notifications to their channels, again and again until they are taken."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Mapping

from services.alerts.delivery.backoff import GIVE_UP_AFTER, next_attempt
from services.alerts.delivery.channel import Channel, DeliveryResult
from services.alerts.delivery.crew import Crew
from services.alerts.delivery.outbox import DueNotification, Outbox, Tried
from services.domain.clock import UtcClock, utc_now
from services.domain.sentences import sentence

logger = logging.getLogger(__name__)

TURN_S = 1.0
GATHER_S = 0.05
STOP_S = 1.0

Channels = Callable[[], Mapping[str, Channel]]


class Sender:
    """One thread, "alert delivery", which alone uses the outbox, and a worker for each channel.

    A message is told at least once: after a kill between a delivery and its note in the outbox it
    is told again. `channels` answers the same objects until their settings change.
    """

    def __init__(self, outbox: Outbox, channels: Channels, utc_clock: UtcClock = utc_now) -> None:
        self._outbox = outbox
        self._channels = channels
        self._utc_clock = utc_clock
        self._crew = Crew(self._on_delivered)
        self._under_way: set[int] = set()
        self._results: queue.SimpleQueue[tuple[DueNotification, DeliveryResult]]
        self._results = queue.SimpleQueue()
        self._not_noted: list[tuple[DueNotification, DeliveryResult]] = []
        self._is_troubled = False
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._run, name="alert delivery")
        self._thread.start()

    def wake(self) -> None:
        """Something new is in the outbox; without this it is seen within `TURN_S`. Any thread."""
        self._wake.set()

    def stop(self) -> None:
        """Within `STOP_S` and a turn; what is under way then stays in the outbox."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._stopping.set()
        self._wake.set()
        thread.join()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wake.clear()
            self._turn()
            # wait(), not sleep(): stop() must not sit out the turn
            self._wake.wait(TURN_S)
            # results of a storm are noted in turns, not one by one
            self._stopping.wait(GATHER_S)
        self._crew.end(STOP_S)
        self._safely(self._note_results)

    def _turn(self) -> None:
        if self._safely(self._note_results) and self._safely(self._hand_out):
            self._is_troubled = False

    def _safely(self, work: Callable[[], None]) -> bool:
        """The thread outlives an outbox that is down; said once, not with every turn."""
        try:
            work()
        except Exception:
            if not self._is_troubled:
                logger.exception("the delivery of alerts is held up")
            self._is_troubled = True
            return False
        return True

    def _hand_out(self) -> None:
        for item in self._crew.match(self._channels()):
            self._under_way.discard(item.number)
        for item in self._outbox.due(self._utc_clock()):
            if item.number in self._under_way:
                continue
            worker = self._crew.worker(item.channel)
            if worker is None:
                self._settle_without_channel(item)
            elif worker.offer(item):
                self._under_way.add(item.number)

    def _settle_without_channel(self, item: DueNotification) -> None:
        what = sentence("There is no channel “{name}” any more.", name=item.channel)
        self._outbox.note([Tried(item, DeliveryResult(False, what, self._utc_clock()))])

    def _on_delivered(self, item: DueNotification, result: DeliveryResult) -> None:
        self._results.put((item, result))
        self._wake.set()

    def _note_results(self) -> None:
        while not self._results.empty():
            self._not_noted.append(self._results.get())
        if not self._not_noted:
            return
        # forgotten only when they are noted: an outbox that is down now is asked again
        self._outbox.note([self._tried(item, result) for item, result in self._not_noted])
        self._under_way -= {item.number for item, _ in self._not_noted}
        self._not_noted.clear()

    def _tried(self, item: DueNotification, result: DeliveryResult) -> Tried:
        if result.ok:
            return Tried(item, result)
        when = next_attempt(item.attempts + 1, item.queued_at, self._utc_clock())
        if when is not None:
            return Tried(item, result, when)
        hours = int(GIVE_UP_AFTER.total_seconds() // 3600)
        what = sentence("Given up after {hours} hours: {why}", hours=hours, why=result.what)
        return Tried(item, DeliveryResult(False, what, result.at))
