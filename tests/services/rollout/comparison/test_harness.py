"""What becomes of a case: match, known, mismatch, error or skipped."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any

import pytest

from services.domain.errors import CallCancelled, CallTimedOut, CameraNotFound
from services.domain.known_differences import excuse
from services.domain.operation import Implementation, Operation
from services.domain.rehearsals import CaseVerdict, Comparison
from services.domain.run_state import CaptureState, RunState
from services.domain.sentences import sentence
from services.rollout.comparison.case import CannotBeTried, Case, Seen, State
from services.rollout.comparison.harness import compare

LEGACY, DOMAIN = Implementation.LEGACY, Implementation.DOMAIN
NOTHING = State({}, {}, (), is_signed=True, running={})
STOPPED = RunState("gate", CaptureState.STOPPED)
CASE = Case(Operation.STATUS, "a stopped camera")


def seen(result: Any = None, **fields: Any) -> Seen:
    values: dict[str, Any] = {"before": NOTHING, "after": NOTHING, "effects": ()} | fields
    return Seen("c1", root="/tmp/trial", result=result, **values)


class Bench:
    """Answers what a test says, or raises it."""

    def __init__(self, legacy: Seen | Exception, domain: Seen | Exception) -> None:
        self._sides: Mapping[Implementation, Seen | Exception] = {LEGACY: legacy, DOMAIN: domain}

    def attempt(self, case: Case, side: Implementation) -> Seen:
        answer = self._sides[side]
        if isinstance(answer, Exception):
            raise answer
        return answer


def compared(legacy: Seen | Exception, domain: Seen | Exception) -> Comparison:
    return compare([CASE], Bench(legacy, domain), excuse, lambda _: None, threading.Event())


def wrong(comparison: Comparison) -> dict[str, CaseVerdict]:
    found = {field.field: field.verdict for field in comparison.fields}
    return {name: kind for name, kind in found.items() if kind is not CaseVerdict.MATCH}


def test_equal_observations_match() -> None:
    comparison = compared(seen(STOPPED), seen(STOPPED))

    assert wrong(comparison) == {}
    assert comparison.summary.match == 1


def test_a_difference_is_excused_only_while_legacy_gives_what_the_table_says() -> None:
    told = RunState("gate", CaptureState.STOPPED, reason=sentence("Stopped by hand."))

    assert wrong(compared(seen(STOPPED), seen(told))) == {"result.reason": CaseVerdict.KNOWN}
    assert wrong(compared(seen(told), seen(STOPPED))) == {"result.reason": CaseVerdict.MISMATCH}


def test_a_row_that_only_one_side_touched_is_a_mismatch() -> None:
    touched = State({"cameras.gate.name": "Gate"}, {}, (), is_signed=True, running={})

    comparison = compared(seen(STOPPED), seen(STOPPED, after=touched))

    (field,) = [f for f in comparison.fields if f.verdict is CaseVerdict.MISMATCH]
    assert (field.field, field.legacy, field.domain) == (
        "database.cameras.gate.name",
        "untouched",
        '"Gate"',
    )


def test_the_same_refusal_matches_and_folders_and_times_do_not_count() -> None:
    refused = CameraNotFound("There is no camera “gate”.", field="id")
    early = State({"cameras.gate.updated_at": 1}, {}, ("/tmp/trial/a",), True, {})
    late = State({"cameras.gate.updated_at": 2}, {}, ("/tmp/trial/a",), True, {})

    assert wrong(compared(seen(error=refused), seen(error=refused))) == {}
    assert wrong(compared(seen(STOPPED, after=early), seen(STOPPED, after=late))) == {}


@pytest.mark.parametrize("error", [ZeroDivisionError(), CallTimedOut("“status” did not answer.")])
def test_a_bug_or_no_answer_is_an_error_also_when_both_sides_have_it(error: Exception) -> None:
    for domain in (seen(STOPPED), seen(error=error)):
        comparison = compared(seen(error=error), domain)

        assert wrong(comparison) == {"case": CaseVerdict.ERROR}
        assert not comparison.summary.is_clean


def test_a_situation_that_cannot_be_made_is_skipped_and_one_that_fails_is_an_error() -> None:
    skipped = compared(CannotBeTried("no camera"), seen(STOPPED))
    failed = compared(seen(STOPPED), RuntimeError("the copy is broken"))

    assert (skipped.summary.skipped, failed.summary.error) == (1, 1)
    assert not skipped.summary.is_clean


def test_nothing_compared_is_not_clean() -> None:
    empty = compare([], Bench(seen(), seen()), excuse, lambda _: None, threading.Event())

    assert not empty.summary.is_clean


def test_a_comparison_ends_between_two_cases() -> None:
    cancelled = threading.Event()
    cancelled.set()

    with pytest.raises(CallCancelled):
        compare([CASE], Bench(seen(), seen()), excuse, lambda _: None, cancelled)
