"""A site's copy for trials: the same but for its pictures, and without a password."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from services.domain.channels import ChannelKind, ChannelSettings
from services.domain.errors import CallCancelled
from services.storage.places import CONFIGURATION_FILE, SITE_FILE
from services.storage.repositories.alert_outbox import (
    add_notifications,
    due_notifications,
    notification_row,
)
from services.storage.repositories.channels import read_channels, write_channel
from services.storage.site_file.header import is_untouched
from services.storage.site_file.reader import read_site_file
from services.storage.trial_copy import copy_for_trial, put_back
from tests.services.storage.sites import GATE, WHO, YARD, opened
from tests.services.storage.stored import CHANGE, NOON

PASSWORD = "hunter2"
TEXT = """\
# the north side
version: 2
cameras:
  - id: gate
    name: "Gate"   # at the road
    source: rtsp://admin:hunter2@10.0.0.1/1
    sub_source: rtsp://admin:hunter2@10.0.0.1/2
    shelf: 4
"""


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    folder.mkdir()
    return folder


def clip_of(camera_id: str) -> Path:
    return Path(f"/clips/{camera_id}.mp4")


def site(tmp_path: Path, text: str | None = TEXT) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    if text is not None:
        (folder / SITE_FILE).write_text(text)
    return folder


def test_only_sources_change_and_no_password_is_copied(tmp_path: Path, target: Path) -> None:
    copied = copy_for_trial(site(tmp_path), target, clip_of)

    expected = TEXT.replace("rtsp://admin:hunter2@10.0.0.1/1", "/clips/gate.mp4")
    expected = expected.replace("    sub_source: rtsp://admin:hunter2@10.0.0.1/2\n", "")
    assert (target / SITE_FILE).read_text() == expected
    assert copied.camera_ids == ("gate",)
    for path in target.iterdir():
        assert PASSWORD.encode() not in path.read_bytes()


def test_a_copied_database_and_its_file_agree_at_once(tmp_path: Path, target: Path) -> None:
    with opened(site(tmp_path)) as original:
        original.configuration.add(YARD, **WHO)
        copy_for_trial(original.folder, target, clip_of)

    assert is_untouched((target / SITE_FILE).read_text())
    with opened(target) as copy:
        assert copy.ids == ["gate", "yard"]
        assert copy.configuration.camera("yard").source == "/clips/yard.mp4"
        assert [camera.revision for camera in copy.configuration.cameras()] == [1, 1]
        assert copy.configuration.news().conflicts == ()


def test_an_edit_that_a_person_made_is_still_one_in_the_copy(tmp_path: Path, target: Path) -> None:
    with opened(site(tmp_path)) as original:
        original.configuration.change("gate", {"location": "North"}, **WHO)
        original.edit("shelf: 4", "shelf: 5")
        copy_for_trial(original.folder, target, clip_of)

    assert not is_untouched((target / SITE_FILE).read_text())
    with opened(target) as copy:
        assert copy.configuration.camera("gate").extra == {"shelf": 5}


def test_a_file_that_cannot_be_read_is_written_anew_from_the_database(
    tmp_path: Path, target: Path
) -> None:
    with opened(site(tmp_path, None)) as original:
        original.configuration.add(GATE, **WHO)
    (original.folder / SITE_FILE).write_text("cameras: [: :")

    copied = copy_for_trial(original.folder, target, clip_of)

    assert copied.problem is not None
    with opened(target) as copy:
        assert copy.file_ids == ["gate"]


def test_a_copy_has_no_channel_and_nothing_to_tell(tmp_path: Path, target: Path) -> None:
    hook = ChannelSettings(ChannelKind.WEBHOOK, "Hook", "https://hook.example/in", "f-hook-1")
    with opened(site(tmp_path)) as original:
        with original.database.write() as session:
            write_channel(session, hook, CHANGE)
            add_notifications(session, [notification_row(1, "Hook", {}, NOON)])
        copy_for_trial(original.folder, target, clip_of)

    with opened(target) as copy, copy.database.read() as session:
        assert read_channels(session).channels == ()
        assert due_notifications(session, NOON) == []


def test_cameras_are_added_until_there_are_enough(tmp_path: Path, target: Path) -> None:
    copied = copy_for_trial(site(tmp_path), target, clip_of, least=3)

    assert copied.camera_ids == ("gate", "trial-1", "trial-2")
    text = (target / SITE_FILE).read_text()
    assert [camera.id for camera in read_site_file(text).cameras] == list(copied.camera_ids)


def test_a_copy_can_be_broken_off(tmp_path: Path, target: Path) -> None:
    with opened(site(tmp_path)) as original:
        cancelled = threading.Event()
        cancelled.set()
        with pytest.raises(CallCancelled):
            copy_for_trial(
                original.folder, target, clip_of, keep_going=lambda: not cancelled.is_set()
            )


def test_an_open_database_is_put_back_to_what_was_kept(tmp_path: Path) -> None:
    with opened(site(tmp_path, None)) as live:
        live.configuration.add(GATE, **WHO)
        kept = tmp_path / "kept.sqlite3"
        put_back(live.folder / CONFIGURATION_FILE, kept)
        live.configuration.add(YARD, **WHO)

        put_back(kept, live.folder / CONFIGURATION_FILE)
        live.file.unlink()
        live.configuration.take_over()

        assert live.ids == ["gate"]
