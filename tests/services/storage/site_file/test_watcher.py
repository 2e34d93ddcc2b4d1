"""Noticing that somebody saved the site file."""

from __future__ import annotations

import queue
import time
from pathlib import Path

import pytest

from services.storage.site_file.watcher import SiteFileWatcher
from services.storage.site_file.whole_files import hash_of


class Watched:
    """A watcher whose time stands still until it is moved."""

    def __init__(self, path: Path) -> None:
        self.now = 0.0
        self.changes = 0
        self.ours: set[str | None] = set()
        self.watcher = SiteFileWatcher(
            path,
            changed=self._changed,
            is_ours=lambda found: found in self.ours,
            tick=lambda: None,
            clock=lambda: self.now,
        )

    def look(self, at: float) -> int:
        self.now = at
        self.watcher.look()
        return self.changes

    def _changed(self) -> None:
        self.changes += 1


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "cameras.yaml"
    path.write_bytes(b"cameras: []\n")
    return path


def test_an_edit_is_told_once_it_stands_still_for_a_second(file: Path) -> None:
    watched = Watched(file)
    watched.look(0.0)
    file.write_bytes(b"cameras:\n")
    assert watched.look(0.25) == 0
    file.write_bytes(b"cameras:\n- id: ga")
    assert watched.look(0.75) == 0
    assert watched.look(1.5) == 0
    assert watched.look(1.75) == 1
    assert watched.look(9.0) == 1


def test_what_the_station_wrote_is_nobodys_edit(file: Path) -> None:
    watched = Watched(file)
    watched.ours.add(hash_of(b"ours"))
    watched.look(0.0)
    file.write_bytes(b"ours")
    watched.look(0.25)

    assert watched.look(2.0) == 0


def test_a_file_that_goes_and_one_that_comes_are_edits(file: Path) -> None:
    watched = Watched(file)
    watched.look(0.0)
    file.unlink()
    watched.look(0.25)
    assert watched.look(1.5) == 1
    file.write_bytes(b"cameras: []\n")
    watched.look(2.0)
    assert watched.look(3.0) == 2


def test_an_edit_is_seen_while_the_station_runs(file: Path) -> None:
    told: queue.Queue[float] = queue.Queue()
    ours = hash_of(file.read_bytes())
    watcher = SiteFileWatcher(
        file,
        changed=lambda: told.put(time.monotonic()),
        is_ours=lambda found: found == ours,
        tick=lambda: None,
    )
    watcher.start()
    try:
        saved = time.monotonic()
        file.write_bytes(b"cameras:\n- {id: gate, source: 0}\n")
        seen = told.get(timeout=10)
    finally:
        watcher.stop()

    # two seconds on a quiet machine
    assert 1.0 <= seen - saved < 5.0
