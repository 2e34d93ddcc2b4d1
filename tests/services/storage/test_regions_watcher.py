"""Noticing that somebody saved a regions file."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.domain.camera import Camera
from services.storage.regions_watcher import RegionsWatcher

NAME = "gate.json"
GATE = Camera(id="gate", name="Gate", source="0", regions_file=NAME)
YARD = Camera(id="yard", name="Yard", source="1")


class Watched:
    """A watcher whose time stands still until it is moved."""

    def __init__(self, root: Path) -> None:
        self.now = 0.0
        self.cameras = [GATE, YARD]
        self.appeared: list[str] = []
        self.edited: list[str] = []
        self.watcher = RegionsWatcher(
            root,
            lambda: self.cameras,
            appeared=self.appeared.append,
            edited=self.edited.append,
            clock=lambda: self.now,
        )
        self.watcher.look()

    def look(self, at: float) -> list[str]:
        self.now = at
        self.watcher.look()
        return self.edited


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / NAME
    path.write_text("[]")
    return path


def test_an_edit_is_told_once_it_stands_still_for_a_second(file: Path) -> None:
    watched = Watched(file.parent)
    file.write_text("[ ]")
    assert watched.look(1.0) == []
    file.write_text("[  ]")
    assert watched.look(1.5) == []
    assert watched.look(2.0) == []
    assert watched.look(2.5) == [NAME]
    assert watched.look(9.0) == [NAME]


def test_a_file_that_a_camera_names_anew_is_looked_at_once(file: Path) -> None:
    watched = Watched(file.parent)
    watched.cameras = [GATE, YARD.changed(regions_file="yard.json")]
    watched.look(1.0)
    watched.look(9.0)

    assert watched.appeared == [NAME, "yard.json"]
    assert watched.edited == []


def test_what_the_station_wrote_is_nobodys_edit(file: Path) -> None:
    watched = Watched(file.parent)
    file.write_text("[ ]")
    watched.look(1.0)
    watched.watcher.is_ours(NAME)

    assert watched.look(9.0) == []


def test_a_file_that_is_taken_away_is_an_edit(file: Path) -> None:
    watched = Watched(file.parent)
    file.unlink()
    watched.look(1.0)

    assert watched.look(2.0) == [NAME]


def test_a_file_that_no_camera_names_any_more_is_forgotten(file: Path) -> None:
    watched = Watched(file.parent)
    watched.cameras = [YARD]
    watched.look(1.0)
    file.write_text("[ ]")

    assert watched.look(9.0) == []


def test_a_name_that_leads_out_is_looked_at_but_never_followed(tmp_path: Path) -> None:
    watched = Watched(tmp_path)
    watched.cameras = [GATE.changed(regions_file="../x.json")]
    watched.look(1.0)

    assert watched.appeared[-1] == "../x.json"
    assert watched.look(9.0) == []


def test_the_thread_ends_when_it_is_stopped(file: Path) -> None:
    watched = Watched(file.parent)
    watched.watcher.start()
    watched.watcher.stop()
