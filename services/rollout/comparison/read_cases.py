"""The cases of the four reads and of `refresh`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from services.domain.call import Call
from services.domain.operation import Operation
from services.rollout.comparison.camera_cases import (
    GONE,
    INACTIVE,
    NOBODY,
    RUNNING,
    STOPPED,
    of_nobody,
)
from services.rollout.comparison.case import Arranged, Asking, Case, Situation, Work

MORE_LINES = 10_050
"""What a long log holds: more than may be asked for."""
MEASURED = Situation(running=True, measured=True)
LONG_LOG = Situation(log_lines=MORE_LINES)
NO_LOG = Situation(log_lines=None)
EMPTY_LOG = Situation(log_lines=0)
LINES = (1, 200, 10_000)
BAD_LINES = (0, -1, 10_001)


def status_cases() -> list[Case]:
    operation = Operation.STATUS
    return [
        Case(operation, "a stopped camera", situation=STOPPED),
        Case(operation, "a running camera", situation=RUNNING),
        Case(operation, "a running camera with its rates", situation=MEASURED),
        Case(operation, "an inactive camera", situation=INACTIVE),
        Case(operation, "an unknown camera", of_nobody),
    ]


def batch_cases() -> list[Case]:
    operation = Operation.BATCH_STATUS
    return [
        Case(operation, "all cameras", _of(lambda _: None), MEASURED),
        Case(operation, "all cameras, none running", _of(lambda _: None)),
        Case(operation, "an empty list: none", _of(lambda _: []), RUNNING),
        Case(operation, "one camera", _of(lambda at: [at.camera_id]), RUNNING),
        Case(operation, "the last cameras first", _of(lambda at: at.camera_ids[::-1]), RUNNING),
        Case(operation, "a camera twice", _of(lambda at: [at.camera_id, at.camera_id])),
        Case(operation, "an unknown camera among others", _of(lambda at: [at.camera_id, NOBODY])),
        Case(operation, "a tuple of ids", _of(lambda at: (at.camera_id,))),
    ]


def log_cases() -> list[Case]:
    operation = Operation.LOGS
    return [
        Case(operation, "as many lines as usual", situation=STOPPED),
        Case(operation, "no log yet", situation=NO_LOG),
        Case(operation, "an empty log", situation=EMPTY_LOG),
        *(
            Case(operation, f"{lines} lines of a long log", _lines(lines), LONG_LOG)
            for lines in LINES
        ),
        *(Case(operation, f"{n} lines of a short log", _lines(n)) for n in LINES),
        *(Case(operation, f"{n} lines: refused", _lines(n)) for n in BAD_LINES),
        Case(operation, "an inactive camera", situation=INACTIVE),
        Case(operation, "an unknown camera", of_nobody),
        Case(operation, "an unknown camera and bad lines", _lines_of_nobody),
    ]


def preview_cases() -> list[Case]:
    operation = Operation.PREVIEW
    return [
        Case(operation, "a stopped camera", situation=STOPPED),
        Case(operation, "a running camera", situation=RUNNING),
        Case(operation, "an inactive camera", situation=INACTIVE),
        Case(operation, "nothing where the source points", situation=GONE),
        Case(operation, "an unknown camera", of_nobody),
    ]


def refresh_cases() -> list[Case]:
    operation = Operation.REFRESH
    situations = {
        "nothing changed": STOPPED,
        "nothing changed, a camera running": RUNNING,
        "another name": Situation(edits={"name": "Renamed"}),
        "another name of a running camera": Situation(edits={"name": "Renamed"}, running=True),
        "a key that the station does not know": Situation(edits={"shelf": 4}),
        "an environment": Situation(edits={"env": {"ZONE": "north"}}),
        "made inactive while running": Situation(edits={"active": False}, running=True),
        "another frame rate while running": Situation(edits={"fps": 5.0}, running=True),
        "another transport while running": Situation(edits={"transport": "udp"}, running=True),
        "marked for auto-start": Situation(edits={"auto_start": True}),
        "a new entry": Situation(entry_added=True),
        "an entry that is gone": Situation(entry_gone=True),
        "a broken file": Situation(file_broken=True),
        "a field that is refused": Situation(edits={"fps": -1.0}),
    }
    return [
        *(Case(operation, name, _refresh, situation) for name, situation in situations.items()),
        Case(operation, "a call that was given up", _refresh, given_up=True),
    ]


def _refresh(work: Work, call: Call, _: Arranged) -> Any:
    return work(call)


def _of(ids: Callable[[Arranged], Sequence[str] | None]) -> Asking:
    return lambda work, call, arranged: work(call, ids(arranged))


def _lines(lines: int) -> Asking:
    return lambda work, call, arranged: work(call, arranged.camera_id, lines)


def _lines_of_nobody(work: Work, call: Call, _: Arranged) -> Any:
    return work(call, NOBODY, 0)
