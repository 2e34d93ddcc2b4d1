"""A write against what it left: which fields of row and worker contradict the command's answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from services.domain.camera import CameraConfigState
from services.domain.operation import Operation

WORKER = "worker"
"""The field that says whether a worker runs."""

_RUNS = {
    Operation.START: True,
    Operation.RESTART: True,
    Operation.STOP: False,
    Operation.DEACTIVATE: False,
}
_ACTIVE = {Operation.ACTIVATE: True, Operation.DEACTIVATE: False}
READ_BACK = frozenset((*_RUNS, *_ACTIVE, Operation.SET_AUTO_START))
"""The operations of one camera that change something."""


@dataclass(frozen=True)
class Standing:
    """A camera after a call: its row, and whether its worker runs."""

    active: bool
    auto_start: bool
    runs: bool


def contradictions(operation: Operation, result: Any, found: Standing) -> tuple[str, ...]:
    """Names of fields; `result` is what the call answered."""
    wrong = []
    if operation in _ACTIVE and found.active is not _ACTIVE[operation]:
        wrong.append("active")
    if isinstance(result, CameraConfigState):
        wrong += [
            name
            for name in ("active", "auto_start")
            if getattr(result, name) is not getattr(found, name)
        ]
    if operation in _RUNS and found.runs is not _RUNS[operation]:
        wrong.append(WORKER)
    return tuple(dict.fromkeys(wrong))
