from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.domain.errors import Outcome
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.domain.rollout import RolloutState
from services.domain.verdicts import (
    DEFAULT_LIMITS,
    Guard,
    GuardVerdict,
    Judgement,
    VerdictKind,
)
from services.rollout.guards.consistency import Drift
from services.rollout.guards.evidence import Evidence
from services.rollout.guards.judge import judge
from tests.services.rollout.guards.calls import (
    BUCKETS,
    DOMAIN,
    FAILED,
    LEGACY,
    NOW,
    OK,
    call,
    calls,
    drawn,
)

AT_25 = Evidence((), NOW, RolloutState(percent=25), DEFAULT_LIMITS, BUCKETS)
CONTROL = (Operation.START, Operation.STOP, Operation.ACTIVATE)


def said(judgement: Judgement, guard: Guard, operation: Operation | None = None) -> GuardVerdict:
    if operation is None:
        return next(one for one in judgement.general if one.guard is guard)
    line = next(one for one in judgement.operations if one.operation is operation)
    return next(one for one in line.guards if one.guard is guard)


def kinds_of(evidence: Evidence, operation: Operation) -> set[VerdictKind]:
    return {said(judge(evidence), guard, operation).kind for guard in _OF_CALLS}


def legacy_reads() -> list[CallRecord]:
    """Three reads by legacy, as before the slider moves."""
    operation = Operation.STATUS.value
    return calls([OK] * 3, operation=operation, implementation=LEGACY, percentage=0, bucket=9_000)


_OF_CALLS = (Guard.ERROR_RATE, Guard.SUCCESS_RATE, Guard.LATENCY)


def test_every_operation_and_every_general_guard_gets_its_verdict() -> None:
    judgement = judge(AT_25)

    assert [line.operation for line in judgement.operations] == list(Operation)
    assert [one.guard for one in judgement.general] == [
        Guard.CONSISTENCY,
        Guard.ROUTING,
        Guard.MEASUREMENT,
    ]
    assert judgement.breaches == ()


def test_a_failing_operation_is_a_breach_and_the_others_are_not() -> None:
    judgement = judge(replace(AT_25, records=calls([FAILED] * 5)))

    assert {one.operation for one in judgement.breaches} == {Operation.START}
    worst = {line.operation: line.kind for line in judgement.operations}
    assert worst[Operation.START] is VerdictKind.ROLL_BACK
    assert worst[Operation.STOP] is VerdictKind.NO_TRAFFIC


def test_a_held_roll_back_is_no_breach() -> None:
    records = [
        *calls([FAILED] * 30, implementation=LEGACY, unit="yard", bucket=8_750),
        *calls([FAILED] * 5),
    ]

    judgement = judge(replace(AT_25, records=records))

    assert said(judgement, Guard.ERROR_RATE, Operation.START).holds
    assert judgement.breaches == ()


@pytest.mark.parametrize(
    ("percent", "kind"),
    [(0, VerdictKind.NOT_EXPOSED), (12, VerdictKind.NOT_EXPOSED), (13, VerdictKind.NO_TRAFFIC)],
)
def test_an_operation_is_exposed_from_its_first_cameras_bucket_on(
    percent: int, kind: VerdictKind
) -> None:
    assert kinds_of(replace(AT_25, state=RolloutState(percent=percent)), Operation.START) == {kind}


def test_a_forced_operation_or_a_pinned_camera_is_not_exposed() -> None:
    forced = RolloutState(percent=25, forces={Operation.STATUS: DOMAIN})
    pinned = RolloutState(percent=25, pins={"gate": DOMAIN})

    assert kinds_of(replace(AT_25, state=forced), Operation.STATUS) == {VerdictKind.NOT_EXPOSED}
    assert kinds_of(replace(AT_25, state=pinned), Operation.START) == {VerdictKind.NOT_EXPOSED}
    assert kinds_of(AT_25, Operation.STATUS) == {VerdictKind.NO_TRAFFIC}


def test_at_0_percent_no_operation_has_a_verdict_of_its_own() -> None:
    at_0 = replace(AT_25, state=RolloutState(), records=legacy_reads())

    assert {line.kind for line in judge(at_0).operations} == {VerdictKind.NOT_EXPOSED}


