"""Named views of the wall."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.errors import BadValue, WallViewNotFound
from services.domain.wall_views import (
    LAYOUTS,
    MOST_VIEWS,
    WallView,
    free_key,
    in_order,
    named,
    of_known_cameras,
    placed,
    wall_view_of,
)
from widgets.wall.grid import Layout

OUTSIDE = WallView("Outside", "16", ("gate", "yard"), only=True, key=1)
NIGHT = WallView("Night", "4", ("hall",), text="door", page=2)

_ids = st.from_regex(r"[a-z0-9_-]{1,12}", fullmatch=True)
_line = st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=60)
_views = st.builds(
    WallView,
    name=_line.filter(lambda text: text.strip()),
    layout=st.sampled_from(LAYOUTS),
    cameras=st.lists(_ids, unique=True, min_size=1, max_size=12).map(tuple),
    only=st.booleans(),
    text=_line,
    not_live_only=st.booleans(),
    page=st.integers(0, 9_999),
    key=st.integers(0, 9),
)


@given(_views)
def test_a_view_comes_back_from_json_as_it_was(view: WallView) -> None:
    assert wall_view_of(json.loads(json.dumps(view.plain()))) == view


def test_every_layout_of_the_wall_can_stand_in_a_view() -> None:
    assert tuple(LAYOUTS) == tuple(str(layout) for layout in Layout)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "  "}, "name"),
        ({"name": "n" * 61}, "name"),
        ({"name": "a\nb"}, "name"),
        ({"name": "a\u202eb"}, "name"),
        ({"name": 4}, "name"),
        ({"layout": "5"}, "layout"),
        ({"layout": None}, "layout"),
        ({"cameras": "gate"}, "cameras"),
        ({"cameras": None}, "cameras"),
        ({"cameras": [3]}, "cameras"),
        ({"cameras": ["../etc"]}, "cameras"),
        ({"cameras": ["gate", "gate"]}, "cameras"),
        ({"cameras": [f"c{n}" for n in range(4097)]}, "cameras"),
        ({"cameras": [], "only": True}, "cameras"),
        ({"only": "yes"}, "only"),
        ({"not_live_only": 1}, "not_live_only"),
        ({"text": "t" * 121}, "text"),
        ({"text": None}, "text"),
        ({"page": -1}, "page"),
        ({"page": 1.5}, "page"),
        ({"page": True}, "page"),
        ({"page": float("nan")}, "page"),
        ({"key": 10}, "key"),
        ({"key": "1"}, "key"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_what_is_no_view_is_refused_with_its_field(changed: dict[str, Any], field: str) -> None:
    with pytest.raises(BadValue) as refused:
        wall_view_of(OUTSIDE.plain() | changed)
    assert refused.value.field == field


@pytest.mark.parametrize("plain", [None, [], "Outside", 3, {}])
def test_what_has_no_name_is_no_view(plain: Any) -> None:
    with pytest.raises(BadValue):
        wall_view_of(plain)


def test_a_view_is_found_by_its_name_whatever_the_case() -> None:
    assert named([NIGHT, OUTSIDE], " outside ") is OUTSIDE


def test_an_unknown_name_is_answered_with_the_names_there_are() -> None:
    with pytest.raises(WallViewNotFound, match="There are: Night, Outside"):
        named([NIGHT, OUTSIDE], "Inside")
    with pytest.raises(WallViewNotFound, match="none is saved yet"):
        named([], "Inside")


def test_views_stand_in_the_order_of_their_keys_then_of_their_names() -> None:
    attic, cellar = WallView("attic"), WallView("Cellar", key=9)
    assert in_order([NIGHT, attic, cellar, OUTSIDE]) == (OUTSIDE, cellar, attic, NIGHT)


def test_the_first_free_key_is_offered_and_none_when_all_are_taken() -> None:
    assert free_key([OUTSIDE, NIGHT]) == 2
    assert free_key(WallView(f"v{key}", key=key) for key in range(1, 10)) == 0


def test_a_name_or_a_key_that_another_view_has_is_refused() -> None:
    with pytest.raises(BadValue, match="a view “Outside” already") as refused:
        placed([OUTSIDE], WallView("OUTSIDE"))
    assert refused.value.field == "name"
    with pytest.raises(BadValue, match=r"Alt\+1 opens “Outside” already") as refused:
        placed([OUTSIDE], replace(NIGHT, key=1))
    assert refused.value.field == "key"


def test_a_view_is_renamed_and_keeps_its_key() -> None:
    renamed = replace(OUTSIDE, name="Fence")
    assert placed([OUTSIDE, NIGHT], renamed, "Outside") == (renamed, NIGHT)


def test_a_view_that_is_gone_is_not_changed() -> None:
    with pytest.raises(WallViewNotFound):
        placed([NIGHT], OUTSIDE, "Outside")


def test_there_is_an_end_to_the_number_of_views() -> None:
    full = [WallView(f"v{n}") for n in range(MOST_VIEWS)]
    with pytest.raises(BadValue, match="Delete one first"):
        placed(full, OUTSIDE)
    assert len(placed(full, OUTSIDE, "v7")) == MOST_VIEWS


def test_cameras_that_do_not_exist_are_dropped_and_said() -> None:
    saved = of_known_cameras(OUTSIDE, {"yard"})
    assert saved.view.cameras == ("yard",)
    assert saved.dropped == ("gate",)


def test_a_view_of_nothing_but_unknown_cameras_is_refused() -> None:
    with pytest.raises(BadValue) as refused:
        of_known_cameras(OUTSIDE, {"hall"})
    assert refused.value.field == "cameras"
    assert of_known_cameras(NIGHT, set()).view.cameras == ()
