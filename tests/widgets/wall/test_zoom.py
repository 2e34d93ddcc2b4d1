"""Digital zoom: what lies under the cursor stays under the cursor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.wall.zoom import MOST, Zoom

PARTS = st.floats(0.0, 1.0)


@given(PARTS, PARTS, st.lists(st.floats(-5, 5), max_size=8))
def test_the_part_that_is_seen_never_leaves_the_picture(
    x: float, y: float, steps: list[float]
) -> None:
    zoom = Zoom()
    for step in steps:
        zoom = zoom.at(x, y, step).moved(x - 0.5, 0.5 - y)

        assert 1.0 <= zoom.factor <= MOST
        assert 0.0 <= zoom.x <= 1.0 - 1.0 / zoom.factor + 1e-9
        assert 0.0 <= zoom.y <= 1.0 - 1.0 / zoom.factor + 1e-9


@given(PARTS, PARTS, st.floats(0.5, 6.0))
def test_what_is_under_the_cursor_stays_there(x: float, y: float, steps: float) -> None:
    zoom = Zoom().at(x, y, steps)

    assert zoom.x + x / zoom.factor == pytest.approx(x)
    assert zoom.y + y / zoom.factor == pytest.approx(y)


def test_zooming_all_the_way_out_shows_the_whole_picture() -> None:
    assert Zoom().at(0.2, 0.9, 4).at(0.7, 0.1, -4) == Zoom()


def test_a_zoomed_tile_wants_a_larger_picture_up_to_a_limit() -> None:
    assert Zoom().size_wanted(400, 225) == (400, 225)
    assert Zoom(2.0).size_wanted(400, 225) == (800, 450)
    assert Zoom(8.0).size_wanted(1280, 720) == (2560, 1440)
    assert Zoom(8.0).size_wanted(3840, 2160) == (3840, 2160)
