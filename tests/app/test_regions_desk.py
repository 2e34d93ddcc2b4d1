"""Regions are saved and read through the station, and people's edits are taken over."""

from __future__ import annotations

import queue
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.composition import Composition, open_composition
from app.site_folder import SiteFolder
from services.domain.errors import BadValue, CameraNotFound
from services.domain.events import CamerasChanged, Event, ProblemSeen
from services.domain.regions import Region
from services.storage.regions_file import written
from services.storage.repositories.journal import JournalFilter
from tests.app.running_station import rest, write_site

DOOR = Region("Door", "motion", ((0.1, 0.1), (0.4, 0.1), (0.4, 0.9)))
BELT = Region("Belt", "no_hairnet", ((0.5, 0.5), (1.0, 0.5), (1.0, 1.0)))
WAIT_S = 8.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_site(tmp_path / "site", {"gate": "gate.mp4", "yard": "yard.mp4"})
    return tmp_path / "site"


@pytest.fixture
def composed(folder: Path) -> Iterator[Composition]:
    with open_composition(SiteFolder.at(folder)) as opened:
        yield opened


@pytest.fixture
def events(composed: Composition) -> queue.Queue[Event]:
    heard: queue.Queue[Event] = queue.Queue()
    composed.news.subscribe(heard.put)
    return heard


def heard(events: queue.Queue[Event], kind: type[Event]) -> Event:
    while not isinstance(event := events.get(timeout=WAIT_S), kind):
        pass
    return event


def test_saved_regions_are_read_again_and_the_camera_names_their_file(
    composed: Composition, folder: Path
) -> None:
    composed.station.save_regions("Li", "gate", [DOOR, BELT])

    assert composed.station.regions("Li", "gate") == (DOOR, BELT)
    assert composed.configuration.camera("gate").regions_file == "regions/gate.json"
    assert "regions_file: regions/gate.json" in (folder / "cameras.yaml").read_text()
    assert composed.station.regions("Li", "yard") == ()


def test_a_save_is_told_to_those_who_use_the_regions(
    composed: Composition, events: queue.Queue[Event]
) -> None:
    composed.station.save_regions("Li", "gate", [DOOR])
    while not events.empty():
        events.get()

    composed.station.save_regions("Li", "gate", [])

    assert heard(events, CamerasChanged) == CamerasChanged(("gate",))


def test_a_save_stands_in_the_journal_with_who_did_it(composed: Composition) -> None:
    composed.station.save_regions("Li", "gate", [DOOR])

    def lines() -> list[tuple[str, str | None, str]]:
        entries = composed.station.journal("Li", JournalFilter(), None)
        return [(entry.actor, entry.camera_id, str(entry.what)) for entry in entries]

    deadline = time.monotonic() + WAIT_S
    while ("Li", "gate", "Regions saved.") not in lines():
        assert time.monotonic() < deadline
        rest(0.05)


def test_regions_of_an_unknown_camera_are_refused(composed: Composition, folder: Path) -> None:
    with pytest.raises(CameraNotFound):
        composed.station.regions("Li", "nobody")
    with pytest.raises(CameraNotFound):
        composed.station.save_regions("Li", "nobody", [DOOR])
    assert not (folder / "regions").exists()


def test_a_refused_save_changes_neither_camera_nor_file(
    composed: Composition, folder: Path
) -> None:
    with pytest.raises(BadValue):
        composed.station.save_regions("Li", "gate", [DOOR, DOOR])

    assert composed.configuration.camera("gate").regions_file is None
    assert not (folder / "regions").exists()


@pytest.mark.parametrize("name", ["../gate.json", "/etc/gate.json", "C:gate.json"])
def test_an_edit_cannot_name_a_file_outside_the_site(composed: Composition, name: str) -> None:
    with pytest.raises(BadValue) as caught:
        composed.station.edit_camera("Li", "gate", {"regions_file": name}, None)

    assert caught.value.field == "regions_file"
    assert composed.configuration.camera("gate").regions_file is None


def test_an_edit_by_hand_is_told_to_those_who_use_the_regions(
    composed: Composition, folder: Path, events: queue.Queue[Event]
) -> None:
    composed.station.save_regions("Li", "gate", [DOOR])
    while not events.empty():
        events.get()

    (folder / "regions/gate.json").write_bytes(written([BELT]))

    assert heard(events, CamerasChanged) == CamerasChanged(("gate",))
    assert composed.station.regions("Li", "gate") == (BELT,)


def test_a_broken_edit_is_said_until_it_is_mended(
    composed: Composition, folder: Path, events: queue.Queue[Event]
) -> None:
    composed.station.save_regions("Li", "gate", [DOOR])

    (folder / "regions/gate.json").write_text("[half")

    said = heard(events, ProblemSeen)
    assert isinstance(said, ProblemSeen)
    assert str(said.what).startswith("Gate: its regions are not used. regions/gate.json is not")
    assert said.what in composed.station.problems()

    composed.station.save_regions("Li", "gate", [BELT])
    assert said.what not in composed.station.problems()
