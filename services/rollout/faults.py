"""Faults for a drill: an implementation that fails, hangs, slows down or writes a wrong field."""

from __future__ import annotations

import math
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from services.domain.call import Call
from services.domain.errors import BadValue
from services.domain.operation import Operation

FIELD = "fault"
LONGEST_HANG_S = 60.0
LOOK_EVERY_S = 0.02
SHORTEST_SLEEP_S = 0.004
MOST_SLOWER = 100.0
WRITES_AN_ENTRY = (Operation.ACTIVATE, Operation.DEACTIVATE, Operation.SET_AUTO_START)


class FaultKind(StrEnum):
    ERROR = "error"
    HANG = "hang"
    SLOW = "slow"
    WRONG_FIELD = "wrong-field"


class InjectedFault(Exception):
    """What a drill's operation fails with: no StationError, so it counts as our own mistake."""


@dataclass(frozen=True)
class Fault:
    """`amount` is the share of calls that fail, or how many times as long they take."""

    operation: Operation
    kind: FaultKind
    amount: float = 1.0

    def __str__(self) -> str:
        amount = f":{self.amount:g}" if self.kind in _WITH_AMOUNT else ""
        return f"{self.operation.value}={self.kind.value}{amount}"


Work = Callable[..., Any]
Spoil = Callable[[str], None]
"""Writes a wrong field into the entry of this camera."""


@dataclass(frozen=True)
class Injection:
    """How a fault is carried out; `chance` is seeded, so that a drill can be repeated."""

    fault: Fault
    spoil: Spoil
    chance: random.Random

    def into(self, work: Work) -> Work:
        """The work with the fault; it takes the call first, then a camera's id if any."""
        return {
            FaultKind.ERROR: self._failing,
            FaultKind.HANG: self._hanging,
            FaultKind.SLOW: self._slow,
            FaultKind.WRONG_FIELD: self._spoiling,
        }[self.fault.kind](work)

    def _failing(self, work: Work) -> Work:
        def failing(call: Call, *args: Any) -> Any:
            if self.chance.random() < self.fault.amount:
                raise InjectedFault(str(self.fault))
            return work(call, *args)

        return failing

    def _hanging(self, work: Work) -> Work:
        def hanging(call: Call, *args: Any) -> Any:
            # ends once the watchdog gave it up, so that a drill leaves no thread behind
            until = time.monotonic() + LONGEST_HANG_S
            while not call.given_up.is_set() and time.monotonic() < until:
                threading.Event().wait(LOOK_EVERY_S)
            call.check()
            return work(call, *args)

        return hanging

    def _slow(self, work: Work) -> Work:
        def slow(call: Call, *args: Any) -> Any:
            began_at = time.monotonic()
            try:
                return work(call, *args)
            finally:
                took_s = time.monotonic() - began_at
                _wait_until(began_at + took_s * self.fault.amount)

        return slow

    def _spoiling(self, work: Work) -> Work:
        def spoiling(call: Call, camera_id: str, *args: Any) -> Any:
            result = work(call, camera_id, *args)
            self.spoil(camera_id)
            return result

        return spoiling


def _wait_until(at: float) -> None:
    """To the microsecond: a sleep takes longer than many a call does."""
    if (left_s := at - time.monotonic()) > SHORTEST_SLEEP_S:
        threading.Event().wait(left_s - SHORTEST_SLEEP_S / 2)
    while time.monotonic() < at:
        pass


def parse_fault(text: str) -> Fault:
    """`OP=error:0.2|hang|slow:2|wrong-field`; raises BadValue with the field `fault`."""
    name, equals, what = text.strip().partition("=")
    if not equals:
        raise BadValue("Write the fault like start=error:0.2.", field=FIELD)
    if name not in set(Operation):
        raise BadValue("There is no operation “{name}”.", field=FIELD, name=name[:64])
    kind_name, colon, amount = what.partition(":")
    if kind_name not in set(FaultKind):
        raise BadValue(
            "There is no fault “{name}”. Choose error:P, hang, slow:F or wrong-field.",
            field=FIELD,
            name=kind_name[:64],
        )
    operation, kind = Operation(name), FaultKind(kind_name)
    if kind is FaultKind.WRONG_FIELD and operation not in WRITES_AN_ENTRY:
        raise BadValue(
            "wrong-field needs an operation that writes a camera's entry: {operations}.",
            field=FIELD,
            operations=", ".join(WRITES_AN_ENTRY),
        )
    if kind in _WITH_AMOUNT:
        return Fault(operation, kind, _amount(kind, amount))
    if colon:
        raise BadValue("“{name}” takes no number.", field=FIELD, name=kind.value)
    return Fault(operation, kind)


def _amount(kind: FaultKind, text: str) -> float:
    least, most = _WITH_AMOUNT[kind]
    try:
        amount = float(text)
    except ValueError:
        amount = math.nan
    if not least < amount <= most:
        raise BadValue(
            "“{name}” needs a number above {least} and at most {most}, like {example}.",
            field=FIELD,
            name=kind.value,
            least=least,
            most=most,
            example="error:0.2" if kind is FaultKind.ERROR else "slow:2",
        )
    return amount


_WITH_AMOUNT = {FaultKind.ERROR: (0.0, 1.0), FaultKind.SLOW: (1.0, MOST_SLOWER)}
