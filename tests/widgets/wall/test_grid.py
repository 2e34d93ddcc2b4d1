"""Rectangles for any number of tiles in any size."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.wall.grid import GAP, Cell, Layout, cells, columns_of, fitted, page_size

SIDES = st.integers(400, 4000)


def _overlap(one: Cell, other: Cell) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@given(st.sampled_from(Layout), st.integers(1, 64), SIDES, SIDES)
def test_every_tile_has_a_cell_inside_and_no_two_overlap(
    layout: Layout, count: int, width: int, height: int
) -> None:
    placed = cells(layout, count, width, height)

    assert len(placed) == min(count, page_size(layout))
    assert all(cell.x >= 0 and cell.y >= 0 for cell in placed)
    assert all(cell.x + cell.width <= width for cell in placed)
    assert all(cell.y + cell.height <= height for cell in placed)
    assert not any(_overlap(one, other) for one, other in combinations(placed, 2))


@given(st.sampled_from([layout for layout in Layout if layout is not Layout.AUTOMATIC]), SIDES)
def test_a_full_page_leaves_no_room_but_the_gaps(layout: Layout, width: int) -> None:
    placed = cells(layout, 64, width, 900)

    covered = sum((cell.width + GAP) * (cell.height + GAP) for cell in placed)

    assert covered == (width + GAP) * (900 + GAP)


@pytest.mark.parametrize(
    ("count", "width", "height", "columns"),
    [
        (1, 1920, 1080, 1),
        (2, 1920, 1080, 2),
        (4, 1920, 1080, 2),
        (9, 1920, 1080, 3),
        (64, 1920, 1080, 8),
        (3, 600, 1600, 1),
        (5, 3000, 400, 5),
    ],
)
def test_the_automatic_grid_makes_wide_pictures_as_large_as_it_can(
    count: int, width: int, height: int, columns: int
) -> None:
    assert columns_of(Layout.AUTOMATIC, count, width, height) == columns


def test_six_has_one_large_tile_at_the_top_left() -> None:
    large, *small = cells(Layout.SIX, 6, 1200, 900)

    assert (large.x, large.y) == (0, 0)
    assert all(large.width > 1.9 * cell.width for cell in small)


def test_a_wall_smaller_than_its_gaps_still_has_tiles() -> None:
    assert all(cell.width >= 1 and cell.height >= 1 for cell in cells(Layout("64"), 64, 10, 4))


@given(SIDES, SIDES, SIDES, SIDES)
def test_a_fitted_picture_keeps_its_shape_and_stays_inside(
    width: int, height: int, room_width: int, room_height: int
) -> None:
    x, y, wide, high = fitted(width, height, room_width, room_height)

    assert wide / high == pytest.approx(width / height)
    assert x >= -0.01
    assert y >= -0.01
    assert x + wide <= room_width + 0.01
    assert y + high <= room_height + 0.01
