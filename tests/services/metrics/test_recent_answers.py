"""A camera is reachable for ten minutes after its last answer."""

from __future__ import annotations

from services.metrics.recent_answers import RecentAnswers
from tests.fakes import FakeClock


def test_a_camera_is_reachable_for_ten_minutes_after_an_answer() -> None:
    clock = FakeClock()
    answers = RecentAnswers(clock)
    answers.answered("gate")

    clock.pass_by(600)
    assert answers.is_reachable("gate")
    clock.pass_by(1)
    assert not answers.is_reachable("gate")


def test_a_newer_answer_counts_from_its_own_time() -> None:
    clock = FakeClock()
    answers = RecentAnswers(clock)
    answers.answered("gate")
    clock.pass_by(500)
    answers.answered("gate")
    clock.pass_by(500)

    assert answers.is_reachable("gate")


def test_a_camera_that_never_answered_or_was_forgotten_is_not_reachable() -> None:
    answers = RecentAnswers(FakeClock())
    answers.answered("gate")
    answers.forget("gate")
    answers.forget("yard")

    assert not answers.is_reachable("gate")
    assert not answers.is_reachable("yard")
