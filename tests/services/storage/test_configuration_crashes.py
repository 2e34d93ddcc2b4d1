"""Killed at every step of an edit: database and site file agree at the next start."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from services.storage.site_file.fields import SOURCES, fields_of
from services.storage.site_file.reader import read_site_file
from tests.services.storage.crashing_edits import KILLED
from tests.services.storage.sites import Site, key_folder, opened

THREE_CAMERAS = """\
cameras:
  - id: gate   # ours
    name: Gate
    source: rtsp://ada:hunter2@10.0.0.1/live
  - id: yard
    source: rtsp://10.0.0.2/live
    location: Road
  - id: door
    source: rtsp://10.0.0.3/live
"""


def agree(site: Site) -> bool:
    """Both sides hold the same cameras, passwords compared by what they are."""
    in_file = {camera.id: fields_of(camera) for camera in read_site_file(site.text).cameras}
    here = {}
    for camera in site.configuration.cameras():
        source, sub = site.configuration.resolved(camera)
        here[camera.id] = fields_of(camera) | dict(
            zip(SOURCES, (source.text, sub.text if sub else None), strict=True)
        )
    return in_file == here


def killed(what: str, sites: list[Path]) -> list[int]:
    """Lets each site's process die one step later than the one before; how they ended."""
    script = [sys.executable, "-m", "tests.services.storage.crashing_edits", what]
    command = [*script, *map(str, sites)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=50, check=True)
    return [int(line) for line in ended.stdout.split()]


def test_a_kill_at_any_step_of_an_edit_loses_nothing(tmp_path: Path) -> None:
    first = tmp_path / "site"
    first.mkdir()
    (first / "cameras.yaml").write_text(THREE_CAMERAS)
    with opened(first):
        pass
    sites = [tmp_path / f"site-{number}" for number in range(24)]
    for folder in sites:
        shutil.copytree(first, folder)
        shutil.copytree(key_folder(first), key_folder(folder))

    codes = killed("edit", sites)

    assert codes[:12] == [KILLED] * 12
    assert codes[-1] == 0
    for folder in sites:
        with opened(folder) as site:
            news = site.configuration.news()
            assert agree(site), folder.name
            assert set(site.ids) | {"door"} == {"gate", "yard", "door"}
            assert site.configuration.camera("gate").name == "North"
            assert site.configuration.camera("yard").location == "Lane"
            assert "# ours" in site.text
            assert (news.file_pending, news.conflicts, news.vanished) == (False, (), ())


def test_a_kill_at_any_step_of_a_first_start_loses_nothing(tmp_path: Path) -> None:
    sites = [tmp_path / f"site-{number}" for number in range(14)]
    for folder in sites:
        folder.mkdir()
        (folder / "cameras.yaml").write_text(THREE_CAMERAS)

    codes = killed("start", sites)

    assert codes[:8] == [KILLED] * 8
    assert codes[-1] == 0
    for number, folder in enumerate(sites):
        with opened(folder) as site:
            # the first step comes before the camera is added
            added = {"roof"} if number > 0 else set()
            assert agree(site), folder.name
            assert set(site.ids) == {"gate", "yard", "door"} | added
            assert not site.configuration.news().file_pending
