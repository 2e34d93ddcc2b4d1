"""The picture, history and violations of an alert, and steps that are taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.site_folder import SiteFolder
from app.station import Station
from services.domain.alerts import Alert, AlertStep, Handling
from services.domain.errors import BadValue
from services.domain.events import AlertChanged, Event
from services.domain.rules import RuleDraft
from tests.app.alerts.test_station import JPEG, SEED, alerts, awaited, raised, running, seen
from tests.app.running_station import write_site


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SiteFolder:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    write_site(tmp_path / "site", {"gate": "/nowhere/gate.ts", "yard": "/nowhere/yard.ts"})
    return SiteFolder.at(tmp_path / "site")


def one_alert(station: Station, **fields: object) -> Alert:
    plain = SEED | {"conditions": {"threshold": 1}} | fields
    station.create_rule("Li", RuleDraft.from_plain(plain), None)
    seen(station, 0.1)
    (alert,) = awaited(station, raised(1))
    return alert


def test_an_alert_shows_its_picture_its_violations_and_what_happened_to_it(
    folder: SiteFolder,
) -> None:
    with running(folder) as station:
        alert = one_alert(station)
        station.acknowledge_alert("Kim", alert.id, "on my way")
        station.close_alert("Li", alert.id, "confirmed", "told the cook")

        picture = station.alert_picture("Li", alert.id)
        (violation,) = station.alert_violations("Li", alert.id)
        history = station.alert_history("Li", alert.id)

        (folder.violations / alert.evidence.picture).unlink()
        assert station.alert_picture("Li", alert.id) == b""
    assert picture == JPEG
    assert (violation.camera_id, str(violation.status)) == ("gate", "confirmed")
    assert [(one.step, one.who, one.note) for one in history] == [
        (AlertStep.FIRED, "", ""),
        (AlertStep.ACKNOWLEDGED, "Kim", "on my way"),
        (AlertStep.CLOSED, "Li", "told the cook"),
    ]


def test_a_closed_alert_is_opened_again_as_it_was(folder: SiteFolder) -> None:
    with running(folder) as station:
        alert = one_alert(station)
        acknowledged = station.acknowledge_alert("Kim", alert.id, "on my way")
        station.close_alert("Li", alert.id, "false_positive", "")

        reopened = station.reopen_alert("Li", alert.id)
        assert reopened.handled == acknowledged.handled
        assert [str(one.status) for one in station.violations("Li", "gate", None)] == ["new"]
        assert station.unhandled_alerts("Li") == {}

        assert station.reopen_alert("Li", alert.id).handled.handling is Handling.NEW
        assert station.unhandled_alerts("Li") == {alert.id: ("gate",)}
        with pytest.raises(BadValue):
            station.reopen_alert("Li", alert.id)
        seen(station, 0)
        (again,) = awaited(station, raised(2))
    assert (again.id, again.handled.handling) == (alert.id, Handling.NEW)


def test_a_snooze_is_kept_until_it_is_ended(folder: SiteFolder) -> None:
    with running(folder) as station:
        alert = one_alert(station)
        assert station.snooze_alert("Li", alert.id, None).snoozed_until_clear
    with running(folder) as station:
        (kept,) = alerts(station)
        assert kept.snoozed_until_clear
        assert not station.wake_alert("Li", alert.id).snoozed_until_clear
        steps = [moment.step for moment in station.alert_history("Li", alert.id)]
    assert steps == [AlertStep.FIRED, AlertStep.SNOOZED, AlertStep.WOKEN]


@pytest.mark.parametrize("number", [0, -1, True, "1", 2**63])
def test_what_is_no_number_of_an_alert_is_refused(folder: SiteFolder, number: object) -> None:
    with running(folder) as station:
        for request in (station.alert_history, station.alert_picture, station.reopen_alert):
            with pytest.raises(BadValue) as refused:
                request("Li", number)  # type: ignore[arg-type]
            assert refused.value.field == "alert"


@pytest.mark.parametrize("since", [-1.0, float("nan"), float("inf"), "1", True])
def test_statistics_begin_at_a_time_that_there_is(folder: SiteFolder, since: object) -> None:
    with running(folder) as station, pytest.raises(BadValue) as refused:
        station.rule_statistics("Li", since)  # type: ignore[arg-type]
    assert refused.value.field == "since"


def test_what_changes_nothing_is_told_to_nobody(folder: SiteFolder) -> None:
    news: list[Event] = []
    with running(folder, news) as station:
        alert = one_alert(station)
        station.acknowledge_alert("Kim", alert.id, "on my way")
        station.acknowledge_alert("Li", alert.id, "")
        history = station.alert_history("Li", alert.id)
    told = [event.actor for event in news if isinstance(event, AlertChanged) and event.actor]
    assert told == ["Kim"]
    assert [one.who for one in history] == ["", "Kim"]
