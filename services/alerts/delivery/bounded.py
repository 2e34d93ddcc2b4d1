"""A transport made a channel: held to its time, its errors in words."""

from __future__ import annotations

import logging
import threading

from services.alerts.delivery.channel import (
    DELIVERED,
    WHOLE_S,
    DeliveryFailed,
    DeliveryResult,
    Lifeline,
    Transport,
)
from services.alerts.delivery.notification import Notification
from services.domain.clock import UtcClock, utc_now
from services.domain.errors import StationError
from services.domain.sentences import Sentence, sentence

logger = logging.getLogger(__name__)

MOST_HANGING = 2


class BoundedChannel:
    """Each attempt has a thread of its own: a look-up of a name cannot be ended from outside.

    An attempt that hangs is cut off and left behind; with `MOST_HANGING` of those no further one
    is begun until they end, so that a dead service costs a known number of threads. Any thread.
    """

    def __init__(
        self,
        name: str,
        transport: Transport,
        *,
        whole_s: float = WHOLE_S,
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._name = name
        self._transport = transport
        self._whole_s = whole_s
        self._utc_clock = utc_clock
        self._lock = threading.Lock()
        self._hanging: list[threading.Thread] = []

    def deliver(self, notification: Notification) -> DeliveryResult:
        failure = self._failure(notification)
        return DeliveryResult(failure is None, failure or DELIVERED, self._utc_clock())

    def _failure(self, notification: Notification) -> Sentence | None:
        with self._lock:
            self._hanging = [thread for thread in self._hanging if thread.is_alive()]
            if len(self._hanging) >= MOST_HANGING:
                return sentence("Earlier attempts still hang. It is tried again later.")
        attempt = _Attempt(self._name, self._transport, notification)
        attempt.start()
        attempt.join(self._whole_s)
        if not attempt.is_alive():
            return attempt.failure
        attempt.lifeline.cut()
        with self._lock:
            self._hanging.append(attempt)
        return sentence("No end after {seconds} seconds: cut off.", seconds=self._whole_s)


class _Attempt(threading.Thread):
    """A daemon: one that hangs in a library cannot keep the station from ending."""

    def __init__(self, name: str, transport: Transport, notification: Notification) -> None:
        super().__init__(name=f"delivers to {name}", daemon=True)
        self.lifeline = Lifeline()
        self.failure: Sentence | None = None
        self._channel_name = name
        self._transport = transport
        self._notification = notification

    def run(self) -> None:
        try:
            self._transport.send(self._notification, self.lifeline)
        except StationError as error:
            self.failure = error.sentence
        except Exception as error:  # noqa: BLE001 - a library's errors may be of any type
            # only the type: the text and the traceback may hold the secret
            kind = type(error).__name__
            logger.error("a delivery to %s failed with %s", self._channel_name, kind)
            self.failure = DeliveryFailed("It failed with {kind}.", kind=kind).sentence
