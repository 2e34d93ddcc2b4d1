"""A rehearsed roll back: ordinary calls with a fault in domain, until the guards have spoken."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from services.domain.clock import Clock, monotonic
from services.domain.errors import CallCancelled
from services.domain.rehearsals import Progress
from services.domain.sentences import sentence
from services.domain.verdicts import GuardVerdict, Judgement, VerdictKind
from services.rollout.faults import Fault, FaultKind
from services.rollout.guards.latency import (
    LEAST_DOMAIN_CALLS,
    SECOND_CHECK_AFTER,
    SECOND_CHECK_CALLS,
)

ShowProgress = Callable[[Progress], None]

LEGACY_CALLS = 30
LEGACY_CALLS_FOR_LATENCY = 220
MOST_DOMAIN_CALLS = 400
CHECKED_EVERY = 20
"""How many calls of domain between two checks of all guards: they say what a call cannot."""
READ_BACK_S = 3.0
LONGEST_S = 240.0
MORE_THAN_LEAST = 40


@dataclass(frozen=True)
class Rehearsal:
    """A scratch station as a drill uses it.

    `ask` makes the next ordinary call of the faulty operation; `domain_calls` counts those that
    reached domain, whoever answered in the end. `pass_by` moves the station's
    clock on by seconds, so that two checks five minutes apart take no five minutes.
    """

    fault: Fault
    ask: Callable[[], object]
    domain_calls: Callable[[], int]
    move_slider: Callable[[], None]
    is_rolled_back: Callable[[], bool]
    check: Callable[[], Judgement]
    pass_by: Callable[[float], None]


@dataclass(frozen=True)
class Rehearsed:
    """What the guards did; `calls` are domain's of the faulty operation up to the roll back."""

    rolled_back: bool
    calls: int
    judgement: Judgement


class _Drill:
    """Counts on while it goes through its phases."""

    def __init__(
        self,
        rehearsal: Rehearsal,
        show_progress: ShowProgress,
        cancelled: threading.Event,
        clock: Clock,
    ) -> None:
        self._of = rehearsal
        self._show_progress = show_progress
        self._cancelled = cancelled
        self._clock = clock
        self._until = clock() + LONGEST_S

    @property
    def domain_calls(self) -> int:
        return self._of.domain_calls()

    def run(self) -> Rehearsed:
        is_slow = self._of.fault.kind is FaultKind.SLOW
        before = LEGACY_CALLS_FOR_LATENCY if is_slow else LEGACY_CALLS
        for done in range(before):
            self._call(Progress(done, before, sentence("Calls before the slider moves.")))
        self._of.move_slider()
        judgement = self._until_two_checks() if is_slow else self._until_the_guards_speak()
        return Rehearsed(self._of.is_rolled_back(), self.domain_calls, judgement)

    def _until_the_guards_speak(self) -> Judgement:
        while self._goes_on(MOST_DOMAIN_CALLS):
            before = self.domain_calls
            self._domain_call(MOST_DOMAIN_CALLS)
            if self.domain_calls == before or self._of.is_rolled_back():
                continue
            if self.domain_calls % CHECKED_EVERY == 0 and held(self._of.check(), self._of.fault):
                break
        return self._of.check()

    def _until_two_checks(self) -> Judgement:
        least = LEAST_DOMAIN_CALLS + MORE_THAN_LEAST
        while self._goes_on(least):
            self._domain_call(least)
        self._of.check()
        self._of.pass_by(SECOND_CHECK_AFTER.total_seconds() + 1)
        least += SECOND_CHECK_CALLS + MORE_THAN_LEAST
        while self._goes_on(least):
            self._domain_call(least)
        return self._of.check()

    def _goes_on(self, most: int) -> bool:
        if self._of.is_rolled_back() or self._clock() > self._until:
            return False
        return self.domain_calls < most

    def _domain_call(self, most: int) -> None:
        what = sentence("Calls with {fault} in domain.", fault=str(self._of.fault))
        before = self.domain_calls
        self._call(Progress(before, most, what))
        if self.domain_calls > before and self._of.fault.kind is FaultKind.WRONG_FIELD:
            self._wait_for_read_back()

    def _wait_for_read_back(self) -> None:
        until = self._clock() + READ_BACK_S
        while not self._of.is_rolled_back() and self._clock() < until:
            threading.Event().wait(0.005)

    def _call(self, progress: Progress) -> None:
        if self._cancelled.is_set():
            raise CallCancelled("The drill was broken off.")
        self._show_progress(progress)
        self._of.ask()


def rehearse(
    rehearsal: Rehearsal,
    show_progress: ShowProgress,
    cancelled: threading.Event,
    *,
    clock: Clock = monotonic,
) -> Rehearsed:
    """Ends with the roll back, when the guards hold it, or when nothing more will come."""
    return _Drill(rehearsal, show_progress, cancelled, clock).run()


def held(judgement: Judgement, fault: Fault) -> bool:
    """Whether a guard would roll back, and says that it would not help."""
    return any(verdict.holds for verdict in of_fault(judgement, fault))


def of_fault(judgement: Judgement, fault: Fault) -> tuple[GuardVerdict, ...]:
    """The guards of the faulty operation that have something to say."""
    lines = [line for line in judgement.operations if line.operation is fault.operation]
    return tuple(
        verdict
        for line in lines
        for verdict in line.guards
        if verdict.kind in (VerdictKind.ROLL_BACK, VerdictKind.ATTENTION) or verdict.holds
    )
