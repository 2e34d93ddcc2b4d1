"""What is asked of the guards: a check now, their limits, what other limits would have done."""

from __future__ import annotations

from dataclasses import asdict, fields

from app.rollout.limits import LIMITS
from app.rollout.room import RolloutRoom
from services.domain.call import Call
from services.domain.rehearsals import ReplayedLimits
from services.domain.rollout_view import AuditLine
from services.domain.sentences import sentence
from services.domain.verdicts import GuardLimits, Judgement
from services.rollout.guards.replay import replay
from services.rollout.store import LIMITS as LIMITS_SAVED
from services.rollout.store import Decided


class GuardDesk:
    """Every method is one request."""

    def __init__(self, room: RolloutRoom) -> None:
        self._room = room

    def check_now(self, call: Call) -> Judgement:
        return self._room.engine.check()

    def save_limits(self, call: Call, limits: GuardLimits) -> None:
        """In force with the next call; what was recorded is counted anew by them."""
        before = self._room.limits.limits
        changed = [
            one.name
            for one in fields(limits)
            if getattr(limits, one.name) != getattr(before, one.name)
        ]
        self._room.rows.keep_note(
            LIMITS,
            asdict(limits),
            Decided(
                LIMITS_SAVED,
                call.actor,
                sentence("The limits of the guardrails were changed."),
                before=_listed(before, changed),
                after=_listed(limits, changed),
                call_id=call.id,
            ),
            by=call.actor,
            at=self._room.utc_clock(),
        )
        self._room.limits.use(limits)
        self._room.engine.recount()

    def replay_limits(self, call: Call, limits: GuardLimits) -> ReplayedLimits:
        """Over the recorded calls of 30 days; nothing is changed."""
        return replay(self._room.calls.to_replay(), limits, self._room.utc_clock())

    def audit(self, call: Call, before: int | None) -> list[AuditLine]:
        return self._room.rows.audit(before)


_NAMES = tuple(one.name for one in fields(GuardLimits))


def _listed(limits: GuardLimits, names: list[str]) -> str:
    return ", ".join(f"{name} {getattr(limits, name)}" for name in names)