def test_a_share_as_due_is_no_ok_of_calls_that_never_were() -> None:
    lines = judge(replace(AT_25, records=legacy_reads())).operations

    status = next(line for line in lines if line.operation is Operation.STATUS)
    assert status.guards[-1].kind is VerdictKind.OK
    assert status.kind is VerdictKind.NO_TRAFFIC


def test_calls_before_the_rollout_are_no_evidence() -> None:
    state = RolloutState(percent=25, evidence_since=NOW - timedelta(hours=1))
    before = calls([FAILED] * 50, ends=NOW - timedelta(hours=2))

    assert kinds_of(replace(AT_25, state=state, records=before), Operation.START) == {
        VerdictKind.NO_TRAFFIC
    }


def test_a_clock_set_back_by_a_day_does_not_make_the_guards_blind() -> None:
    state = RolloutState(percent=25, evidence_since=NOW, split_since=NOW)
    records = [call(), *calls([FAILED] * 5, ends=NOW - timedelta(days=1))]

    judgement = judge(replace(AT_25, state=state, records=records))

    assert judgement.breaches


def test_usage_is_judged_only_where_each_call_is_drawn() -> None:
    judgement = judge(AT_25)
    watched = {
        line.operation
        for line in judgement.operations
        if any(one.guard is Guard.USAGE_SHARE for one in line.guards)
    }

    assert watched == {
        Operation.PREVIEW,
        Operation.STATUS,
        Operation.BATCH_STATUS,
        Operation.LOGS,
        Operation.CREATE_RULE,
        Operation.REFRESH,
    }


def test_a_wrong_decision_is_broken_measurement_and_no_breach() -> None:
    judgement = judge(replace(AT_25, records=[call(implementation=LEGACY)]))

    assert said(judgement, Guard.ROUTING).kind is VerdictKind.MEASUREMENT_BROKEN
    assert judgement.breaches == ()


def drift(**known: object) -> Drift:
    values = {
        "operation": Operation.START,
        "call_id": "call-drift",
        "camera_id": "gate",
        "field": "name",
        "confirmed": True,
        "at": NOW,
    }
    return Drift(**(values | known))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "side", "kind"),
    [
        (drift(), DOMAIN, VerdictKind.ROLL_BACK),
        (drift(operation=None), DOMAIN, VerdictKind.ROLL_BACK),
        (drift(), LEGACY, VerdictKind.ATTENTION),
        (drift(confirmed=False), DOMAIN, VerdictKind.ATTENTION),
        (drift(call_id=""), DOMAIN, VerdictKind.ATTENTION),
        (drift(operation=Operation.STATUS), DOMAIN, VerdictKind.ATTENTION),
    ],
    ids=["by domain", "of no known operation", "by legacy", "seen once", "by nobody", "by a read"],
)
def test_drift_rolls_back_when_it_is_confirmed_and_domain_wrote_it(
    found: Drift, side: Implementation, kind: VerdictKind
) -> None:
    records = [call(call_id="call-drift", implementation=side)]

    judgement = judge(replace(AT_25, records=records, drift=[found]))

    assert said(judgement, Guard.CONSISTENCY, found.operation).kind is kind
    assert bool(judgement.breaches) is (kind is VerdictKind.ROLL_BACK)


def test_drift_is_never_held_though_legacy_fails_as_well() -> None:
    records = [
        *calls([FAILED] * 30, implementation=LEGACY, unit="yard", bucket=8_750),
        call(call_id="call-drift"),
    ]

    judgement = judge(replace(AT_25, records=records, drift=[drift()]))

    assert [one.guard for one in judgement.breaches] == [Guard.CONSISTENCY]


def test_dropped_records_want_attention() -> None:
    verdict = said(judge(replace(AT_25, dropped=3)), Guard.MEASUREMENT)

    assert (verdict.kind, verdict.value) == (VerdictKind.ATTENTION, 3)


