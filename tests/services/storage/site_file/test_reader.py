"""The one reader of the site file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.domain.errors import SiteFileBroken
from services.storage.site_file.loader import LARGEST_FILE
from services.storage.site_file.reader import read_site_file

GATE = "- {id: gate, source: rtsp://10.0.0.1/live}\n"


def refused(data: str | bytes) -> SiteFileBroken:
    with pytest.raises(SiteFileBroken) as caught:
        read_site_file(data)
    return caught.value


def twenty_cameras() -> str:
    entries = "".join(f"- id: tor-{n:02}\n  source: {n}\n" for n in range(1, 20))
    return f"{entries}- id: tor-20\n  source: 20\n  name: Säule\n"


def test_every_key_is_read() -> None:
    (camera,) = read_site_file(
        """
cameras:
  - id: gate
    name: Gate ☂
    source: rtsp://10.0.0.1/main
    sub_source: rtsp://10.0.0.1/sub
    location: Road
    active: false
    auto_start: on
    resolution: 1920x1080
    fps: 12.5
    transport: udp
    may_stand_still: true
    profile: night
    regions_file: regions/gate.json
    env: {LEVEL: 3, MODE: off}
    lens: {focal: 4.0, wide: true}
"""
    ).cameras

    assert (camera.id, camera.name, camera.location) == ("gate", "Gate ☂", "Road")
    assert (camera.active, camera.auto_start, camera.may_stand_still) == (False, True, True)
    assert (camera.resolution, camera.fps, camera.transport) == ((1920, 1080), 12.5, "udp")
    assert (camera.profile, camera.regions_file) == ("night", "regions/gate.json")
    assert camera.sub_source == "rtsp://10.0.0.1/sub"
    assert camera.env == {"LEVEL": "3", "MODE": "off"}
    assert camera.extra == {"lens": {"focal": 4.0, "wide": True}}


def test_a_bare_list_and_enabled_are_what_older_tools_write() -> None:
    (camera,) = read_site_file("- id: gate\n  source: 0\n  enabled: off\n").cameras

    assert (camera.active, camera.source, camera.extra) == (False, "0", {})


def test_scalars_are_as_they_are_written() -> None:
    (camera,) = read_site_file(
        "- {id: 010, source: 0, name: on, note: yes, zip: 010, at: 1:30, big: 1234567890123456789}"
    ).cameras

    assert (camera.id, camera.name) == ("010", "on")
    assert camera.extra == {
        "note": "yes",
        "zip": "010",
        "at": "1:30",
        "big": "1234567890123456789",
    }


def test_an_empty_file_names_no_camera() -> None:
    for text in ("", "# nothing\n", "cameras:\n", "cameras: []\n", b"\xef\xbb\xbf"):
        assert read_site_file(text).cameras == ()


def test_other_top_level_keys_are_kept() -> None:
    assert read_site_file("version: 2\ncameras: []\n").others == {"version": 2}


def test_a_duplicate_key_is_refused_with_both_lines() -> None:
    error = refused("cameras:\n  - id: gate\n    source: 0\n    source: 1\n")

    assert (error.line, error.column, error.field) == (4, 5, "source")
    assert "first is in line 3" in str(error)


def test_a_duplicate_id_is_refused_with_both_lines() -> None:
    error = refused(GATE + GATE)

    assert (error.line, error.field) == (2, "id")
    assert "first is in line 1" in str(error)
    with pytest.raises(SiteFileBroken):
        read_site_file(GATE + GATE, tolerant=True)


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        ("{id: gate}", "source"),
        ("{source: 0}", "id"),
        ("{id: ../gate, source: 0}", "id"),
        (f"{{id: {'g' * 200}, source: 0}}", "id"),
        ("{id: [gate], source: 0}", "id"),
        ("{id: gate, source: [0]}", "source"),
        ("{id: gate, source: 'concat:a|b'}", "source"),
        ("{id: gate, source: 'rtsp://u:p@ss@host/'}", "source"),
        ("{id: gate, source: 0, name: {a: b}}", "name"),
        ('{id: gate, source: 0, name: "a\\nb"}', "name"),
        ('{id: gate, source: 0, name: "a\\u202eb"}', "name"),
        ("{id: gate, source: 0, active: maybe}", "active"),
        ("{id: gate, source: 0, active: 'true'}", "active"),
        ("{id: gate, source: 0, enabled: 1}", "enabled"),
        ("{id: gate, source: 0, active: true, enabled: false}", "enabled"),
        ("{id: gate, source: 0, may_stand_still: on}", "may_stand_still"),
        ("{id: gate, source: 0, fps: fast}", "fps"),
        ("{id: gate, source: 0, fps: 1000}", "fps"),
        ("{id: gate, source: 0, fps: true}", "fps"),
        ("{id: gate, source: 0, resolution: big}", "resolution"),
        ("{id: gate, source: 0, transport: pigeon}", "transport"),
        ("{id: gate, source: 0, regions_file: ../x}", "regions_file"),
        ("{id: gate, source: 0, regions_file: /etc/x}", "regions_file"),
        ("{id: gate, source: 0, env: 5}", "env"),
        ("{id: gate, source: 0, env: {'A B': c}}", "env"),
        ("gate", "id"),
    ],
)
def test_a_wrong_entry_is_refused_with_its_field(entry: str, field: str) -> None:
    error = refused(f"- {{id: yard, source: 0}}\n- {entry}\n")
    found = read_site_file(f"- {{id: yard, source: 0}}\n- {entry}\n", tolerant=True)

    assert (error.line, error.field) == (2, field)
    assert error.column > 0
    assert [camera.id for camera in found.cameras] == ["yard"]
    assert (len(found.problems), found.unreadable) == (1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "a: &x [1]\nb: *x\n",
        "cameras: []\nbase: &b {x: 1}\n",
        "cameras:\n- <<: {id: gate}\n  source: 0\n",
        "cameras: !!python/object/apply:os.system [ls]\n",
        "cameras: []\nx: .nan\n",
        "cameras: []\nx: -.inf\n",
        "cameras: []\nx: 1e999\n",
        'cameras: []\nx: "\\0"\n',
        'cameras: []\nx: "\\ud800"\n',
        'cameras: []\nx: "\\UFFFFFFFF"\n',
        "cameras: []\nx: a\x00b\n",
        "cameras: []\nx: a\x1bb\n",
        "cameras: []\n? [a, b]\n: c\n",
        "--- []\n--- []\n",
        "nonsense",
        "cameras: gate\n",
        "id: gate\nsource: 0\n",
        "a: b: c",
        "[" * 100_000,
        "{a: " * 30,
        "- " * 30,
    ],
)
def test_what_is_no_site_file_is_refused(text: str) -> None:
    refused(text)
    with pytest.raises(SiteFileBroken):
        read_site_file(text, tolerant=True)


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    rows = [f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9)}]" for n in range(1, 30)]
    error = refused("\n".join(["x0: &x0 lol", *rows]))

    assert error.line == 1


def test_six_megabytes_are_refused_unread() -> None:
    refused("#" * (LARGEST_FILE + 1))
    refused(b"\xff" * (LARGEST_FILE + 1))


def test_bytes_that_are_not_utf8_are_refused_with_their_place() -> None:
    error = refused(b"cameras:\n- id: gate\n  name: S\xe4ule\n")

    assert (error.line, error.column) == (3, 10)


def test_every_beginning_of_a_file_is_cameras_or_refused() -> None:
    whole = twenty_cameras().encode()
    ids = [camera.id for camera in read_site_file(whole).cameras]

    for cut in range(len(whole)):
        try:
            found = [camera.id for camera in read_site_file(whole[:cut]).cameras]
        except SiteFileBroken:
            continue
        assert found[:-1] == ids[: max(len(found) - 1, 0)]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("abid:-?{}[],&*!|>'\"%@`#~ \n\t0159.e+sourceé\x00😀")))
def test_no_text_does_anything_but_be_read_or_refused(text: str) -> None:
    for data in (
        text,
        f"cameras:\n  - id: gate\n    source: {text}",
        f"- {{id: a, source: 0, {text}",
    ):
        try:
            read_site_file(data, tolerant=True)
        except SiteFileBroken:
            continue


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_do_anything_but_be_read_or_refused(data: bytes) -> None:
    for whole in (data, b"cameras:\n- id: gate\n  name: " + data):
        try:
            read_site_file(whole)
        except SiteFileBroken:
            continue


def test_a_refusal_holds_no_password() -> None:
    error = refused("- {id: gate, source: 'rtsp://ada:hunter2:x@host/', fps: 5}")

    assert "hunter2" not in str(error)
