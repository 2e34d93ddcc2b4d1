from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.domain.errors import Outcome
from services.domain.operation import NOT_COUNTED, CallRecord, Operation, Reason
from services.domain.verdicts import DEFAULT_LIMITS, Guard, GuardLimits, GuardVerdict, VerdictKind
from services.rollout.guards.counters import Counters
from services.rollout.guards.wilson import is_above
from tests.services.rollout.guards.calls import DOMAIN, FAILED, LEGACY, NOW, OK, call, calls

UNREACHABLE = Outcome.ENVIRONMENT


def fed(records: list[CallRecord], limits: GuardLimits = DEFAULT_LIMITS) -> Counters:
    counters = Counters(limits)
    for record in records:
        counters.add(record)
    return counters


def last_of(records: list[CallRecord], limits: GuardLimits = DEFAULT_LIMITS) -> GuardVerdict | None:
    """What the last record amounts to."""
    return [*map(Counters(limits).add, records)][-1]


def errors_of(counters: Counters, operation: Operation = Operation.START) -> GuardVerdict:
    return counters.verdicts(operation)[0]


def test_the_fourth_failure_of_four_calls_rolls_back() -> None:
    counters = Counters(DEFAULT_LIMITS)

    found = [counters.add(record) for record in calls([FAILED] * 4)]

    assert found[:3] == [None, None, None]
    assert found[3] is not None
    assert (found[3].kind, found[3].guard) == (VerdictKind.ROLL_BACK, Guard.ERROR_RATE)
    assert (found[3].have, found[3].value) == (4, 1.0)


def test_a_call_that_was_refused_or_cancelled_is_not_judged() -> None:
    counters = fed(calls([Outcome.REFUSED, Outcome.CANCELLED] * 50))

    assert errors_of(counters).kind is VerdictKind.NO_TRAFFIC


@pytest.mark.parametrize("reason", sorted([*NOT_COUNTED, Reason.ONLY]))
def test_calls_that_somebody_put_on_a_side_do_not_count(reason: Reason) -> None:
    assert last_of(calls([FAILED] * 40, reason=reason)) is None


def test_a_failed_read_counts_for_domain_and_its_second_attempt_for_legacy() -> None:
    fallback: dict[str, Any] = {"reason": Reason.FALLBACK, "implementation": LEGACY, "attempt": 2}
    pairs = zip(calls([FAILED] * 4), calls([OK] * 4, **fallback), strict=True)

    counters = fed([record for pair in pairs for record in pair])

    assert errors_of(counters).have == 4
    assert errors_of(counters).kind is VerdictKind.ROLL_BACK


def test_operations_are_never_pooled() -> None:
    records = [
        record
        for operation in ("start", "stop", "restart")
        for record in calls([FAILED], operation=operation)
    ]

    assert [Counters(DEFAULT_LIMITS).add(record) for record in records * 3] == [None] * 9


def test_operations_that_are_not_routed_are_no_concern() -> None:
    assert last_of(calls([FAILED] * 40, operation="add_camera")) is None


def test_the_rate_of_a_full_window_must_be_surely_above_the_limit() -> None:
    """18 of 200 are, 17 are not; spread out, so that no run of failures alarms."""

    def spread(failures: int) -> list[Outcome]:
        failing = {round(number * 200 / failures) for number in range(failures)}
        return [FAILED if number in failing else OK for number in range(200)]

    least = next(n for n in range(200) if is_above(n, 200, 0.05))

    assert errors_of(fed(calls(spread(least)))).kind is VerdictKind.ROLL_BACK
    assert errors_of(fed(calls(spread(least - 1)))).kind is VerdictKind.ATTENTION


def test_exactly_the_limit_is_within_it() -> None:
    limits = GuardLimits(
        error_attention=0.5, error_roll_back=0.5, success_attention=0.5, success_roll_back=0.5
    )

    assert errors_of(fed(calls([OK, FAILED] * 100), limits)).kind is VerdictKind.OK


def test_below_twenty_calls_there_is_not_enough_data() -> None:
    few, enough = errors_of(fed(calls([OK] * 19))), errors_of(fed(calls([OK] * 20)))

    assert (few.kind, few.have, few.need) == (VerdictKind.NOT_ENOUGH_DATA, 19, 20)
    assert enough.kind is VerdictKind.OK


def test_what_left_the_window_is_forgotten() -> None:
    counters = fed(calls([FAILED] * 3 + [OK] * 200))

    assert errors_of(counters).value == 0.0


def test_an_unreachable_camera_lowers_nothing_and_is_named() -> None:
    records = [
        *calls([OK] * 30, operation="preview"),
        *calls([UNREACHABLE] * 30, operation="preview", unit="yard"),
        *calls([UNREACHABLE] * 2, operation="preview", unit="dock"),
    ]

    errors, success = fed(records).verdicts(Operation.PREVIEW)

    assert (errors.kind, errors.have) == (VerdictKind.OK, 62)
    assert (success.kind, success.have, success.value) == (VerdictKind.OK, 30, 1.0)
    assert str(success.note) == "Without 2 unreachable cameras: dock, yard."


