"""Site file and station against what they last agreed on."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from services.storage.site_file.three_way import ABSENT, CAMERA_ITSELF, Comparison, compare

Side = dict[str, dict[str, Any]]

FIELDS = ("name", "source", "lens")
cameras = st.fixed_dictionaries(
    {"name": st.sampled_from("ABC"), "source": st.sampled_from("012")},
    optional={"lens": st.sampled_from([None, 1, True, "wide"])},
)
sides = st.dictionaries(st.sampled_from(["gate", "yard", "door"]), cameras, max_size=3)


def applied(found: Comparison, in_file: Side, in_station: Side) -> tuple[Side, Side]:
    """Both sides after what the comparison says was done."""
    file = {key: dict(fields) for key, fields in in_file.items()}
    station = {**in_station, **{key: dict(value) for key, value in found.to_station.items()}}
    for camera_id, fields in found.to_file.items():
        merged = {**file[camera_id], **fields}
        file[camera_id] = {key: value for key, value in merged.items() if value is not ABSENT}
    file.update({key: dict(fields) for key, fields in found.added_to_file.items()})
    for camera_id in found.removed_from_file:
        del file[camera_id]
    return file, station


def side(**fields: Any) -> Side:
    return {"gate": {"name": "Gate", "source": "0", **fields}}


def test_what_the_file_changed_goes_to_the_station() -> None:
    found = compare(side(), side(name="Road"), side())

    assert found.to_station == side(name="Road")
    assert not found.changes_file


def test_what_the_station_changed_goes_to_the_file_alone() -> None:
    found = compare(side(), side(), side(name="Road"))

    assert found.to_file == {"gate": {"name": "Road"}}
    assert found.to_station == {}


def test_different_fields_cross_each_other() -> None:
    found = compare(side(), side(name="Road"), side(fps=5.0))

    assert found.to_station == side(name="Road", fps=5.0)
    assert found.to_file == {"gate": {"fps": 5.0}}


def test_one_field_moved_twice_is_a_clash_and_stays() -> None:
    found = compare(side(), side(name="Road"), side(name="North"))

    (clash,) = found.clashes
    assert (clash.agreed, clash.in_file, clash.in_station) == ("Gate", "Road", "North")
    assert (found.to_station, found.to_file) == ({}, {})


def test_a_key_taken_out_of_the_file_leaves_the_station() -> None:
    found = compare(side(lens=1), side(), side(lens=1))

    assert found.to_station == side()


def test_one_and_true_are_two_values() -> None:
    assert compare(side(lens=1), side(lens=True), side(lens=1)).to_station == side(lens=True)


def test_a_camera_deleted_here_leaves_the_file_unless_it_changed_there() -> None:
    assert compare(side(), side(), {}).removed_from_file == ("gate",)
    (clash,) = compare(side(), side(name="Road"), {}).clashes
    assert clash.field == CAMERA_ITSELF


def test_a_camera_that_vanished_is_not_deleted() -> None:
    found = compare(side(), {}, side(name="Road"))

    assert found.vanished == ("gate",)
    assert not found.changes_file


def test_texts_that_mean_the_same_are_no_change() -> None:
    found = compare(
        side(source="secret"),
        side(source="literal"),
        side(source="secret"),
        same=lambda name, value: name if name == "source" else repr(value),
    )

    assert (found.to_station, found.to_file, found.clashes) == ({}, {}, ())


@settings(max_examples=50, deadline=None)
@given(sides, sides, sides)
def test_no_camera_and_no_value_is_lost(base: Side, in_file: Side, in_station: Side) -> None:
    found = compare(base, in_file, in_station)
    file, station = applied(found, in_file, in_station)

    asked = {(clash.camera_id, clash.field) for clash in found.clashes}
    for camera_id in {*in_file, *in_station}:
        kept = camera_id in station and (camera_id in file or camera_id in found.vanished)
        deleted_here = camera_id in base and camera_id not in in_station
        assert kept or deleted_here
        for name in FIELDS if camera_id in file and camera_id in station else ():
            left = file[camera_id].get(name, ABSENT)
            right = station[camera_id].get(name, ABSENT)
            agree = type(left) is type(right) and left == right
            assert agree is ((camera_id, name) not in asked)


@settings(max_examples=50, deadline=None)
@given(sides, sides, sides)
def test_done_once_nothing_is_left_but_questions(
    base: Side, in_file: Side, in_station: Side
) -> None:
    first = compare(base, in_file, in_station)
    file, station = applied(first, in_file, in_station)
    second = compare(first.agreed, file, station)
    third = compare(second.agreed, file, station)

    assert (second.to_station, second.changes_file) == ({}, False)
    assert (second.clashes, second.vanished) == (third.clashes, third.vanished)
    assert second.clashes == first.clashes
    assert second.vanished == first.vanished
    assert third.agreed == second.agreed


@settings(max_examples=60, deadline=None)
@given(sides, sides)
def test_when_one_side_moved_the_other_follows(base: Side, moved: Side) -> None:
    from_file = compare(base, moved, base)
    from_station = compare(base, base, moved)

    file, station = applied(from_file, moved, base)
    assert {key: station[key] for key in moved} == file
    assert set(from_file.vanished) == set(base) - set(moved)
    file, station = applied(from_station, base, moved)
    assert file == station
    assert (from_file.clashes, from_station.clashes) == ((), ())


@settings(max_examples=50, deadline=None)
@given(sides, sides)
def test_when_both_moved_the_same_they_agree(base: Side, moved: Side) -> None:
    found = compare(base, moved, moved)

    assert (found.to_station, found.changes_file, found.clashes) == ({}, False, ())
    assert found.agreed == moved
