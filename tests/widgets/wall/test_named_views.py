"""What a named view makes of the wall, and when the wall is no longer as it says."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.run_state import CaptureState
from services.domain.wall_views import LAYOUTS, WallView
from tests.widgets.fakes import camera_view
from widgets.wall.arrangement import Arrangement
from widgets.wall.grid import Layout
from widgets.wall.named_views import (
    NamedViews,
    is_as,
    show_view,
    view_of,
    view_of_all,
    view_of_these,
)

CAMERAS = ("gate", "yard", "hall", "roof")
OUTSIDE = WallView("Outside", "4", ("yard", "gate"), only=True, key=1)
NIGHT = WallView("Night", "1", ("hall", "gate", "yard", "roof"), page=2)


def arranged(*names: str) -> Arrangement:
    arrangement = Arrangement()
    arrangement.show_cameras([camera_view(name) for name in names or CAMERAS])
    return arrangement


def test_a_view_of_chosen_cameras_shows_them_in_its_order_and_no_others() -> None:
    arrangement = arranged()
    show_view(arrangement, OUTSIDE)
    assert arrangement.on_page() == ["yard", "gate"]
    assert arrangement.layout is Layout.FOUR


def test_a_view_of_all_cameras_turns_to_its_page_and_takes_new_ones_in() -> None:
    arrangement = arranged(*CAMERAS, "attic")
    show_view(arrangement, NIGHT)
    assert arrangement.on_page() == ["yard"]
    assert arrangement.matching() == ["hall", "gate", "yard", "roof", "attic"]
    assert is_as(arrangement, NIGHT)


def test_a_view_whose_camera_was_deleted_still_works_and_is_not_changed_by_that() -> None:
    arrangement = arranged("gate", "hall")
    show_view(arrangement, OUTSIDE)
    assert arrangement.on_page() == ["gate"]
    assert is_as(arrangement, OUTSIDE)


def test_a_camera_that_comes_back_stands_in_its_place_again() -> None:
    arrangement = arranged("gate", "hall")
    show_view(arrangement, OUTSIDE)
    arrangement.show_cameras([camera_view(name) for name in CAMERAS])
    assert arrangement.on_page() == ["yard", "gate"]


def test_a_view_of_which_no_camera_is_left_shows_none() -> None:
    arrangement = arranged("hall")
    show_view(arrangement, OUTSIDE)
    assert arrangement.matching() == []
    arrangement.show_all()
    assert arrangement.matching() == ["hall"]


def _filter(arrangement: Arrangement) -> None:
    arrangement.text = "gate"


def _not_live(arrangement: Arrangement) -> None:
    arrangement.not_live_only = True


def _all(arrangement: Arrangement) -> None:
    arrangement.only = None


@pytest.mark.parametrize(
    "change",
    [
        lambda a: a.set_layout(Layout.NINE),
        lambda a: a.move("gate", "yard"),
        _filter,
        _not_live,
        _all,
    ],
)
def test_whatever_people_change_makes_the_wall_another_one(change: Any) -> None:
    arrangement = arranged()
    show_view(arrangement, OUTSIDE)
    assert is_as(arrangement, OUTSIDE)
    change(arrangement)
    assert not is_as(arrangement, OUTSIDE)


def test_a_turned_page_is_a_change_unless_the_carousel_turns_it() -> None:
    arrangement = arranged()
    show_view(arrangement, NIGHT)
    arrangement.turn(1)
    assert not is_as(arrangement, NIGHT)
    assert is_as(arrangement, NIGHT, turns=True)


def test_states_that_come_and_go_are_no_change() -> None:
    arrangement = arranged()
    show_view(arrangement, OUTSIDE)
    arrangement.show_states([camera_view("gate", CaptureState.OFFLINE)])
    assert is_as(arrangement, OUTSIDE)


def test_the_wall_is_saved_with_its_filter_or_with_chosen_cameras() -> None:
    arrangement = arranged()
    arrangement.text = "a"
    assert view_of(arrangement, "A").text == "a"
    assert view_of(arrangement, "A").cameras == CAMERAS

    chosen = view_of_these(arrangement, ["roof", "gate"], "B", 3)
    assert (chosen.cameras, chosen.only, chosen.text, chosen.key) == (("roof", "gate"), True, "", 3)


def test_saving_all_on_a_wall_of_chosen_cameras_lets_the_others_in() -> None:
    arrangement = arranged()
    show_view(arrangement, OUTSIDE)
    assert view_of(arrangement, "Outside").cameras == ("yard", "gate")
    every = view_of_all(arrangement, "Every")
    assert not every.only
    assert set(every.cameras) == set(CAMERAS)


@given(
    st.builds(
        WallView,
        name=st.just("Any"),
        layout=st.sampled_from(LAYOUTS),
        cameras=st.lists(st.sampled_from([*CAMERAS, "gone"]), unique=True, min_size=1).map(tuple),
        only=st.booleans(),
        text=st.sampled_from(["", "a", "zz"]),
        not_live_only=st.booleans(),
        page=st.integers(0, 5),
    )
)
def test_what_is_saved_of_a_shown_view_is_that_view(view: WallView) -> None:
    arrangement = arranged()
    show_view(arrangement, view)
    assert is_as(arrangement, view)
    if not view.only or set(view.cameras) & set(CAMERAS):
        assert is_as(arrangement, view_of(arrangement, "Again"))


def test_a_view_stays_on_the_wall_under_its_new_name_and_goes_when_it_is_deleted() -> None:
    named = NamedViews(arranged())
    named.take([OUTSIDE, NIGHT])
    named.open(OUTSIDE)
    fence = WallView("Fence", "4", ("yard", "gate"), only=True, key=1)
    named.take([fence, NIGHT], renamed=("Outside", "Fence"))
    assert named.current == fence
    named.take([NIGHT])
    assert named.current is None


def test_without_a_view_the_wall_is_again_as_people_had_arranged_it() -> None:
    arrangement = arranged()
    arrangement.set_layout(Layout.NINE)
    arrangement.move("roof", "gate")
    named = NamedViews(arrangement)
    named.open(OUTSIDE)
    named.open(NIGHT)
    named.leave()
    assert arrangement.on_page() == ["roof", "gate", "yard", "hall"]
    assert arrangement.layout is Layout.NINE
    assert named.current is None
