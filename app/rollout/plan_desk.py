"""What people decide about the plan: from draft to completed, and the checklist's ticks."""

from __future__ import annotations

from collections.abc import Callable

from app.rollout.room import TICK, RolloutRoom
from app.rollout.sight import rollout_view
from app.rollout.split_desk import known_operation
from services.domain.call import Call
from services.domain.errors import BadValue, RolloutRefused
from services.domain.operation import Operation
from services.domain.rollout import Plan, RolloutState, check_reason
from services.domain.rollout_view import ChecklistItem
from services.domain.sentences import Sentence, sentence
from services.rollout import plan_steps
from services.rollout.stage_needs import stage_needs
from services.rollout.store import CHECKLIST, PLAN, STAGE, Decided


class PlanDesk:
    """Every method is one request; notes and reasons go into the audit."""

    def __init__(self, room: RolloutRoom) -> None:
        self._room = room
        self._ledger = room.ledger

    def save_plan(self, call: Call, plan: Plan | None) -> None:
        what = sentence("The plan was saved.") if plan else sentence("The plan was taken away.")
        self._decide(call, lambda state: plan_steps.save_plan(state, plan), PLAN, what, "")

    def arm(self, call: Call, note: str) -> None:
        """The pre-flight must be done; the cameras and rules are dealt anew."""
        now, said = self._room.utc_clock(), _note(note)
        plan_steps.arm(self._ledger.state, now)
        self._check_preflight()
        what = sentence("The plan was armed.")
        self._decide(call, lambda state: plan_steps.arm(state, now), PLAN, what, said, deals=True)

    def begin(self, call: Call, note: str) -> None:
        now, said = self._room.utc_clock(), _note(note)
        what = sentence("The first stage began.")
        self._freeze_before(plan_steps.begin(self._ledger.state, now))
        self._decide(call, lambda state: plan_steps.begin(state, now), STAGE, what, said)

    def approve_stage(self, call: Call, note: str) -> None:
        """Refused while the stage lacks anything, naming it."""
        now, said = self._room.utc_clock(), _note(note)
        self._freeze_before(plan_steps.approve(self._ledger.state, now))
        self._check_needs()
        what = sentence("The stage was approved.")
        self._decide(call, lambda state: plan_steps.approve(state, now), STAGE, what, said)

    def advance(self, call: Call, reason: str) -> None:
        now, why = self._room.utc_clock(), check_reason(reason)
        self._freeze_before(plan_steps.advance(self._ledger.state, now))
        what = sentence("The stage was left without all that it needs.")
        self._decide(call, lambda state: plan_steps.advance(state, now), STAGE, what, why)

    def extend(self, call: Call, days: float, reason: str) -> None:
        why = check_reason(reason)
        what = sentence("The stage was extended by {days} days.", days=days)
        self._decide(call, lambda state: plan_steps.extend(state, days), PLAN, what, why)

    def pause(self, call: Call, note: str) -> None:
        what, said = sentence("The plan was paused."), _note(note)
        self._decide(call, plan_steps.pause, PLAN, what, said)

    def resume(self, call: Call, note: str) -> None:
        now, said = self._room.utc_clock(), _note(note)
        if self._room.open_problems():
            raise RolloutRefused("A problem report is open. Close it first, then resume.")
        what = sentence("The plan was resumed.")
        self._decide(call, lambda state: plan_steps.resume(state, now), PLAN, what, said)

    def accept_attention(self, call: Call, operation: Operation, note: str) -> None:
        wanted, why = known_operation(operation), check_reason(note, field="note")
        what = sentence("The attention of {operation} was accepted.", operation=wanted.value)
        self._decide(
            call, lambda state: plan_steps.accept_attention(state, wanted), PLAN, what, why
        )

    def tick(self, call: Call, key: str, done: bool) -> None:
        """Only what the station cannot check itself is ticked by hand."""
        item = next((one for one in self._checklist() if one.key == key), None)
        if item is None:
            raise BadValue("There is no checklist line “{key}”.", field="key", key=key[:64])
        if item.automatic:
            raise BadValue("The station checks this line itself.", field="key")
        what = sentence("Done: {line}", line=item.text)
        if not done:
            what = sentence("Not done: {line}", line=item.text)
        self._room.rows.keep_note(
            TICK + key,
            True if done else None,
            Decided(CHECKLIST, call.actor, what, call_id=call.id),
            by=call.actor,
            at=self._room.utc_clock(),
        )

    def _decide(
        self,
        call: Call,
        step: Callable[[RolloutState], RolloutState],
        kind: str,
        what: Sentence,
        why: str,
        *,
        deals: bool = False,
    ) -> None:
        before = self._ledger.state
        # refuses before anything is written, and says where it leads
        after = step(before)
        decided = Decided(kind, call.actor, what, _standing(before), _standing(after), why, call.id)
        self._ledger.decide(step, decided, deals=deals)

    def _freeze_before(self, after: RolloutState) -> None:
        if after.percent == 100 and self._ledger.state.percent < 100:
            self._room.judging.freeze_baselines()

    def _checklist(self) -> tuple[ChecklistItem, ...]:
        return rollout_view(self._room).checklist

    def _check_preflight(self) -> None:
        open_lines = [item.text for item in self._checklist() if item.stops_arming]
        if open_lines:
            raise RolloutRefused(
                "The pre-flight lacks {count} lines. The first: {line}",
                count=len(open_lines),
                line=open_lines[0],
            )

    def _check_needs(self) -> None:
        room, state = self._room, self._ledger.state
        facts = room.stage_facts(state, self._checklist(), room.open_problems())
        missing = [need.what for need in stage_needs(state, facts) if not need.is_met]
        if missing:
            raise RolloutRefused(
                "The stage lacks {count} things. The first: {what}. Wait, exercise, or advance"
                " with a reason.",
                count=len(missing),
                what=missing[0],
            )


def _note(text: str) -> str:
    """May be empty where the design asks for no reason."""
    return check_reason(text, field="note") if text.strip() else ""


def _standing(state: RolloutState) -> str:
    """`running 1/3, 10 %`, or `armed, 0 %`: the audit's page says it in words."""
    phase, stage = state.phase.value, state.stage_name
    return f"{phase if stage == phase else f'{phase} {stage}'}, {state.percent} %"
