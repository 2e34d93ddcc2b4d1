"""The ordinary calls of a drill, one operation at a time, round the cameras of the copy."""

from __future__ import annotations

import threading
import time
from typing import Any

from app.composition import Composition
from services.domain.call import Call, new_call_id
from services.domain.operation import CallRecord, Operation
from services.domain.rules import RuleDraft, RulePatch, RuleSaved, Violation
from services.rollout.calls import Request

ACTOR = "drill"
RULES = 8
LOG_LINES = 50
PICTURES_WITHIN_S = 10.0
LOOK_EVERY_S = 0.05
DRAFT = RuleDraft("Drill", Violation(threshold=5), enabled=False)


class DrillCalls:
    """Prepares what the operation needs, asks it over and over, and puts everything back.

    `limit_s` shortens the operation's limit where a fault lets it hang.
    """

    def __init__(
        self, composed: Composition, operation: Operation, *, limit_s: float | None
    ) -> None:
        self._composed = composed
        self._operation = operation
        self._limit_s = limit_s
        self._cameras = [view.camera for view in composed.station.views()]
        self._rules: dict[int, int] = {}
        self._number = 0

    def prepare(self) -> None:
        """All cameras active; running where the operation is about running ones; some rules."""
        for camera in self._cameras:
            if not camera.active:
                self._ask(Operation.ACTIVATE, camera.id)
        if self._operation in (Operation.PREVIEW, Operation.START):
            for camera in self._cameras:
                self._ask(Operation.START, camera.id)
            self._wait_for_pictures()
        if self._operation is Operation.UPDATE_RULE:
            for _ in range(RULES):
                self._ask(Operation.CREATE_RULE, DRAFT, None)

    def _wait_for_pictures(self) -> None:
        """Processes that begin would slow down what is measured."""
        until = time.monotonic() + PICTURES_WITHIN_S
        while time.monotonic() < until:
            states = self._composed.station.run_states().values()
            if all(state.age_s is not None for state in states):
                return
            threading.Event().wait(LOOK_EVERY_S)

    def ask(self) -> CallRecord:
        """The next camera's turn; how the call ended stands in its record."""
        arguments = self._arguments()
        self._number += 1
        return self._ask(self._operation, *arguments)

    def ask_each_camera(self) -> list[CallRecord]:
        return [self._ask(Operation.STATUS, camera.id) for camera in self._cameras]

    def put_back(self) -> None:
        """By ordinary calls, so that they show that the station goes on working."""
        for camera in self._cameras:
            self._ask(Operation.STOP, camera.id)
            self._ask(Operation.ACTIVATE, camera.id)
            self._ask(Operation.SET_AUTO_START, camera.id, camera.auto_start)
            if not camera.active:
                self._ask(Operation.DEACTIVATE, camera.id)
        for rule_id in self._rules:
            self._composed.rules.delete_rule(Call(new_call_id(), ACTOR), rule_id)

    def _ask(self, operation: Operation, *arguments: Any) -> CallRecord:
        """Never raises: the fault may be in what is asked."""
        request: Request[..., Any] = getattr(self._composed.station, operation)
        if self._limit_s is not None and operation is self._operation:
            request = request.within(self._limit_s)
        answer = request.ask(ACTOR, *arguments)
        if isinstance(answer.result, RuleSaved):
            self._rules[answer.result.id] = answer.result.revision
        return answer.record

    def _arguments(self) -> tuple[Any, ...]:
        if self._operation is Operation.REFRESH:
            return ()
        camera_id = self._cameras[self._number % len(self._cameras)].id
        is_even = (self._number // len(self._cameras)) % 2 == 0
        if self._operation is Operation.UPDATE_RULE:
            return self._next_patch(is_even=is_even)
        arguments: dict[Operation, tuple[Any, ...]] = {
            Operation.CREATE_RULE: (DRAFT, None),
            Operation.BATCH_STATUS: (None,),
            Operation.LOGS: (camera_id, LOG_LINES),
            Operation.SET_AUTO_START: (camera_id, is_even),
        }
        return arguments.get(self._operation, (camera_id,))

    def _next_patch(self, *, is_even: bool) -> tuple[Any, ...]:
        rule_id = list(self._rules)[self._number % len(self._rules)]
        patch = RulePatch({"name": f"Drill {self._number}" if is_even else DRAFT.name})
        return rule_id, patch, self._rules[rule_id]
