"""Calls to slots: each once in each width, for its operation and for all."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from services.domain.call_slots import OVERALL, CallSlot
from services.domain.errors import Outcome
from services.domain.operation import Implementation, Operation, Reason
from services.metrics.sketch import count_of
from services.metrics.slots import slots_of, sum_of
from tests.services.metrics.called import NOON_S, called

some_calls = st.lists(
    st.builds(
        called,
        st.floats(-4000, 4000),
        operation=st.sampled_from([Operation.START, Operation.LOGS]),
        implementation=st.sampled_from(Implementation),
        reason=st.sampled_from([Reason.SPLIT, Reason.PINNED]),
        outcome=st.sampled_from(Outcome),
    ),
    max_size=30,
)


def of_width(slots: list[CallSlot], width_s: int, operation: str) -> list[CallSlot]:
    return [s for s in slots if s.width_s == width_s and s.operation == operation]


def calls_in(slot: CallSlot) -> int:
    return sum(slot[5:11])


def test_calls_of_ten_seconds_share_a_slot() -> None:
    slots = slots_of([called(0), called(9.99), called(10)])

    found = of_width(slots, 10, "start")

    assert [(slot.start, slot.ok) for slot in found] == [(NOON_S, 2), (NOON_S + 10, 1)]


def test_a_minute_and_an_hour_hold_the_same_calls() -> None:
    slots = slots_of([called(0), called(59), called(60), called(3599)])

    assert [slot.ok for slot in of_width(slots, 60, "start")] == [2, 1, 1]
    (hour,) = of_width(slots, 3600, "start")
    assert (hour.start, hour.ok, count_of(hour.sketch)) == (NOON_S, 4, 4)


def test_a_slot_sums_outcomes_latencies_and_percentages() -> None:
    slots = slots_of(
        [
            called(latency_ms=10.0, percentage=10),
            called(latency_ms=30.0, percentage=25),
            called(outcome=Outcome.REFUSED, percentage=25),
            called(outcome=Outcome.ENVIRONMENT, reachable=True, percentage=25),
            called(outcome=Outcome.ENVIRONMENT, percentage=25),
            called(outcome=Outcome.INTERNAL, attempt=2, reason=Reason.FALLBACK),
        ]
    )

    (slot,) = of_width(slots, 10, "start")

    assert slot._replace(sketch=b"") == CallSlot(
        *(10, NOON_S, "start", "domain", False),
        ok=2,
        refused=1,
        environment=2,
        internal=1,
        unreachable=1,
        first=5,
        expected=110,
        sum_ms=40.0,
        max_ms=30.0,
    )


def test_the_overall_slot_sums_operations_and_keeps_the_sides_apart() -> None:
    slots = slots_of(
        [
            called(operation=Operation.START),
            called(operation=Operation.LOGS),
            called(operation=Operation.LOGS, implementation=Implementation.LEGACY),
            called(operation=Operation.LOGS, reason=Reason.FORCED),
        ]
    )

    overall = of_width(slots, 3600, OVERALL)

    assert {(slot.implementation, slot.apart): slot.ok for slot in overall} == {
        ("domain", False): 2,
        ("legacy", False): 1,
        ("domain", True): 1,
    }


def test_a_call_of_a_clock_that_was_set_back_goes_into_its_own_slot() -> None:
    slots = slots_of([called(0), called(-86_400)])

    assert sorted(slot.start for slot in of_width(slots, 3600, "start")) == [
        NOON_S - 86_400,
        NOON_S,
    ]


@given(some_calls)
def test_every_width_holds_every_call_once(calls: list[object]) -> None:
    slots = slots_of(calls)  # type: ignore[arg-type]

    for width_s in (10, 60, 3600):
        single = sum(calls_in(s) for s in slots if s.width_s == width_s and s.operation)
        overall = sum(calls_in(s) for s in slots if s.width_s == width_s and not s.operation)
        assert single == overall == len(calls)
    keys = Counter(slot[:5] for slot in slots)
    assert set(keys.values()) <= {1}


@given(some_calls, st.integers(0, 30))
def test_calls_in_two_batches_sum_to_the_slots_of_one(calls: list[object], cut: int) -> None:
    whole = {slot[:5]: slot for slot in slots_of(calls)}  # type: ignore[arg-type]
    parts = [*slots_of(calls[:cut]), *slots_of(calls[cut:])]  # type: ignore[arg-type]

    for key, slot in whole.items():
        summed = sum_of([part for part in parts if part[:5] == key], key)
        assert summed._replace(sum_ms=0) == slot._replace(sum_ms=0)
        assert abs(summed.sum_ms - slot.sum_ms) < 1e-6
