"""What people decide on the rollout page as requests, and how each is said when it is done."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.rollout.requests import RolloutRequests
from services.rollout.calls import Answer
from widgets.rollout.wishes import (
    AcceptAttention,
    CheckNow,
    CloseProblem,
    RepairDrift,
    ReportProblem,
    RollBack,
    SaveLimits,
    SavePlan,
    SetForce,
    SetPercent,
    SetPins,
    Step,
    TakeStep,
    Tick,
    Wish,
)
from widgets.translation import QT_TRANSLATE_NOOP

STEP_DONE = {
    Step.ARM: QT_TRANSLATE_NOOP("RolloutDone", "The plan is armed."),
    Step.BEGIN: QT_TRANSLATE_NOOP("RolloutDone", "The first stage has begun."),
    Step.APPROVE: QT_TRANSLATE_NOOP("RolloutDone", "The stage is approved."),
    Step.ADVANCE: QT_TRANSLATE_NOOP("RolloutDone", "On to the next stage."),
    Step.EXTEND: QT_TRANSLATE_NOOP("RolloutDone", "The stage is extended."),
    Step.PAUSE: QT_TRANSLATE_NOOP("RolloutDone", "The stage is paused."),
    Step.RESUME: QT_TRANSLATE_NOOP("RolloutDone", "The stage goes on."),
    Step.START_AGAIN: QT_TRANSLATE_NOOP("RolloutDone", "The slider is unlocked, at 0 %."),
}
DONE: dict[type, str] = {
    RollBack: QT_TRANSLATE_NOOP("RolloutDone", "Everything is legacy."),
    ReportProblem: QT_TRANSLATE_NOOP("RolloutDone", "The problem is reported; it holds the stage."),
    CloseProblem: QT_TRANSLATE_NOOP("RolloutDone", "The problem is closed."),
    SavePlan: QT_TRANSLATE_NOOP("RolloutDone", "The plan is saved."),
    SaveLimits: QT_TRANSLATE_NOOP("RolloutDone", "The limits are saved."),
    CheckNow: QT_TRANSLATE_NOOP("RolloutDone", "All guards have looked."),
}

Asked = Future[Answer[Any]]


def begin_decision(requests: RolloutRequests, actor: str, wish: Wish) -> Sequence[Asked]:
    """Asks without waiting; more than one where several cameras are pinned."""
    if isinstance(wish, SetPins):
        return [requests.set_pin.begin(actor, each, wish.side) for each in wish.camera_ids]
    if isinstance(wish, TakeStep):
        return [_begin_step(requests, actor, wish)]
    if isinstance(wish, ReportProblem | CloseProblem | Tick | CheckNow | AcceptAttention):
        return [_begin_note(requests, actor, wish)]
    return _begin_change(requests, actor, wish)


def done_words(wish: Wish) -> str:
    """Empty where the page itself shows at once that it is done."""
    if isinstance(wish, TakeStep):
        return QCoreApplication.translate("RolloutDone", STEP_DONE[wish.step])
    if isinstance(wish, SetPercent):
        text = QCoreApplication.translate("RolloutDone", "{percent} % on domain.")
        return text.format(percent=wish.percent)
    if isinstance(wish, SavePlan) and wish.plan is None:
        return QCoreApplication.translate("RolloutDone", "No plan; the slider is free.")
    if isinstance(wish, RepairDrift):
        text = QCoreApplication.translate("RolloutDone", "Fields repaired: {count}.")
        return text.format(count=len(wish.drifts))
    words = DONE.get(type(wish))
    return QCoreApplication.translate("RolloutDone", words) if words else ""


def _begin_change(requests: RolloutRequests, actor: str, wish: Wish) -> Sequence[Asked]:
    match wish:
        case SetPercent():
            return [requests.set_percent.begin(actor, wish.percent, wish.reason)]
        case SetForce():
            return [requests.set_force.begin(actor, wish.operation, wish.side)]
        case RollBack():
            return [requests.roll_back.begin(actor, wish.reason)]
        case SavePlan():
            return [requests.save_plan.begin(actor, wish.plan)]
        case SaveLimits():
            return [requests.save_limits.begin(actor, wish.limits)]
    return []


def _begin_step(requests: RolloutRequests, actor: str, wish: TakeStep) -> Asked:
    if wish.step is Step.EXTEND:
        return requests.extend.begin(actor, wish.days, wish.reason)
    steps = {
        Step.ARM: requests.arm,
        Step.BEGIN: requests.begin,
        Step.APPROVE: requests.approve_stage,
        Step.ADVANCE: requests.advance,
        Step.PAUSE: requests.pause,
        Step.RESUME: requests.resume,
        Step.START_AGAIN: requests.start_again,
    }
    return steps[wish.step].begin(actor, wish.reason)


def _begin_note(
    requests: RolloutRequests,
    actor: str,
    wish: ReportProblem | CloseProblem | Tick | CheckNow | AcceptAttention,
) -> Asked:
    match wish:
        case ReportProblem():
            return requests.report_problem.begin(actor, wish.what, wish.camera_id, wish.operation)
        case CloseProblem():
            return requests.close_problem.begin(actor, wish.number, wish.note)
        case Tick():
            return requests.tick.begin(actor, wish.key, wish.is_met)
        case AcceptAttention():
            return requests.accept_attention.begin(actor, wish.operation, wish.note)
        case CheckNow():
            return requests.check_now.begin(actor)
