from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from services.domain.errors import Outcome
from services.domain.operation import CallRecord, Operation, Reason
from services.domain.verdicts import DEFAULT_LIMITS, Guard, GuardLimits
from services.rollout.guards.replay import replay
from tests.services.rollout.guards.calls import DOMAIN, FAILED, LEGACY, NOW, OK, call, calls

STRICT = GuardLimits(error_roll_back=0.02, success_attention=0.99, success_roll_back=0.98)


def test_each_roll_back_has_its_time_and_starts_anew() -> None:
    records = calls([FAILED] * 4 + [OK] * 30 + [FAILED] * 4)

    replayed = replay(records, DEFAULT_LIMITS, NOW)

    assert [at for at, _ in replayed.roll_backs] == [records[3].at, records[-1].at]
    assert {verdict.operation for _, verdict in replayed.roll_backs} == {Operation.START}
    assert (replayed.since, replayed.until, replayed.calls) == (records[0].at, NOW, 38)


def test_other_limits_would_have_done_something_else() -> None:
    records = calls(([FAILED] + [OK] * 11) * 12)

    assert replay(records, DEFAULT_LIMITS, NOW).roll_backs == ()
    assert replay(records, STRICT, NOW).roll_backs


def test_a_cause_that_legacy_shares_would_not_have_rolled_back() -> None:
    legacy = calls([FAILED] * 30, implementation=LEGACY, ends=NOW - timedelta(hours=1))
    domain = calls([FAILED] * 4, every_s=1)

    assert replay([*legacy, *domain], DEFAULT_LIMITS, NOW).roll_backs == ()
    literal = GuardLimits(seed_literal=True)
    assert len(replay([*legacy, *domain], literal, NOW).roll_backs) == 1


def test_hours_with_attention_are_counted() -> None:
    """One failure in twenty from the first hour on: above 1 %, surely; above 5 %, not."""
    records = calls(([FAILED] + [OK] * 19) * 10, every_s=72)

    replayed = replay(records, DEFAULT_LIMITS, NOW)

    assert replayed.roll_backs == ()
    assert 1 <= replayed.attentions <= 4


def slow(percentage: int, count: int = 1_200) -> list[CallRecord]:
    """A call of each side every minute, domain's twice as long."""
    return [
        call(
            operation="status",
            at=NOW - timedelta(minutes=count - number),
            implementation=(LEGACY, DOMAIN)[number % 2],
            latency_ms=(10.0, 20.0)[number % 2],
            percentage=percentage,
        )
        for number in range(count)
    ]


def test_latency_is_checked_with_every_hour_of_calls() -> None:
    replayed = replay(slow(25), DEFAULT_LIMITS, NOW)

    assert {verdict.guard for _, verdict in replayed.roll_backs} == {Guard.LATENCY}
    # 200 calls of legacy take 400 minutes; two checks are needed
    assert replayed.roll_backs[0][0] - replayed.since == timedelta(hours=8)


def test_a_move_of_the_slider_restarts_the_latencies() -> None:
    moved = [*slow(25)[:440], *slow(50)[440:860]]

    assert replay(moved, DEFAULT_LIMITS, NOW).roll_backs == ()


def test_without_records_nothing_would_have_happened() -> None:
    replayed = replay([], DEFAULT_LIMITS, NOW)

    assert (replayed.calls, replayed.roll_backs, replayed.since) == (0, (), NOW)


@given(
    st.lists(
        st.tuples(
            st.integers(-100_000, 100_000),
            st.sampled_from([OK, FAILED]),
            st.sampled_from(list(Reason)),
        ),
        max_size=60,
    )
)
def test_a_clock_that_went_backwards_is_no_exception(
    said: list[tuple[int, Outcome, Reason]],
) -> None:
    records = [
        call(at=NOW + timedelta(seconds=seconds), outcome=outcome, reason=reason)
        for seconds, outcome, reason in said
    ]

    replayed = replay(records, DEFAULT_LIMITS, NOW)

    assert all(verdict.guard is Guard.ERROR_RATE for _, verdict in replayed.roll_backs)
