"""Where the two implementations differ on purpose: the one table that a comparison excuses by.

A row excuses a field only while legacy gives what the row says; anything else there is a mismatch.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

from services.domain.operation import Operation
from services.domain.run_state import CaptureState, RunState
from services.domain.sentences import Sentence, sentence

IsAsIntended = Callable[[Any], bool]


@dataclass(frozen=True)
class KnownDifference:
    """`field` is a result's field by name; `is_as_intended` judges the value that legacy gave."""

    operation: Operation
    field: str
    why: Sentence
    is_as_intended: IsAsIntended


def excuse(operation: Operation, field: str, legacy: Any) -> Sentence | None:
    """Why the field may differ, None when it may not.

    `legacy` is the value itself. Of a field with a path, as `gate.reason`, the last name counts.
    """
    name = field.rsplit(".", 1)[-1]
    for known in KNOWN_DIFFERENCES:
        if (known.operation, known.field) == (operation, name) and known.is_as_intended(legacy):
            return known.why
    return None


_WORKER_TABLE = sentence("Legacy knows a worker's state and process; it leaves the rest empty.")
_ONE_SHOT = sentence("Legacy opens the source for one picture; domain answers the newest one.")

_RUN_STATES = (
    Operation.START,
    Operation.STOP,
    Operation.RESTART,
    Operation.STATUS,
    Operation.BATCH_STATUS,
)
_IN_THE_TABLE = ("camera_id", "state", "pid")
_EMPTY = RunState("", CaptureState.STOPPED)


def _empty(name: str) -> IsAsIntended:
    nothing = getattr(_EMPTY, name)
    return lambda value: bool(value == nothing)


def _of_run_states() -> list[KnownDifference]:
    names = [field.name for field in fields(RunState) if field.name not in _IN_THE_TABLE]
    return [
        KnownDifference(operation, name, _WORKER_TABLE, _empty(name))
        for operation in _RUN_STATES
        for name in names
    ]


def _of_previews() -> list[KnownDifference]:
    judges: dict[str, IsAsIntended] = {
        "origin": lambda value: bool(value == "grab"),
        "jpeg": lambda value: isinstance(value, bytes) and len(value) > 0,
        "captured_at": lambda value: isinstance(value, float) and value > 0,
        "age_s": lambda value: isinstance(value, float) and value >= 0,
        # what the workers were asked for
        "effects": lambda value: isinstance(value, str) and value.startswith("grab "),
    }
    return [
        KnownDifference(Operation.PREVIEW, name, _ONE_SHOT, is_as_intended)
        for name, is_as_intended in judges.items()
    ]


KNOWN_DIFFERENCES = (*_of_run_states(), *_of_previews())
