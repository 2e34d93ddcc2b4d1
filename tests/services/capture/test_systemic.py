from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.capture.systemic import SystemicGuard


class Bed:
    def __init__(self) -> None:
        self.slept = 100.0
        self.now = 1000.0
        self.guard = SystemicGuard(lambda: 0.5, lambda: self.slept)
        self.guard.look(0, self.now)

    def look(self, running: int, after_s: float = 0.2) -> str | None:
        self.now += after_s
        words = self.guard.look(running, self.now)
        return None if words is None else str(words)

    def lose(self, *cameras: str) -> None:
        for camera_id in cameras:
            self.guard.note_lost(camera_id, self.now)


@pytest.fixture
def bed() -> Bed:
    return Bed()


def test_a_third_of_the_cameras_lost_at_once_is_one_event(bed: Bed) -> None:
    bed.lose("gate", "yard", "dock", "hall")

    assert bed.look(running=12) == "4 of 12 cameras were lost within 5 s."
    assert bed.look(running=12) is None


def test_three_lost_cameras_are_three_lost_cameras(bed: Bed) -> None:
    bed.lose("gate", "yard", "dock")

    assert bed.look(running=3) is None


def test_few_of_many_are_no_shared_loss(bed: Bed) -> None:
    bed.lose(*(f"c{number}" for number in range(12)))

    assert bed.look(running=40) is None


def test_losses_spread_over_minutes_are_not_added_up(bed: Bed) -> None:
    for number in range(8):
        bed.lose(f"c{number}")
        assert bed.look(running=8, after_s=2.5) is None


def test_a_camera_that_came_back_is_not_counted(bed: Bed) -> None:
    bed.lose("gate", "yard", "dock", "hall")
    bed.guard.note_ended("hall")

    assert bed.look(running=4) is None


def test_a_machine_that_slept_is_noticed(bed: Bed) -> None:
    bed.slept += 3600

    assert bed.look(running=1) == "This machine slept for 3600 s."


def test_a_loop_that_stood_still_is_noticed(bed: Bed) -> None:
    assert bed.look(running=1, after_s=9.0) == "This machine stood still for 9 s."


def test_nothing_is_tried_and_nothing_ended_for_five_seconds(bed: Bed) -> None:
    bed.slept += 60
    bed.look(running=1)

    assert bed.guard.in_grace(bed.now + 4.9)
    assert not bed.guard.may_attempt(bed.now + 4.9)
    assert not bed.guard.in_grace(bed.now + 5.0)


def test_without_a_shared_loss_attempts_are_not_held_back(bed: Bed) -> None:
    assert all(bed.guard.may_attempt(bed.now) for _ in range(100))


@given(st.lists(st.floats(0.001, 0.5), min_size=50, max_size=200), st.floats(0, 0.999))
def test_after_a_shared_loss_reconnects_come_at_eight_a_second(
    turns: list[float], chance: float
) -> None:
    guard = SystemicGuard(lambda: chance, lambda: 0.0)
    guard.look(8, 0.0)
    for number in range(8):
        guard.note_lost(f"c{number}", 0.0)
    guard.look(8, 0.1)

    made: list[float] = []
    now = 5.1
    for turn in turns:
        now += turn
        made += [now for _ in range(64) if now < 35 and guard.may_attempt(now)]

    for at in made:
        # the shortest step is half the mean, and a look may be a quarter of a second late
        assert sum(at <= other < at + 1 for other in made) <= 21
