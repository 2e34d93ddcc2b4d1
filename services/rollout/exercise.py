"""Synthetic calls through both sides by turns, so that rare operations can be judged too."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence

from services.domain.errors import BadValue, CallCancelled
from services.domain.operation import CallRecord, Implementation, Operation
from services.domain.rehearsals import Progress
from services.domain.sentences import sentence

ShowProgress = Callable[[Progress], None]
AskOnce = Callable[[Implementation], CallRecord]
"""One call of an operation on that side, with what it needs before and what it leaves put back."""

MOST_CALLS = 1_000


def exercise(
    asked: Mapping[Operation, AskOnce],
    calls: int,
    show_progress: ShowProgress,
    cancelled: threading.Event,
) -> list[CallRecord]:
    """So many calls of each operation on each side; raises CallCancelled between two of them."""
    records: list[CallRecord] = []
    done, of = 0, len(asked) * calls
    for operation, ask in asked.items():
        for _ in range(calls):
            if cancelled.is_set():
                raise CallCancelled("The exercise was broken off.")
            show_progress(
                Progress(done, of, sentence("Exercising {operation}.", operation=operation.value))
            )
            # by turns, so that both meet the same conditions
            records += [ask(side) for side in Implementation]
            done += 1
    show_progress(Progress(of, of, sentence("The exercise is done.")))
    return records


def check_exercise(operations: Sequence[object], calls: object) -> tuple[Operation, ...]:
    """The operations, each once; raises BadValue."""
    if isinstance(calls, bool) or not isinstance(calls, int) or not 1 <= calls <= MOST_CALLS:
        raise BadValue("The calls are 1 to {most}.", field="calls", most=MOST_CALLS)
    if not operations:
        raise BadValue("Choose at least one operation.", field="operations")
    known = set(Operation)
    for operation in operations:
        if operation not in known:
            raise BadValue(
                "There is no operation “{name}”.", field="operations", name=str(operation)[:64]
            )
    return tuple(dict.fromkeys(Operation(str(operation)) for operation in operations))