@pytest.mark.parametrize("guard", [Guard.CONSISTENCY, Guard.LATENCY, Guard.ROUTING])
def test_a_check_that_could_not_be_made_is_never_ok(guard: Guard) -> None:
    judgement = judge(replace(AT_25, records=calls([OK] * 30), failed_checks=[guard]))

    every = [*judgement.general, *(one for line in judgement.operations for one in line.guards)]
    assert {one.kind for one in every if one.guard is guard} == {VerdictKind.MEASUREMENT_BROKEN}
    assert said(judgement, Guard.MEASUREMENT).kind is VerdictKind.MEASUREMENT_BROKEN
    assert guard.value in str(said(judgement, Guard.MEASUREMENT).note)


def test_a_check_that_breaks_is_never_ok_and_spares_the_others(
    caplog: pytest.LogCaptureFixture,
) -> None:
    judgement = judge(replace(AT_25, records=calls([OK] * 30, latency_ms=float("nan"))))

    latency = said(judgement, Guard.LATENCY, Operation.START)
    assert latency.kind is VerdictKind.MEASUREMENT_BROKEN
    assert said(judgement, Guard.ERROR_RATE, Operation.START).kind is VerdictKind.OK
    assert said(judgement, Guard.MEASUREMENT).kind is VerdictKind.MEASUREMENT_BROKEN
    assert "the guard latency failed" in caplog.text


def mixed(seed: int, count: int = 600) -> list[CallRecord]:
    """Operations, sides and outcomes as they come; no camera is unreachable."""
    chance = random.Random(seed)
    outcomes = (OK,) * 12 + (FAILED, Outcome.TIMEOUT, Outcome.REFUSED)
    records = []
    for number in range(count):
        at = NOW - timedelta(seconds=count - number)
        outcome = chance.choice(outcomes)
        latency_ms = chance.lognormvariate(2, 0.8)
        if chance.random() < 0.5:
            operation = chance.choice((Operation.STATUS, Operation.REFRESH))
            record = drawn(
                operation,
                at=at,
                outcome=outcome,
                latency_ms=latency_ms,
                call_id=f"{seed}-{number}",
                unit="",
            )
        else:
            unit, side = chance.choice((("gate", DOMAIN), ("yard", LEGACY)))
            record = call(
                at=at,
                outcome=outcome,
                latency_ms=latency_ms,
                unit=unit,
                implementation=side,
                bucket=BUCKETS.cameras[unit],
                operation=chance.choice(CONTROL).value,
            )
        records.append(record)
    return records


@settings(max_examples=25)
@given(st.integers(0, 10_000))
def test_the_same_evidence_gets_the_same_judgement(seed: int) -> None:
    evidence = replace(AT_25, records=mixed(seed, 200))

    assert judge(evidence) == judge(evidence)


@settings(max_examples=25)
@given(st.integers(0, 10_000))
def test_how_operations_are_interleaved_changes_no_rate(seed: int) -> None:
    """Each operation is judged on its own calls in their own order."""
    records = mixed(seed, 200)
    sorted_by_operation = sorted(records, key=lambda record: record.operation)

    one, other = (judge(replace(AT_25, records=some)) for some in (records, sorted_by_operation))

    assert one == other


def test_calls_apart_change_nothing() -> None:
    records = mixed(7)
    apart = [
        call(reason=reason, outcome=FAILED, implementation=LEGACY, latency_ms=5_000.0)
        for reason in (Reason.FORCED, Reason.PINNED, Reason.SYNTHETIC, Reason.LATCHED)
        for _ in range(50)
    ]

    with_them = judge(replace(AT_25, records=[*records, *apart]))

    assert with_them.operations == judge(replace(AT_25, records=records)).operations


def test_every_verdict_on_calls_shows_formula_counts_interval_and_window() -> None:
    judgement = judge(replace(AT_25, records=mixed(3, 2_000)))

    for guard in (Guard.ERROR_RATE, Guard.SUCCESS_RATE):
        verdict = said(judgement, guard, Operation.START)
        assert verdict.value is not None
        assert verdict.low is not None
        assert verdict.high is not None
        assert verdict.low <= verdict.value <= verdict.high
        assert str(verdict.have) in str(verdict.formula)
        assert "calls" in str(verdict.window)
