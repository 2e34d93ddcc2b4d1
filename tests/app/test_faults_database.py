"""A database that is held or damaged, a clock that jumps: no camera is lost, watching goes on."""

from __future__ import annotations

import ast
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from app.composition import open_composition, open_station
from app.site_folder import SiteFolder
from services.domain.errors import StationError
from services.domain.run_state import CaptureState
from tests.app.running_station import state_of, wait_for, write_site
from tests.testbed.clips import make_clip

CAMERAS = ("gate", "yard", "dock")
STARTS_WITHIN_S = 10.0
ANSWERS_WITHIN_S = 10.0
ROOT = Path(__file__).parents[2]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    folder = tmp_path / "site"
    folder.mkdir()
    clip = make_clip(folder / "clip.mp4", fps=5)
    write_site(folder, dict.fromkeys(CAMERAS, str(clip)))
    with open_station(SiteFolder.at(folder)) as station:
        station.edit_camera("Li", "gate", {"location": "North"}, None)
    return folder


@contextmanager
def held(database: Path) -> Iterator[sqlite3.Connection]:
    """As another program holds it that forgot to commit."""
    with closing(sqlite3.connect(database, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other
        if other.in_transaction:
            other.execute("ROLLBACK")


def test_an_edit_waits_for_a_held_database_and_lands(site: Path) -> None:
    with (
        open_composition(SiteFolder.at(site), watches=False) as composed,
        held(SiteFolder.at(site).configuration) as other,
        ThreadPoolExecutor(1) as operator,
    ):
        edit = operator.submit(
            composed.station.edit_camera, "Li", "gate", {"location": "South"}, None
        )
        # what people look at goes on meanwhile
        assert len(composed.station.views()) == len(CAMERAS)
        assert composed.station.status("Li", "gate").state is CaptureState.STOPPED
        assert not edit.done()
        other.execute("ROLLBACK")

        assert edit.result(ANSWERS_WITHIN_S).location == "South"
    assert "location: South" in (site / "cameras.yaml").read_text()


def test_an_edit_of_a_database_held_for_long_is_refused_in_words(site: Path) -> None:
    with open_composition(SiteFolder.at(site), watches=False) as composed:
        station = composed.station
        with held(composed.folder.configuration):
            station.start("Li", "gate")
            wait_for(composed, "gate", CaptureState.LIVE, within_s=10)
            began = time.monotonic()
            with pytest.raises(StationError, match=r"busy|takes too long|longer than"):
                station.edit_camera("Li", "gate", {"location": "South"}, None)
            assert time.monotonic() - began < ANSWERS_WITHIN_S + 1
            assert state_of(composed, "gate").is_live
        # nothing of the refused edit is left, and the next one lands
        assert {view.camera.location for view in station.views()} == {"North", ""}
        assert station.edit_camera("Li", "gate", {"location": "West"}, None).location == "West"
    assert "location: West" in (site / "cameras.yaml").read_text()


def test_a_station_starts_while_another_program_holds_its_database(site: Path) -> None:
    began = time.monotonic()

    with (
        held(SiteFolder.at(site).configuration),
        open_station(SiteFolder.at(site)) as station,
    ):
        assert time.monotonic() - began < STARTS_WITHIN_S
        assert {view.camera.id for view in station.views()} == set(CAMERAS)


def _empty(database: Path) -> None:
    os.truncate(database, 0)


def _cut(database: Path) -> None:
    os.truncate(database, database.stat().st_size // 2)


def _overwrite_head(database: Path) -> None:
    with database.open("r+b") as file:
        file.write(b"\xa5" * 8192)


def _overwrite_middle(database: Path) -> None:
    with database.open("r+b") as file:
        file.seek(database.stat().st_size // 2)
        file.write(b"\xa5" * 8192)


def _remove(database: Path) -> None:
    database.unlink()


def _make_text(database: Path) -> None:
    database.write_text("this is no database\n" * 500)


DAMAGES = [_empty, _cut, _overwrite_head, _overwrite_middle, _remove, _make_text]


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("name", ["configuration", "records"])
def test_a_damaged_database_costs_no_camera(
    site: Path, damage: Callable[[Path], None], name: str
) -> None:
    folder = SiteFolder.at(site)
    damage(folder.configuration if name == "configuration" else folder.records)
    began = time.monotonic()

    with open_station(folder) as station:
        views = {view.camera.id: view.camera for view in station.views()}

        assert time.monotonic() - began < STARTS_WITHIN_S
        assert set(views) == set(CAMERAS)
        assert views["gate"].location == "North"
        edited = station.edit_camera("Li", "yard", {"location": "South"}, None)
    assert edited.location == "South"
    with open_station(folder) as station:
        locations = {view.camera.id: view.camera.location for view in station.views()}
    assert locations == {"gate": "North", "yard": "South", "dock": ""}


def test_a_damaged_database_is_said_and_kept_aside(site: Path) -> None:
    folder = SiteFolder.at(site)
    _make_text(folder.configuration)

    with open_station(folder) as station:
        said = [str(problem) for problem in station.problems()]

    assert any("damaged" in problem for problem in said), said
    kept = [path for path in site.rglob("*") if path.is_file() and path.name != "cameras.yaml"]
    assert any(path.read_bytes().startswith(b"this is no database") for path in kept)


OF_THE_DAY = {"time.time", "datetime.now", "datetime.utcnow", "datetime.today", "time.localtime"}
# names of files, the age of the process, axes in local time: no camera is judged by them
MAY_ASK = {
    "services/domain/clock.py",
    "services/storage/site_file/safe_replace.py",
    "services/storage/site_file/whole_files.py",
    "app/presenters/site.py",
    "app/wall_measure.py",
    "widgets/metrics/time_words.py",
}


def test_nothing_is_judged_by_a_clock_that_people_can_set() -> None:
    asking = set()
    for package in ("app", "services", "widgets"):
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and ast.unparse(node.func) in OF_THE_DAY:
                    asking.add(str(path.relative_to(ROOT)))

    assert asking <= MAY_ASK
