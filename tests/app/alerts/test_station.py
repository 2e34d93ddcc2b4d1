"""The seed's rule raises an alert, people handle it, and a restart in between changes nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.composition import open_composition
from app.site_folder import SiteFolder
from app.station import Station
from services.domain.alerts import Alert, Ended, Handling, Signal, Violation, ViolationReport
from services.domain.errors import BadValue, CameraNotFound
from services.domain.events import AlertChanged, AlertFired, Event
from services.domain.rules import RuleDraft, RulePatch
from services.storage.repositories.alerts import ALL_ALERTS
from services.storage.repositories.journal import JournalFilter
from tests.app.running_station import write_site

SEED = {"name": "测试规则", "rule_type": "violation", "conditions": {"threshold": 5}}
JPEG = b"\xff\xd8\xff\xe0 a picture"
LIMIT_S = 10.0


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SiteFolder:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    write_site(tmp_path / "site", {"gate": "/nowhere/gate.ts", "yard": "/nowhere/yard.ts"})
    return SiteFolder.at(tmp_path / "site")


@contextmanager
def running(folder: SiteFolder, news: list[Event] | None = None) -> Iterator[Station]:
    with open_composition(folder, watches=False) as composed:
        if news is not None:
            composed.news.subscribe(news.append)
        yield composed.station


def seen(
    station: Station, minutes_ago: float, camera_id: str = "gate", **more: object
) -> Violation:
    at = datetime.now(UTC) - timedelta(minutes=minutes_ago)
    report = ViolationReport("no_hairnet", at, jpeg=JPEG, **more)  # type: ignore[arg-type]
    return station.record_violation("Li", camera_id, report)


def alerts(station: Station) -> list[Alert]:
    return station.alerts("Li", ALL_ALERTS, None)


def awaited(station: Station, holds: Callable[[list[Alert]], bool]) -> list[Alert]:
    """The alerts as soon as they are as wanted."""
    deadline = time.monotonic() + LIMIT_S
    while not holds(found := alerts(station)):
        assert time.monotonic() < deadline, found
    return found


def raised(count: int) -> Callable[[list[Alert]], bool]:
    return lambda found: bool(found) and found[0].count == count


def test_five_violations_within_five_minutes_raise_one_alert(folder: SiteFolder) -> None:
    news: list[Event] = []
    with running(folder, news) as station:
        rule = station.create_rule("Li", RuleDraft.from_plain(SEED), None)
        numbers = [seen(station, minutes).number for minutes in (4, 3, 2, 1, 0.5)]

        (alert,) = awaited(station, raised(5))
        seen(station, 0)
        (sixth,) = awaited(station, raised(6))

        assert (alert.rule_id, alert.rule_name, alert.camera_id) == (rule.id, "测试规则", "gate")
        assert (alert.signal, alert.handled.handling) == (Signal.FIRING, Handling.NEW)
        assert set(alert.evidence.violations) == set(numbers)
        assert (folder.violations / alert.evidence.picture).read_bytes() == JPEG
        assert sixth.id == alert.id
        assert [event.alert.id for event in news if isinstance(event, AlertFired)] == [alert.id]
        journal = station.journal("Li", JournalFilter(kind="alert"), None)
    assert [str(entry.what) for entry in journal] in (
        [],
        ["Alert 1: “测试规则” on gate, hits: 5."],
    )


def test_four_violations_or_five_of_two_cameras_raise_nothing(folder: SiteFolder) -> None:
    with running(folder) as station:
        station.create_rule("Li", RuleDraft.from_plain(SEED), None)
        for minutes in (4.0, 3.0, 2.0, 1.0):
            seen(station, minutes)
        seen(station, 0.5, "yard")
    with running(folder) as station:
        assert alerts(station) == []


def test_a_restart_between_the_violations_changes_nothing(folder: SiteFolder) -> None:
    with running(folder) as station:
        station.create_rule("Li", RuleDraft.from_plain(SEED), None)
        for minutes in (4.0, 3.0, 2.0):
            seen(station, minutes)
    with running(folder) as station:
        for minutes in (1, 0.5):
            seen(station, minutes)
        (alert,) = awaited(station, raised(5))
    with running(folder) as station:
        seen(station, 0)
        (again,) = awaited(station, raised(6))
    assert again.id == alert.id


def test_an_acknowledged_alert_goes_on_counting_and_stays_acknowledged(folder: SiteFolder) -> None:
    news: list[Event] = []
    with running(folder, news) as station:
        station.create_rule("Li", RuleDraft.from_plain(SEED), None)
        for minutes in (4, 3, 2, 1, 0.5):
            seen(station, minutes)
        (alert,) = awaited(station, raised(5))
        station.acknowledge_alert("Kim", alert.id, "on my way")
    with running(folder) as station:
        seen(station, 0)
        (alert,) = awaited(station, raised(6))
        assert (alert.handled.who, alert.handled.note) == ("Kim", "on my way")
        closed = station.close_alert("Kim", alert.id, "confirmed", "told the cook")
        assert (closed.signal, closed.handled.handling) == (Signal.FIRING, Handling.CLOSED)
        statuses = {str(one.status) for one in station.violations("Kim", "gate", None)}
        with pytest.raises(BadValue):
            station.acknowledge_alert("Li", alert.id, "")
    assert statuses == {"confirmed"}
    assert any(isinstance(event, AlertChanged) and event.actor == "Kim" for event in news)


def test_editing_the_conditions_resolves_the_alert_and_begins_anew(folder: SiteFolder) -> None:
    with running(folder) as station:
        rule = station.create_rule("Li", RuleDraft.from_plain(SEED), None)
        for minutes in (4, 3, 2, 1, 0.5):
            seen(station, minutes)
        awaited(station, raised(5))
        patch = RulePatch.from_plain({"rule_type": "violation", "conditions": {"threshold": 9}})
        station.update_rule("Li", rule.id, patch, rule.revision)

        (alert,) = awaited(station, lambda found: not found[0].is_raised)

    assert (alert.signal, alert.ended) == (Signal.RESOLVED, Ended.RULE_CHANGED)


def test_a_deleted_rule_resolves_its_alert(folder: SiteFolder) -> None:
    with running(folder) as station:
        rule = station.create_rule("Li", RuleDraft.from_plain(SEED), None)
        for minutes in (4, 3, 2, 1, 0.5):
            seen(station, minutes)
        awaited(station, raised(5))
        station.delete_rule("Li", rule.id)
        (alert,) = awaited(station, lambda found: not found[0].is_raised)
    assert alert.ended is Ended.RULE_DELETED


def test_a_violation_that_is_sent_twice_counts_once(folder: SiteFolder) -> None:
    at = datetime.now(UTC) - timedelta(minutes=1)
    with running(folder) as station:
        first = station.record_violation("Li", "gate", ViolationReport("no_hairnet", at))
        second = station.record_violation("Li", "gate", ViolationReport("no_hairnet", at))
        other = station.record_violation("Li", "gate", ViolationReport("no_handwash", at))
    assert first.number == second.number != other.number


def test_what_no_violation_can_be_is_refused_and_nothing_is_written(folder: SiteFolder) -> None:
    now = datetime.now(UTC)
    with running(folder) as station:
        with pytest.raises(CameraNotFound):
            station.record_violation("Li", "roof", ViolationReport("no_hairnet"))
        for at in (now + timedelta(hours=1), now - timedelta(days=91), now.replace(tzinfo=None)):
            with pytest.raises(BadValue) as refused:
                station.record_violation("Li", "gate", ViolationReport("no_hairnet", at))
            assert refused.value.field == "at"
        assert station.violations("Li", None, None) == []
