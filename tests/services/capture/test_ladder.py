from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.capture.ladder import Ladder, knock_every_s
from services.domain.run_state import ProblemKind

chances = st.floats(0, 1, exclude_max=True)
failures = st.integers(1, 10_000)


def delays(kind: ProblemKind, chance: float = 0.0) -> list[float | None]:
    return [Ladder().delay_s(kind, number, lambda: chance) for number in range(1, 9)]


def test_a_lost_camera_is_tried_quickly_at_first_and_then_every_minute() -> None:
    assert delays(ProblemKind.LOST) == [1, 2, 4, 8, 15, 60, 60, 60]


@pytest.mark.parametrize("kind", [ProblemKind.CANNOT_WORK, ProblemKind.BUSY])
def test_what_cannot_work_now_is_tried_every_minute(kind: ProblemKind) -> None:
    assert delays(kind) == [60] * 8


def test_a_wrong_password_is_not_tried_again() -> None:
    assert delays(ProblemKind.AUTH) == [None] * 8


def test_the_settings_say_the_delays() -> None:
    ladder = Ladder(delays_s=(3.0, 5.0), slow_s=30.0)

    assert [ladder.delay_s(ProblemKind.LOST, n, lambda: 0.0) for n in (1, 2, 3)] == [3, 5, 30]


@given(failures, chances)
def test_the_next_attempt_never_comes_sooner_than_the_one_before(n: int, chance: float) -> None:
    before = Ladder().delay_s(ProblemKind.LOST, n, lambda: 0.0)
    after = Ladder().delay_s(ProblemKind.LOST, n + 1, lambda: chance)

    assert before is not None
    assert after is not None
    assert before <= after <= 61


@given(failures, chances)
def test_chance_adds_less_than_a_second(n: int, chance: float) -> None:
    sure = Ladder().delay_s(ProblemKind.LOST, n, lambda: 0.0)
    by_chance = Ladder().delay_s(ProblemKind.LOST, n, lambda: chance)

    assert sure is not None
    assert by_chance is not None
    assert 0 <= by_chance - sure < 1.0001


def test_a_camera_away_for_five_minutes_is_listened_for_less_often() -> None:
    assert [knock_every_s(waited) for waited in (0.0, 299.0, 300.0, 86_400.0)] == [1, 1, 5, 5]
