"""What a running station answers about a draft: a trial, a suggestion, for whom it would fire."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.composition import Composition, open_composition
from app.site_folder import SiteFolder
from services.domain.alerts import Violation as Happened
from services.domain.alerts import ViolationReport
from services.domain.errors import BadValue, CallCancelled
from services.domain.rules import CameraOffline, RuleDraft, System, Violation
from services.storage.database import RecordsDatabase
from services.storage.repositories.violations import add_violation
from tests.app.running_station import rest, write_site


@pytest.fixture
def composed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Composition]:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    folder = tmp_path / "site"
    write_site(folder, {"gate": "/nowhere/gate.ts"})
    with open_composition(SiteFolder.at(folder), watches=False) as opened:
        yield opened


def happened(composed: Composition, *days_ago: float) -> None:
    records = RecordsDatabase.open(composed.folder.records)
    with records.write() as session:
        for ago in days_ago:
            at = datetime.now(UTC) - timedelta(days=ago)
            add_violation(session, Happened("gate", "no_hairnet", at, at))
    records.close()


def test_a_trial_tells_its_progress_and_what_an_edit_adds(composed: Composition) -> None:
    station = composed.station
    happened(composed, 3.0, 2.0, 1.0)
    saved = station.create_rule("Li", RuleDraft("Two", Violation(2)), None)
    told: list[float] = []

    found = station.try_rule(
        RuleDraft("One", Violation(1)), saved.id, told.append, threading.Event()
    )

    assert (len(found.alerts), len(found.added), len(found.removed)) == (3, 3, 0)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_a_cancelled_trial_has_no_result(composed: Composition) -> None:
    happened(composed, 1.0)
    cancelled = threading.Event()

    with pytest.raises(CallCancelled):
        composed.station.try_rule(
            RuleDraft("One", Violation(1)), None, lambda _: cancelled.set(), cancelled
        )


def test_a_threshold_is_suggested_from_the_records_of_the_station(composed: Composition) -> None:
    happened(composed, *(1.5 + number / 100 for number in range(30)))

    found = composed.station.suggest_threshold("Li", RuleDraft("One", Violation(1)))

    assert (found.value, found.records) == (2, 30)


def test_no_threshold_is_suggested_where_there_is_none(composed: Composition) -> None:
    with pytest.raises(BadValue):
        composed.station.suggest_threshold("Li", RuleDraft("Lost", CameraOffline(30)))


def test_what_is_not_recorded_cannot_be_told(composed: Composition) -> None:
    with pytest.raises(BadValue):
        composed.station.firing_now("Li", RuleDraft("Disk", System("disk")))


def test_alerts_that_stand_are_counted_by_rule(composed: Composition) -> None:
    station = composed.station
    rule = station.create_rule("Li", RuleDraft("One", Violation(1)), None)
    assert station.firing_counts("Li") == {}

    station.record_violation("Li", "gate", ViolationReport("no_hairnet"))

    for _ in range(100):
        if station.firing_counts("Li"):
            break
        rest(0.05)
    assert station.firing_counts("Li") == {rule.id: 1}
    assert station.firing_now("Li", RuleDraft("One", Violation(1))) == ["gate"]
