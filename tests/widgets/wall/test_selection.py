"""Picking cameras as people know it from files."""

from __future__ import annotations

from widgets.wall.selection import Selection

ORDER = ["gate", "yard", "hall", "roof"]


def test_a_range_goes_from_the_last_pick_to_this_one_in_either_direction() -> None:
    selection = Selection()
    selection.pick("hall")

    selection.pick_range("gate", ORDER)
    assert selection.in_order(ORDER) == ["gate", "yard", "hall"]
    selection.pick_range("roof", ORDER)
    assert selection.in_order(ORDER) == ["hall", "roof"]


def test_a_range_without_a_beginning_is_one_camera() -> None:
    selection = Selection()

    selection.pick_range("yard", ORDER)

    assert selection.in_order(ORDER) == ["yard"]


def test_cameras_that_are_gone_are_not_selected() -> None:
    selection = Selection()
    selection.pick_all(ORDER)

    selection.keep({"yard"})

    assert selection.in_order(ORDER) == ["yard"]
