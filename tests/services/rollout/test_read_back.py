"""What a write must have left behind."""

from __future__ import annotations

from typing import Any

import pytest

from services.domain.camera import CameraConfigState
from services.domain.operation import Operation
from services.domain.run_state import CaptureState, RunState
from services.rollout.read_back import Standing, contradictions

STARTED = RunState("gate", CaptureState.STARTING)
ON = CameraConfigState(active=True, auto_start=True)
OFF = CameraConfigState(active=False, auto_start=False)


@pytest.mark.parametrize(
    ("operation", "result", "standing"),
    [
        (Operation.START, STARTED, Standing(active=True, auto_start=False, runs=True)),
        (Operation.STOP, STARTED, Standing(active=True, auto_start=False, runs=False)),
        (Operation.DEACTIVATE, OFF, Standing(active=False, auto_start=False, runs=False)),
        (Operation.ACTIVATE, ON, Standing(active=True, auto_start=True, runs=False)),
        (Operation.SET_AUTO_START, ON, Standing(active=True, auto_start=True, runs=True)),
    ],
)
def test_a_write_that_did_what_it_answered_is_in_order(
    operation: Operation, result: Any, standing: Standing
) -> None:
    assert contradictions(operation, result, standing) == ()


@pytest.mark.parametrize(
    ("operation", "result", "standing", "wrong"),
    [
        (Operation.START, STARTED, Standing(True, False, False), ("worker",)),
        (Operation.STOP, STARTED, Standing(True, False, True), ("worker",)),
        (Operation.DEACTIVATE, OFF, Standing(True, True, True), ("active", "auto_start", "worker")),
        (Operation.ACTIVATE, ON, Standing(False, True, False), ("active",)),
        (Operation.SET_AUTO_START, ON, Standing(True, False, False), ("auto_start",)),
    ],
)  # fmt: skip
def test_each_field_that_contradicts_the_answer_is_named(
    operation: Operation, result: Any, standing: Standing, wrong: tuple[str, ...]
) -> None:
    assert contradictions(operation, result, standing) == wrong
