from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from services.capture.openings import Openings


def test_eight_open_at_once_and_the_others_wait_their_turn() -> None:
    openings = Openings()
    for number in range(20):
        openings.ask(f"c{number}")

    first = openings.admit(0.0)
    for camera_id in first:
        openings.give_back(camera_id)

    assert first == [f"c{number}" for number in range(8)]
    assert openings.admit(0.1) == [f"c{number}" for number in range(8, 16)]


def test_a_slow_camera_does_not_hold_up_the_others() -> None:
    openings = Openings(places=1)
    openings.ask("slow")
    openings.ask("next")

    assert openings.admit(0.0) == ["slow"]
    assert openings.admit(1.9) == []
    assert openings.admit(2.0) == ["next"]


def test_who_is_stopped_while_waiting_is_not_called() -> None:
    openings = Openings(places=1)
    for camera_id in ("gate", "yard", "dock"):
        openings.ask(camera_id)
    openings.admit(0.0)

    openings.give_back("yard")

    assert openings.admit(5.0) == ["dock"]


@given(st.lists(st.tuples(st.sampled_from(["ask", "give", "admit"]), st.integers(0, 30))))
def test_never_more_than_eight_within_two_seconds(steps: list[tuple[str, int]]) -> None:
    openings = Openings()
    inside: dict[str, float] = {}
    for now, (step, number) in enumerate(steps):
        at = now * 0.1
        if step == "ask":
            openings.ask(f"c{number}")
        elif step == "give":
            openings.give_back(f"c{number}")
            inside.pop(f"c{number}", None)
        else:
            inside |= dict.fromkeys(openings.admit(at), at)
        assert sum(at - since < 2.0 for since in inside.values()) <= 8
