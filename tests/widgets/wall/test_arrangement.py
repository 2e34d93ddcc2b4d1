"""Order, filter and pages of the wall."""

from __future__ import annotations

from typing import Any

import pytest

from services.domain.run_state import CaptureState
from tests.widgets.fakes import camera_view
from widgets.wall.arrangement import Arrangement
from widgets.wall.grid import Layout


def _arranged(*names: str) -> Arrangement:
    arrangement = Arrangement()
    arrangement.show_cameras([camera_view(name) for name in names])
    return arrangement


def test_a_new_camera_stands_at_the_end_and_the_others_keep_their_places() -> None:
    arrangement = _arranged("gate", "yard", "hall")
    arrangement.move("hall", "gate")

    arrangement.show_cameras([camera_view(name) for name in ("attic", "gate", "yard", "hall")])

    assert arrangement.matching() == ["hall", "gate", "yard", "attic"]


def test_a_kept_order_holds_for_cameras_that_come_later() -> None:
    arrangement = Arrangement()
    arrangement.restore({"order": ["yard", "gate"]})

    arrangement.show_cameras([camera_view("gate"), camera_view("yard")])

    assert arrangement.matching() == ["yard", "gate"]


def test_the_filter_looks_at_name_id_and_place() -> None:
    arrangement = Arrangement()
    arrangement.show_cameras(
        [camera_view("c1", name="Gate"), camera_view("c2", location="North GATE"), camera_view("y")]
    )

    arrangement.text = " gate "

    assert arrangement.matching() == ["c1", "c2"]


def test_only_cameras_that_are_not_live_are_left_when_asked_for() -> None:
    arrangement = _arranged("gate", "yard")
    arrangement.not_live_only = True

    arrangement.show_states([camera_view("yard", CaptureState.STALLED)])

    assert arrangement.matching() == ["yard"]


def test_pages_go_round_and_shrink_with_the_cameras() -> None:
    arrangement = _arranged("a", "b", "c", "d", "e")
    arrangement.layout = Layout.FOUR

    arrangement.turn(1)
    assert arrangement.on_page() == ["e"]
    arrangement.show_cameras([camera_view("a"), camera_view("b")])
    assert (arrangement.page, arrangement.pages) == (0, 1)
    arrangement.turn(-1)
    assert arrangement.on_page() == ["a", "b"]


def test_a_smaller_layout_keeps_the_first_camera_of_the_page_in_sight() -> None:
    arrangement = _arranged(*"abcdefghij")
    arrangement.layout = Layout.FOUR
    arrangement.turn(1)

    arrangement.set_layout(Layout.ONE)

    assert arrangement.on_page() == ["e"]


def test_state_comes_back_as_it_was_kept() -> None:
    arrangement = _arranged(*"abcdef")
    arrangement.set_layout(Layout.FOUR)
    arrangement.move("f", "a")
    arrangement.turn(1)
    arrangement.text = "d"

    other = _arranged(*"abcdef")
    other.restore(arrangement.state())

    assert other.state() == arrangement.state()


@pytest.mark.parametrize(
    "kept",
    [
        {"layout": "7", "order": "gate", "page": -1, "filter": 3, "not_live_only": "yes"},
        {"layout": None, "order": [1, None], "page": True},
        {"layout": [], "page": 1.5},
    ],
)
def test_a_state_that_makes_no_sense_changes_nothing(kept: dict[str, Any]) -> None:
    arrangement = _arranged("gate", "yard")
    before = arrangement.state()

    arrangement.restore(kept)

    assert arrangement.state() == before
