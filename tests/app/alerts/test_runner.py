"""The engine at work: cameras that are lost, a station that is killed, clocks that are set."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.alerts.opening import Alerting, AlertSources, open_alerts
from app.alerts.store import AlertStore
from app.news_desk import NewsDesk
from services.domain.alerts import Alert, Ended, Input, SampleInput, Signal, SystemInput
from services.domain.channels import ChannelKind, ChannelSettings
from services.domain.errors import DiskFull
from services.domain.events import AlertFired, CameraStateChanged, Event
from services.domain.rules import Rule, RuleDraft
from services.domain.run_state import CaptureState, RunState
from services.domain.sentences import NOTHING
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.places import CONFIGURATION_FILE, RECORDS_FILE
from services.storage.repositories.alerts import alerts_page

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LIMIT_S = 10.0


@dataclass
class Site:
    """A site's databases, rules and cameras, and a clock that goes when a test says so."""

    folder: Path
    rules: list[Rule] = field(default_factory=list)
    now: datetime = NOON
    ticks: float = 0.0
    channels: list[ChannelSettings] = field(default_factory=list)
    recorded: list[SampleInput] = field(default_factory=list)
    looks: list[Callable[[float], list[Input]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.configuration = ConfigurationDatabase.open(self.folder / CONFIGURATION_FILE)
        self.records = RecordsDatabase.open(self.folder / RECORDS_FILE)
        self.news = NewsDesk()
        self.heard: list[Event] = []
        self.news.subscribe(self.heard.append)

    def close(self) -> None:
        self.records.close()
        self.configuration.close()

    def rule(self, rule_type: str, conditions: dict[str, object], **fields: object) -> None:
        plain = {"name": "Rule", "rule_type": rule_type, "conditions": conditions, **fields}
        number = len(self.rules) + 1
        self.rules.append(Rule(number, 1, RuleDraft.from_plain(plain), "Li", NOON, NOON))

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.ticks += seconds

    def open(self, stack: ExitStack, *, seen_at: datetime | None = None) -> Alerting:
        sources = AlertSources(
            lambda: self.rules,
            lambda: ["gate", "yard", "hall"],
            dict,
            self.recorded.append,
            looks=self.looks,
            watches=True,
            channels=lambda: self.channels,
        )
        return open_alerts(
            AlertStore(self.configuration, self.records),
            sources,
            self.news,
            stack,
            seen_at=seen_at,
            utc_clock=lambda: self.now,
            clock=lambda: self.ticks,
        )

    def alerts(self) -> list[Alert]:
        with self.configuration.read() as session:
            return alerts_page(session)

    def awaited(self, alerting: Alerting, holds: Callable[[list[Alert]], bool]) -> list[Alert]:
        deadline = time.monotonic() + LIMIT_S
        while not holds(found := self.alerts()):
            assert time.monotonic() < deadline, found
            alerting.runner.wake()
        return found

    def state(self, camera_id: str, state: CaptureState, age_s: float | None = None) -> None:
        now = RunState(camera_id, state, NOTHING, since_s=60.0, age_s=age_s, fps=25.0)
        self.news.publish(CameraStateChanged(camera_id, None, now))


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site(tmp_path)
    yield made
    made.close()


def test_a_lost_camera_raises_an_alert_after_its_time_and_resolves_it_when_back(
    site: Site,
) -> None:
    site.rule("camera_offline", {"offline_seconds": 30})
    with ExitStack() as stack:
        alerting = site.open(stack)
        site.state("gate", CaptureState.STALLED, age_s=3.0)
        site.pass_by(28)
        (alert,) = site.awaited(alerting, lambda found: len(found) == 1)
        site.state("gate", CaptureState.LIVE)
        (after,) = site.awaited(alerting, lambda found: not found[0].is_raised)
    assert (alert.camera_id, alert.signal) == ("gate", Signal.FIRING)
    assert alert.fired_at == NOON + timedelta(seconds=27)
    assert after.ended is Ended.CLEARED
    assert [sample.state for sample in site.recorded] == [CaptureState.STALLED, CaptureState.LIVE]


def test_three_lost_cameras_are_one_alert_with_their_names(site: Site) -> None:
    site.rule("camera_offline", {"offline_seconds": 30})
    with ExitStack() as stack:
        alerting = site.open(stack)
        for camera in ("gate", "yard", "hall"):
            site.state(camera, CaptureState.OFFLINE, age_s=1.0)
        site.pass_by(40)
        (alert,) = site.awaited(alerting, lambda found: len(found) == 1)
    assert (alert.camera_id, alert.cameras) == ("", ("gate", "hall", "yard"))


def test_a_station_that_was_off_goes_on_with_the_same_alert(site: Site) -> None:
    site.rule("camera_offline", {"offline_seconds": 30}, keep_firing_for_s=60)
    with ExitStack() as stack:
        alerting = site.open(stack)
        site.state("gate", CaptureState.OFFLINE, age_s=31.0)
        (before,) = site.awaited(alerting, lambda found: len(found) == 1)
    seen_at = site.now
    site.pass_by(86_400)
    with ExitStack() as stack:
        alerting = site.open(stack, seen_at=seen_at)
        site.state("gate", CaptureState.STARTING)
        site.pass_by(20)
        alerting.runner.wake()
    (after,) = site.alerts()
    assert (after.id, after.signal) == (before.id, Signal.FIRING)
    assert sum(isinstance(event, AlertFired) for event in site.heard) == 1


def test_an_alert_whose_state_was_lost_by_a_kill_is_not_raised_twice(site: Site) -> None:
    site.looks.append(lambda now: [SystemInput(now, "disk", present=True)])
    site.rule("system", {"kind": "disk"})
    with ExitStack() as stack:
        site.awaited(site.open(stack), lambda found: len(found) == 1)
    with site.records.write() as session:
        session.connection().exec_driver_sql("DELETE FROM evaluation_states")
    with ExitStack() as stack:
        site.open(stack, seen_at=site.now)
    (alert,) = site.alerts()
    assert alert.signal is Signal.FIRING


def test_a_rule_that_was_deleted_while_the_station_was_off_leaves_no_alert_standing(
    site: Site,
) -> None:
    site.looks.append(lambda now: [SystemInput(now, "disk", present=True)])
    site.rule("system", {"kind": "disk"})
    with ExitStack() as stack:
        site.awaited(site.open(stack), lambda found: len(found) == 1)
    site.rules.clear()
    site.looks.clear()
    with ExitStack() as stack:
        site.open(stack, seen_at=site.now)
    (alert,) = site.alerts()
    assert alert.ended is Ended.RULE_DELETED


def test_a_clock_that_is_set_ahead_raises_no_alert(site: Site) -> None:
    site.rule("no_detection", {"minutes": 60}, cameras=["gate"])
    with ExitStack() as stack:
        alerting = site.open(stack)
        site.now += timedelta(days=1)
        site.pass_by(60)
        alerting.runner.wake()
    assert site.alerts() == []


def test_an_input_from_a_clock_that_is_ahead_does_not_take_time_with_it(site: Site) -> None:
    site.rule("camera_offline", {"offline_seconds": 30})
    site.rule("system", {"kind": "disk"})
    with ExitStack() as stack:
        alerting = site.open(stack)
        tomorrow = site.now.timestamp() + 86_400
        alerting.runner.hear(SampleInput("gate", tomorrow, CaptureState.STALLED, age_s=3.0))
        alerting.runner.hear(SystemInput(tomorrow, "disk", present=True))
        (disk,) = site.awaited(alerting, lambda found: len(found) == 1)
        site.state("gate", CaptureState.LIVE)
        site.pass_by(20)
        alerting.runner.hear(SystemInput(site.now.timestamp(), "disk", present=False))
        site.awaited(alerting, lambda found: not found[0].is_raised)
    assert disk.rule_id == 2
    assert disk.fired_at <= NOON + timedelta(seconds=5)
    assert len(site.alerts()) == 1


def test_what_is_sent_by_webhook_waits_in_the_outbox(site: Site) -> None:
    site.looks.append(lambda now: [SystemInput(now, "disk", present=True)])
    site.channels = [ChannelSettings(ChannelKind.WEBHOOK, "Hook", "http://127.0.0.1/in", "f-1")]
    site.rule("system", {"kind": "disk"}, channels=["webhook", "window"], recipients=["night"])
    with ExitStack() as stack:
        (alert,) = site.awaited(site.open(stack), lambda found: len(found) == 1)
    query = "SELECT alert_id, kind, tries, done_at, payload FROM alert_outbox"
    with site.configuration.read() as session:
        ((alert_id, kind, tries, done_at, payload),) = session.connection().exec_driver_sql(query)
    assert (alert_id, kind, tries, done_at) == (alert.id, "Hook", 0, None)
    assert '"recipients": ["night"]' in payload


def test_an_end_on_a_full_disk_is_said_and_is_no_bug(
    site: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise DiskFull("The disk is full.")

    monkeypatch.setattr(AlertStore, "write_states", full)
    with ExitStack() as stack:
        site.open(stack)

    assert "Where the rules stand waits to be written: The disk is full." in caplog.messages
