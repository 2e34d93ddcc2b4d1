from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from services.domain.errors import Outcome
from services.domain.operation import CallRecord, Operation
from services.domain.rollout import RolloutState
from services.domain.verdicts import DEFAULT_LIMITS, GuardLimits, GuardVerdict, VerdictKind
from services.rollout.guards.baselines import Baseline, BaselineSource
from services.rollout.guards.evidence import Evidence
from services.rollout.guards.judge import judge
from services.rollout.guards.latency import remembered
from services.rollout.guards.latency_check import LatencyCheck, frozen_baselines
from tests.services.rollout.guards.calls import BUCKETS, DOMAIN, LEGACY, NOW, OK, call, calls

SPLIT_SINCE = NOW - timedelta(days=2)
STATE = RolloutState(percent=25, split_since=SPLIT_SINCE)
STARTED = Evidence((), NOW, STATE, DEFAULT_LIMITS, BUCKETS)
MOVED = {"gate": SPLIT_SINCE}
TEN_MINUTES_AGO = NOW - timedelta(minutes=10)


def served(
    count: int, latency_ms: float, operation: Operation = Operation.STATUS, **said: Any
) -> list[CallRecord]:
    """Calls of the last day, ending now, all with one latency."""
    return calls([OK] * count, 60.0, operation=operation.value, latency_ms=latency_ms, **said)


def both(domain_ms: float, legacy_ms: float = 10.0) -> list[CallRecord]:
    return [*served(300, legacy_ms, implementation=LEGACY), *served(200, domain_ms)]


def checked(
    records: list[CallRecord],
    operation: Operation = Operation.STATUS,
    evidence: Evidence = STARTED,
) -> GuardVerdict:
    return LatencyCheck(replace(evidence, records=records)).verdict(operation)


def seen_before(evidence: Evidence = STARTED) -> Evidence:
    return replace(evidence, memory=dict.fromkeys(Operation, TEN_MINUTES_AGO))


def twice_seen() -> Evidence:
    """The first check found it two hours ago: more than 20 calls since."""
    return replace(STARTED, memory={op: NOW - timedelta(hours=2) for op in Operation})


@pytest.mark.parametrize(
    ("domain_ms", "kind", "noted"),
    [
        (12.0, VerdictKind.OK, False),
        (12.1, VerdictKind.OK, True),
        (15.0, VerdictKind.OK, True),
        (15.1, VerdictKind.ATTENTION, False),
    ],
)
def test_growth_is_judged_beyond_its_limits_and_not_at_them(
    domain_ms: float, kind: VerdictKind, noted: bool
) -> None:
    verdict = checked(both(domain_ms))

    assert verdict.kind is kind
    assert ("Slower than legacy." in str(verdict.note)) is noted


def test_two_checks_roll_back_and_one_does_not() -> None:
    first = checked(both(20.0))
    second = checked(both(20.0), evidence=twice_seen())

    assert "a second one decides" in str(first.note)
    assert (first.kind, second.kind) == (VerdictKind.ATTENTION, VerdictKind.ROLL_BACK)
    assert second.value == pytest.approx(1.0)


@pytest.mark.parametrize(("ago_s", "new_calls"), [(299, 200), (1140, 19)])
def test_a_second_check_too_soon_is_no_second_check(ago_s: float, new_calls: int) -> None:
    every_s = ago_s / new_calls
    early = calls(
        [OK] * 200, 60, operation="status", latency_ms=20.0, ends=NOW - timedelta(hours=1)
    )
    late = calls([OK] * new_calls, every_s, operation="status", latency_ms=20.0)
    legacy = served(300, 10.0, implementation=LEGACY)
    first = {Operation.STATUS: NOW - timedelta(seconds=ago_s)}

    verdict = checked([*early, *legacy, *late], evidence=replace(STARTED, memory=first))

    assert verdict.kind is VerdictKind.ATTENTION


