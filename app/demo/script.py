"""What the demo's operator does: ordinary calls at believable rates, and errands it finishes.

It never argues: a camera that a person touched is left alone for some minutes, and an errand on
it is given up where it stands. At most one camera is out at a time, and it is brought back.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.demo.desk import Desk
from app.demo.rules import DemoRules
from services.domain.clock import Clock
from services.domain.operation import Operation
from services.domain.results import CameraView

LEFT_ALONE_S = 300.0
QUICK_FOR_S = 90.0
QUICK_PAUSE_S = 0.4
CALM_PAUSE_S = 2.5
FIRST_RESTART_S = 30.0
FIRST_OUTAGE_S = 90.0
BETWEEN_ERRANDS_S = (45.0, 90.0)
LEAST_LIVE = 3
LOG_LINES = 50

HARMLESS = {
    Operation.STATUS: 20,
    Operation.BATCH_STATUS: 15,
    Operation.LOGS: 12,
    Operation.PREVIEW: 8,
    Operation.START: 6,
    Operation.STOP: 4,
    Operation.ACTIVATE: 4,
    Operation.SET_AUTO_START: 4,
    Operation.UPDATE_RULE: 4,
    Operation.CREATE_RULE: 2,
    Operation.REFRESH: 2,
}
"""Calls that change nothing anybody sees, and how often each is made against the others."""


@dataclass(frozen=True)
class Step:
    """One call of an errand, made `after_s` seconds after the one before."""

    after_s: float
    operation: Operation
    arguments: tuple[Any, ...] = ()

    @property
    def is_configuration(self) -> bool:
        return self.operation in (Operation.ACTIVATE, Operation.SET_AUTO_START)


@dataclass(frozen=True)
class Errand:
    """What is left to do to one camera, begun at `began_at` (monotonic seconds)."""

    camera_id: str
    began_at: float
    due_at: float
    steps: tuple[Step, ...]


class DemoScript:
    """Does one thing at a time, in the thread of whoever calls `step`."""

    def __init__(self, desk: Desk, rules: DemoRules, *, clock: Clock, seed: int) -> None:
        self._desk = desk
        self._rules = rules
        self._clock = clock
        self._random = random.Random(seed)
        self._began_at = clock()
        self._errand: Errand | None = None
        self._next_errand_at = self._began_at + FIRST_RESTART_S

    def step(self) -> float:
        """Makes at most one call; answers the seconds until the next."""
        if self._errand is not None and self._clock() >= self._errand.due_at:
            self._go_on(self._errand)
        elif self._errand is None and self._clock() >= self._next_errand_at:
            self._begin_errand()
        else:
            self._make_harmless_call()
        return self._pause()

    def leave(self) -> None:
        """Puts a camera's configuration back before the station ends; nothing else is done."""
        errand, self._errand = self._errand, None
        if errand is not None and not self._is_touched(errand):
            for step in errand.steps:
                if step.is_configuration:
                    self._call(step, errand.camera_id)

    def _pause(self) -> float:
        is_quick = self._clock() - self._began_at < QUICK_FOR_S
        return self._random.expovariate(1 / (QUICK_PAUSE_S if is_quick else CALM_PAUSE_S))

    def _make_harmless_call(self) -> None:
        operation = self._random.choices(list(HARMLESS), list(HARMLESS.values()))[0]
        if operation is Operation.CREATE_RULE:
            self._rules.create(self._desk)
        elif operation is Operation.UPDATE_RULE:
            self._rules.update(self._desk)
        elif operation is Operation.BATCH_STATUS:
            self._desk.ask(operation, None)
        elif operation is Operation.REFRESH:
            self._desk.ask(operation)
        elif (view := self._camera_for(operation)) is not None:
            self._desk.ask(operation, view.camera.id, *_rest_of(operation, view))

    def _camera_for(self, operation: Operation) -> CameraView | None:
        """One on which the call changes nothing."""
        fits = _FITTING.get(operation, _is_any)
        return self._choice([view for view in self._free() if fits(view)])

    def _free(self) -> list[CameraView]:
        """Without those that a person has touched, and without the errand's own."""
        touched = self._desk.touched(LEFT_ALONE_S)
        busy = {self._errand.camera_id} if self._errand is not None else set()
        return [view for view in self._desk.views() if view.camera.id not in touched | busy]

    def _choice(self, views: list[CameraView]) -> CameraView | None:
        return self._random.choice(views) if views else None

    # errands

    def _begin_errand(self) -> None:
        now = self._clock()
        self._next_errand_at = now + self._random.uniform(*BETWEEN_ERRANDS_S)
        live = [view for view in self._free() if view.run.is_live]
        if len(live) < LEAST_LIVE:
            return
        view = self._random.choice(live)
        steps = self._steps(view, may_stop=now - self._began_at >= FIRST_OUTAGE_S)
        self._go_on(Errand(view.camera.id, now, now, steps))

    def _steps(self, view: CameraView, *, may_stop: bool) -> tuple[Step, ...]:
        auto_start = view.camera.auto_start
        restart = (Step(0, Operation.RESTART),)
        if not may_stop:
            return restart
        outage = (Step(0, Operation.STOP), Step(self._random.uniform(6, 12), Operation.START))
        service = (
            Step(0, Operation.DEACTIVATE),
            Step(self._random.uniform(4, 8), Operation.ACTIVATE),
            Step(0, Operation.SET_AUTO_START, (auto_start,)),
            Step(0, Operation.START),
        )
        toggled = (
            Step(0, Operation.SET_AUTO_START, (not auto_start,)),
            Step(self._random.uniform(4, 8), Operation.SET_AUTO_START, (auto_start,)),
        )
        return self._random.choice([restart, restart, outage, outage, service, toggled])

    def _go_on(self, errand: Errand) -> None:
        """Makes the errand's next call, unless a person has taken the camera over."""
        if self._is_touched(errand):
            self._errand = None
            return
        step, *left = errand.steps
        self._call(step, errand.camera_id)
        now = self._clock()
        self._errand = (
            Errand(errand.camera_id, errand.began_at, now + left[0].after_s, tuple(left))
            if left
            else None
        )

    def _is_touched(self, errand: Errand) -> bool:
        return errand.camera_id in self._desk.touched(LEFT_ALONE_S)

    def _call(self, step: Step, camera_id: str) -> None:
        self._desk.ask(step.operation, camera_id, *step.arguments)


def _rest_of(operation: Operation, view: CameraView) -> list[Any]:
    """The arguments after the camera."""
    if operation is Operation.LOGS:
        return [LOG_LINES]
    return [view.camera.auto_start] if operation is Operation.SET_AUTO_START else []


def _is_any(view: CameraView) -> bool:
    return bool(view.camera.id)


def _is_live(view: CameraView) -> bool:
    return view.run.is_live


def _is_stopped(view: CameraView) -> bool:
    return not view.run.is_running


def _is_active(view: CameraView) -> bool:
    return view.camera.active


_FITTING: dict[Operation, Callable[[CameraView], bool]] = {
    Operation.PREVIEW: _is_live,
    Operation.START: _is_live,
    Operation.STOP: _is_stopped,
    Operation.ACTIVATE: _is_active,
    Operation.SET_AUTO_START: _is_active,
}
