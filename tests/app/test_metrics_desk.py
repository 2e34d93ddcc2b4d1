"""What the station knows of its own calls: in its requests, and in commands beside it."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.composition import Composition, open_composition
from app.site_folder import SiteFolder
from services.domain.errors import BadValue, CameraNotFound, Outcome
from services.domain.metrics import ChartQuery
from services.domain.operation import CallRecord, Implementation, Operation
from services.metrics.slots import SUMS
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.record_writer import RecordWriter
from tests.app.command import Inside
from tests.app.running_station import rest, write_site
from tests.services.metrics.called import called

LIMIT_S = 10.0


@pytest.fixture
def folder(tmp_path: Path) -> SiteFolder:
    write_site(tmp_path / "site", {"gate": "/nowhere/gate.ts", "yard": "/nowhere/yard.ts"})
    return SiteFolder.at(tmp_path / "site")


@pytest.fixture
def composed(folder: SiteFolder) -> Iterator[Composition]:
    with open_composition(folder, watches=False) as composed:
        yield composed


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Inside:
    return Inside(capsys)


def hour() -> tuple[float, float]:
    now = time.time()
    return now - 3600, now + 1


def recorded(folder: SiteFolder, *calls: CallRecord) -> None:
    """A site on which a station ran that recorded these calls, just now."""
    folder.create()
    ConfigurationDatabase.open(folder.configuration).close()
    records = RecordsDatabase.open(folder.records)
    writer = RecordWriter(records, sums=SUMS)
    writer.start()
    for call in calls:
        writer.record_call(call._replace(at=datetime.now(UTC)))
    writer.stop()
    records.close()


def test_the_station_counts_its_own_calls(composed: Composition) -> None:
    station = composed.station
    station.status("Kim", "gate")
    station.batch_status("Kim", None)
    with pytest.raises(CameraNotFound):
        station.status("Kim", "nobody")

    deadline = time.monotonic() + LIMIT_S
    while (figures := station.metrics("Kim", *hour())).overall.both.calls < 3:
        assert time.monotonic() < deadline, figures
        rest(0.05)

    status = next(one for one in figures.operations if one.operation is Operation.STATUS)
    assert status.legacy.by_outcome[Outcome.OK] == 1
    assert status.legacy.by_outcome[Outcome.REFUSED] == 1
    assert figures.dropped == 0
    charts = station.charts("Kim", ChartQuery(Operation.STATUS, *hour()))
    assert sum(charts.legacy.calls) == 2
    assert charts.off[-1][1] < time.time() - 1
    assert station.metrics_document("Kim")["requests"]["total"] == 3


def test_a_span_that_is_none_is_refused(composed: Composition) -> None:
    with pytest.raises(BadValue) as refused:
        composed.station.metrics("Kim", 20.0, 10.0)
    assert refused.value.field == "until"
    with pytest.raises(BadValue):
        composed.station.charts("Kim", ChartQuery(None, float("nan"), 10.0))


def test_a_running_station_checks_its_health_by_writing(composed: Composition) -> None:
    health = composed.station.health("Kim")

    assert health["status"] == "healthy"
    assert list(health["checks"]) == [
        "database",
        "site_file",
        "workers",
        "domain_services",
        "disk",
    ]
    assert "written and read back" in health["words"]["database"]
    assert health["words"]["site_file"].startswith("Site file and database agree: 2 cameras")
    assert health["words"]["workers"] == "0 workers run, none has failed."


def test_a_site_file_with_an_unknown_edit_degrades_the_health(
    composed: Composition, folder: SiteFolder
) -> None:
    text = folder.site_file.read_text(encoding="utf-8")
    folder.site_file.write_text(text.replace("name: Gate", "name: Gate 2"), encoding="utf-8")

    health = composed.station.health("Kim")

    assert (health["status"], health["checks"]["site_file"]) == ("degraded", "error")
    assert health["words"]["site_file"] == "Not yet taken over from the site file: gate"
    assert composed.station.metrics_document("Kim")["data_consistency"]["consistent"] is False


def test_commands_read_beside_a_running_station(
    composed: Composition, folder: SiteFolder, run: Inside
) -> None:
    health = run.command("health", "--site", folder.root, "--json")
    metrics = run.command("metrics", "--site", folder.root, "--json", "--hours", "1")

    assert (health.status, health.json["checks"]["workers"]) == (0, "unknown")
    assert "known to it alone" in health.json["words"]["workers"]
    assert metrics.status == 0
    assert metrics.json["data_consistency"]["db_count"] == 2


def test_metrics_of_a_site_that_no_station_holds(folder: SiteFolder, run: Inside) -> None:
    recorded(
        folder,
        called(),
        called(implementation=Implementation.LEGACY),
        called(outcome=Outcome.INTERNAL, error="WorkerFailed"),
    )

    ended = run.command("metrics", "--site", folder.root, "--json")

    assert ended.status == 0
    assert ended.json["requests"]["total"] == 3
    assert ended.json["domain_service"]["usage_count"] == 2
    assert ended.json["errors"]["recent"][0]["error"] == "WorkerFailed"
    in_words = run.command("metrics", "--site", folder.root)
    assert "error rate    33.33 %" in in_words.output


def test_a_finding_is_exit_status_one_and_said_in_words(folder: SiteFolder, run: Inside) -> None:
    recorded(folder)
    folder.site_file.write_text("cameras: [", encoding="utf-8")

    ended = run.command("health", "--site", folder.root, "--json")
    in_words = run.command("health", "--site", folder.root)

    assert (ended.status, in_words.status) == (1, 1)
    assert ended.json["status"] == "degraded"
    assert in_words.output.startswith("degraded\n")


def test_lost_records_are_told_from_outside(folder: SiteFolder, run: Inside) -> None:
    folder.create()
    ConfigurationDatabase.open(folder.configuration).close()
    records = RecordsDatabase.open(folder.records)
    writer = RecordWriter(records, sums=SUMS, most_waiting=2)
    for _ in range(5):
        writer.record_call(called())
    writer.run_once()
    records.close()

    assert run.command("metrics", "--site", folder.root, "--json").json["dropped"] == 3


@pytest.mark.parametrize("command", ["metrics", "health"])
def test_a_folder_without_a_site_is_refused_and_not_made(
    command: str, tmp_path: Path, run: Inside
) -> None:
    ended = run.command(command, "--site", tmp_path / "nowhere", "--json")

    assert ended.status == 3
    assert "There is no site in" in ended.errors
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("hours", ["0", "-1", "nan", "inf", "9000", "soon"])
def test_hours_that_are_none_are_misuse(hours: str, tmp_path: Path, run: Inside) -> None:
    assert run.command("metrics", "--site", tmp_path, "--hours", hours).status == 2


def test_no_document_holds_a_password(tmp_path: Path, run: Inside) -> None:
    folder = SiteFolder.at(tmp_path / "site")
    write_site(folder.root, {"gate": "rtsp://admin:hunter2@127.0.0.1:1/live"})
    with open_composition(folder, watches=False) as composed:
        said = json.dumps(
            [composed.station.health("Kim"), composed.station.metrics_document("Kim")]
        )
    outside = run.command("health", "--site", folder.root, "--json")

    assert "hunter2" not in said + outside.output + outside.errors
    assert outside.json["checks"]["site_file"] == "ok"


def test_a_year_ago_is_asked_like_any_other_time(folder: SiteFolder, composed: Composition) -> None:
    then = datetime.now(UTC) - timedelta(days=365)

    charts = composed.station.charts(
        "Kim", ChartQuery(None, then.timestamp(), then.timestamp() + 86_400)
    )

    assert charts.slot_s == 3600
    assert len(charts.off) == 1
