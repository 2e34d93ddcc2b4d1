"""Drills on real scratch stations: each fault is rolled back as the design says, or held."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from app.assurance.as_json import drill_json, drill_of
from app.assurance.drill import drill_site
from app.site_folder import SiteFolder
from services.domain.errors import BadValue, CallCancelled
from services.domain.rehearsals import DrillResult, Progress
from services.domain.verdicts import Guard, VerdictKind
from tests.app.command import Inside
from tests.app.running_station import write_site

GUARD_OF = {
    "start=error:0.5": Guard.ERROR_RATE,
    "status=hang": Guard.ERROR_RATE,
    "logs=slow:4": Guard.LATENCY,
    "activate=wrong-field": Guard.CONSISTENCY,
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    folder = tmp_path / "site"
    write_site(folder, {"gate": "rtsp://admin:hunter2@10.0.0.1/1", "yard": "rtsp://10.0.0.2/1"})
    return folder


def drilled(site: Path, fault: str, *, in_legacy_too: bool = False) -> DrillResult:
    return drill_site(
        SiteFolder.at(site),
        fault,
        lambda _: None,
        threading.Event(),
        in_legacy_too=in_legacy_too,
    )


@pytest.mark.parametrize("fault", GUARD_OF)
def test_a_fault_in_domain_is_rolled_back_within_a_second_and_all_is_as_before(
    site: Path, fault: str
) -> None:
    before = (site / "cameras.yaml").read_text()

    drill = drilled(site, fault)

    assert drill.rolled_back
    assert drill.restored
    assert 0 < drill.ms_to_legacy <= 1000
    spoken = {verdict.guard: verdict.kind for verdict in drill.verdicts}
    assert spoken[GUARD_OF[fault]] is VerdictKind.ROLL_BACK
    assert drill_of(drill_json(drill)) == drill_of(drill_json(drill_of(drill_json(drill))))
    assert (site / "cameras.yaml").read_text() == before
    assert [path.name for path in site.iterdir()] == ["cameras.yaml"]


def test_a_hanging_domain_is_rolled_back_after_four_calls(site: Path) -> None:
    assert drilled(site, "stop=hang").calls_to_roll_back <= 4


def test_the_same_fault_in_legacy_is_held_with_the_reason(site: Path) -> None:
    drill = drilled(site, "status=error:0.5", in_legacy_too=True)

    assert not drill.rolled_back
    assert drill.is_held
    assert "rolling back would not help" in str(drill.verdicts[0].note)


def test_the_command_answers_with_one_json_object(
    site: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    ended = Inside(capfd).command(
        "rollout", "drill", "--site", site, "--fault", "refresh=error:1", "--json"
    )

    assert ended.status == 0, ended.errors
    said = ended.json
    assert (said["percent"], said["fault"], said["restored"]) == (25, "refresh=error:1", True)
    assert said["calls_to_roll_back"] <= 4
    assert said["verdicts"][0]["guard"] == "error_rate"
    assert "hunter2" not in ended.output + ended.errors


@pytest.mark.parametrize(
    ("options", "field"),
    [
        (["--fault", "start=explode"], "There is no fault"),
        (["--fault", "start=hang", "--percent", "101"], "from 0 to 100"),
    ],
)
def test_a_drill_that_cannot_be_is_refused(
    site: Path, capfd: pytest.CaptureFixture[str], options: list[str], field: str
) -> None:
    ended = Inside(capfd).command("rollout", "drill", "--site", site, *options)

    assert ended.status == 3
    assert field in ended.errors


def test_a_drill_that_is_broken_off_leaves_nothing_behind(site: Path) -> None:
    cancelled, steps = threading.Event(), []

    def stop_soon(progress: Progress) -> None:
        steps.append(progress)
        cancelled.set()

    with pytest.raises(CallCancelled):
        drill_site(SiteFolder.at(site), "start=hang", stop_soon, cancelled)

    assert steps
    assert list((site.parent / "temporary").iterdir()) == []


def test_a_percentage_or_a_fault_is_refused_before_anything_is_copied(tmp_path: Path) -> None:
    with pytest.raises(BadValue):
        drill_site(SiteFolder.at(tmp_path), "start", lambda _: None, threading.Event(), percent=25)
