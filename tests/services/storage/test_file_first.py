"""The old way of a write: the site file first, the database after it, nothing of anybody lost."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from services.domain.camera import Camera
from services.domain.errors import (
    BadValue,
    CameraNotFound,
    DatabaseUnavailable,
    LeaseLost,
    SiteFileBroken,
    SiteNotWritable,
    StationError,
)
from services.storage.database import ConfigurationDatabase
from services.storage.places import CONFIGURATION_FILE
from services.storage.repositories.cameras import camera_history
from services.storage.repositories.changes import Change
from services.storage.repositories.outbox import count_pending
from services.storage.repositories.sync_base import agreed_file, agreed_states
from services.storage.site_file.header import split_header
from services.storage.site_file.whole_files import hash_of
from tests.services.storage.sites import WHO, Site, opened
from tests.services.storage.stored import NOON, held_by_another_process

TWO_CAMERAS = """\
# our cameras
cameras:
  - id: gate            # at the road
    name: 'Gate'
    source: rtsp://ada:hunter2@10.0.0.1/live
    enabled: yes        # the older name
    lens: wide
  - id: yard
    source: rtsp://10.0.0.2/live
    location: Road
"""
OFF = {"active": False}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    (site / "cameras.yaml").write_text(TWO_CAMERAS)
    return site


def wanted() -> None:
    """Somebody waits for the answer."""


def change(site: Site, camera_id: str, fields: Mapping[str, Any], call_id: str = "feed") -> Camera:
    made = Change("Li", call_id, NOON)
    return site.configuration.file_first.change(camera_id, fields, made, wanted)


def test_file_database_and_memory_show_the_change_at_once(folder: Path) -> None:
    with opened(folder) as site:
        site.events.clear()
        answer = change(site, "gate", OFF)

        assert not answer.active
        assert not site.configuration.camera("gate").active
        assert site.changed_ids() == ["gate"]
        with site.database.read() as session:
            newest = camera_history(session, "gate")[0]
            base, agreed = agreed_states(session)["gate"], agreed_file(session)
            assert count_pending(session) == 0
        assert (newest.actor, newest.call_id, newest.revision) == ("Li", "feed", 2)
        assert newest.record["active"] is base["active"] is False
        assert agreed is not None
        assert agreed.hash == hash_of(site.file.read_bytes())


def test_only_the_value_changes_in_the_file_and_its_header_names_the_call(folder: Path) -> None:
    with opened(folder) as site:
        change(site, "gate", OFF)

        header, body = split_header(site.text)
        assert body == TWO_CAMERAS.replace("enabled: yes ", "enabled: false ")
        assert header is not None
        with site.database.read() as session:
            assert header.revision == camera_history(session, "gate")[0].number
        assert header.call_id == "feed"


def test_no_password_leaves_the_file(folder: Path) -> None:
    with opened(folder) as site:
        change(site, "gate", OFF)

        assert "hunter2" in site.text
        assert "hunter2" not in site.configuration.camera("gate").source


def test_what_is_so_already_writes_nothing(folder: Path) -> None:
    with opened(folder) as site:
        before = site.file.read_bytes()

        assert change(site, "gate", {"active": True}).revision == 1
        assert site.file.read_bytes() == before


def test_a_waiting_edit_of_a_person_is_taken_over_first(folder: Path) -> None:
    with opened(folder) as site:
        site.edit("location: Road", "location: Lane")
        change(site, "yard", OFF)

        yard = site.configuration.camera("yard")
        assert (yard.location, yard.active) == ("Lane", False)
        with site.database.read() as session:
            actors = [version.actor for version in camera_history(session, "yard")]
        assert actors == ["Li", "station", "station"]


@pytest.mark.parametrize("at", ["fsync", "link aside", "swap", "look again", "tidy", "written"])
def test_an_edit_saved_during_the_write_is_found_and_both_stand(folder: Path, at: str) -> None:
    editors: list[Site] = []

    def save(step: str) -> None:
        if step == at and editors:
            editors.pop().edit("location: Road", "location: Lane")

    with opened(folder, step=save) as site:
        editors.append(site)
        change(site, "yard", OFF)
        site.configuration.take_over()

        yard = site.configuration.camera("yard")
        assert (yard.location, yard.active) == ("Lane", False)
        assert "location: Lane" in site.text
        assert "active: false" in site.text
        assert site.configuration.news().conflicts == ()


def test_an_editor_that_was_open_meanwhile_takes_nothing_back(folder: Path) -> None:
    with opened(folder) as site:
        change(site, "yard", OFF)
        open_in_editor = site.text
        site.configuration.change("yard", {"active": True}, **WHO)
        site.file.write_text(open_in_editor.replace("location: Road", "location: Lane"))
        site.configuration.take_over()

        yard = site.configuration.camera("yard")
        assert (yard.location, yard.active) == ("Lane", True)


def test_a_file_that_somebody_saves_all_the_time_is_refused_in_words(folder: Path) -> None:
    always: list[Path] = []

    def save(step: str) -> None:
        for path in always if step == "swap" else ():
            path.write_text(f"{path.read_text()}# again\n")

    with opened(folder, step=save) as site:
        always.append(site.file)
        with pytest.raises(SiteNotWritable, match="Try again"):
            change(site, "yard", OFF)

        always.clear()
        assert site.configuration.camera("yard").active


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES])
def test_a_file_that_cannot_be_written_refuses_and_changes_nothing(folder: Path, code: int) -> None:
    failing: list[int] = []

    def fail(step: str) -> None:
        if step == "fsync" and failing:
            raise OSError(failing[0], os.strerror(failing[0]))

    with opened(folder, step=fail) as site:
        before = site.file.read_bytes()
        failing.append(code)
        with pytest.raises(StationError, match=r"disk is full|cannot be written"):
            change(site, "yard", OFF)
        failing.clear()

        assert site.configuration.camera("yard").active
        assert site.file.read_bytes() == before
        assert not change(site, "yard", OFF).active


def test_while_changes_wait_for_the_file_it_refuses(folder: Path) -> None:
    failing: list[bool] = []

    def fail(step: str) -> None:
        if step == "fsync" and failing:
            raise OSError(errno.EACCES, "Permission denied")

    with opened(folder, step=fail) as site:
        failing.append(True)
        site.configuration.change("gate", {"name": "North"}, **WHO)
        with pytest.raises(SiteNotWritable, match="Nothing was saved, because the site file"):
            site.configuration.file_first.check("yard", OFF, Change("Li", "feed", NOON))
        with pytest.raises(SiteNotWritable, match="cannot be written"):
            change(site, "yard", OFF)
        failing.clear()
        change(site, "yard", OFF)

        assert not site.configuration.news().file_pending
        assert "North" in site.text
        assert not site.configuration.camera("yard").active


def test_a_broken_file_refuses_and_the_last_good_state_stays(folder: Path) -> None:
    with opened(folder) as site:
        site.edit("cameras:", "cameras: [")
        with pytest.raises(SiteNotWritable, match="Line "):
            change(site, "gate", OFF)

        assert site.configuration.camera("gate").active
        assert "cameras: [" in site.text


def test_a_file_broken_between_the_looks_is_refused_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(folder) as site:
        database = site.database
        write = database.write

        def broken_now(**how: bool) -> Any:
            site.edit("cameras:", "cameras: [")
            return write(**how)

        monkeypatch.setattr(database, "write", broken_now)
        with pytest.raises(SiteFileBroken):
            change(site, "gate", OFF)
        monkeypatch.undo()

        assert site.configuration.camera("gate").active


def test_a_camera_that_the_file_no_longer_names_is_refused(folder: Path) -> None:
    with opened(folder) as site:
        entry = "  - id: yard\n    source: rtsp://10.0.0.2/live\n    location: Road\n"
        site.edit(entry, "")
        with pytest.raises(SiteNotWritable, match="no longer names “yard”"):
            site.configuration.file_first.check("yard", OFF, Change("Li", "feed", NOON))
        with pytest.raises(SiteNotWritable, match="no longer names “yard”"):
            change(site, "yard", OFF)

        assert site.configuration.camera("yard").active
        assert not change(site, "gate", OFF).active


def test_an_open_question_about_the_field_is_refused(folder: Path) -> None:
    with opened(folder) as site:
        change(site, "yard", {"auto_start": True})
        database_id = site.database.database_id()
    text = (folder / "cameras.yaml").read_text()
    foreign = text.replace(database_id, "another-station").replace("enabled: yes", "enabled: no")
    (folder / "cameras.yaml").write_text(foreign)
    with opened(folder) as site:
        assert [clash.field for clash in site.configuration.news().conflicts] == ["active"]
        with pytest.raises(SiteNotWritable, match="differ in “active”"):
            change(site, "gate", OFF)

        assert change(site, "gate", {"auto_start": True}).auto_start


def test_a_busy_database_refuses_before_the_file_is_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ConfigurationDatabase, "busy_wait_s", 0.2)
    with opened(folder) as site:
        before = site.file.read_bytes()
        with held_by_another_process(folder / CONFIGURATION_FILE) as holder:
            with pytest.raises(DatabaseUnavailable, match="Nothing was saved"):
                change(site, "gate", OFF)
            holder.let_go()

        assert site.file.read_bytes() == before
        assert site.configuration.camera("gate").active


def test_a_database_lost_in_between_is_said_and_follows_later(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(folder) as site:

        def lost(session: object, *_: object, **__: object) -> None:
            raise DatabaseUnavailable("The database is busy.")

        with monkeypatch.context() as patched:
            patched.setattr("services.storage.site_file.sync.update_camera", lost)
            with pytest.raises(DatabaseUnavailable, match="not taken over yet"):
                change(site, "gate", OFF)
        assert site.configuration.camera("gate").active
        site.configuration.take_over()

        assert not site.configuration.camera("gate").active


class _Killed(BaseException):
    """The end of the process, as far as the site can tell."""


def test_a_kill_between_file_and_database_is_told_from_an_edit(folder: Path) -> None:
    armed: list[bool] = []

    def die(step: str) -> None:
        if step == "written" and armed:
            raise _Killed

    with opened(folder, step=die) as site:
        change(site, "yard", {"auto_start": True})
        armed.append(True)
        with pytest.raises(_Killed):
            change(site, "gate", OFF, call_id="beef")
        armed.clear()
    copies = len(list(folder.glob("cameras.yaml.before-*")))
    with opened(folder) as site:
        assert not site.configuration.camera("gate").active
        with site.database.read() as session:
            newest = camera_history(session, "gate")[0]
        assert (newest.actor, newest.call_id) == ("station", "beef")
        change(site, "yard", OFF)

    assert len(list(folder.glob("cameras.yaml.before-*"))) == copies


@pytest.mark.parametrize("fields", [{"name": "North"}, {"active": "no"}, {"active": 1}])
def test_other_fields_and_other_values_are_refused(folder: Path, fields: dict[str, Any]) -> None:
    with opened(folder) as site:
        with pytest.raises(BadValue) as refused:
            change(site, "gate", fields)

        assert refused.value.field == next(iter(fields))


def test_an_unknown_camera_is_refused(folder: Path) -> None:
    with opened(folder) as site, pytest.raises(CameraNotFound):
        change(site, "gone", OFF)


def test_a_call_given_up_while_it_waited_changes_nothing(folder: Path) -> None:
    def given_up() -> None:
        raise LeaseLost("The call was given up before it took effect. Try again.")

    with opened(folder) as site:
        before = site.file.read_bytes()
        with pytest.raises(LeaseLost):
            site.configuration.file_first.change("gate", OFF, Change("Li", "feed", NOON), given_up)

        assert site.file.read_bytes() == before


def test_writes_of_both_ways_at_once_all_arrive(folder: Path) -> None:
    with opened(folder) as site:

        def legacy(camera_id: str) -> None:
            for number in range(6):
                change(site, camera_id, {"active": number % 2 == 0})

        def domain(camera_id: str) -> None:
            for number in range(6):
                site.configuration.change(camera_id, {"name": f"Name {number}"}, **WHO)

        threads = [
            threading.Thread(target=work, args=(camera_id,))
            for work in (legacy, domain)
            for camera_id in ("gate", "yard")
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(40)

        for camera in site.configuration.cameras():
            assert (camera.active, camera.name) == (False, "Name 5")
        assert site.text.count("name: Name 5") + site.text.count("name: 'Name 5'") == 2
        assert "hunter2" in site.text
