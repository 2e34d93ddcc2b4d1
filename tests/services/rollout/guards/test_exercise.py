from __future__ import annotations

from typing import Any

from services.domain.operation import Operation, Reason
from services.domain.verdicts import DEFAULT_LIMITS, VerdictKind
from services.rollout.guards.exercise import judge_exercise
from tests.services.rollout.guards.calls import FAILED, LEGACY, NOW, OK, calls

SYNTHETIC: dict[str, Any] = {"reason": Reason.SYNTHETIC, "bucket": None}


def test_only_synthetic_calls_are_judged() -> None:
    ordinary = calls([FAILED] * 60)
    exercised = calls([OK] * 60, operation="logs", **SYNTHETIC)

    verdicts = judge_exercise([*ordinary, *exercised], NOW, DEFAULT_LIMITS)

    assert [line.operation for line in verdicts] == [Operation.LOGS]
    assert [one.kind for one in verdicts[0].guards] == [
        VerdictKind.OK,
        VerdictKind.OK,
        VerdictKind.NOT_ENOUGH_DATA,
    ]


def test_an_exercise_that_fails_is_judged_by_the_same_formulas() -> None:
    (line,) = judge_exercise(calls([FAILED] * 4, **SYNTHETIC), NOW, DEFAULT_LIMITS)

    assert line.kind is VerdictKind.ROLL_BACK


def test_a_control_operation_is_compared_on_the_same_camera() -> None:
    both = [
        *calls([OK] * 200, latency_ms=10.0, implementation=LEGACY, **SYNTHETIC),
        *calls([OK] * 100, latency_ms=30.0, **SYNTHETIC),
    ]

    (line,) = judge_exercise(both, NOW, DEFAULT_LIMITS)

    assert line.kind is VerdictKind.ATTENTION
    assert "other cameras" not in str(line.guards[2].note)


def test_nothing_exercised_is_nothing_said() -> None:
    assert judge_exercise(calls([FAILED] * 60), NOW, DEFAULT_LIMITS) == ()