def test_five_minutes_and_twenty_calls_are_enough() -> None:
    early = calls(
        [OK] * 200, 60, operation="status", latency_ms=20.0, ends=NOW - timedelta(hours=1)
    )
    late = calls([OK] * 20, 10.0, operation="status", latency_ms=20.0)
    legacy = served(300, 10.0, implementation=LEGACY)
    first = {Operation.STATUS: NOW - timedelta(seconds=300)}

    verdict = checked([*early, *legacy, *late], evidence=replace(STARTED, memory=first))

    assert verdict.kind is VerdictKind.ROLL_BACK


def test_a_first_check_before_the_slider_moved_looked_at_other_calls() -> None:
    before = replace(STARTED, memory={Operation.STATUS: SPLIT_SINCE - timedelta(seconds=1)})

    assert checked(both(20.0), evidence=before).kind is VerdictKind.ATTENTION


def test_what_is_not_too_slow_any_more_is_forgotten() -> None:
    slow = judge(replace(STARTED, records=both(20.0)))
    fast = judge(replace(STARTED, records=both(10.0)))

    memory = remembered({}, slow)

    assert memory == {Operation.STATUS: NOW}
    later = replace(slow, at=NOW + timedelta(hours=1))
    assert remembered(memory, later) == memory
    assert remembered(memory, fast) == {}


def test_a_clock_that_went_backwards_starts_the_two_checks_anew() -> None:
    slow = judge(replace(STARTED, records=both(20.0)))

    assert remembered({Operation.STATUS: NOW + timedelta(days=1)}, slow) == {Operation.STATUS: NOW}


@pytest.mark.parametrize(
    ("domain", "legacy", "have", "need"), [(99, 300, 99, 100), (100, 199, 199, 200)]
)
def test_too_few_calls_of_a_side_are_not_enough_data(
    domain: int, legacy: int, have: int, need: int
) -> None:
    records = [*served(legacy, 10.0, implementation=LEGACY), *served(domain, 30.0)]

    verdict = checked(records, evidence=seen_before())

    assert verdict.kind is VerdictKind.NOT_ENOUGH_DATA
    assert (verdict.have, verdict.need) == (have, need)


def test_timeouts_count_at_their_limit_and_failures_have_no_latency() -> None:
    fast: dict[str, Any] = {"operation": "status", "latency_ms": 0.1}
    failing_fast = calls([Outcome.INTERNAL] * 50, **fast)
    given_up_early = calls([Outcome.TIMEOUT] * 10, **fast)
    legacy = served(300, 10.0, implementation=LEGACY)

    verdict = checked([*legacy, *served(100, 10.0), *failing_fast, *given_up_early])

    assert verdict.have == 110
    # 2 s, the limit of a read
    assert verdict.value == pytest.approx(199.0)


def test_cameras_are_compared_with_themselves_before_they_moved() -> None:
    start = Operation.START
    before = calls(
        [OK] * 100,
        60,
        latency_ms=30.0,
        implementation=LEGACY,
        ends=SPLIT_SINCE - timedelta(minutes=1),
    )
    others = served(300, 10.0, start, unit="yard", implementation=LEGACY)
    domain = served(200, 30.0, start)
    moved = replace(STARTED, moved_at=MOVED)

    same = checked([*before, *others, *domain], start, moved)
    other = checked([*before[1:], *others, *domain], start, moved)

    assert (same.kind, str(same.note)) == (
        VerdictKind.OK,
        "Compared with the same cameras before they moved.",
    )
    assert other.kind is VerdictKind.ATTENTION
    assert "Compared with other cameras." in str(other.note)


def test_without_a_baseline_latency_rolls_nothing_back() -> None:
    records = served(500, 900.0, Operation.START)

    verdict = checked(records, Operation.START, replace(twice_seen(), moved_at=MOVED))

    assert verdict.kind is VerdictKind.NOT_ENOUGH_DATA
    assert "Without a baseline" in str(verdict.note)


def test_calls_before_fourteen_days_are_no_baseline() -> None:
    long_ago = calls(
        [OK] * 300,
        60,
        latency_ms=30.0,
        implementation=LEGACY,
        ends=NOW - timedelta(days=14, minutes=1),
    )

    verdict = checked(
        [*long_ago, *served(200, 30.0, Operation.START)],
        Operation.START,
        replace(STARTED, moved_at=MOVED),
    )

    assert verdict.kind is VerdictKind.NOT_ENOUGH_DATA


