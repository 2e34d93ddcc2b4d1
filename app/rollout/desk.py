"""The rollout's part of the station's page, filled in."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, TypeVar

from app.rollout.guard_desk import GuardDesk
from app.rollout.plan_desk import PlanDesk
from app.rollout.problem_desk import ProblemDesk
from app.rollout.requests import RolloutRequests, ShowProgress
from app.rollout.room import RolloutRoom
from app.rollout.sight import rollout_view
from app.rollout.split_desk import SplitDesk
from services.domain.call import Call
from services.domain.operation import WRITE_LIMIT_S, Operation
from services.domain.rehearsals import Comparison, DrillResult
from services.domain.rollout_view import RolloutView
from services.domain.verdicts import OperationVerdict
from services.rollout.calls import Calls, Request

P = ParamSpec("P")
R = TypeVar("R")

LONG_LIMIT_S = 60.0


@dataclass(frozen=True)
class LongWork:
    """What others do for the rollout; it runs in the thread of whoever asks."""

    report: Callable[[Call, str], str]
    compare: Callable[[ShowProgress, threading.Event], Comparison]
    drill: Callable[[str, ShowProgress, threading.Event], DrillResult]
    exercise: Callable[
        [Sequence[Operation], str, int, ShowProgress, threading.Event],
        tuple[OperationVerdict, ...],
    ]


def rollout_requests(calls: Calls, room: RolloutRoom, long: LongWork) -> RolloutRequests:
    """One rollout has one decision at a time: its writes wait for each other in the ledger."""
    split, plan = SplitDesk(room), PlanDesk(room)
    problems, guards = ProblemDesk(room), GuardDesk(room)

    def write(
        work: Callable[Concatenate[Call, P], R], limit_s: float = WRITE_LIMIT_S
    ) -> Request[P, R]:
        return Request(calls, work.__name__, work, limit_s=limit_s, reads=False)

    def read(
        work: Callable[Concatenate[Call, P], R], limit_s: float = WRITE_LIMIT_S
    ) -> Request[P, R]:
        return Request(calls, work.__name__, work, limit_s=limit_s, reads=True)

    def view(call: Call) -> RolloutView:
        return rollout_view(room)

    def report(call: Call, language: str) -> str:
        return long.report(call, language)

    return RolloutRequests(
        view=read(view),
        set_percent=write(split.set_percent, LONG_LIMIT_S),
        set_force=write(split.set_force),
        set_pin=write(split.set_pin),
        roll_back=write(split.roll_back),
        start_again=write(split.start_again),
        save_plan=write(plan.save_plan),
        arm=write(plan.arm),
        begin=write(plan.begin, LONG_LIMIT_S),
        approve_stage=write(plan.approve_stage, LONG_LIMIT_S),
        advance=write(plan.advance, LONG_LIMIT_S),
        extend=write(plan.extend),
        pause=write(plan.pause),
        resume=write(plan.resume),
        accept_attention=write(plan.accept_attention),
        tick=write(plan.tick),
        report_problem=write(problems.report_problem),
        close_problem=write(problems.close_problem),
        check_now=read(guards.check_now, LONG_LIMIT_S),
        save_limits=write(guards.save_limits, LONG_LIMIT_S),
        replay_limits=read(guards.replay_limits, LONG_LIMIT_S),
        audit=read(guards.audit),
        report=read(report, LONG_LIMIT_S),
        compare=long.compare,
        drill=long.drill,
        exercise=long.exercise,
    )
