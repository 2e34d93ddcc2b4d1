"""What people decide about the split: the slider, forces, pins, roll back, start again."""

from __future__ import annotations

from app.rollout.room import RolloutRoom
from services.domain.call import Call
from services.domain.errors import BadValue, CameraNotFound, RolloutRefused
from services.domain.operation import Implementation, Operation
from services.domain.rollout import check_percent, check_reason
from services.domain.rollout_view import RollBackNotice
from services.domain.sentences import sentence
from services.rollout import plan_steps
from services.rollout.environment import USE_DOMAIN_SERVICE
from services.rollout.store import FORCE, PIN, SLIDER, START_AGAIN, Decided

AUTO = "auto"


class SplitDesk:
    """Every method is one request; texts are reasons and go into the audit."""

    def __init__(self, room: RolloutRoom) -> None:
        self._room = room
        self._ledger = room.ledger

    def set_percent(self, call: Call, percent: int, reason: str) -> None:
        wanted, now = check_percent(percent), self._room.utc_clock()
        said = check_reason(reason) if reason.strip() else ""
        before = self._ledger.state
        # refuses before anything is read or dealt
        plan_steps.move_slider(before, wanted, said, now)
        if wanted == 100 and before.percent < 100:
            self._room.judging.freeze_baselines()
        self._ledger.decide(
            lambda state: plan_steps.move_slider(state, wanted, said, now),
            Decided(
                SLIDER,
                call.actor,
                sentence("The slider was moved."),
                before=f"{before.percent} %",
                after=f"{wanted} %",
                why=said,
                call_id=call.id,
            ),
            deals=before.evidence_since is None,
        )

    def set_force(self, call: Call, operation: Operation, side: Implementation | None) -> None:
        wanted = known_operation(operation)
        before = self._ledger.state.forces.get(wanted)
        self._ledger.decide(
            lambda state: plan_steps.set_force(state, wanted, side),
            Decided(
                FORCE,
                call.actor,
                sentence(
                    "The switch of {operation} was set.",
                    operation=wanted.value,
                    subject=wanted.value,
                ),
                before=before or AUTO,
                after=side or AUTO,
                call_id=call.id,
            ),
        )

    def set_pin(self, call: Call, camera_id: str, side: Implementation | None) -> None:
        """A pin that a gone camera left behind can be taken away."""
        known = {camera.id for camera in self._room.cameras()}
        before = self._ledger.state.pins.get(camera_id)
        if camera_id not in known and not (before is not None and side is None):
            raise CameraNotFound(
                "There is no camera “{camera}”.", field="camera", camera=camera_id[:64]
            )
        self._ledger.decide(
            lambda state: plan_steps.set_pin(state, camera_id, side),
            Decided(
                PIN,
                call.actor,
                sentence("The pin of {subject} was set.", subject=camera_id),
                before=before or AUTO,
                after=side or AUTO,
                call_id=call.id,
            ),
        )

    def roll_back(self, call: Call, reason: str) -> None:
        """Everything is legacy when this returns, whatever the disk does."""
        why = check_reason(reason)
        notice = RollBackNotice(
            self._room.utc_clock(),
            call.actor,
            sentence("By hand: {reason}", reason=why),
            self._ledger.state.percent,
        )
        if not self._room.engine.roll_back(notice, self._room.clock()):
            raise RolloutRefused("Everything is legacy already since the last roll back.")

    def start_again(self, call: Call, reason: str) -> None:
        why, now = check_reason(reason), self._room.utc_clock()
        if self._room.is_switched_off:
            raise RolloutRefused(
                "The environment variable {name} is false: everything stays legacy. Unset it and"
                " restart the station.",
                name=USE_DOMAIN_SERVICE,
            )
        self._ledger.decide(
            lambda state: plan_steps.start_again(state, now),
            Decided(
                START_AGAIN,
                call.actor,
                sentence("The rollout starts again."),
                why=why,
                call_id=call.id,
            ),
        )


def known_operation(operation: object) -> Operation:
    """Raises BadValue."""
    try:
        return Operation(str(operation))
    except ValueError as error:
        raise BadValue(
            "There is no operation “{name}”.", field="operation", name=str(operation)[:64]
        ) from error
