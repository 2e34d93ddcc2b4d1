"""What a way out of the station is, and what it answers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from services.alerts.delivery.notification import Notification
from services.domain.errors import Outcome, StationError
from services.domain.sentences import Sentence, sentence

# whole numbers: they stand in sentences
CONNECT_S: float = 5
WHOLE_S: float = 10

DELIVERED = sentence("Delivered.")


class DeliveryFailed(StationError):
    """The other side did not take the message; never holds a secret."""

    outcome = Outcome.ENVIRONMENT


@dataclass(frozen=True)
class DeliveryResult:
    ok: bool
    what: Sentence
    at: datetime


class Channel(Protocol):
    """Never raises, and answers within `WHOLE_S`."""

    def deliver(self, notification: Notification) -> DeliveryResult: ...


class Secrets(Protocol):
    """The secret store; raises SecretUnavailable."""

    def get(self, secret_id: str) -> str: ...


class Lifeline:
    """How a hanging attempt is cut off from outside."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_cut = False
        self._cutter: Callable[[], None] | None = None

    def on_cut(self, cutter: Callable[[], None]) -> None:
        """What ends the attempt; called at once when its time is over already."""
        with self._lock:
            self._cutter = cutter
            is_cut = self._is_cut
        if is_cut:
            cutter()

    def cut(self) -> None:
        with self._lock:
            self._is_cut = True
            cutter = self._cutter
        if cutter is not None:
            cutter()


class Transport(Protocol):
    """One attempt, unbounded and raising: `BoundedChannel` makes a channel of it."""

    def send(self, notification: Notification, lifeline: Lifeline) -> None:
        """Raises StationError (DeliveryFailed) when the message was not taken."""
        ...
