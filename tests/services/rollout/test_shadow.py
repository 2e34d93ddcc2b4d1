"""Live reads asked of the other side: what counts, what is noise, and who is never kept waiting."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest

from services.domain.call import Call
from services.domain.clock import monotonic
from services.domain.errors import BadValue, CameraNotFound, Outcome, StationError
from services.domain.known_differences import excuse
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.domain.rehearsals import ComparedField, ShadowCounts
from services.domain.results import LogTail
from services.domain.run_state import CaptureState, RunState
from services.rollout.answer import Answer
from services.rollout.shadow import LEARNED_FROM, MOST_WAITING, Shadow, ShadowSettings
from services.rollout.watchdog import Watchdog
from tests.testbed.station import until

LEGACY, DOMAIN = Implementation.LEGACY, Implementation.DOMAIN
Side = Callable[[], Any]
TAIL = LogTail(("one", "two"), 2, "gate.log", truncated=False)


def record_of(operation: str, outcome: Outcome = Outcome.OK, **fields: Any) -> CallRecord:
    return CallRecord(
        call_id="0123456789abcdef",
        at=datetime(2026, 3, 1, tzinfo=UTC),
        actor="Li",
        operation=operation,
        unit="gate",
        implementation=fields.pop("side", LEGACY),
        reason=fields.pop("reason", Reason.SPLIT),
        outcome=outcome,
        error="",
        latency_ms=1.0,
        **fields,
    )


class Desk:
    """A shadow that has learned, over two sides that a test plays."""

    def __init__(self, shadow: Shadow, found: list[ComparedField]) -> None:
        self.shadow = shadow
        self.found = found

    def answer(
        self,
        legacy: Side,
        domain: Side,
        *,
        operation: Operation = Operation.LOGS,
        record: CallRecord | None = None,
    ) -> Answer[Any]:
        """What the caller of legacy got, and how both can be asked again."""
        sides = {LEGACY: legacy, DOMAIN: domain}

        def serve(side: Implementation, call: Call) -> Any:
            return sides[side]()

        try:
            result, error = legacy(), None
        except StationError as refused:
            result, error = None, refused
        outcome = Outcome.OK if error is None else error.outcome
        return Answer(record or record_of(operation, outcome), result, error, serve)

    def counted(self, answer: Answer[Any]) -> ShadowCounts:
        operation = Operation(answer.record.operation)
        before = self.total(operation)
        self.shadow.on_answer(answer)
        until(lambda: self.total(operation) > before)
        return self.shadow.counts()[operation]

    def total(self, operation: Operation) -> int:
        counts = self.shadow.counts()[operation]
        return sum(getattr(counts, name) for name in ShadowCounts.__dataclass_fields__)

    def learn(self, operation: Operation = Operation.LOGS) -> None:
        for _ in range(LEARNED_FROM):
            self.counted(self.answer(lambda: TAIL, lambda: TAIL, operation=operation))


@contextmanager
def opened(percent: int = 100) -> Iterator[Desk]:
    found: list[ComparedField] = []
    settings = ShadowSettings(lambda: percent, excuse, lambda: {"gate": 7}, found.append)
    watchdog = Watchdog(monotonic)
    shadow = Shadow(settings, watchdog)
    watchdog.start()
    shadow.start()
    try:
        yield Desk(shadow, found)
    finally:
        shadow.stop()
        watchdog.stop()


@pytest.fixture
def desk() -> Iterator[Desk]:
    with opened() as desk:
        desk.learn()
        yield desk


def refuse(error: StationError) -> Side:
    def side() -> Any:
        raise error

    return side


def test_the_first_answers_are_compared_with_the_side_that_gave_them() -> None:
    numbers = iter(range(100))
    with opened() as desk:
        moving = desk.answer(lambda: LogTail((str(next(numbers)),), 1, "", truncated=False), fail)

        counts = desk.counted(moving)

    assert (counts.noise, counts.mismatch) == (1, 0)


def fail() -> Any:
    raise AssertionError("the other side was asked")


def test_equal_answers_match(desk: Desk) -> None:
    assert desk.counted(desk.answer(lambda: TAIL, lambda: TAIL)).match == LEARNED_FROM + 1


def test_another_answer_is_a_mismatch_with_its_field(desk: Desk) -> None:
    short = LogTail(("two",), 2, "gate.log", truncated=True)

    counts = desk.counted(desk.answer(lambda: TAIL, lambda: short))

    assert counts.mismatch == 1
    (found,) = desk.found
    assert (found.field, found.legacy, found.domain) == (
        "result.lines",
        '["one", "two"]',
        '["two"]',
    )
    assert desk.shadow.mismatches() == (found,)


def test_a_listed_difference_is_known(desk: Desk) -> None:
    desk.learn(Operation.STATUS)
    legacy = RunState("gate", CaptureState.LIVE, pid=7)
    domain = RunState("gate", CaptureState.LIVE, pid=7, codec="h264", width=640, since_s=3.0)

    counts = desk.counted(desk.answer(lambda: legacy, lambda: domain, operation=Operation.STATUS))

    assert (counts.known, counts.mismatch) == (1, 0)


def test_a_process_that_is_not_the_cameras_is_a_mismatch(desk: Desk) -> None:
    desk.learn(Operation.STATUS)
    legacy = RunState("gate", CaptureState.LIVE, pid=7)
    domain = RunState("gate", CaptureState.LIVE, pid=8)

    counts = desk.counted(desk.answer(lambda: legacy, lambda: domain, operation=Operation.STATUS))

    assert counts.mismatch == 1
    assert desk.found[0].field == "result.pid"


def test_what_changes_on_the_answering_side_itself_is_noise(desk: Desk) -> None:
    numbers = iter(range(100))
    moving = desk.answer(
        lambda: LogTail((str(next(numbers)),), 1, "", truncated=False), lambda: TAIL
    )

    counts = desk.counted(moving)

    assert (counts.noise, counts.mismatch) == (1, 0)


def test_the_same_refusal_on_both_sides_matches_and_another_one_does_not(desk: Desk) -> None:
    unknown = CameraNotFound("There is no camera “gate”.")
    bad = BadValue("Ask for 1 to 10 lines.", field="lines")

    same = desk.counted(desk.answer(refuse(unknown), refuse(unknown)))
    other = desk.counted(desk.answer(refuse(unknown), refuse(bad)))

    assert (same.match, other.mismatch) == (LEARNED_FROM + 1, 1)


def test_a_failure_of_the_other_side_is_its_error_and_no_mismatch(desk: Desk) -> None:
    def bug() -> Any:
        raise ZeroDivisionError

    counts = desk.counted(desk.answer(lambda: TAIL, bug))

    assert (counts.error, counts.mismatch) == (1, 0)


@pytest.mark.parametrize(
    "record",
    [
        record_of(Operation.PREVIEW),
        record_of(Operation.START),
        record_of(Operation.LOGS, reason=Reason.SYNTHETIC),
        record_of(Operation.LOGS, Outcome.TIMEOUT),
        record_of(Operation.LOGS, attempt=2),
    ],
)
def test_previews_writes_synthetic_and_failed_calls_are_not_shadowed(
    desk: Desk, record: CallRecord
) -> None:
    desk.shadow.on_answer(desk.answer(lambda: TAIL, fail, record=record))

    assert desk.counted(desk.answer(lambda: TAIL, lambda: TAIL)).match == LEARNED_FROM + 1


def test_nothing_is_asked_twice_when_no_share_is_wanted() -> None:
    with opened(percent=0) as desk:
        desk.shadow.on_answer(desk.answer(lambda: TAIL, fail))

        assert desk.total(Operation.LOGS) == 0


def test_a_slow_other_side_costs_comparisons_and_never_a_caller(desk: Desk) -> None:
    asked, go_on = threading.Event(), threading.Event()

    def slow() -> Any:
        asked.set()
        go_on.wait(5)
        return TAIL

    desk.shadow.on_answer(desk.answer(lambda: TAIL, slow))
    asked.wait(5)
    for _ in range(MOST_WAITING + 3):
        desk.shadow.on_answer(desk.answer(lambda: TAIL, lambda: TAIL))
    dropped = desk.shadow.counts()[Operation.LOGS].dropped
    go_on.set()

    assert dropped == 4
