"""The wrapper: limits, leases, records."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from services.domain.call import Call
from services.domain.errors import CallTimedOut, CameraNotFound, LeaseLost, Outcome
from services.domain.operation import CallRecord
from services.rollout.calls import Answer, Calls, Request

SOON_S = 5.0


class Bench:
    """Running calls and the records they left."""

    def __init__(self) -> None:
        self.records: queue.SimpleQueue[CallRecord] = queue.SimpleQueue()
        self.calls = Calls(lambda answer: self.records.put(answer.record))

    def record(self) -> CallRecord:
        return self.records.get(timeout=SOON_S)


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    bench.calls.start()
    yield bench
    bench.calls.stop()


def test_a_call_is_recorded_with_who_asked_and_how_it_ended(bench: Bench) -> None:
    def start(call: Call, camera_id: str) -> str:
        return camera_id.upper()

    request = Request(bench.calls, "start", start, limit_s=5, reads=False, leased=True)

    assert request("Li", "gate") == "GATE"

    record = bench.record()
    assert (record.actor, record.operation, record.unit) == ("Li", "start", "gate")
    assert record.outcome is Outcome.OK
    assert record.latency_ms >= 0


def test_a_refusal_is_raised_and_counted_as_one(bench: Bench) -> None:
    def status(call: Call, camera_id: str) -> None:
        raise CameraNotFound("There is no camera “{camera}”.", camera=camera_id)

    request = Request(bench.calls, "status", status, limit_s=5, reads=True)

    with pytest.raises(CameraNotFound):
        request("Li", "gone")

    assert bench.record().outcome is Outcome.REFUSED


def test_a_bug_is_counted_as_internal_and_the_thread_lives_on(bench: Bench) -> None:
    def broken(call: Call) -> None:
        raise ZeroDivisionError

    request = Request(bench.calls, "refresh", broken, limit_s=5, reads=False)

    for _ in range(20):
        assert isinstance(request.ask("Li").error, ZeroDivisionError)

    assert bench.record().outcome is Outcome.INTERNAL


def test_a_call_that_hangs_frees_its_caller_and_its_camera(bench: Bench) -> None:
    hang = threading.Event()
    late: queue.SimpleQueue[Exception] = queue.SimpleQueue()

    def stuck(call: Call, camera_id: str) -> None:
        hang.wait(SOON_S)
        try:
            call.check()
        except LeaseLost as error:
            late.put(error)

    slow = Request(bench.calls, "start", stuck, limit_s=0.1, reads=False, leased=True)
    quick = Request(
        bench.calls, "stop", lambda call, camera: 1, limit_s=5, reads=False, leased=True
    )

    with pytest.raises(CallTimedOut):
        slow("Li", "gate")

    assert bench.record().outcome is Outcome.TIMEOUT
    assert quick("Li", "gate") == 1
    assert bench.calls.stuck_threads == 1
    hang.set()
    assert isinstance(late.get(timeout=SOON_S), LeaseLost)


def test_more_hanging_calls_than_threads_leave_room_for_others(bench: Bench) -> None:
    hang = threading.Event()
    stuck = Request(bench.calls, "logs", lambda call: hang.wait(SOON_S), limit_s=0.1, reads=True)
    quick = Request(bench.calls, "status", lambda call: "well", limit_s=5, reads=True)

    futures = [stuck.begin("Li") for _ in range(6)]

    assert all(isinstance(f.result(SOON_S).error, CallTimedOut) for f in futures)
    assert quick("Li") == "well"
    hang.set()


def test_two_calls_for_one_camera_never_overlap(bench: Bench) -> None:
    inside: list[str] = []
    overlaps: list[list[str]] = []

    def control(call: Call, camera_id: str) -> None:
        inside.append(call.id)
        overlaps.append(list(inside))
        threading.Event().wait(0.005)
        inside.remove(call.id)

    request = Request(bench.calls, "start", control, limit_s=5, reads=False, leased=True)

    for future in [request.begin("Li", "gate") for _ in range(24)]:
        future.result(SOON_S).unwrap()

    assert all(len(names) == 1 for names in overlaps)


def test_a_recorder_that_fails_does_not_fail_the_call(caplog: pytest.LogCaptureFixture) -> None:
    def full(answer: Answer[Any]) -> None:
        raise OSError("disk full")

    calls = Calls(full)
    calls.start()
    try:
        assert Request(calls, "status", lambda call: 1, limit_s=5, reads=True)("Li") == 1
    finally:
        calls.stop()
    assert "could not be recorded" in caplog.text