def test_a_camera_that_its_worker_reaches_counts_against_the_side() -> None:
    found = last_of(calls([UNREACHABLE] * 4, operation="preview", reachable=True))

    assert found is not None
    assert found.guard is Guard.SUCCESS_RATE


@pytest.mark.parametrize(("minutes", "counts"), [(10, True), (10.1, False), (-9, True)])
def test_a_camera_that_answered_the_other_side_lately_counts(minutes: float, counts: bool) -> None:
    """A clock that went backwards leaves the answer in the future: that is as near."""
    answered = call(operation="preview", implementation=LEGACY, at=NOW - timedelta(minutes=minutes))
    failing = [call(operation="preview", outcome=UNREACHABLE) for _ in range(4)]

    assert (last_of([answered, *failing]) is not None) is counts


def test_a_start_that_was_accepted_does_not_prove_that_the_camera_answers() -> None:
    accepted = call(operation="start", implementation=LEGACY)
    failing = [call(operation="preview", outcome=UNREACHABLE) for _ in range(4)]

    assert last_of([accepted, *failing]) is None


def test_when_legacy_fails_as_well_a_roll_back_is_held() -> None:
    found = last_of([*calls([FAILED] * 20, implementation=LEGACY), *calls([FAILED] * 4)])

    assert found is not None
    assert (found.kind, found.holds) == (VerdictKind.ROLL_BACK, True)
    assert "rolling back would not help" in str(found.note)


def test_the_seeds_letter_rolls_back_all_the_same() -> None:
    limits = GuardLimits(seed_literal=True)

    found = last_of([*calls([FAILED] * 20, implementation=LEGACY), *calls([FAILED] * 4)], limits)

    assert found is not None
    assert not found.holds


@pytest.mark.parametrize(
    ("outcomes", "ended"),
    [
        ([FAILED] * 19, timedelta()),
        ([FAILED] + [OK] * 19, timedelta()),
        ([FAILED] * 3 + [OK] * 27, timedelta()),
        ([FAILED] * 40, timedelta(hours=25)),
    ],
    ids=["too few", "exactly the limit", "surely the better side", "yesterday"],
)
def test_legacy_shares_no_cause_with(outcomes: list[Outcome], ended: timedelta) -> None:
    before = calls(outcomes, every_s=1, implementation=LEGACY, ends=NOW - ended)

    found = last_of([*before, *calls([FAILED] * 4, every_s=1)])

    assert found is not None
    assert not found.holds


def test_a_side_that_is_better_than_failing_legacy_is_held_too() -> None:
    """The difference's interval lies below 0: going back would make it worse."""
    legacy = calls([FAILED] * 200, every_s=1, implementation=LEGACY)
    domain = calls([FAILED, OK, OK, OK] * 10, every_s=1)

    found = errors_of(fed([*legacy, *domain]))

    assert (found.kind, found.holds) == (VerdictKind.ROLL_BACK, True)


def test_a_new_rollout_starts_from_nothing() -> None:
    counters = fed(calls([FAILED] * 10))

    counters.reset()

    assert errors_of(counters).kind is VerdictKind.NO_TRAFFIC


def test_success_is_what_is_left_of_errors() -> None:
    errors, success = fed(calls([OK] * 38 + [FAILED] * 2)).verdicts(Operation.START)

    assert (errors.value, success.value) == (0.05, 0.95)
    assert errors.low is not None
    assert success.high == 1 - errors.low
    assert "38 / 40 = 95.0 %" in str(success.formula)


RECORDS = st.lists(
    st.builds(
        call,
        operation=st.sampled_from(["start", "preview", "status"]),
        unit=st.sampled_from(["gate", "yard"]),
        implementation=st.sampled_from([LEGACY, DOMAIN]),
        outcome=st.sampled_from(list(Outcome)),
        reason=st.sampled_from(list(Reason)),
        reachable=st.booleans(),
        at=st.integers(-200_000, 200_000).map(lambda s: NOW + timedelta(seconds=s)),
    ),
    max_size=60,
)


@settings(max_examples=50)
@given(RECORDS)
def test_no_order_of_times_is_an_exception_and_no_count_goes_below_zero(
    records: list[CallRecord],
) -> None:
    counters = fed(records)

    for operation in Operation:
        for verdict in counters.verdicts(operation, NOW):
            assert verdict.have >= 0
            assert verdict.value is None or 0 <= verdict.value <= 1
            assert (verdict.value is None) is (verdict.kind is VerdictKind.NO_TRAFFIC)


@settings(max_examples=50)
@given(RECORDS)
def test_a_restart_that_adds_the_records_again_loses_nothing(records: list[CallRecord]) -> None:
    before, after = fed(records), fed(records)

    assert [before.verdicts(operation, NOW) for operation in Operation] == [
        after.verdicts(operation, NOW) for operation in Operation
    ]


@settings(max_examples=50)
@given(RECORDS)
def test_the_verdict_of_a_call_is_what_the_page_shows_after_it(records: list[CallRecord]) -> None:
    counters = Counters(DEFAULT_LIMITS)

    for record in records:
        breach = counters.add(record)
        if breach is not None:
            assert breach in counters.verdicts(Operation(record.operation), record.at)
