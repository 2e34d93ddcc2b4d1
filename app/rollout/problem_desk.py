"""Serious problems that people report: an open one holds the stage."""

from __future__ import annotations

from app.rollout.room import RolloutRoom
from app.rollout.split_desk import known_operation
from services.domain.call import Call
from services.domain.errors import CameraNotFound, StationError
from services.domain.operation import Operation
from services.domain.rollout import check_reason
from services.domain.rollout_view import ProblemReport
from services.domain.sentences import sentence
from services.rollout import plan_time
from services.rollout.store import HOLD, PROBLEM, Decided


class ProblemDesk:
    """Every method is one request."""

    def __init__(self, room: RolloutRoom) -> None:
        self._room = room

    def report_problem(
        self, call: Call, what: str, camera_id: str, operation: Operation | None
    ) -> ProblemReport:
        """`camera_id` may be empty: the problem is of the whole."""
        said = check_reason(what, field="what")
        known = {camera.id for camera in self._room.cameras()}
        if camera_id and camera_id not in known:
            raise CameraNotFound(
                "There is no camera “{camera}”.", field="camera", camera=camera_id[:64]
            )
        about = None if operation is None else known_operation(operation)
        now = self._room.utc_clock()
        report = self._room.rows.report_problem(
            ProblemReport(0, now, call.actor, said, camera_id, about),
            Decided(
                PROBLEM,
                call.actor,
                sentence("A problem was reported."),
                why=said,
                call_id=call.id,
            ),
        )
        self._hold(call, said)
        return report

    def close_problem(self, call: Call, number: int, note: str) -> None:
        said = check_reason(note, field="note")
        self._room.rows.close_problem(
            number,
            said,
            Decided(
                PROBLEM,
                call.actor,
                sentence("Problem report {number} was closed.", number=number),
                why=said,
                call_id=call.id,
            ),
            self._room.utc_clock(),
        )
        if not self._room.open_problems():
            what = sentence("The stage goes on.")
            decided = Decided(HOLD, call.actor, what, why=said, call_id=call.id)
            self._room.ledger.decide(plan_time.problems_closed, decided)

    def _hold(self, call: Call, said: str) -> None:
        what = sentence("The stage is held.")
        decided = Decided(HOLD, call.actor, what, why=said, call_id=call.id)
        try:
            self._room.ledger.decide(
                lambda state: plan_time.hold(state, plan_time.PROBLEM_OPEN), decided
            )
        except StationError:
            # the report is kept: the engine's next turn finds it and holds the stage
            self._room.engine.wake()
