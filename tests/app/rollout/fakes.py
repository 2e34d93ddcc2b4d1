"""The rollout's requests as a test needs them: what was asked is kept, answers are at hand."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any, cast

from app.rollout.requests import RolloutRequests, ShowProgress
from services.domain.errors import CallCancelled, Outcome, StationError
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.domain.rehearsals import Comparison, DrillResult, Progress
from services.domain.rollout_view import RolloutView
from services.domain.sentences import sentence
from services.domain.verdicts import OperationVerdict
from services.rollout.calls import Answer
from tests.widgets.rollout import views

LONGEST_WAIT_S = 5.0


class FakeRequest:
    def __init__(self, name: str, asked: list[tuple[Any, ...]], result: Any = None) -> None:
        self.name = name
        self.result = result
        self.error: StationError | None = None
        self._asked = asked

    def begin(self, actor: str, *args: Any) -> Future[Answer[Any]]:
        self._asked.append((self.name, actor, *args))
        record = CallRecord(
            "1",
            views.NOW,
            actor,
            Operation.STATUS,
            "",
            Implementation.DOMAIN,
            Reason.ONLY,
            Outcome.OK,
            "",
            1.0,
        )
        future: Future[Answer[Any]] = Future()
        future.set_result(Answer(record, self.result, self.error))
        return future


class FakeRollout:
    """Stands in for RolloutRequests; `asked` is everything but looks, in order."""

    def __init__(self, view: RolloutView) -> None:
        self.looks: list[tuple[Any, ...]] = []
        self.asked: list[tuple[Any, ...]] = []
        self.view = FakeRequest("view", self.looks, view)
        self.audit = FakeRequest("audit", self.looks, list(views.AUDIT))
        self.report = FakeRequest("report", self.asked, "# Report\n")
        self.drill_began = threading.Event()

    def __getattr__(self, name: str) -> FakeRequest:
        if name.startswith("_"):
            raise AttributeError(name)
        made = FakeRequest(name, self.asked)
        setattr(self, name, made)
        return made

    @property
    def requests(self) -> RolloutRequests:
        return cast(RolloutRequests, self)

    def drill(self, fault: str, show: ShowProgress, cancelled: threading.Event) -> DrillResult:
        """Goes on until it is cancelled."""
        show(Progress(3, 40, sentence("call {number}", number=3)))
        self.drill_began.set()
        if not cancelled.wait(LONGEST_WAIT_S):
            raise AssertionError("nobody cancelled the drill")
        raise CallCancelled("It was cancelled.")

    def compare(self, show: ShowProgress, cancelled: threading.Event) -> Comparison:
        del show, cancelled
        assert views.RUNNING.last_comparison is not None
        return Comparison((), views.RUNNING.last_comparison)

    def exercise(
        self,
        operations: Sequence[Operation],
        camera_id: str,
        times: int,
        show: ShowProgress,
        cancelled: threading.Event,
    ) -> tuple[OperationVerdict, ...]:
        del show, cancelled
        self.asked.append(("exercise", tuple(operations), camera_id, times))
        return tuple(views.line(operation).verdict for operation in operations)
