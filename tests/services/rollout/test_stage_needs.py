"""What a stage must have before it passes, and when that is expected."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from services.domain.operation import Operation
from services.domain.rollout import DAY_S, RolloutState
from services.domain.rollout_view import ChecklistItem, CheckState
from services.domain.sentences import sentence
from services.domain.verdicts import VerdictKind
from services.rollout.stage_needs import StageFacts, can_pass, expected_at, stage_needs
from services.rollout.traffic import OperationTraffic
from tests.services.rollout.plan_machine import NOON, running

START = Operation.START


def ripe() -> RolloutState:
    """A first stage with all its time and good hours."""
    return replace(running(), observed_s=DAY_S, hours=(True,) * 24)


def facts(judged: int = 60, exercised: int = 0, per_day: float = 0.0) -> StageFacts:
    return StageFacts(
        traffic={START: OperationTraffic(judged=judged, exercised=exercised, per_day=per_day)},
        exposed={START},
    )


def missing(state: RolloutState, known: StageFacts) -> list[str]:
    return [str(need.what) for need in stage_needs(state, known) if not need.is_met]


def test_a_stage_with_time_hours_and_calls_can_pass() -> None:
    assert can_pass(ripe(), facts())


def test_time_that_was_not_observed_is_missing() -> None:
    early = replace(ripe(), observed_s=DAY_S - 1)

    assert missing(early, facts()) == ["Observed for the stage's least time"]


def test_the_last_six_hours_must_have_passed() -> None:
    state = replace(ripe(), hours=(*(True,) * 20, False, True, True, True, True, True))

    assert missing(state, facts()) == ["The last six hours passed"]


def test_an_open_problem_or_mismatch_blocks() -> None:
    known = replace(facts(), open_problems=1, mismatches=2)

    assert missing(ripe(), known) == ["No open problem report", "No open mismatch"]


def test_an_operation_without_enough_calls_blocks() -> None:
    assert missing(ripe(), facts(judged=59)) == ["Calls of start on domain"]


def test_an_operation_without_an_exposed_camera_does_not_block() -> None:
    known = replace(facts(judged=0), exposed=())

    assert can_pass(ripe(), known)


def test_an_exercise_stands_in_and_is_marked() -> None:
    known = facts(judged=3, exercised=60)

    assert can_pass(ripe(), known)
    assert "by exercise" in str(stage_needs(ripe(), known)[-1].what)


def test_an_exercise_that_failed_proves_nothing() -> None:
    known = replace(facts(judged=3, exercised=60), exercised={START: VerdictKind.ROLL_BACK})

    assert not can_pass(ripe(), known)


def test_the_stages_checklist_must_be_done_and_the_preflight_is_over() -> None:
    def line(group: str, state: CheckState) -> ChecklistItem:
        return ChecklistItem(f"{group}.1", group, sentence("One"), state, automatic=False)

    known = replace(
        facts(),
        checklist=[line("preflight", CheckState.OPEN), line("watch", CheckState.OPEN)],
    )

    assert missing(ripe(), known) == ["The stage's checklist is done"]


def test_the_expected_date_follows_todays_traffic() -> None:
    # 10 % of 300 calls a day: 30 more calls take a day
    known = facts(judged=30, per_day=300)

    assert expected_at(ripe(), known, NOON) == NOON + timedelta(days=1)


def test_the_expected_date_is_unknown_without_traffic() -> None:
    assert expected_at(ripe(), facts(judged=30), NOON) is None


def test_the_expected_date_waits_for_time_and_hours() -> None:
    assert expected_at(running(), facts(), NOON) == NOON + timedelta(days=1)


def test_a_line_that_nobody_can_know_does_not_stop_the_stage() -> None:
    unknown = ChecklistItem(
        "function.refresh", "function", sentence("One"), CheckState.UNKNOWN, automatic=True
    )

    assert missing(ripe(), replace(facts(), checklist=[unknown])) == []
