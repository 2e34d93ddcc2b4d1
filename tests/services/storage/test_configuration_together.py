"""Several at work at once, and folders that do not let anybody work."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from services.domain.events import CamerasChanged
from services.storage.configuration import Configuration
from tests.services.storage.sites import (
    GATE,
    WHO,
    YARD,
    Site,
    key_folder,
    open_to_all,
    opened,
)

TWO_CAMERAS = """\
cameras:
  - id: gate   # ours
    name: Gate
    source: rtsp://10.0.0.1/live
  - id: yard
    source: rtsp://ada:hunter2@10.0.0.2/live
"""

READ_ONLY = """
import os, sys
from pathlib import Path
from services.domain.errors import StationError
from tests.services.storage.sites import GATE, WHO, opened
with opened(Path(sys.argv[2])) as site:
    # everything is imported while the interpreter's own files can be read
    site.configuration.add(GATE.changed(source="rtsp://ada:x@10.0.0.1/"), **WHO)
    site.file.write_text(site.text + "# edited")
    site.configuration.take_over()
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
with opened(Path(sys.argv[1])) as site:
    print([camera.id for camera in site.configuration.cameras()])
    print(site.configuration.news().writable)
    try:
        site.configuration.change("gate", {"name": "North"}, **WHO)
    except StationError as error:
        print(type(error).__name__)
    print(site.configuration.camera("gate").name)
"""


def test_an_edit_saved_during_an_export_is_found_and_both_stand(tmp_path: Path) -> None:
    seen: list[Site] = []

    def save(step: str) -> None:
        if step == "swap" and seen:
            seen.pop().edit("source: rtsp://10.0.0.1/live", "source: rtsp://10.0.0.9/live")

    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder, step=save) as site:
        seen.append(site)
        site.configuration.change("gate", {"name": "North"}, **WHO)

        gate = site.configuration.camera("gate")
        assert (gate.name, gate.source) == ("North", "rtsp://10.0.0.9/live")
        assert "name: North" in site.text
        assert "10.0.0.9" in site.text
        assert site.configuration.news().conflicts == ()


def test_a_file_that_somebody_saves_all_the_time_waits(tmp_path: Path) -> None:
    always: list[Path] = []

    def save(step: str) -> None:
        for path in always if step == "swap" else ():
            path.write_text(f"{path.read_text()}# again\n")

    with opened(tmp_path / "site", step=save) as site:
        site.configuration.add(GATE, **WHO)
        always.append(site.file)
        site.configuration.change("gate", {"name": "North"}, **WHO)
        assert site.configuration.news().file_pending
        always.clear()
        site.configuration.settle()

        assert not site.configuration.news().file_pending
        assert "name: North" in site.text


@pytest.mark.parametrize(
    ("code", "words"), [(errno.ENOSPC, "The disk is full"), (errno.EACCES, "cannot be written")]
)
def test_a_file_that_cannot_be_written_gets_the_edit_later(
    tmp_path: Path, code: int, words: str
) -> None:
    failing: list[int] = []

    def fail(step: str) -> None:
        if step == "fsync" and failing:
            raise OSError(failing[0], os.strerror(failing[0]))

    with opened(tmp_path / "site", step=fail) as site:
        site.configuration.add(GATE, **WHO)
        before = site.text
        failing.append(code)
        answer = site.configuration.change("gate", {"name": "North"}, **WHO)
        assert answer.name == "North"
        assert site.text == before
        assert site.configuration.news().file_pending
        assert words in str(site.configuration.news().problem)
        failing.clear()
        site.configuration.settle()

        assert "name: North" in site.text
        assert site.configuration.news().problem is None
        assert sorted(path.name for path in site.folder.glob(".cameras*")) == []


def test_edits_of_many_threads_all_arrive(tmp_path: Path) -> None:
    with opened(tmp_path / "site") as site:

        def add(number: int) -> None:
            camera = GATE.changed(id=f"gate-{number}", name=f"Gate {number}")
            site.configuration.add(camera, **WHO)
            site.configuration.change(camera.id, {"location": "Road"}, **WHO)

        threads = [threading.Thread(target=add, args=(number,)) for number in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)

        wanted = {f"gate-{number}" for number in range(5)}
        assert set(site.ids) == set(site.file_ids) == wanted
        assert site.text.count("location: Road") == 5
        assert {camera.revision for camera in site.configuration.cameras()} == {2}


def test_who_hears_of_a_change_may_read_and_write(tmp_path: Path) -> None:
    heard: list[str] = []
    with opened(tmp_path / "site") as site:
        configuration = site.configuration

        def listen(event: object) -> None:
            if isinstance(event, CamerasChanged) and not heard:
                heard.extend(event.camera_ids)
                writer = threading.Thread(target=_add_yard, args=(configuration,))
                writer.start()
                writer.join(10)

        configuration._cycle._publish = listen
        configuration.add(GATE, **WHO)

        assert site.ids == ["gate", "yard"]


def _add_yard(configuration: Configuration) -> None:
    configuration.add(YARD, **WHO)


def test_an_edit_while_the_station_runs_is_taken_over(tmp_path: Path) -> None:
    told = threading.Event()
    with opened(tmp_path / "site") as site:
        site.configuration.add(GATE, **WHO)

        def changed() -> None:
            site.configuration.take_over()
            told.set()

        watcher = site.configuration.watcher(changed)
        watcher.start()
        try:
            site.configuration.add(YARD, **WHO)
            assert not told.is_set()
            site.edit("name: Gate", "name: Road")
            assert told.wait(10)
        finally:
            watcher.stop()

        assert site.configuration.camera("gate").name == "Road"


def test_a_site_that_nobody_may_write_is_watched_and_not_edited() -> None:
    with open_to_all() as parent:
        folder = parent / "site"
        folder.mkdir()
        (folder / "cameras.yaml").write_text(TWO_CAMERAS)
        with opened(folder):
            pass
        for path in [*folder.rglob("*"), *key_folder(folder).rglob("*"), key_folder(folder)]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        folder.chmod(0o555)

        command = [sys.executable, "-c", READ_ONLY, str(folder), str(parent / "scratch")]
        ended = subprocess.run(command, capture_output=True, text=True, timeout=40, check=False)

    assert ended.stdout.split("\n")[:-1] == [
        "['gate', 'yard']",
        "False",
        "SiteNotWritable",
        "Gate",
    ], ended.stderr
