"""`camera-station rollout compare`, and the window's way of running it as a process of its own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app.assurance import compare as assurance_compare
from app.assurance.as_json import comparison_json, comparison_of
from app.assurance.long_work import Assurance
from app.assurance.notes import AssuranceNotes
from app.composition import open_composition
from app.rollout.store import RolloutRows
from app.site_folder import SiteFolder
from services.domain.errors import CallCancelled, WorkerFailed
from services.domain.rehearsals import Progress
from services.rollout.comparison import all_cases
from services.storage.database import ConfigurationDatabase
from services.storage.secrets import key_ring
from tests.app.command import Inside, program
from tests.app.running_station import write_site

FEW = ("an empty list: none", "a stopped camera", "one field")


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str]) -> Inside:
    return Inside(capfd)


@pytest.fixture
def few_cases(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command's way, not the cases, is what is looked at here."""

    def few(ids: Any) -> list[Any]:
        return [case for case in all_cases.all_cases(ids) if case.name in FEW]

    monkeypatch.setattr(assurance_compare, "all_cases", few)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    folder = tmp_path / "site"
    write_site(folder, {"gate": "rtsp://admin:hunter2@10.0.0.1/1", "yard": "rtsp://10.0.0.2/1"})
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """All names but logs, and what is in the files that the station does not write by itself."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".log"]
    own = [path for path in files if path.name in ("cameras.yaml", "configuration.sqlite3")]
    return {str(path): path.read_bytes() if path in own else b"" for path in files}


@contextmanager
def assurance(site: Path) -> Iterator[Assurance]:
    """As a station has it; what it finds is kept in a database beside the site."""
    database = ConfigurationDatabase.open(site.parent / "kept" / "configuration.sqlite3")
    try:
        yield Assurance(SiteFolder.at(site), AssuranceNotes(RolloutRows(database)), lambda _: None)
    finally:
        database.close()


@pytest.mark.usefixtures("few_cases")
def test_a_comparison_is_one_json_object_and_well_without_a_difference(
    site: Path, ask: Inside
) -> None:
    ended = ask.command("rollout", "compare", "--site", site, "--json")

    assert ended.status == 0, ended.errors
    assert ended.json["summary"]["cases"] == 7
    assert ended.json["summary"]["mismatch"] == 0
    assert ended.json["cases"][0] == {
        "operation": "update_rule",
        "case": "one field",
        "field": "result.id",
        "legacy": "1",
        "domain": "1",
        "verdict": "match",
        "why": "",
    }
    assert comparison_json(comparison_of(ended.json)) == ended.json


@pytest.mark.usefixtures("few_cases")
def test_it_works_beside_a_running_station_and_touches_nothing_of_it(
    site: Path, ask: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_composition(SiteFolder.at(site), watches=False) as composed:
        before = contents(site)
        monkeypatch.setattr(key_ring, "is_present", refuse)
        ended = ask.command("rollout", "compare", "--site", site)
        after = contents(site)
        states = composed.station.run_states()

    assert ended.status == 0, ended.errors
    assert ended.output.endswith("0 mismatches, 0 errors, 0 skipped.\n")
    assert after == before
    assert states == {}
    assert "hunter2" not in ended.output + ended.errors


def refuse() -> bool:
    raise AssertionError("the key ring was opened")


@pytest.mark.usefixtures("few_cases")
def test_a_mismatch_is_a_finding(site: Path, ask: Inside, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assurance_compare, "excuse", lambda *_: None)

    ended = ask.command("rollout", "compare", "--site", site)

    assert ended.status == 1
    assert "mismatch: start, a stopped camera, result.reason: legacy " in ended.output


@pytest.mark.usefixtures("few_cases")
def test_a_site_without_cameras_gets_one_for_the_trial(tmp_path: Path, ask: Inside) -> None:
    (tmp_path / "empty").mkdir()

    ended = ask.command("rollout", "compare", "--site", tmp_path / "empty", "--json")

    assert ended.status == 0, ended.errors
    assert list((tmp_path / "empty").iterdir()) == []


@pytest.mark.usefixtures("few_cases")
def test_a_broken_site_file_does_not_keep_the_operations_from_being_compared(
    site: Path, ask: Inside
) -> None:
    with open_composition(SiteFolder.at(site), watches=False):
        pass
    (site / "cameras.yaml").write_text("cameras: [: :")

    ended = ask.command("rollout", "compare", "--site", site)

    assert ended.status == 0, ended.errors


def test_a_site_that_is_not_there_is_refused(tmp_path: Path, ask: Inside) -> None:
    ended = ask.command("rollout", "compare", "--site", tmp_path / "nowhere", "--json")

    assert ended.status == 3
    assert not (tmp_path / "nowhere").exists()


def test_a_window_that_breaks_off_leaves_no_process_and_no_copy(site: Path) -> None:
    cancelled, steps = threading.Event(), []

    def break_off(progress: Progress) -> None:
        steps.append(progress)
        cancelled.set()

    with pytest.raises(CallCancelled), assurance(site) as proving:
        proving.compare(break_off, cancelled)

    assert steps
    assert list((site.parent / "temporary").iterdir()) == []


def test_a_window_hears_why_a_comparison_gave_no_result(tmp_path: Path) -> None:
    with pytest.raises(WorkerFailed) as failed, assurance(tmp_path / "nowhere") as proving:
        proving.compare(lambda _: None, threading.Event())

    assert "There is no site in" in str(failed.value)


def test_a_command_whose_input_ends_goes_with_its_window(site: Path) -> None:
    ended = program("rollout", "compare", "--site", site, "--json", "--progress", given="")

    assert ended.status == 130
    assert list((site.parent / "temporary").iterdir()) == []
