"""The steps of a drill, on guards that a test plays."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from services.domain.errors import CallCancelled
from services.domain.operation import Operation
from services.domain.verdicts import (
    Guard,
    GuardVerdict,
    Judgement,
    OperationVerdict,
    VerdictKind,
)
from services.rollout.drill import LEGACY_CALLS, MOST_DOMAIN_CALLS, Rehearsal, Rehearsed, rehearse
from services.rollout.faults import parse_fault

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@dataclass
class Site:
    """Every fourth call is domain's once the slider has moved."""

    rolls_back_after: int = 10_000
    holds_after: int = 10_000
    asked: int = 0
    domain: int = 0
    moved_after: int | None = None
    checked_at: list[float] = field(default_factory=list)
    ahead_s: float = 0.0

    def ask(self) -> None:
        self.asked += 1
        if self.moved_after is not None and self.asked % 4 == 0 and not self.is_rolled_back():
            self.domain += 1

    def move_slider(self) -> None:
        self.moved_after = self.asked

    def is_rolled_back(self) -> bool:
        return self.domain >= self.rolls_back_after

    def check(self) -> Judgement:
        self.checked_at.append(self.ahead_s)
        holds = self.domain >= self.holds_after
        kind = VerdictKind.ROLL_BACK if holds or self.is_rolled_back() else VerdictKind.OK
        verdict = GuardVerdict(Guard.ERROR_RATE, kind, Operation.START, holds=holds)
        return Judgement(NOW, (OperationVerdict(Operation.START, kind, (verdict,)),))

    def pass_by(self, seconds: float) -> None:
        self.ahead_s += seconds

    def rehearsed(self, fault: str, cancelled: threading.Event | None = None) -> Rehearsed:
        rehearsal = Rehearsal(
            parse_fault(fault),
            self.ask,
            lambda: self.domain,
            self.move_slider,
            self.is_rolled_back,
            self.check,
            self.pass_by,
        )
        return rehearse(rehearsal, lambda _: None, cancelled or threading.Event())


def test_a_drill_ends_with_the_call_that_rolls_back() -> None:
    site = Site(rolls_back_after=7)

    drill = site.rehearsed("start=error:0.2")

    assert (drill.rolled_back, drill.calls) == (True, 7)
    assert site.moved_after == LEGACY_CALLS


def test_a_slow_domain_is_checked_twice_more_than_five_minutes_apart() -> None:
    site = Site()

    drill = site.rehearsed("start=slow:2")

    first, second = site.checked_at
    assert second - first > 300
    assert drill.calls >= 120


def test_a_drill_whose_roll_back_is_held_ends_and_says_so() -> None:
    site = Site(holds_after=20)

    drill = site.rehearsed("start=error:0.2")

    assert not drill.rolled_back
    assert drill.calls == 20
    assert drill.judgement.operations[0].guards[0].holds


def test_a_drill_that_nobody_rolls_back_comes_to_an_end() -> None:
    drill = Site().rehearsed("start=error:0.2")

    assert (drill.rolled_back, drill.calls) == (False, MOST_DOMAIN_CALLS)


def test_a_drill_can_be_broken_off() -> None:
    cancelled = threading.Event()
    cancelled.set()

    with pytest.raises(CallCancelled):
        Site().rehearsed("start=error:0.2", cancelled)
