"""What mouse and keys do to the drawing. Knows no Qt: places are shares, sizes are pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from services.domain.regions import LEAST_POINTS, Point
from widgets.regions.drawing import Draft, Drawing
from widgets.regions.geometry import (
    Points,
    Scale,
    contains,
    corner_at,
    distance,
    edge_at,
    moved,
    nearest_on,
    square,
    with_corner,
    with_corner_after,
    with_corner_moved,
    without_corner,
)

CORNER_REACH_PX = 10.0
EDGE_REACH_PX = 7.0
STEP = 0.01
LONG_STEP = 0.05
SQUARE_SHARE = 0.4
CENTRE = (0.5, 0.5)


@dataclass(frozen=True)
class _Held:
    """What is being dragged: from where, and the points as they were."""

    corner: int | None
    at: Point
    points: Points


class Hand:
    """`names` gives a new region's name and type. `draws`: a click sets a corner, wherever."""

    def __init__(self, drawing: Drawing, names: Callable[[], tuple[str, str]]) -> None:
        self.draws = False
        self._drawing = drawing
        self._names = names
        self._held: _Held | None = None

    # the mouse

    def press(self, at: Point, scale: Scale) -> None:
        found = None if self._drawing.open or self.draws else self.under(at, scale)
        if found is None:
            self._set_corner(at, scale)
            return
        self._drawing.choose(*found)
        self._hold(at)

    def drag(self, at: Point) -> bool:
        """Whether something is dragged along."""
        held, drawing = self._held, self._drawing
        if held is None:
            return False
        if held.corner is None:
            points = moved(held.points, at[0] - held.at[0], at[1] - held.at[1])
        else:
            x, y = held.points[held.corner]
            points = with_corner(
                held.points, held.corner, (x + at[0] - held.at[0], y + at[1] - held.at[1])
            )
        drawing.change("drag", points=points)
        return True

    def let_go(self) -> None:
        self._held = None
        self._drawing.end_step()

    def press_twice(self, at: Point, scale: Scale) -> None:
        """Closes an open region; puts a corner into an edge and holds it."""
        drawing = self._drawing
        if drawing.open:
            if not self.close():
                self._set_corner(at, scale)
            return
        found = self.under(at, scale)
        if found is None or self.draws:
            self._set_corner(at, scale)
            return
        drawing.choose(*found)
        edge = self._edge(at, scale)
        if found[1] is None and edge is not None:
            self._put_in(edge, at, scale)
        self._hold(at)

    def under(self, at: Point, scale: Scale) -> tuple[int, int | None] | None:
        """Region and corner, or the region as a whole; the chosen one lies on top."""
        order = self._top_down()
        regions = self._drawing.regions
        for place in order:
            corner = corner_at(regions[place].points, at, scale, CORNER_REACH_PX)
            if corner is not None:
                return place, corner
        for place in order:
            points = regions[place].points
            if edge_at(points, at, scale, EDGE_REACH_PX) is not None or contains(points, at):
                return place, None
        return None

    # the keys

    def add_square(self, scale: Scale) -> bool:
        """A new region in the middle, chosen as a whole; False where no more fit."""
        name, kind = self._names()
        return self._drawing.add(Draft(name, kind, square(CENTRE, scale, SQUARE_SHARE)))

    def step(self, across: int, down: int, *, long: bool) -> bool:
        """Moves the chosen corner or region by 1 % or 5 % of the picture."""
        drawing = self._drawing
        draft, corner = drawing.draft, drawing.corner
        if draft is None:
            return False
        by = LONG_STEP if long else STEP
        if corner is None:
            points = moved(draft.points, across * by, down * by)
        else:
            points = with_corner_moved(draft.points, corner, across * by, down * by)
        drawing.change(("step", drawing.chosen, corner), points=points)
        return True

    def close(self) -> bool:
        """The open region; False while it has too few corners."""
        if len(self._drawing.open) < LEAST_POINTS:
            return False
        self.draws = False
        self._drawing.close_open(*self._names())
        return True

    def split(self) -> bool:
        """A corner more, in the middle of the edge after the chosen corner; it is chosen then."""
        drawing = self._drawing
        draft = drawing.draft
        if draft is None:
            return False
        place = drawing.corner or 0
        points = with_corner_after(draft.points, place)
        if points == draft.points:
            return False
        drawing.end_step()
        drawing.change(None, points=points)
        drawing.choose(drawing.chosen, place + 1)
        return True

    def delete(self) -> bool:
        """The chosen corner, or the region chosen as a whole; False where too few would stay."""
        drawing = self._drawing
        draft, corner = drawing.draft, drawing.corner
        if draft is None or corner is None:
            drawing.remove()
            return draft is not None
        points = without_corner(draft.points, corner)
        if points == draft.points:
            return False
        drawing.end_step()
        drawing.change(None, points=points)
        drawing.choose(drawing.chosen, min(corner, len(points) - 1))
        return True

    def go(self, by: int) -> bool:
        """To the next thing that can be moved, or the one before; False at the end of all."""
        drawing = self._drawing
        stops: list[tuple[int, int | None]] = []
        for place, draft in enumerate(drawing.regions):
            stops += [(place, None), *((place, corner) for corner in range(len(draft.points)))]
        if drawing.chosen is None:
            return False
        at = stops.index((drawing.chosen, drawing.corner)) + by
        if not 0 <= at < len(stops):
            return False
        drawing.choose(*stops[at])
        return True

    def _top_down(self) -> list[int]:
        places = list(range(len(self._drawing.regions)))[::-1]
        chosen = self._drawing.chosen
        return sorted(places, key=lambda place: place != chosen)

    def _set_corner(self, at: Point, scale: Scale) -> None:
        drawing = self._drawing
        first = drawing.open[:1]
        if first and distance(first[0], at, scale) <= CORNER_REACH_PX:
            self.close()
        elif not drawing.open or distance(drawing.open[-1], at, scale) > 1:
            drawing.open_at(at)

    def _hold(self, at: Point) -> None:
        draft = self._drawing.draft
        if draft is not None:
            self._held = _Held(self._drawing.corner, at, draft.points)

    def _edge(self, at: Point, scale: Scale) -> int | None:
        draft = self._drawing.draft
        return None if draft is None else edge_at(draft.points, at, scale, EDGE_REACH_PX)

    def _put_in(self, edge: int, at: Point, scale: Scale) -> None:
        drawing = self._drawing
        draft = drawing.draft
        if draft is None:
            return
        ends = draft.points[edge], draft.points[(edge + 1) % len(draft.points)]
        points = with_corner_after(draft.points, edge, nearest_on(*ends, at, scale))
        if points != draft.points:
            drawing.change(None, points=points)
            drawing.choose(drawing.chosen, edge + 1)
