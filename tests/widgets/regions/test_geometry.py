"""Polygons stay polygons within the picture, whatever a hand does to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.regions import LEAST_POINTS, MOST_POINTS, area
from widgets.regions.geometry import (
    Points,
    clamped,
    contains,
    corner_at,
    distance,
    edge_at,
    middle_of,
    moved,
    nearest_on,
    square,
    with_corner,
    with_corner_after,
    with_corner_moved,
    without_corner,
)

BOX: Points = ((0.2, 0.2), (0.6, 0.2), (0.6, 0.8), (0.2, 0.8))
WIDE = (1600.0, 900.0)

share = st.floats(0, 1)
step = st.floats(-2, 2)
points = st.lists(st.tuples(share, share), min_size=3, max_size=MOST_POINTS).map(tuple)
scales = st.tuples(st.floats(50, 4000), st.floats(50, 4000))


def within(polygon: Points) -> bool:
    return all(0 <= value <= 1 for point in polygon for value in point)


def test_a_corner_is_found_within_reach_and_not_beyond() -> None:
    assert corner_at(BOX, (0.6 + 7 / 1600, 0.2), WIDE, 8) == 1
    assert corner_at(BOX, (0.6 + 9 / 1600, 0.2), WIDE, 8) is None


def test_reach_is_the_same_across_and_down() -> None:
    assert corner_at(BOX, (0.2, 0.2 - 7 / 900), WIDE, 8) == 0
    assert corner_at(BOX, (0.2, 0.2 - 9 / 900), WIDE, 8) is None


def test_an_edge_is_found_by_the_corner_it_begins_at() -> None:
    assert [edge_at(BOX, at, WIDE, 6) for at in ((0.4, 0.2), (0.6, 0.5), (0.2, 0.5))] == [0, 1, 3]
    assert edge_at(BOX, (0.4, 0.5), WIDE, 6) is None


def test_the_inside_of_a_bent_polygon_is_not_its_notch() -> None:
    bent: Points = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.5, 0.5), (0.0, 1.0))

    assert contains(bent, (0.5, 0.4))
    assert not contains(bent, (0.5, 0.8))


def test_a_region_at_the_border_moves_along_it_and_keeps_its_shape() -> None:
    after = [value for point in moved(BOX, 0.9, 0.1) for value in point]

    assert after == pytest.approx([0.6, 0.3, 1.0, 0.3, 1.0, 0.9, 0.6, 0.9])


def test_a_triangle_keeps_its_corners() -> None:
    triangle = BOX[:3]

    assert without_corner(triangle, 1) == triangle
    assert without_corner(BOX, 1) == (BOX[0], BOX[2], BOX[3])


def test_a_corner_is_put_into_the_middle_of_its_edge_or_where_the_hand_is() -> None:
    assert with_corner_after(BOX, 3)[4] == (0.2, 0.5)
    assert with_corner_after(BOX, 0, (0.3, 0.1))[1] == (0.3, 0.1)


def test_there_is_no_room_for_a_corner_beyond_the_most() -> None:
    full: Points = BOX * (MOST_POINTS // 4)

    assert with_corner_after(full, 0) == full


def test_a_square_is_square_on_the_screen() -> None:
    a, b, c, _ = square((0.5, 0.5), WIDE, 0.4)

    assert distance(a, b, WIDE) == pytest.approx(distance(b, c, WIDE)) == pytest.approx(360)


@given(points, step, step)
def test_nothing_leaves_the_picture_by_moving(polygon: Points, across: float, down: float) -> None:
    assert within(moved(polygon, across, down))
    assert within(with_corner_moved(polygon, 1, across, down))


@given(points, st.floats(-0.2, 0.2), st.floats(-0.2, 0.2))
def test_moving_keeps_the_area(polygon: Points, across: float, down: float) -> None:
    assert area(moved(polygon, across, down)) == pytest.approx(area(polygon), abs=1e-6)


@given(points, st.integers(0, MOST_POINTS - 1), st.tuples(step, step))
def test_corners_come_and_go_within_the_limits(
    polygon: Points, place: int, at: tuple[float, float]
) -> None:
    place %= len(polygon)
    for after in (
        with_corner(polygon, place, at),
        with_corner_after(polygon, place, at),
        without_corner(polygon, place),
    ):
        assert within(after)
        assert LEAST_POINTS <= len(after) <= MOST_POINTS


@given(points, st.integers(0, MOST_POINTS - 1))
def test_a_corner_put_in_and_taken_out_leaves_the_polygon(polygon: Points, place: int) -> None:
    place %= len(polygon)
    if len(polygon) < MOST_POINTS:
        assert without_corner(with_corner_after(polygon, place), place + 1) == polygon


@given(points, scales)
def test_every_corner_finds_itself(polygon: Points, scale: tuple[float, float]) -> None:
    for point in polygon:
        found = corner_at(polygon, point, scale, 1)
        assert found is not None
        assert distance(polygon[found], point, scale) == 0


@given(st.tuples(share, share), st.tuples(share, share), st.tuples(share, share), scales)
def test_no_end_of_an_edge_is_nearer_than_its_nearest_point(
    a: tuple[float, float],
    b: tuple[float, float],
    at: tuple[float, float],
    scale: tuple[float, float],
) -> None:
    nearest = distance(nearest_on(a, b, at, scale), at, scale)

    assert nearest <= min(distance(a, at, scale), distance(b, at, scale)) + 1e-6


@given(st.tuples(step, step), scales, st.floats(0.05, 1))
def test_a_square_fits_into_the_picture(
    centre: tuple[float, float], scale: tuple[float, float], part: float
) -> None:
    made = square(centre, scale, part)

    assert all(-1e-9 <= value <= 1 + 1e-9 for point in made for value in point)


@given(points)
def test_the_middle_is_within_the_picture(polygon: Points) -> None:
    middle = middle_of(polygon)
    assert clamped(middle) == pytest.approx(middle)
