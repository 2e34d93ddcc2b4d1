"""A camera's regions file is read with limits and never leaves the site folder."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.camera import Camera
from services.domain.errors import BadValue, DiskFull, SiteNotWritable
from services.domain.regions import Region
from services.storage.regions_file import (
    LARGEST_FILE,
    parsed,
    read_regions,
    usual_name,
    write_regions,
    written,
)

DOOR = Region("Door", "motion", ((0.1, 0.1), (0.4, 0.1), (0.4, 0.9)))
BELT = Region("Förderband 1", "no_hairnet", ((0.5, 0.5), (1.0, 0.5), (1.0, 1.0), (0.5, 1.0)))
NAME = "regions/gate.json"
GATE = Camera(id="gate", name="Gate", source="0", regions_file=NAME)


def with_file(folder: Path, data: bytes, name: str = NAME) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def refused(folder: Path, camera: Camera = GATE) -> BadValue:
    with pytest.raises(BadValue) as caught:
        read_regions(folder, camera)
    return caught.value


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_camera_without_a_regions_file_has_no_regions(tmp_path: Path) -> None:
    assert read_regions(tmp_path, GATE.changed(regions_file=None)) == ()


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    write_regions(tmp_path, GATE, [DOOR, BELT])

    assert read_regions(tmp_path, GATE) == (DOOR, BELT)
    assert json.loads((tmp_path / NAME).read_text("utf-8")) == [DOOR.plain(), BELT.plain()]


def test_a_camera_that_names_no_file_gets_its_usual_one(tmp_path: Path) -> None:
    write_regions(tmp_path, GATE.changed(regions_file=None), [DOOR])

    assert read_regions(tmp_path, GATE.changed(regions_file=usual_name("gate"))) == (DOOR,)


def test_saving_again_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    write_regions(tmp_path, GATE, [DOOR, BELT])
    write_regions(tmp_path, GATE, [])

    assert read_regions(tmp_path, GATE) == ()
    assert names(tmp_path / "regions") == ["gate.json"]


@pytest.mark.parametrize("theirs", [b"[ ]", b"half an ed", json.dumps([DOOR.plain()]).encode()])
def test_bytes_that_a_person_wrote_stay_beside_the_new_file(tmp_path: Path, theirs: bytes) -> None:
    path = with_file(tmp_path, theirs)

    write_regions(tmp_path, GATE, [BELT])

    kept = [entry for entry in path.parent.iterdir() if entry != path]
    assert [entry.read_bytes() for entry in kept] == [theirs]
    assert kept[0].name.startswith("gate.json.before-")


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    with_file(tmp_path, b"\xef\xbb\xbf" + written([DOOR]))

    assert read_regions(tmp_path, GATE) == (DOOR,)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not valid JSON: line 1, column 1"),
        (b'[\n {"name": }]', "not valid JSON: line 2, column 11"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'[{"name": "a", "type": "motion", "points": [[NaN, 0], [0, 1], [1, 1]]}]', "number"),
        (b"[Infinity]", "number"),
        (b"[" + b"9" * 5000 + b"]", "number"),
        (b'[{"name": "a", "name": "b", "type": "motion", "points": []}]', "key"),
        (b"[" + b" " * LARGEST_FILE + b"]", "larger than 1 MB"),
    ],
)
def test_a_file_that_is_no_bearable_json_is_refused(
    tmp_path: Path, data: bytes, words: str
) -> None:
    with_file(tmp_path, data)

    error = refused(tmp_path)

    assert error.field == "regions_file"
    assert words in str(error)
    assert NAME in str(error)


@pytest.mark.parametrize(
    ("points", "field"),
    [
        ("[[1e999, 0], [0, 1], [1, 1]]", "regions[1].points"),
        (f"[[{'9' * 400}, 0], [0, 1], [1, 1]]", "regions[1].points"),
        ("[[-0.1, 0], [0, 1], [1, 1]]", "regions[1].points"),
        ("[[0, 0], [1, 1]]", "regions[1].points"),
    ],
)
def test_a_bad_region_is_refused_with_its_place(tmp_path: Path, points: str, field: str) -> None:
    bad = f'{{"name": "Belt", "type": "motion", "points": {points}}}'
    with_file(tmp_path, f"[{json.dumps(DOOR.plain())}, {bad}]".encode())

    error = refused(tmp_path)

    assert error.field == field
    assert str(error).startswith(f"{NAME}, {field}: ")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert str(refused(tmp_path)) == f"There is no regions file {NAME}."


@pytest.mark.parametrize(
    "name",
    ["/etc/hostname.json", "../gate.json", "a/../../gate.json", "C:gate.json", "..\\gate.json"],
)
def test_a_name_that_leads_out_of_the_site_is_refused(tmp_path: Path, name: str) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "gate.json").write_bytes(written([DOOR]))
    camera = GATE.changed(regions_file=name)

    assert refused(site, camera).field == "regions_file"
    with pytest.raises(BadValue):
        write_regions(site, camera, [BELT])
    assert (tmp_path / "gate.json").read_bytes() == written([DOOR])


def test_a_link_out_of_the_site_is_neither_read_nor_written(tmp_path: Path) -> None:
    site, outside = tmp_path / "site", tmp_path / "outside.json"
    outside.write_bytes(written([DOOR]))
    (site / "regions").mkdir(parents=True)
    (site / NAME).symlink_to(outside)

    assert "inside the site folder" in str(refused(site))
    with pytest.raises(BadValue):
        write_regions(site, GATE, [BELT])
    assert outside.read_bytes() == written([DOOR])


def test_a_linked_folder_out_of_the_site_is_refused(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "outside").mkdir()
    (site / "regions").symlink_to(tmp_path / "outside")

    with pytest.raises(BadValue):
        write_regions(site, GATE, [BELT])
    assert names(tmp_path / "outside") == []


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "regions").mkdir()
    (tmp_path / NAME).symlink_to("gate.json")

    assert refused(tmp_path).field == "regions_file"


def test_a_link_within_the_site_is_followed_and_kept(tmp_path: Path) -> None:
    both = with_file(tmp_path, written([DOOR]), "shared.json")
    (tmp_path / "regions").mkdir()
    (tmp_path / NAME).symlink_to(both)

    write_regions(tmp_path, GATE, [BELT])

    assert (tmp_path / NAME).is_symlink()
    assert both.read_bytes() == written([BELT])


def test_a_fifo_a_folder_and_a_device_are_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "regions").mkdir()
    os.mkfifo(tmp_path / NAME)
    (tmp_path / "folder.json").mkdir()

    assert "not a plain file" in str(refused(tmp_path))
    assert "not a plain file" in str(refused(tmp_path, GATE.changed(regions_file="folder.json")))
    with pytest.raises(BadValue):
        write_regions(tmp_path, GATE, [DOOR])


def test_a_device_is_refused_where_it_stands(tmp_path: Path) -> None:
    camera = GATE.changed(regions_file="dev.json")
    (tmp_path / "dev.json").symlink_to("/dev/zero")

    assert refused(tmp_path, camera).field == "regions_file"


def test_only_a_json_file_is_a_regions_file(tmp_path: Path) -> None:
    camera = GATE.changed(regions_file="configuration.sqlite3")
    (tmp_path / "configuration.sqlite3").write_bytes(b"rows")

    with pytest.raises(BadValue, match=r"ends in \.json"):
        write_regions(tmp_path, camera, [DOOR])
    assert (tmp_path / "configuration.sqlite3").read_bytes() == b"rows"


@pytest.mark.parametrize("name", ["window.json", "violations/gate.json", "logs/a/gate.json"])
def test_where_the_station_tidies_no_regions_are_kept(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadValue, match="belongs to the station"):
        write_regions(tmp_path, GATE.changed(regions_file=name), [DOOR])


def test_regions_that_a_file_would_refuse_are_not_written(tmp_path: Path) -> None:
    with pytest.raises(BadValue):
        write_regions(tmp_path, GATE, [DOOR, DOOR])
    assert not (tmp_path / NAME).exists()


def test_a_full_disk_is_said_and_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_regions(tmp_path, GATE, [DOOR])

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(DiskFull):
        write_regions(tmp_path, GATE, [BELT])
    monkeypatch.undo()

    assert read_regions(tmp_path, GATE) == (DOOR,)
    assert names(tmp_path / "regions") == ["gate.json"]


def test_a_folder_that_cannot_be_made_is_said_without_talk_of_edits(tmp_path: Path) -> None:
    (tmp_path / "regions").write_bytes(b"in the way")

    with pytest.raises((SiteNotWritable, BadValue)) as caught:
        write_regions(tmp_path, GATE, [DOOR])
    assert "edits are off" not in str(caught.value)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    try:
        found = parsed(data, NAME)
    except BadValue as error:
        field = error.field
    else:
        field = "none" if all(isinstance(region, Region) for region in found) else None

    assert field
