"""What is drawn can be taken back, step by step."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from services.domain.regions import MOST_POINTS, MOST_REGIONS
from widgets.regions.drawing import Draft, Drafts, Drawing
from widgets.regions.geometry import Points, moved

BOX: Points = ((0.2, 0.2), (0.6, 0.2), (0.6, 0.8), (0.2, 0.8))
DOOR = Draft("Door", "motion", BOX)
BELT = Draft("Belt", "no_hairnet", BOX[:3])


def drawing(*drafts: Draft) -> Drawing:
    made = Drawing()
    made.begin(drafts)
    return made


def test_a_drawing_that_was_just_begun_has_nothing_to_lose() -> None:
    begun = drawing(DOOR)

    assert not begun.is_changed
    assert not begun.can_undo
    assert begun.chosen == 0


def test_the_moves_of_one_drag_are_one_step() -> None:
    dragged = drawing(DOOR)
    for _ in range(5):
        dragged.change("drag", points=moved(dragged.regions[0].points, 0.01, 0))

    dragged.undo()

    assert dragged.regions == (DOOR,)
    assert not dragged.can_undo


def test_two_drags_are_two_steps() -> None:
    dragged = drawing(DOOR)
    dragged.change("drag", points=moved(BOX, 0.1, 0))
    dragged.end_step()
    dragged.change("drag", points=moved(BOX, 0.2, 0))

    dragged.undo()

    assert dragged.regions[0].points == moved(BOX, 0.1, 0)


def test_a_step_back_leads_to_the_region_it_changed() -> None:
    both = drawing(DOOR, BELT)
    both.choose(1)
    both.change(None, name="Line")
    both.choose(0)

    both.undo()

    assert both.chosen == 1
    assert both.regions == (DOOR, BELT)


def test_what_was_taken_back_comes_again_until_something_new_is_done() -> None:
    both = drawing(DOOR, BELT)
    both.remove()
    both.undo()
    both.redo()
    assert both.regions == (BELT,)

    both.undo()
    both.change(None, name="Gate")
    assert not both.can_redo


def test_undo_takes_back_the_corners_of_an_open_region_first() -> None:
    opened = drawing(DOOR)
    opened.open_at((0.1, 0.1))
    opened.open_at((0.2, 0.1))

    opened.undo()

    assert opened.open == ((0.1, 0.1),)
    assert opened.is_changed


def test_a_closed_region_is_chosen_and_taken_back_as_one() -> None:
    closed = drawing()
    for at in BOX:
        closed.open_at(at)
    closed.close_open("Region 1", "motion")
    assert closed.draft == Draft("Region 1", "motion", BOX)

    closed.undo()
    assert closed.regions == ()
    assert closed.chosen is None


def test_no_more_regions_than_a_file_takes() -> None:
    full = drawing(*(Draft(f"Region {n}", "motion", BOX) for n in range(MOST_REGIONS)))

    assert not full.add(DOOR)
    assert not full.open_at((0.1, 0.1))
    assert len(full.regions) == MOST_REGIONS


def test_no_more_corners_than_a_region_takes() -> None:
    opened = drawing()
    assert all(opened.open_at((0.5, 0.5)) for _ in range(MOST_POINTS))

    assert not opened.open_at((0.5, 0.5))


class AnyHand(RuleBasedStateMachine):
    """Against a list of all states: undo goes back through it, redo forward."""

    def __init__(self) -> None:
        super().__init__()
        self.drawing = drawing(DOOR)
        self.states: list[Drafts] = [self.drawing.regions]
        self.at = 0

    @rule(name=st.sampled_from(["A", "B", "C"]))
    def adds(self, name: str) -> None:
        self.drawing.add(Draft(name, "motion", BOX))
        self.noted()

    @rule()
    def removes(self) -> None:
        self.drawing.remove()
        self.noted()

    @rule(data=st.data())
    def chooses(self, data: Any) -> None:
        count = len(self.drawing.regions)
        self.drawing.choose(data.draw(st.integers(0, count - 1)) if count else None)

    @rule(across=st.floats(-1, 1), down=st.floats(-1, 1))
    def moves(self, across: float, down: float) -> None:
        if self.drawing.draft is not None:
            self.drawing.change(None, points=moved(self.drawing.draft.points, across, down))
        self.noted()

    @precondition(lambda self: self.at > 0)
    @rule()
    def undoes(self) -> None:
        self.drawing.undo()
        self.at -= 1

    @precondition(lambda self: self.at < len(self.states) - 1)
    @rule()
    def redoes(self) -> None:
        self.drawing.redo()
        self.at += 1

    def noted(self) -> None:
        if self.drawing.regions != self.states[self.at]:
            self.states = [*self.states[: self.at + 1], self.drawing.regions]
            self.at += 1

    @invariant()
    def is_where_it_should_be(self) -> None:
        assert self.drawing.regions == self.states[self.at]
        assert self.drawing.can_undo == (self.at > 0)
        assert self.drawing.chosen is None or self.drawing.chosen < len(self.drawing.regions)


TestAnyHand = AnyHand.TestCase
TestAnyHand.settings = settings(max_examples=50, stateful_step_count=20, deadline=None)