FROZEN = Baseline(Operation.STATUS, BaselineSource.FROZEN, 10.0, 250, NOW - timedelta(days=3))


def test_at_a_hundred_percent_the_frozen_baseline_is_dated() -> None:
    everything = replace(
        twice_seen(),
        state=replace(STATE, percent=100),
        baselines={Operation.STATUS: FROZEN},
    )

    verdict = checked(served(200, 20.0, percentage=100), evidence=everything)

    assert verdict.kind is VerdictKind.ROLL_BACK
    assert "frozen 2026-02-27 12:00 UTC" in str(verdict.note)


def test_below_a_hundred_percent_a_frozen_baseline_is_not_used() -> None:
    verdict = checked(
        both(20.0, 20.0), evidence=replace(twice_seen(), baselines={Operation.STATUS: FROZEN})
    )

    assert verdict.kind is VerdictKind.OK


def test_baselines_are_frozen_where_there_are_enough_calls() -> None:
    frozen = frozen_baselines(
        replace(
            STARTED, records=[*both(12.0), *served(50, 10.0, Operation.LOGS, implementation=LEGACY)]
        )
    )

    assert set(frozen) == {Operation.STATUS}
    assert frozen[Operation.STATUS].source is BaselineSource.FROZEN
    assert (frozen[Operation.STATUS].p95_ms, frozen[Operation.STATUS].calls) == (10.0, 300)
    assert frozen[Operation.STATUS].at == NOW


def shared(today_ms: float, limits: GuardLimits = DEFAULT_LIMITS, **known: Any) -> GuardVerdict:
    """Gate was fast before it moved and is slow now; Yard stayed and takes `today_ms`."""
    before = calls(
        [OK] * 150,
        60,
        latency_ms=10.0,
        implementation=LEGACY,
        ends=SPLIT_SINCE - timedelta(minutes=1),
    )
    today = served(40, today_ms, Operation.START, unit="yard", implementation=LEGACY)
    records = [*before, *today, *served(200, 20.0, Operation.START)]
    return checked(
        records, Operation.START, replace(twice_seen(), moved_at=MOVED, limits=limits, **known)
    )


def test_slowness_that_legacy_shares_today_is_held() -> None:
    assert shared(20.0).kind is VerdictKind.ROLL_BACK
    assert shared(20.0).holds
    assert not shared(15.0).holds
    assert not shared(20.0, GuardLimits(seed_literal=True)).holds


def test_a_frozen_baseline_never_holds() -> None:
    frozen = replace(FROZEN, operation=Operation.START)

    verdict = shared(20.0, state=replace(STATE, percent=100), baselines={Operation.START: frozen})

    assert (verdict.kind, verdict.holds) == (VerdictKind.ROLL_BACK, False)


def test_calls_without_any_length_are_no_divisor() -> None:
    assert checked(both(0.0, 0.0)).kind is VerdictKind.OK


def test_only_the_newest_thousand_calls_are_compared() -> None:
    """A day of fast calls does not hide the hour in which it became slow."""
    fast = calls(
        [OK] * 3_000, 10, operation="status", latency_ms=10.0, ends=NOW - timedelta(hours=5)
    )
    legacy = served(300, 10.0, implementation=LEGACY)

    verdict = checked([*fast, *legacy, *served(100, 30.0)])

    assert verdict.have == 1_000
    assert verdict.value == pytest.approx(2.0)


def test_calls_before_the_slider_moved_are_not_compared() -> None:
    before = calls(
        [OK] * 400, 60, operation="status", latency_ms=90.0, ends=SPLIT_SINCE - timedelta(minutes=1)
    )

    assert checked([*before, *both(10.0)]).have == 200


def test_a_side_that_has_no_call_has_no_traffic() -> None:
    legacy = [call(operation="status", implementation=LEGACY)]

    assert checked(legacy).kind is VerdictKind.NO_TRAFFIC
    assert checked([call(operation="status", implementation=DOMAIN)]).have == 1
