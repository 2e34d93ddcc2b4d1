"""An exercise on a test camera of the running station; `refresh` is exercised on a scratch copy."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from app.assurance.scratch_site import scratch_site
from app.site_folder import SiteFolder
from services.domain.call import Call, new_call_id
from services.domain.camera import Camera
from services.domain.errors import RolloutRefused
from services.domain.operation import CallRecord, Implementation, Operation
from services.domain.rules import RuleDraft, RulePatch, RuleSaved, Violation
from services.domain.verdicts import OperationVerdict
from services.rollout.exercise import AskOnce, ShowProgress, check_exercise, exercise
from services.rollout.guards.exercise import judge_exercise

if TYPE_CHECKING:
    from app.composition import Composition
    from app.station import Station

OpenCopy = Callable[[SiteFolder], "AbstractContextManager[Station]"]
"""Opens a station on a scratch site."""

ACTOR = "exercise"
LOG_LINES = 200
DRAFT = RuleDraft("Exercise", Violation(threshold=5), enabled=False)
_ACTIVE = (Operation.ACTIVATE,)
_RUNNING = (Operation.ACTIVATE, Operation.START)
FIRST = {
    Operation.START: _ACTIVE,
    Operation.STOP: _RUNNING,
    Operation.RESTART: _RUNNING,
    Operation.ACTIVATE: (Operation.DEACTIVATE,),
    Operation.DEACTIVATE: _ACTIVE,
    Operation.SET_AUTO_START: _ACTIVE,
    Operation.UPDATE_RULE: (Operation.CREATE_RULE,),
}
"""What is asked before, so that the operation has something to do."""
AFTER = {Operation.START: Operation.STOP}


def exercise_site(
    composed: Composition,
    open_copy: OpenCopy,
    operations: Sequence[Operation],
    camera_id: str,
    calls: int,
    show_progress: ShowProgress,
    cancelled: threading.Event,
) -> tuple[OperationVerdict, ...]:
    """Verdicts of the chosen operations over these calls; the camera stands as before.

    Raises BadValue, CameraNotFound, RolloutRefused while everything is latched, CallCancelled.
    """
    chosen = check_exercise(operations, calls)
    camera = composed.configuration.camera(camera_id)
    if composed.rollout.ledger.state.is_latched:
        raise RolloutRefused("Everything is legacy since the roll back. Start again first.")
    with ExitStack() as stack:
        hand = stack.enter_context(_on_camera(composed, camera))
        asked: dict[Operation, AskOnce] = {one: hand.asker(one) for one in chosen}
        if Operation.REFRESH in asked:
            asked[Operation.REFRESH] = stack.enter_context(_refresh(composed, open_copy, cancelled))
        records = exercise(asked, calls, show_progress, cancelled)
    room = composed.rollout
    # the page's own column shows them too, and not with the next hour's check
    room.engine.check()
    verdicts = judge_exercise(records, room.utc_clock(), room.limits.limits)
    return tuple(verdict for verdict in verdicts if verdict.operation in chosen)


class _Hand:
    """Asks for one camera's operations, always marked synthetic."""

    def __init__(self, composed: Composition, camera: Camera) -> None:
        self._composed = composed
        self._camera = camera
        self._rules: list[RuleSaved] = []

    def asker(self, operation: Operation) -> AskOnce:
        def ask(side: Implementation) -> CallRecord:
            for first in FIRST.get(operation, ()):
                self._ask(first, side)
            record = self._ask(operation, side)
            if operation in AFTER:
                self._ask(AFTER[operation], side)
            self._delete_rules()
            return record

        return ask

    def put_back(self, *, was_running: bool) -> None:
        """By the side that serves the camera now."""
        camera = self._camera
        self._ask(Operation.ACTIVATE if camera.active else Operation.DEACTIVATE, None)
        self._ask(Operation.SET_AUTO_START, None, camera.auto_start)
        self._ask(Operation.START if was_running else Operation.STOP, None)
        self._delete_rules()

    def _ask(self, operation: Operation, side: Implementation | None, *given: Any) -> CallRecord:
        request = getattr(self._composed.station, operation).on(side, synthetic=True)
        answer = request.ask(ACTOR, *self._arguments(operation, given))
        if isinstance(answer.result, RuleSaved):
            self._rules.append(answer.result)
        record: CallRecord = answer.record
        return record

    def _arguments(self, operation: Operation, given: tuple[Any, ...]) -> tuple[Any, ...]:
        camera_id = self._camera.id
        arguments: Mapping[Operation, Callable[[], tuple[Any, ...]]] = {
            Operation.CREATE_RULE: lambda: (DRAFT, None),
            Operation.UPDATE_RULE: lambda: (
                self._rules[-1].id,
                RulePatch({"name": "Exercise, changed"}),
                self._rules[-1].revision,
            ),
            Operation.BATCH_STATUS: lambda: ([camera_id],),
            Operation.LOGS: lambda: (camera_id, LOG_LINES),
            Operation.SET_AUTO_START: lambda: (camera_id, *(given or (self._other(),))),
        }
        return arguments.get(operation, lambda: (camera_id,))()

    def _other(self) -> bool:
        """Always a change: a call that has nothing to do says nothing."""
        return not self._composed.configuration.camera(self._camera.id).auto_start

    def _delete_rules(self) -> None:
        while self._rules:
            saved = self._rules.pop()
            if all(saved.id != later.id for later in self._rules):
                self._composed.rules.delete_rule(Call(new_call_id(), ACTOR), saved.id)


@contextmanager
def _on_camera(composed: Composition, camera: Camera) -> Iterator[_Hand]:
    states = composed.station.run_states()
    was_running = camera.id in states and states[camera.id].is_running
    hand = _Hand(composed, camera)
    try:
        yield hand
    finally:
        hand.put_back(was_running=was_running)


@contextmanager
def _refresh(
    composed: Composition, open_copy: OpenCopy, cancelled: threading.Event
) -> Iterator[AskOnce]:
    """On a copy: each call has an edit to take over. Its records join the station's own."""
    with scratch_site(composed.folder, cancelled) as scratch, open_copy(scratch.site) as copy:
        file = scratch.site.site_file

        def ask(side: Implementation) -> CallRecord:
            file.write_text(f"{file.read_text(encoding='utf-8')}# exercise\n", encoding="utf-8")
            record = copy.refresh.on(side, synthetic=True).ask(ACTOR).record
            composed.record_call(record)
            return record

        yield ask
