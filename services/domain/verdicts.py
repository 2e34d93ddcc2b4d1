"""What the guardrails look at, their limits, and what they say of an operation."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum

from services.domain.errors import BadValue
from services.domain.operation import Operation
from services.domain.sentences import NOTHING, Sentence


class Guard(StrEnum):
    ERROR_RATE = "error_rate"
    SUCCESS_RATE = "success_rate"
    LATENCY = "latency"
    CONSISTENCY = "consistency"
    ROUTING = "routing"
    USAGE_SHARE = "usage_share"
    MEASUREMENT = "measurement"


class VerdictKind(StrEnum):
    OK = "ok"
    ATTENTION = "attention"
    ROLL_BACK = "roll_back"
    NOT_ENOUGH_DATA = "not_enough_data"
    NOT_EXPOSED = "not_exposed"
    NO_TRAFFIC = "no_traffic"
    MEASUREMENT_BROKEN = "measurement_broken"


@dataclass(frozen=True)
class GuardVerdict:
    """One guard's word on one operation (None: on the whole), with all that it was made from.

    `value` and `limit` are rates 0 to 1, a latency ratio, or a share; `low` and `high` bound
    `value`. `have` and `need` count calls. `formula` fills in the numbers, `window` says which
    calls were looked at, `note` what tempers the verdict: a baseline taken elsewhere, unreachable
    cameras left out, a cause that legacy shares. `holds`: a roll back would not help.
    """

    guard: Guard
    kind: VerdictKind
    operation: Operation | None = None
    value: float | None = None
    limit: float | None = None
    low: float | None = None
    high: float | None = None
    have: int = 0
    need: int = 0
    formula: Sentence = NOTHING
    window: Sentence = NOTHING
    note: Sentence = NOTHING
    holds: bool = False


@dataclass(frozen=True)
class OperationVerdict:
    """The worst word of an operation's guards, and each of them."""

    operation: Operation
    kind: VerdictKind
    guards: tuple[GuardVerdict, ...]


@dataclass(frozen=True)
class Judgement:
    """All checks at one time; `general` are the guards that look at the whole."""

    at: datetime
    operations: tuple[OperationVerdict, ...]
    general: tuple[GuardVerdict, ...] = ()

    @property
    def breaches(self) -> tuple[GuardVerdict, ...]:
        """What asks for a roll back now."""
        said = (*self.general, *(guard for line in self.operations for guard in line.guards))
        return tuple(v for v in said if v.kind is VerdictKind.ROLL_BACK and not v.holds)


@dataclass(frozen=True)
class GuardLimits:
    """Where attention and roll back begin; the defaults are the seed's, with evidence added.

    Rates are 0 to 1; latencies are growth against legacy (0.5: half as much again).
    `seed_literal`: a cause that legacy shares does not hold back a roll back.
    """

    error_attention: float = 0.01
    error_roll_back: float = 0.05
    success_attention: float = 0.99
    success_roll_back: float = 0.95
    latency_attention: float = 0.20
    latency_roll_back: float = 0.50
    seed_literal: bool = False

    def __post_init__(self) -> None:
        for one in fields(self):
            value = getattr(self, one.name)
            if one.name != "seed_literal" and not _is_rate(value, latency="latency" in one.name):
                raise BadValue("Enter a number in the limits' range.", field=one.name)
        if self.error_attention > self.error_roll_back:
            raise BadValue("Attention comes before roll back.", field="error_attention")
        if self.success_attention < self.success_roll_back:
            raise BadValue("Attention comes before roll back.", field="success_attention")
        if self.latency_attention > self.latency_roll_back:
            raise BadValue("Attention comes before roll back.", field="latency_attention")


def _is_rate(value: object, *, latency: bool) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return False
    return 0 < value <= 10 if latency else 0 < value < 1


_WORST_FIRST = (
    VerdictKind.ROLL_BACK,
    VerdictKind.MEASUREMENT_BROKEN,
    VerdictKind.ATTENTION,
    VerdictKind.NOT_ENOUGH_DATA,
    VerdictKind.OK,
    VerdictKind.NO_TRAFFIC,
    VerdictKind.NOT_EXPOSED,
)


def worst(kinds: list[VerdictKind]) -> VerdictKind:
    """The one that most needs a hand; no traffic where nothing was said."""
    return min(kinds, key=_WORST_FIRST.index, default=VerdictKind.NO_TRAFFIC)


def judged(operation: Operation, guards: Sequence[GuardVerdict]) -> OperationVerdict:
    """Its worst word; a share that is as it should be says nothing of how the calls went."""
    telling = [one.kind for one in guards if not _is_share_as_due(one)]
    return OperationVerdict(operation, worst(telling), tuple(guards))


def _is_share_as_due(verdict: GuardVerdict) -> bool:
    return verdict.guard is Guard.USAGE_SHARE and verdict.kind is VerdictKind.OK


DEFAULT_LIMITS = GuardLimits()
