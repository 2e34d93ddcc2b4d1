"""The faults of a drill: how they are written, what they do, and what is refused."""

from __future__ import annotations

import random
import time
from typing import Any

import pytest

from services.domain.call import Call
from services.domain.errors import BadValue, LeaseLost
from services.domain.operation import Operation
from services.rollout.faults import Fault, FaultKind, InjectedFault, Injection, parse_fault

CALL = Call("0123456789abcdef", "Li")


def done(call: Call, camera_id: str) -> str:
    return f"done {camera_id}"


def injected(text: str, spoiled: list[str] | None = None) -> Any:
    spoil = (spoiled if spoiled is not None else []).append
    return Injection(parse_fault(text), spoil, random.Random(5)).into(done)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("start=error:0.2", Fault(Operation.START, FaultKind.ERROR, 0.2)),
        (" status=slow:2 ", Fault(Operation.STATUS, FaultKind.SLOW, 2.0)),
        ("refresh=hang", Fault(Operation.REFRESH, FaultKind.HANG)),
        ("activate=wrong-field", Fault(Operation.ACTIVATE, FaultKind.WRONG_FIELD)),
    ],
)
def test_a_fault_is_read_and_written_alike(text: str, fault: Fault) -> None:
    assert parse_fault(text) == fault
    assert str(fault) == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "start",
        "start=",
        "fly=hang",
        "start=explode",
        "start=error",
        "start=error:0",
        "start=error:1.5",
        "start=error:nan",
        "start=slow:1",
        "start=slow:1000",
        "start=hang:3",
        "start=wrong-field",
        "activate=wrong-field:2",
    ],
)
def test_what_is_no_fault_is_refused_with_its_field(text: str) -> None:
    with pytest.raises(BadValue) as refused:
        parse_fault(text)

    assert refused.value.field == "fault"


def test_about_as_many_calls_fail_as_asked_for_and_the_others_are_done() -> None:
    work, failed = injected("start=error:0.2"), 0
    for _ in range(500):
        try:
            assert work(CALL, "gate") == "done gate"
        except InjectedFault:
            failed += 1

    assert 70 <= failed <= 130


def test_a_hanging_call_ends_without_an_effect_once_it_is_given_up() -> None:
    call = Call("0123456789abcdef", "Li")
    call.given_up.set()

    with pytest.raises(LeaseLost):
        injected("start=hang")(call, "gate")


def test_a_slow_call_takes_so_many_times_as_long() -> None:
    def works_a_while(call: Call, camera_id: str) -> str:
        until = time.monotonic() + 0.005
        while time.monotonic() < until:
            pass
        return camera_id

    fault = parse_fault("start=slow:3")
    slow = Injection(fault, lambda _: None, random.Random(5)).into(works_a_while)
    began_at = time.monotonic()

    assert slow(CALL, "gate") == "gate"
    assert time.monotonic() - began_at >= 0.015


def test_a_wrong_field_is_written_after_the_right_answer() -> None:
    spoiled: list[str] = []

    assert injected("activate=wrong-field", spoiled)(CALL, "gate") == "done gate"
    assert spoiled == ["gate"]
