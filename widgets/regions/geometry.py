"""Polygons on a picture: what is under the hand, and what moving it makes of them. Knows no Qt.

Points are shares of the picture, 0 to 1; `scale` is the picture's size on the screen, so that a
reach in pixels is the same across and down.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from services.domain.regions import LEAST_POINTS, MOST_POINTS, Point

Points = tuple[Point, ...]
Scale = tuple[float, float]


def distance(a: Point, b: Point, scale: Scale) -> float:
    """In pixels."""
    return math.hypot((a[0] - b[0]) * scale[0], (a[1] - b[1]) * scale[1])


def corner_at(points: Sequence[Point], at: Point, scale: Scale, reach: float) -> int | None:
    """The nearest corner within `reach` pixels."""
    near = [(distance(point, at, scale), place) for place, point in enumerate(points)]
    found = min(near, default=(math.inf, 0))
    return found[1] if found[0] <= reach else None


def edge_at(points: Sequence[Point], at: Point, scale: Scale, reach: float) -> int | None:
    """The nearest edge within `reach` pixels, by the corner that it begins at."""
    edges = zip(points, (*points[1:], *points[:1]), strict=True)
    near = [(distance(nearest_on(a, b, at, scale), at, scale), n) for n, (a, b) in enumerate(edges)]
    found = min(near, default=(math.inf, 0))
    return found[1] if found[0] <= reach else None


def nearest_on(a: Point, b: Point, at: Point, scale: Scale) -> Point:
    """The point of the edge from `a` to `b` that is nearest to `at`."""
    across, down = (b[0] - a[0]) * scale[0], (b[1] - a[1]) * scale[1]
    length = across * across + down * down
    if length == 0:
        return a
    along = (at[0] - a[0]) * scale[0] * across + (at[1] - a[1]) * scale[1] * down
    share = min(max(along / length, 0.0), 1.0)
    return clamped((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))


def contains(points: Sequence[Point], at: Point) -> bool:
    """Whether the polygon holds the point: a ray to the right crosses an odd number of edges.

    (Jordan's curve; PNPOLY, W. R. Franklin 1970.)
    """
    x, y = at
    inside = False
    for (ax, ay), (bx, by) in zip(points, (*points[1:], *points[:1]), strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            inside = not inside
    return inside


def clamped(point: Point) -> Point:
    return min(max(point[0], 0.0), 1.0), min(max(point[1], 0.0), 1.0)


def moved(points: Points, across: float, down: float) -> Points:
    """The whole polygon, as far as the picture goes: its shape stays."""
    across = _held(across, [x for x, _ in points])
    down = _held(down, [y for _, y in points])
    return tuple(clamped((x + across, y + down)) for x, y in points)


def with_corner(points: Points, place: int, at: Point) -> Points:
    return (*points[:place], clamped(at), *points[place + 1 :])


def with_corner_moved(points: Points, place: int, across: float, down: float) -> Points:
    x, y = points[place]
    return with_corner(points, place, (x + across, y + down))


def with_corner_after(points: Points, place: int, at: Point | None = None) -> Points:
    """A corner more on the edge that begins at `place`, in its middle where no point is given.

    The same points when there is no room for another.
    """
    if len(points) >= MOST_POINTS:
        return points
    a, b = points[place], points[(place + 1) % len(points)]
    middle = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    return (*points[: place + 1], clamped(at or middle), *points[place + 1 :])


def without_corner(points: Points, place: int) -> Points:
    """The same points when a corner less would be no polygon."""
    if len(points) <= LEAST_POINTS:
        return points
    return (*points[:place], *points[place + 1 :])


def square(centre: Point, scale: Scale, share: float) -> Points:
    """A square on the screen, `share` of the picture's shorter side long, within the picture."""
    side = share * min(scale)
    half_x, half_y = side / scale[0] / 2, side / scale[1] / 2
    x = min(max(centre[0], half_x), 1 - half_x)
    y = min(max(centre[1], half_y), 1 - half_y)
    return (
        (x - half_x, y - half_y),
        (x + half_x, y - half_y),
        (x + half_x, y + half_y),
        (x - half_x, y + half_y),
    )


def middle_of(points: Sequence[Point]) -> Point:
    """Of the corners, not of the area: where a label stands."""
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _held(by: float, values: Sequence[float]) -> float:
    return min(max(by, -min(values)), 1.0 - max(values))
