"""The wrapper over a pair: who serves, what is recorded, who is asked again."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from services.domain.call import Call
from services.domain.errors import CallTimedOut, CameraNotFound, CameraUnreachable, Outcome
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.rollout.calls import Calls, Request, first_argument
from services.rollout.router import Router
from services.rollout.routing import RoutingTable

LEGACY, DOMAIN = Implementation.LEGACY, Implementation.DOMAIN
SOON_S = 5.0

Work = Callable[[Call, str], str]


def says(text: str) -> Work:
    return lambda call, camera_id: text


OLD, NEW = says("legacy"), says("domain")


def broken(call: Call, camera_id: str) -> str:
    raise ZeroDivisionError


class Bench:
    """A router at 100 %, and the records of what was asked."""

    def __init__(self) -> None:
        self.records: queue.SimpleQueue[CallRecord] = queue.SimpleQueue()
        self.router = Router(RoutingTable(100, stage="3/3", cameras={"gate": 500, "yard": 7000}))
        self.reachable = False
        self.calls = Calls(
            lambda answer: self.records.put(answer.record),
            route=self.router.decide,
            reachable=lambda camera_id: self.reachable,
        )

    def slide(self, percent: int) -> None:
        self.router.swap(lambda table: replace(table, percent=percent))

    def request(
        self,
        operation: Operation,
        *,
        legacy: Work = OLD,
        domain: Work = NEW,
        limit_s: float = 5,
    ) -> Request[[str], str]:
        reads = operation is Operation.STATUS
        return Request(
            self.calls,
            operation,
            {LEGACY: legacy, DOMAIN: domain},
            limit_s=limit_s,
            reads=reads,
            leased=not reads,
            unit=first_argument,
        )

    def record(self) -> CallRecord:
        return self.records.get(timeout=SOON_S)


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    bench.calls.start()
    yield bench
    bench.calls.stop()


def test_the_slider_says_who_serves_a_camera(bench: Bench) -> None:
    start = bench.request(Operation.START)
    bench.slide(25)

    assert start("Li", "gate") == "domain"
    assert start("Li", "yard") == "legacy"


def test_the_record_keeps_what_the_decision_was_made_from(bench: Bench) -> None:
    bench.slide(25)
    bench.request(Operation.START)("Li", "gate")

    record = bench.record()

    assert (record.implementation, record.reason, record.bucket) == (DOMAIN, Reason.SPLIT, 500)
    assert (record.percentage, record.stage, record.attempt) == (25, "3/3", 1)


def test_with_no_router_everything_is_legacy() -> None:
    calls = Calls(lambda answer: None)
    calls.start()
    try:
        pair = {LEGACY: says("legacy"), DOMAIN: says("domain")}
        request = Request(calls, Operation.STOP, pair, limit_s=5, reads=False, leased=True)
        assert request("Li", "gate") == "legacy"
    finally:
        calls.stop()


def test_a_read_that_fails_inside_domain_is_answered_by_legacy(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    assert bench.request(Operation.STATUS, domain=broken)("Li", "gate") == "legacy"

    first, second = bench.record(), bench.record()
    assert first.call_id == second.call_id
    assert (first.implementation, first.outcome, first.attempt) == (DOMAIN, Outcome.INTERNAL, 1)
    assert (second.implementation, second.reason) == (LEGACY, Reason.FALLBACK)
    assert (second.outcome, second.attempt) == (Outcome.OK, 2)
    assert "status failed" in caplog.text


def test_a_read_that_hangs_inside_domain_is_answered_by_legacy(bench: Bench) -> None:
    hang = threading.Event()

    def stuck(call: Call, camera_id: str) -> str:
        hang.wait(SOON_S)
        return "too late"

    assert bench.request(Operation.STATUS, domain=stuck, limit_s=0.1)("Li", "gate") == "legacy"

    first, second = bench.record(), bench.record()
    assert (first.implementation, first.outcome) == (DOMAIN, Outcome.TIMEOUT)
    assert first.latency_ms == pytest.approx(100)
    assert second.reason is Reason.FALLBACK
    hang.set()


def test_a_read_that_fails_on_both_sides_fails(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    answer = bench.request(Operation.STATUS, domain=broken, legacy=broken).ask("Li", "gate")

    assert isinstance(answer.error, ZeroDivisionError)
    assert answer.record.attempt == 2
    assert "status failed" in caplog.text


def test_a_refusal_is_an_answer_and_nobody_else_is_asked(bench: Bench) -> None:
    def refuse(call: Call, camera_id: str) -> str:
        raise CameraNotFound("There is no camera “{camera}”.", camera=camera_id)

    with pytest.raises(CameraNotFound):
        bench.request(Operation.STATUS, domain=refuse)("Li", "gone")


def test_a_write_never_falls_back(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    asked: list[str] = []

    def legacy(call: Call, camera_id: str) -> str:
        asked.append(camera_id)
        return "legacy"

    answer = bench.request(Operation.START, domain=broken, legacy=legacy).ask("Li", "gate")

    assert isinstance(answer.error, ZeroDivisionError)
    assert asked == []
    assert "start failed" in caplog.text


def test_a_side_can_be_chosen_and_is_recorded_as_forced(bench: Bench) -> None:
    status = bench.request(Operation.STATUS)

    assert status.on(LEGACY)("Li", "gate") == "legacy"

    record = bench.record()
    assert (record.reason, record.bucket) == (Reason.FORCED, None)
    assert status("Li", "gate") == "domain"


def test_a_synthetic_call_is_recorded_as_one_and_shows_its_sides_failure(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    status = bench.request(Operation.STATUS, domain=broken)

    answer = status.on(DOMAIN, synthetic=True).ask("exercise", "gate")

    assert isinstance(answer.error, ZeroDivisionError)
    assert answer.record.reason is Reason.SYNTHETIC
    assert "status failed" in caplog.text


def test_the_latch_is_stronger_than_a_chosen_side(bench: Bench) -> None:
    bench.router.swap(lambda table: replace(table, is_latched=True))

    answer = bench.request(Operation.START).on(DOMAIN).ask("command:li", "gate")

    assert answer.result == "legacy"
    assert answer.record.reason is Reason.LATCHED


def test_a_camera_with_an_operation_in_flight_changes_sides_only_after_it(bench: Bench) -> None:
    running, go_on = threading.Event(), threading.Event()
    inside: list[str] = []

    def slow(call: Call, camera_id: str) -> str:
        running.set()
        go_on.wait(SOON_S)
        inside.append("legacy ended")
        return "legacy"

    def domain(call: Call, camera_id: str) -> str:
        inside.append("domain began")
        return "domain"

    bench.slide(0)
    start = bench.request(Operation.START, legacy=slow, domain=domain)
    first = start.begin("Li", "gate")
    assert running.wait(SOON_S)
    waiting = start.begin("Li", "gate")
    bench.slide(100)
    go_on.set()

    assert first.result(SOON_S).result == "legacy"
    assert waiting.result(SOON_S).result == "domain"
    assert inside == ["legacy ended", "domain began"]


def test_waiting_in_line_is_not_the_sides_latency(bench: Bench) -> None:
    running, go_on = threading.Event(), threading.Event()

    def first_slow(call: Call, camera_id: str) -> str:
        running.set()
        go_on.wait(0.2)
        return "domain"

    start = bench.request(Operation.START, domain=first_slow)
    stop = bench.request(Operation.STOP)
    start.begin("Li", "gate")
    assert running.wait(SOON_S)
    stop("Li", "gate")

    by_name = {record.operation: record for record in (bench.record(), bench.record())}
    assert by_name["start"].latency_ms >= 150
    assert by_name["stop"].latency_ms < 100


def test_a_write_that_hangs_is_a_timeout_at_its_limit(bench: Bench) -> None:
    hang = threading.Event()

    def stuck(call: Call, camera_id: str) -> str:
        hang.wait(SOON_S)
        return "late"

    with pytest.raises(CallTimedOut):
        bench.request(Operation.START, domain=stuck, limit_s=0.1)("Li", "gate")

    record = bench.record()
    assert (record.implementation, record.outcome) == (DOMAIN, Outcome.TIMEOUT)
    assert record.latency_ms == pytest.approx(100)
    hang.set()


@pytest.mark.parametrize("reachable", [True, False])
def test_a_dead_camera_counts_against_a_side_only_when_it_answered_somebody(
    bench: Bench, reachable: bool
) -> None:
    def unreachable(call: Call, camera_id: str) -> str:
        raise CameraUnreachable("The camera gave no picture in time.")

    bench.reachable = reachable
    bench.request(Operation.STATUS, domain=unreachable).ask("Li", "gate")

    record = bench.record()
    assert record.outcome is Outcome.ENVIRONMENT
    assert record.reachable is reachable


def test_an_answer_can_be_asked_of_the_other_side_for_a_shadow(bench: Bench) -> None:
    answer = bench.request(Operation.STATUS).ask("Li", "gate")

    assert answer.result == "domain"
    assert answer.serve is not None
    assert answer.serve(LEGACY, Call("1", "station")) == "legacy"


def test_rules_and_cameras_of_one_name_do_not_wait_for_each_other(bench: Bench) -> None:
    go_on, running = threading.Event(), threading.Event()

    def slow(call: Call, camera_id: str) -> str:
        running.set()
        go_on.wait(SOON_S)
        return "camera"

    camera = bench.request(Operation.START, domain=slow)
    rule: Request[[str], str] = Request(
        bench.calls,
        Operation.UPDATE_RULE,
        {LEGACY: says("rule"), DOMAIN: says("rule")},
        limit_s=5,
        reads=False,
        leased=True,
        lease_of=lambda unit: f"rule {unit}",
    )
    held = camera.begin("Li", "7")
    assert running.wait(SOON_S)

    assert rule("Li", "7") == "rule"
    go_on.set()
    held.result(SOON_S)
