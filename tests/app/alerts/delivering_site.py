"""Engine, outbox and channels at work in one place, on a clock that goes when a test says so."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from app.alerts.channels import ChannelBook
from app.alerts.delivering import DeliveryPorts, open_delivery
from app.alerts.opening import Alerting, AlertSources, open_alerts
from app.alerts.store import AlertStore
from app.news_desk import NewsDesk
from services.alerts.delivery import open_channel
from services.domain.alerts import Alert, Delivery, Input, SystemInput
from services.domain.channels import NEW_SECRET, ChannelKind, ChannelSettings
from services.domain.clock import utc_now
from services.domain.events import AlertChanged, Event
from services.domain.rules import Rule, RuleDraft
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.places import CONFIGURATION_FILE, RECORDS_FILE
from services.storage.repositories.alert_outbox import deliveries_of
from services.storage.repositories.alerts import alerts_page
from services.storage.repositories.changes import Change
from services.storage.secrets.store import Backend, SecretStore

LIMIT_S = 10.0
SECRET = "canary/7%a b:c"
JPEG = b"\xff\xd8\xff\xe0 the gate"


@dataclass
class DeliveringSite:
    """`has_trouble` is what the rule "Disk" looks at."""

    folder: Path
    has_trouble: bool = False
    rules: list[Rule] = field(default_factory=list)
    now: datetime = field(default_factory=utc_now)
    ticks: float = 0.0
    heard: list[Event] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        site = self.folder / "site"
        self.configuration = ConfigurationDatabase.open(site / CONFIGURATION_FILE)
        self.records = RecordsDatabase.open(site / RECORDS_FILE)
        self.secrets = SecretStore(site, key_folder=self.folder / "keys", backend=Backend.FILE)
        self.book = ChannelBook(
            self.configuration, self.secrets, lambda one: open_channel(one, self.secrets)
        )
        self.news = NewsDesk()
        self.news.subscribe(self.heard.append)

    def close(self) -> None:
        self.records.close()
        self.configuration.close()

    def channel(self, settings: ChannelSettings, secret: str | None = SECRET) -> None:
        self.book.save(settings, secret, Change("Li", "call", self.now))

    def rule(self, channels: list[str], **fields: object) -> None:
        plain = {
            "name": "Disk",
            "rule_type": "system",
            "conditions": {"kind": "disk"},
            "channels": channels,
            **fields,
        }
        number = len(self.rules) + 1
        draft = RuleDraft.from_plain(plain)
        self.rules.append(Rule(number, 1, draft, "Li", self.now, self.now))

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.ticks += seconds

    @contextmanager
    def running(self, *, delivers: bool = True) -> Iterator[Alerting]:
        with ExitStack() as stack:
            sources = AlertSources(
                lambda: self.rules,
                lambda: ["gate"],
                dict,
                lambda _: None,
                looks=[self._look],
                watches=True,
                channels=self.book.settings,
                camera_name=str.capitalize,
            )
            store = AlertStore(self.configuration, self.records)
            alerting = open_alerts(
                store,
                sources,
                self.news,
                stack,
                seen_at=self.now,
                utc_clock=lambda: self.now,
                clock=lambda: self.ticks,
            )
            if delivers:
                ports = DeliveryPorts(
                    self.configuration,
                    self.book.channels,
                    lambda camera_id: self.pictures.get(camera_id, b""),
                    self.folder / "pictures",
                    lambda: self.now,
                )
                open_delivery(alerting, ports, self.news, stack)
            yield alerting

    def alerts(self) -> list[Alert]:
        with self.configuration.read() as session:
            return alerts_page(session)

    def deliveries(self, alert_id: int = 1) -> list[Delivery]:
        with self.configuration.read() as session:
            return deliveries_of(session, alert_id)

    def was_told(self, alert_id: int) -> bool:
        """Whether the engine has heard that a message about the alert went out."""
        changed = [one.alert for one in self.heard if isinstance(one, AlertChanged)]
        return any(one.id == alert_id and one.notified_at for one in changed)

    def awaited(self, holds: Callable[[], bool], alerting: Alerting) -> None:
        deadline = time.monotonic() + LIMIT_S
        while not holds():
            assert time.monotonic() < deadline, (self.alerts(), self.deliveries())
            alerting.runner.wake()

    def _look(self, now: float) -> list[Input]:
        return [SystemInput(now, "disk", present=self.has_trouble)]


def hook(port: int, name: str = "Hook") -> ChannelSettings:
    address = f"http://127.0.0.1:{port}/hook"
    return ChannelSettings(ChannelKind.WEBHOOK, name, address, NEW_SECRET)


def mail(port: int, *recipients: str) -> ChannelSettings:
    return ChannelSettings(
        ChannelKind.EMAIL,
        "Guard",
        f"smtp+plain://127.0.0.1:{port}",
        sender="station@example.org",
        recipients=recipients or ("guard@example.org",),
    )
