"""The cases of the six control operations: what they answer, refuse, and leave behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from services.domain.call import Call
from services.domain.operation import Operation
from services.rollout.comparison.case import Arranged, Case, Situation, Work

NOBODY = "nobody-of-this-name"
INACTIVE = Situation(active=False)
RUNNING = Situation(running=True)
STOPPED = Situation()
MARKED = Situation(auto_start=True)
FULL = Situation(full=True)
GONE = Situation(source_gone=True)
AUTO_STARTED = Situation(auto_start=True, running=True)
WORKERS = (Operation.START, Operation.STOP, Operation.RESTART)
FEW_ENTRIES = 4
SETTINGS = (Operation.ACTIVATE, Operation.DEACTIVATE)


def of_nobody(work: Work, call: Call, _: Arranged) -> Any:
    return work(call, NOBODY)


def turn_on(work: Work, call: Call, arranged: Arranged) -> Any:
    return work(call, arranged.camera_id, enabled=True)


def turn_off(work: Work, call: Call, arranged: Arranged) -> Any:
    return work(call, arranged.camera_id, enabled=False)


def turn_on_nobody(work: Work, call: Call, _: Arranged) -> Any:
    return work(call, NOBODY, enabled=True)


def worker_cases() -> list[Case]:
    """start, stop and restart."""
    cases = []
    for operation in WORKERS:
        cases += [
            Case(operation, "a stopped camera", situation=STOPPED),
            Case(operation, "a running camera", situation=RUNNING),
            Case(operation, "an inactive camera", situation=INACTIVE),
            Case(operation, "an unknown camera", of_nobody),
            Case(operation, "a call that was given up", situation=STOPPED, given_up=True),
        ]
    return [
        *cases,
        Case(Operation.START, "more cameras than the station takes", situation=FULL),
        Case(Operation.RESTART, "more cameras than the station takes", situation=FULL),
        Case(Operation.START, "nothing where the source points", situation=GONE),
        Case(
            Operation.STOP,
            "a call that was given up, camera running",
            situation=RUNNING,
            given_up=True,
        ),
    ]


def setting_cases() -> list[Case]:
    """activate, deactivate and set_auto_start."""
    cases = []
    for operation in SETTINGS:
        cases += [
            Case(operation, "an active camera", situation=STOPPED),
            Case(operation, "an inactive camera", situation=INACTIVE),
            Case(operation, "a running camera", situation=RUNNING),
            Case(operation, "a running camera marked for auto-start", situation=AUTO_STARTED),
            Case(operation, "a camera marked for auto-start", situation=MARKED),
            Case(operation, "an unknown camera", of_nobody),
        ]
    cases += [
        Case(Operation.ACTIVATE, "a call that was given up", situation=INACTIVE, given_up=True),
        Case(Operation.DEACTIVATE, "a call that was given up", situation=STOPPED, given_up=True),
    ]
    return cases + _auto_start_cases()


def _auto_start_cases() -> list[Case]:
    operation = Operation.SET_AUTO_START
    return [
        Case(operation, "on", turn_on),
        Case(operation, "on again", turn_on, MARKED),
        Case(operation, "on, a running camera", turn_on, RUNNING),
        Case(operation, "off", turn_off, MARKED),
        Case(operation, "off again", turn_off),
        Case(operation, "on, an inactive camera", turn_on, INACTIVE),
        Case(operation, "off, an inactive camera", turn_off, INACTIVE),
        Case(operation, "on, an unknown camera", turn_on_nobody),
        Case(operation, "a call that was given up", turn_on, given_up=True),
    ]


def cases_of_each(camera_ids: Sequence[str]) -> list[Case]:
    """The writing operations on the site's own entries: no field of any of them may be lost.

    Of many entries each meets one of the three, by turns: they share one way into the file.
    """
    cases: list[Case] = []
    for number, camera_id in enumerate(camera_ids):
        of_this = f"the entry of {camera_id}"
        all_three = [
            Case(Operation.ACTIVATE, of_this, situation=INACTIVE, camera_id=camera_id),
            Case(Operation.DEACTIVATE, of_this, situation=STOPPED, camera_id=camera_id),
            Case(Operation.SET_AUTO_START, of_this, turn_on, camera_id=camera_id),
        ]
        one = number % len(all_three)
        cases += all_three if len(camera_ids) <= FEW_ENTRIES else all_three[one : one + 1]
    return cases
