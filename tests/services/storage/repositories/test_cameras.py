"""Cameras in the configuration database."""

from __future__ import annotations

import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from services.domain.camera import Camera, Transport
from services.domain.errors import (
    BadValue,
    CameraChangedMeanwhile,
    CameraExists,
    CameraNotFound,
    SecretUnavailable,
)
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.camera_rows import camera_of, columns
from services.storage.repositories.cameras import (
    camera_history,
    delete_camera,
    find_camera,
    get_camera,
    insert_camera,
    latest_change,
    list_cameras,
    restore_camera,
    update_camera,
)
from tests.services.storage.stored import CHANGE, GATE, YARD, configuration_of


@pytest.fixture
def database(tmp_path: Path) -> Iterator[ConfigurationDatabase]:
    opened = ConfigurationDatabase.open(configuration_of(tmp_path))
    yield opened
    opened.close()


def test_a_camera_comes_back_as_it_was_put_in(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        insert_camera(session, GATE, CHANGE)

    with database.read() as session:
        stored = get_camera(session, "gate")
    assert stored == GATE
    assert stored.revision == 1
    assert list(stored.extra) == ["zone", "alias"]
    assert list(stored.env) == ["Z", "A"]


def test_cameras_are_listed_in_the_order_of_their_arrival(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        insert_camera(session, YARD, CHANGE)
        insert_camera(session, GATE, CHANGE)

    with database.read() as session:
        assert [camera.id for camera in list_cameras(session).cameras] == ["yard", "gate"]


def test_an_unknown_camera_is_not_found(database: ConfigurationDatabase) -> None:
    with database.read() as session:
        assert find_camera(session, "gate") is None
        with pytest.raises(CameraNotFound, match="gate"):
            get_camera(session, "gate")


def test_an_id_is_taken_once(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        insert_camera(session, GATE, CHANGE)

    with pytest.raises(CameraExists), database.write() as session:
        insert_camera(session, GATE, CHANGE)


def test_an_edit_of_an_older_revision_is_refused_and_nothing_is_written(
    database: ConfigurationDatabase,
) -> None:
    with database.write() as session:
        insert_camera(session, GATE, CHANGE)
        update_camera(session, GATE.changed(name="Gate 2"), CHANGE, expected_revision=1)

    with pytest.raises(CameraChangedMeanwhile), database.write() as session:
        update_camera(session, GATE.changed(name="Gate 3"), CHANGE, expected_revision=1)

    with database.read() as session:
        assert get_camera(session, "gate").name == "Gate 2"
        assert [version.revision for version in camera_history(session, "gate")] == [2, 1]


def test_a_deleted_camera_comes_back_where_it_stood(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        insert_camera(session, GATE, CHANGE)
        insert_camera(session, YARD, CHANGE)
        delete_camera(session, "gate", CHANGE, expected_revision=1)
        assert [camera.id for camera in list_cameras(session).cameras] == ["yard"]

    with database.write() as session:
        back = restore_camera(session, "gate", CHANGE)

    assert back == GATE
    assert back.revision == 3
    with database.read() as session:
        assert [camera.id for camera in list_cameras(session).cameras] == ["gate", "yard"]
        assert [version.deleted for version in camera_history(session, "gate")] == [
            False,
            True,
            False,
        ]


def test_every_change_has_its_own_number_and_names_who_did_it(
    database: ConfigurationDatabase,
) -> None:
    with database.write() as session:
        assert latest_change(session) == 0
        insert_camera(session, GATE, CHANGE)
        delete_camera(session, "gate", CHANGE)
        assert latest_change(session) == 2
        newest = camera_history(session, "gate")[0]
    assert (newest.actor, newest.call_id, newest.at) == ("Kim", "call-1", CHANGE.at)
    assert newest.record["source"] == GATE.source


def test_a_password_does_not_get_into_the_database(database: ConfigurationDatabase) -> None:
    open_gate = GATE.changed(source="rtsp://guard:opensesame@10.0.0.7/main")

    with pytest.raises(SecretUnavailable) as refused, database.write() as session:
        insert_camera(session, open_gate, CHANGE)

    assert "opensesame" not in str(refused.value)
    with database.read() as session:
        assert list_cameras(session).cameras == ()


@pytest.mark.parametrize(
    ("statement", "field"),
    [
        ("UPDATE cameras SET source = 'concat:a' WHERE id = 'gate'", "source"),
        ("UPDATE cameras SET fps = 'fast' WHERE id = 'gate'", "fps"),
        ("UPDATE cameras SET width = 2 WHERE id = 'gate'", "resolution"),
        ("UPDATE cameras SET transport = 'pigeon' WHERE id = 'gate'", "transport"),
        ("UPDATE cameras SET env = '[1]' WHERE id = 'gate'", "env"),
        ("UPDATE cameras SET extra = '{broken' WHERE id = 'gate'", "row"),
        ("UPDATE cameras SET updated_at = 'yesterday' WHERE id = 'gate'", "row"),
    ],
)
def test_a_row_that_is_not_good_is_named_and_the_others_are_listed(
    database: ConfigurationDatabase, statement: str, field: str
) -> None:
    with database.write() as session:
        insert_camera(session, GATE, CHANGE)
        insert_camera(session, YARD, CHANGE)
        session.execute(text(statement))
        session.commit()

    with database.read() as session:
        listed = list_cameras(session)

    assert listed.cameras == (YARD,)
    assert [(bad.camera_id, bad.field, bad.revision) for bad in listed.problems] == [
        ("gate", field, 1)
    ]
    assert "gate" in str(listed.problems[0].what)


def test_a_row_that_is_not_good_is_mended_by_an_edit(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        insert_camera(session, GATE, CHANGE)
        session.execute(text("UPDATE cameras SET source = 'concat:a'"))

    with database.write() as session:
        update_camera(session, GATE, CHANGE, expected_revision=1)

    with database.read() as session:
        assert list_cameras(session).cameras == (GATE,)


@pytest.mark.parametrize("name", ["Gate\ud800", "Gate\x9b31m", "Gate\u2028", "Gate\n"])
def test_a_name_that_no_file_or_display_takes_does_not_get_here(name: str) -> None:
    with pytest.raises(BadValue) as refused:
        GATE.changed(name=name)

    assert refused.value.field == "name"


NAMES = st.text(st.characters(blacklist_categories=("C", "Z")), min_size=1, max_size=120)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)
CAMERAS = st.builds(
    Camera,
    id=st.text(string.ascii_letters + string.digits + "-_", min_size=1, max_size=64),
    name=NAMES,
    source=st.sampled_from(["0", "/dev/video1", "gate.mp4", "rtsp://{secret:a}@[fe80::1]:5554/x"]),
    location=st.just("") | NAMES,
    active=st.booleans(),
    auto_start=st.booleans(),
    resolution=st.none() | st.tuples(st.integers(16, 8192), st.integers(16, 8192)),
    fps=st.none() | st.floats(0.01, 240),
    transport=st.sampled_from(Transport),
    env=st.dictionaries(st.text(max_size=9), st.text(max_size=9)),
    extra=st.dictionaries(st.text(max_size=9), JSON, max_size=4),
)


@settings(max_examples=60, deadline=None)
@given(CAMERAS)
def test_columns_lose_nothing_of_any_camera(camera: Camera) -> None:
    record = {"id": camera.id, "revision": 7, **columns(camera)}

    assert camera_of(record) == camera
