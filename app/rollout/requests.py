"""What can be asked about the rollout; a part of the station's page."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from services.domain.operation import Implementation, Operation
from services.domain.rehearsals import Comparison, DrillResult, Progress, ReplayedLimits
from services.domain.rollout import Plan
from services.domain.rollout_view import AuditLine, ProblemReport, RolloutView
from services.domain.verdicts import GuardLimits, Judgement, OperationVerdict
from services.rollout.calls import Request

ShowProgress = Callable[[Progress], None]


@dataclass(frozen=True)
class RolloutRequests:
    """Every text that is asked for is a reason or a note and goes into the audit.

    The last three are long: they run in the caller's thread, tell their progress in it, and end
    early with CallCancelled once the event is set.
    """

    view: Request[[], RolloutView]

    # the split; forces and pins of None are "auto"
    set_percent: Request[[int, str], None]
    set_force: Request[[Operation, Implementation | None], None]
    set_pin: Request[[str, Implementation | None], None]
    roll_back: Request[[str], None]
    start_again: Request[[str], None]

    # the plan: draft, armed, running, held or paused, completed
    save_plan: Request[[Plan | None], None]
    arm: Request[[str], None]
    begin: Request[[str], None]
    approve_stage: Request[[str], None]
    advance: Request[[str], None]
    extend: Request[[float, str], None]
    pause: Request[[str], None]
    resume: Request[[str], None]
    accept_attention: Request[[Operation, str], None]
    tick: Request[[str, bool], None]

    # what people say, what the guards say
    report_problem: Request[[str, str, Operation | None], ProblemReport]
    close_problem: Request[[int, str], None]
    check_now: Request[[], Judgement]
    save_limits: Request[[GuardLimits], None]
    replay_limits: Request[[GuardLimits], ReplayedLimits]
    audit: Request[[int | None], list[AuditLine]]
    report: Request[[str], str]

    compare: Callable[[ShowProgress, threading.Event], Comparison]
    drill: Callable[[str, ShowProgress, threading.Event], DrillResult]
    exercise: Callable[
        [Sequence[Operation], str, int, ShowProgress, threading.Event],
        tuple[OperationVerdict, ...],
    ]
