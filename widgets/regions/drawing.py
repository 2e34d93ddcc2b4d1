"""What is drawn: regions as far as they are typed, what is chosen, and the way back. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from services.domain.regions import MOST_POINTS, MOST_REGIONS, Region
from widgets.regions.geometry import Points, clamped

MOST_STEPS = 200


@dataclass(frozen=True)
class Draft:
    """A region that may be wrong still; `checked()` raises BadValue with the field."""

    name: str
    type: str
    points: Points

    def checked(self) -> Region:
        return Region(self.name.strip(), self.type.strip(), self.points)


Drafts = tuple[Draft, ...]


def drafts_of(regions: Sequence[Region]) -> Drafts:
    return tuple(Draft(region.name, region.type, region.points) for region in regions)


class Drawing:
    """`changed` is called after everything that can be seen; a change is one step of undo.

    Changes that follow each other under one `merge` key, like the moves of one drag, are one step.
    `chosen` is the region the keys work on, `corner` its corner, None for the region as a whole.
    `open` are the corners of a region that is not closed yet.
    """

    def __init__(self, changed: Callable[[], None] = lambda: None) -> None:
        self.regions: Drafts = ()
        self.chosen: int | None = None
        self.corner: int | None = None
        self.open: Points = ()
        self._changed = changed
        self._begun: Drafts = ()
        self._undo: list[Drafts] = []
        self._redo: list[Drafts] = []
        self._merge: object = None

    @property
    def is_changed(self) -> bool:
        return self.regions != self._begun or bool(self.open)

    @property
    def can_undo(self) -> bool:
        return bool(self._undo or self.open)

    @property
    def can_redo(self) -> bool:
        return bool(self._redo) and not self.open

    @property
    def is_full(self) -> bool:
        return len(self.regions) >= MOST_REGIONS

    @property
    def draft(self) -> Draft | None:
        return None if self.chosen is None else self.regions[self.chosen]

    def begin(self, drafts: Drafts) -> None:
        """With these, and nothing to undo."""
        self.regions = self._begun = drafts
        self._undo, self._redo = [], []
        self.open = ()
        self.choose(0 if drafts else None)

    def choose(self, place: int | None, corner: int | None = None) -> None:
        self.chosen, self.corner = place, corner
        self.end_step()
        self._changed()

    def end_step(self) -> None:
        """What comes next is a step of its own."""
        self._merge = None

    # regions

    def add(self, draft: Draft) -> bool:
        """Chosen as a whole; False where no more fit."""
        if self.is_full:
            return False
        self.end_step()
        self.chosen, self.corner = len(self.regions), None
        self._put((*self.regions, draft))
        return True

    def remove(self) -> None:
        """The chosen region."""
        place = self.chosen
        if place is None:
            return
        self.end_step()
        left = (*self.regions[:place], *self.regions[place + 1 :])
        self.chosen = min(place, len(left) - 1) if left else None
        self.corner = None
        self._put(left)

    def change(self, merge: object, **fields: str | Points) -> None:
        """The chosen region's name, type or points."""
        if self.chosen is None or self.draft is None:
            return
        draft = replace(self.draft, **fields)  # type: ignore[arg-type]
        place = self.chosen
        if draft != self.draft:
            self._put((*self.regions[:place], draft, *self.regions[place + 1 :]), merge)

    # a region that is being drawn

    def open_at(self, at: tuple[float, float]) -> bool:
        """One corner more of the open region; False where no more fit."""
        if len(self.open) >= MOST_POINTS or self.is_full:
            return False
        if not self.open:
            self.chosen = self.corner = None
        self.open = (*self.open, clamped(at))
        self._changed()
        return True

    def give_up_open(self) -> None:
        self.open = ()
        self._changed()

    def close_open(self, name: str, kind: str) -> None:
        points, self.open = self.open, ()
        self.add(Draft(name, kind, points))

    # the way back

    def undo(self) -> None:
        """The last corner of an open region, else the last step."""
        if self.open:
            self.open = self.open[:-1]
            self._changed()
        elif self._undo:
            self._redo.append(self.regions)
            self._return_to(self._undo.pop())

    def redo(self) -> None:
        if self.can_redo:
            self._undo.append(self.regions)
            self._return_to(self._redo.pop())

    def _put(self, regions: Drafts, merge: object = None) -> None:
        if merge is None or merge != self._merge:
            self._undo = [*self._undo[1 - MOST_STEPS :], self.regions]
        self._redo = []
        self._merge = merge
        self.regions = regions
        self._changed()

    def _return_to(self, regions: Drafts) -> None:
        self.end_step()
        self.chosen = _touched(self.regions, regions, self.chosen)
        self.regions = regions
        points = len(self.draft.points) if self.draft else 0
        self.corner = None if self.corner is None or self.corner >= points else self.corner
        self._changed()


def _touched(before: Drafts, after: Drafts, chosen: int | None) -> int | None:
    """The region that a step back changed, so that the eye is led to it."""
    if not after:
        return None
    for place, draft in enumerate(after):
        if place >= len(before) or draft != before[place]:
            return place
    return min(chosen or 0, len(after) - 1)
