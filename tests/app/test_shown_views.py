"""What several who show one camera want of it together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.presenters.shown_views import ShownViews, together
from services.domain.pictures import HIDDEN, Stream, View

SMALL = View(320, 180, Stream.SUB, shown=True, fps_limit=5.0)
LARGE = View(1280, 720, Stream.MAIN, shown=True)

_sides = st.integers(16, 4000)
_views = st.builds(
    View,
    _sides,
    _sides,
    st.sampled_from(Stream),
    shown=st.booleans(),
    fps_limit=st.none() | st.floats(1, 30),
)


@given(st.lists(_views, max_size=6))
def test_nobody_gets_less_than_they_asked_for(views: list[View]) -> None:
    made = together(views)
    assert made.shown == any(view.shown for view in views)
    for view in views:
        if view.shown:
            assert made.width >= view.width
            assert made.height >= view.height
            assert made.stream is Stream.MAIN or view.stream is Stream.SUB
            if view.fps_limit is None:
                assert made.fps_limit is None
            elif made.fps_limit is not None:
                assert made.fps_limit >= view.fps_limit


def test_who_hides_a_camera_takes_it_from_nobody_else() -> None:
    told: list[tuple[str, View]] = []
    shown = ShownViews(lambda camera_id, view: told.append((camera_id, view)))
    shown.show("wall", "gate", SMALL)
    shown.show("window", "gate", LARGE)
    shown.show("wall", "gate", HIDDEN)
    shown.forget("window")
    assert told == [("gate", SMALL), ("gate", LARGE), ("gate", LARGE), ("gate", HIDDEN)]


def test_a_camera_is_held_back_only_where_nobody_wants_it_at_its_full_rate() -> None:
    shown = ShownViews(lambda camera_id, view: None)
    shown.show("wall", "gate", SMALL)
    shown.show("wall", "yard", SMALL)
    shown.show("window", "gate", LARGE)
    assert shown.held_back() == 1
    shown.keep({"gate"})
    assert shown.held_back() == 0
