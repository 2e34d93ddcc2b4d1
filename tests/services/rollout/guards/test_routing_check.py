from __future__ import annotations

from datetime import timedelta
from hashlib import blake2b
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.errors import Outcome
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.domain.rollout import Latch, LatchCause
from services.domain.verdicts import VerdictKind
from services.rollout.guards.routing_check import RoutingCheck, Switched, routing_verdict
from tests.services.rollout.guards.calls import BUCKETS, DOMAIN, LEGACY, NOW, call, drawn

LATCH = Latch(LatchCause.ROLL_BACK, "station", "errors", NOW)


def agrees(record: CallRecord, **known: Any) -> bool:
    return RoutingCheck(BUCKETS, **known).agrees(record)


def test_a_camera_is_on_domain_below_its_bucket_and_on_legacy_above() -> None:
    assert agrees(call(unit="gate", bucket=1_250, percentage=13, implementation=DOMAIN))
    assert agrees(call(unit="gate", bucket=1_250, percentage=12, implementation=LEGACY))
    assert not agrees(call(unit="gate", bucket=1_250, percentage=12, implementation=DOMAIN))


def test_exactly_the_percentage_is_legacys() -> None:
    dealt = {"unit": "rule-free", "bucket": 2_500, "percentage": 25}
    check = RoutingCheck(type(BUCKETS)(cameras={"rule-free": 2_500}))

    assert check.agrees(call(**dealt, implementation=LEGACY))
    assert not check.agrees(call(**dealt, implementation=DOMAIN))


def test_a_bucket_that_was_never_dealt_to_the_camera_disagrees() -> None:
    assert not agrees(call(unit="gate", bucket=1_251))


def test_a_rule_has_its_own_buckets() -> None:
    assert agrees(call(operation="update_rule", unit="7", bucket=1_250))
    assert not agrees(call(operation="update_rule", unit="gate", bucket=1_250))


@given(st.text(max_size=40), st.integers(0, 100))
def test_a_call_of_its_own_is_drawn_by_its_id(call_id: str, percentage: int) -> None:
    expected = int.from_bytes(blake2b(call_id.encode(), digest_size=8).digest(), "big") % 10_000
    record = drawn(call_id=call_id, percentage=percentage)

    assert record.bucket == expected
    assert agrees(record)


def test_a_repeated_idempotency_key_is_the_unit() -> None:
    keyed = drawn(call_id="key-1")

    assert agrees(
        call(
            operation="create_rule",
            unit="key-1",
            bucket=keyed.bucket,
            implementation=keyed.implementation,
        )
    )


def test_before_anything_is_dealt_all_is_legacy() -> None:
    nothing_dealt = {"bucket": None, "percentage": 0}

    assert agrees(call(**nothing_dealt, implementation=LEGACY))
    assert not agrees(call(**nothing_dealt, implementation=DOMAIN))
    assert not agrees(call(bucket=None, percentage=25, implementation=LEGACY))


def test_a_refused_camera_was_perhaps_not_dealt_a_bucket_yet() -> None:
    by_name = drawn(call_id="gate")
    unknown = call(unit="gate", bucket=by_name.bucket, implementation=by_name.implementation)

    assert not agrees(unknown)
    assert agrees(
        call(
            unit="gate",
            bucket=by_name.bucket,
            outcome=Outcome.REFUSED,
            implementation=by_name.implementation,
        )
    )


def test_a_latched_call_is_legacys() -> None:
    assert agrees(call(reason=Reason.LATCHED, bucket=None, implementation=LEGACY))
    assert not agrees(call(reason=Reason.LATCHED, bucket=None, implementation=DOMAIN))


@pytest.mark.parametrize(("after_s", "is_right"), [(5, True), (11, True), (12, False)])
def test_under_the_latch_domain_serves_only_what_had_begun(after_s: int, is_right: bool) -> None:
    assert agrees(call(at=NOW + timedelta(seconds=after_s)), latch=LATCH) is is_right


def test_only_a_read_falls_back_and_only_to_legacy() -> None:
    fallback = {"reason": Reason.FALLBACK, "attempt": 2}

    assert agrees(call(operation="status", implementation=LEGACY, **fallback))
    assert not agrees(call(operation="status", implementation=DOMAIN, **fallback))
    assert not agrees(call(operation="stop", implementation=LEGACY, **fallback))


@pytest.mark.parametrize(
    ("seconds_after", "side", "is_right"),
    [
        (60, DOMAIN, True),
        (60, LEGACY, False),
        (5, LEGACY, True),
        (5, DOMAIN, True),
        (-1, DOMAIN, False),
    ],
    ids=["the new side", "the old one", "just before", "just after", "before the switch"],
)
def test_a_forced_call_is_on_the_side_in_force(
    seconds_after: float, side: Implementation, is_right: bool
) -> None:
    switches = [
        Switched(NOW - timedelta(hours=1), Reason.FORCED, "start", LEGACY),
        Switched(NOW, Reason.FORCED, "start", DOMAIN),
    ]
    record = call(
        reason=Reason.FORCED,
        implementation=side,
        bucket=None,
        at=NOW + timedelta(seconds=seconds_after),
    )

    assert agrees(record, switches=switches) is is_right


def test_a_pin_of_a_camera_named_like_an_operation_is_another_switch() -> None:
    switches = [Switched(NOW - timedelta(hours=1), Reason.PINNED, "start", LEGACY)]
    forced = call(reason=Reason.FORCED, implementation=DOMAIN)
    pinned = call(reason=Reason.PINNED, unit="start", implementation=DOMAIN)

    assert agrees(forced, switches=switches)
    assert not agrees(pinned, switches=switches)


@pytest.mark.parametrize("reason", [Reason.SYNTHETIC, Reason.ONLY])
def test_what_was_not_decided_cannot_disagree(reason: Reason) -> None:
    assert agrees(call(reason=reason, bucket=None))


def test_one_disagreement_breaks_the_measurement_and_is_named() -> None:
    right = [call() for _ in range(50)]
    wrong = call(call_id="call-wrong", implementation=LEGACY)

    verdict = routing_verdict([*right, wrong], BUCKETS)

    assert verdict.kind is VerdictKind.MEASUREMENT_BROKEN
    assert verdict.have == 51
    assert "call-wrong (start, split) on legacy" in str(verdict.note)
    assert routing_verdict(right, BUCKETS).kind is VerdictKind.OK
    assert routing_verdict([], BUCKETS).kind is VerdictKind.NO_TRAFFIC


@given(st.sampled_from(list(Operation)), st.integers(0, 100), st.integers(0, 9_999))
def test_a_side_that_is_swapped_is_always_found(
    operation: Operation, percentage: int, number: int
) -> None:
    record = drawn(
        operation, call_id=f"call-{number}", unit=f"call-{number}", percentage=percentage
    )
    other = LEGACY if record.implementation is DOMAIN else DOMAIN
    swapped = call(
        **{name: getattr(record, name) for name in record._fields if name != "implementation"},
        implementation=other,
    )

    assert agrees(record)
    assert not agrees(swapped)
