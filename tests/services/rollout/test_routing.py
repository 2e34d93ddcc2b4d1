"""Who serves a call: latch, force, pin, slider."""

from __future__ import annotations

import random
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from services.domain.operation import FAMILIES, Family, Implementation, Operation, Reason
from services.domain.rollout import is_domain
from services.rollout.deal import deal
from services.rollout.routing import RoutingTable

LEGACY, DOMAIN = Implementation.LEGACY, Implementation.DOMAIN
CAMERAS = ["gate", "yard", "door", "roof"]
BUCKETS = deal(CAMERAS, random.Random(3))
CONTROL = [operation for operation in Operation if FAMILIES[operation] is Family.CONTROL]

percents = st.integers(0, 100)
sides = st.sampled_from(Implementation)


@given(percents, percents, st.sampled_from(Operation), st.sampled_from(CAMERAS), st.uuids())
def test_raising_the_slider_takes_nothing_away_from_domain(
    one: int, other: int, operation: Operation, camera: str, call_id: object
) -> None:
    low, high = sorted((one, other))
    before = RoutingTable(low, cameras=BUCKETS).decide(operation, camera, str(call_id))
    after = RoutingTable(high, cameras=BUCKETS).decide(operation, camera, str(call_id))

    assert before.implementation is LEGACY or after.implementation is DOMAIN


@given(percents, st.sampled_from([*CAMERAS, "unknown"]), st.lists(st.uuids(), min_size=2))
def test_one_cameras_control_operations_are_served_by_one_side(
    percent: int, camera: str, call_ids: list[object]
) -> None:
    table = RoutingTable(percent, cameras=BUCKETS)

    served = {
        table.decide(operation, camera, str(call_id)).implementation
        for operation in CONTROL
        for call_id in call_ids
    }

    assert len(served) == 1


@given(
    percents,
    st.dictionaries(st.sampled_from(Operation), sides),
    st.dictionaries(st.sampled_from(CAMERAS), sides),
    st.sampled_from(Operation),
    st.sampled_from(CAMERAS),
)
def test_under_the_latch_everything_is_legacy(
    percent: int,
    forces: dict[Operation, Implementation],
    pins: dict[str, Implementation],
    operation: Operation,
    camera: str,
) -> None:
    table = RoutingTable(
        percent, is_latched=True, forces=forces, pins=pins, cameras=BUCKETS, stage="manual"
    )

    decision = table.decide(operation, camera, "c0ffee")

    assert (decision.implementation, decision.reason) == (LEGACY, Reason.LATCHED)


def test_a_forced_operation_goes_before_a_pinned_camera() -> None:
    table = RoutingTable(0, forces={Operation.START: LEGACY}, pins={"gate": DOMAIN})

    started = table.decide(Operation.START, "gate", "1")
    stopped = table.decide(Operation.STOP, "gate", "2")

    assert (started.implementation, started.reason) == (LEGACY, Reason.FORCED)
    assert (stopped.implementation, stopped.reason) == (DOMAIN, Reason.PINNED)


def test_a_pin_goes_before_the_slider_and_holds_for_reads_of_that_camera() -> None:
    table = RoutingTable(100, pins={"gate": LEGACY}, cameras=BUCKETS)

    assert table.decide(Operation.LOGS, "gate", "1").implementation is LEGACY
    assert table.decide(Operation.START, "gate", "1").implementation is LEGACY
    assert table.decide(Operation.START, "yard", "1").implementation is DOMAIN


def test_a_rule_that_is_named_like_a_camera_is_not_pinned_with_it() -> None:
    table = RoutingTable(100, pins={"7": LEGACY}, rules={"7": 5000})

    assert table.decide(Operation.UPDATE_RULE, "7", "1").implementation is DOMAIN


@given(percents, st.text(max_size=20), st.lists(st.uuids(), min_size=2, max_size=5))
def test_a_repeated_idempotency_key_meets_the_same_side(
    percent: int, key: str, call_ids: list[object]
) -> None:
    table = RoutingTable(percent)

    served = {table.decide(Operation.CREATE_RULE, f"k{key}", str(one))[:3] for one in call_ids}

    assert len(served) == 1


def test_calls_that_are_drawn_one_by_one_come_in_the_sliders_share() -> None:
    table = RoutingTable(25)

    served = Counter(
        table.decide(Operation.STATUS, "gate", f"{number:016x}").implementation
        for number in range(10_000)
    )

    # five standard deviations of 10 000 draws
    assert abs(served[DOMAIN] - 2500) < 217


@given(percents, st.sampled_from(CAMERAS))
def test_a_decision_can_be_made_again_from_what_is_recorded(percent: int, camera: str) -> None:
    decision = RoutingTable(percent, cameras=BUCKETS).decide(Operation.STOP, camera, "1")

    assert decision.bucket == BUCKETS[camera]
    assert is_domain(decision.bucket, decision.percentage) is (decision.implementation is DOMAIN)
