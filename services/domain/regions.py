"""Regions: polygons on a camera's picture, in shares of its width and height."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from services.domain.alerts.violation import check_violation_type
from services.domain.camera import check_text
from services.domain.errors import BadValue

LONGEST_REGION_NAME = 60
LEAST_POINTS = 3
MOST_POINTS = 64
MOST_REGIONS = 32
LEAST_AREA = 0.0001
_KEYS = ("name", "type", "points")

Point = tuple[float, float]


@dataclass(frozen=True)
class Region:
    """Constructing it checks it (BadValue names the field).

    `type` is the type of the violations that are found in it; each point is (x, y), 0 to 1.
    """

    name: str
    type: str
    points: tuple[Point, ...]

    def __post_init__(self) -> None:
        _check_name(self.name)
        check_violation_type(self.type)
        object.__setattr__(self, "points", _checked_points(self.points))

    def plain(self) -> dict[str, Any]:
        """As the regions file has it."""
        points = [[round(x, 4), round(y, 4)] for x, y in self.points]
        return {"name": self.name, "type": self.type, "points": points}


def regions_of(plain: Any) -> tuple[Region, ...]:
    """The regions in a file's JSON; raises BadValue with `field` like `regions[2].points`."""
    if not isinstance(plain, list) or len(plain) > MOST_REGIONS:
        raise BadValue("This must be a list of at most {most}.", field="regions", most=MOST_REGIONS)
    found: list[Region] = []
    for place, item in enumerate(plain):
        try:
            found.append(_region(item))
        except BadValue as error:
            error.field = f"regions[{place}].{error.field}"
            raise
    names = [region.name for region in found]
    if len(set(names)) < len(names):
        raise BadValue("Two regions have one name.", field="regions")
    return tuple(found)


def _region(plain: Any) -> Region:
    if not isinstance(plain, Mapping):
        raise BadValue("This must be names with values.", field="region")
    for key in plain:
        if key not in _KEYS:
            raise BadValue("“{key}” is not known.", field=str(key)[:64], key=str(key)[:64])
    for key in _KEYS:
        if key not in plain:
            raise BadValue("“{key}” is missing.", field=key, key=key)
    return Region(**plain)


def _check_name(name: object) -> None:
    if not isinstance(name, str):
        raise BadValue("This must be a text.", field="name")
    check_text(name, "name", LONGEST_REGION_NAME, empty_is_fine=False)


def _checked_points(points: Any) -> tuple[Point, ...]:
    is_list = isinstance(points, Sequence) and not isinstance(points, str)
    if not is_list or not LEAST_POINTS <= len(points) <= MOST_POINTS:
        raise BadValue(
            "A region has {least} to {most} corners.",
            field="points",
            least=LEAST_POINTS,
            most=MOST_POINTS,
        )
    checked = tuple(_checked_point(point) for point in points)
    if area(checked) < LEAST_AREA:
        raise BadValue("The region is too small to see anything in it.", field="points")
    return checked


def _checked_point(point: Any) -> Point:
    is_pair = isinstance(point, Sequence) and not isinstance(point, str) and len(point) == 2
    if not is_pair or not all(_is_share(value) for value in point):
        raise BadValue("A corner is two numbers from 0 to 1.", field="points")
    return float(point[0]), float(point[1])


def _is_share(value: Any) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    # nothing that is not a number lies between two numbers; isfinite() breaks on huge integers
    return is_number and 0 <= value <= 1


def area(points: Sequence[Point]) -> float:
    """As a share of the picture (shoelace formula, Meister 1769)."""
    following = (*points[1:], points[0])
    pairs = zip(points, following, strict=True)
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairs)) / 2
