"""What the engine keeps of one rule and one camera, and what a step does to the outside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from services.alerts.hours import ALWAYS, Hours
from services.alerts.watches.watch import Watch
from services.domain.alerts.alert import Ended, Signal
from services.domain.rules import Schedule


class Told(StrEnum):
    """What a notification is about."""

    FIRED = "fired"
    RESOLVED = "resolved"
    FLAPPING = "flapping"


@dataclass(frozen=True, slots=True)
class Fired:
    """A new alert."""

    at: float
    count: int
    value: float | None


@dataclass(frozen=True, slots=True)
class Raised:
    """The alert that stands was hit again, or its worst value got worse."""

    at: float
    count: int
    value: float | None
    violation: int = 0
    picture: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Moved:
    """The alert's signal went between firing and recovering."""

    at: float
    signal: Signal


@dataclass(frozen=True, slots=True)
class Resolved:
    at: float
    ended: Ended


@dataclass(frozen=True, slots=True)
class Notify:
    """Somebody should be told; whoever tells them answers with NotifiedInput."""

    at: float
    what: Told


Effect: TypeAlias = Fired | Raised | Moved | Resolved | Notify


@dataclass(frozen=True, slots=True)
class Terms:
    """What a rule says beside its conditions; durations in seconds."""

    for_s: float = 0.0
    keep_firing_for_s: float = 0.0
    cooldown_s: float = 0.0
    schedule: Schedule | None = None


NO_TERMS = Terms()


class PairState(NamedTuple):
    """One rule on one camera; times are UTC seconds. A named tuple: a copy of it is cheap.

    `level` is the last known one: missing data changes nothing. `owes` are notifications that
    were held back. `changes` are the last times the level came and went while alerts stood.
    `told_at` is when a notification last went out.
    """

    terms: Terms
    watch: Watch
    signal: Signal = Signal.INACTIVE
    since: float = 0.0
    level: bool = False
    hours: Hours = ALWAYS
    hits: int = 0
    worst: float | None = None
    muted_since: float | None = None
    told_at: float | None = None
    snoozed_until: float | None = None
    snoozed_until_clear: bool = False
    owes: bool = False
    changes: tuple[float, ...] = ()
    flapping: bool = False

    def watching(self, watch: Watch) -> PairState:
        """The same with another watch: what most inputs do, and nothing else."""
        return tuple.__new__(PairState, (self[0], watch, *self[2:]))

    @property
    def is_raised(self) -> bool:
        return self.signal in RAISED

    @property
    def cools_until(self) -> float | None:
        """Until when nobody is told again."""
        return None if self.told_at is None else self.told_at + self.terms.cooldown_s


RAISED = (Signal.FIRING, Signal.RECOVERING)
