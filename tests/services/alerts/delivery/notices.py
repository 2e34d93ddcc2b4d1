"""Notifications, secrets and channels to test with."""

from __future__ import annotations

import queue
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from services.alerts.delivery.channel import DELIVERED, DeliveryResult
from services.alerts.delivery.notification import Notification
from services.alerts.delivery.outbox import DueNotification, Tried
from services.domain.channels import stored_secret
from services.domain.errors import SecretUnavailable
from services.domain.sentences import sentence

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
CANARY = "CANARY/7%a b"

GATE_OPEN = Notification(
    alert_id=17,
    rule_name="Nobody at the gate",
    camera_id="gate",
    camera_name="Gate 北",
    signal="firing",
    priority="high",
    fired_at=NOON,
    count=3,
    text=sentence("{count} violations within {minutes} minutes.", count=3, minutes=5),
)
SETTLED, RETRIED = "settled", "retried"


class OneSecret:
    """A secret store that holds one secret, as the real one stores it."""

    def __init__(self, secret: str = CANARY) -> None:
        self.stored = stored_secret(secret)

    def get(self, secret_id: str) -> str:
        if secret_id != "f-yard-1":
            raise SecretUnavailable("The password is not in the secret store. Enter it again.")
        return self.stored


class SettableClock:
    """A time of day that stands still until it is set."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_s(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass
class FakeOutbox:
    """Rows as the database will keep them; what the sender says is put into `noted`."""

    rows: dict[int, tuple[DueNotification, datetime]] = field(default_factory=dict)
    noted: queue.Queue[tuple[str, int, DeliveryResult]] = field(default_factory=queue.Queue)
    failing: threading.Event = field(default_factory=threading.Event)
    asked: queue.Queue[None] = field(default_factory=queue.Queue)

    def add(self, number: int, channel: str, queued_at: datetime = NOON) -> None:
        item = DueNotification(number, channel, GATE_OPEN, 0, queued_at)
        self.rows[number] = (item, queued_at)

    def due(self, now: datetime) -> list[DueNotification]:
        self.asked.put(None)
        self._check()
        return [item for _, (item, when) in sorted(self.rows.items()) if when <= now]

    def note(self, tried: Sequence[Tried]) -> None:
        self._check()
        for one in tried:
            self._note(one)

    def _note(self, tried: Tried) -> None:
        item = tried.item
        if tried.again_at is None:
            self.rows.pop(item.number, None)
            self.noted.put((SETTLED, item.number, tried.result))
            return
        self.rows[item.number] = (replace(item, attempts=item.attempts + 1), tried.again_at)
        self.noted.put((RETRIED, item.number, tried.result))

    def next(self) -> tuple[str, int, DeliveryResult]:
        return self.noted.get(timeout=5)

    def _check(self) -> None:
        if self.failing.is_set():
            raise OSError("the disk is full")


class ScriptedChannel:
    """Refuses as often as it is told, then takes everything."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.got: list[Notification] = []

    def deliver(self, notification: Notification) -> DeliveryResult:
        self.got.append(notification)
        if len(self.got) <= self.failures:
            return DeliveryResult(False, sentence("Refused."), NOON)
        return DeliveryResult(True, DELIVERED, NOON)


class HangingChannel:
    """Answers only when it is let go."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.let_go = threading.Event()

    def deliver(self, notification: Notification) -> DeliveryResult:
        self.begun.set()
        self.let_go.wait(10)
        return DeliveryResult(False, sentence("It hung."), NOON)
