"""What is tried out beside the running station: comparison, drill, limits over recorded calls."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from services.domain.operation import Operation
from services.domain.sentences import Sentence
from services.domain.verdicts import GuardVerdict


@dataclass(frozen=True)
class Progress:
    """How far long work has come."""

    done: int
    of: int
    what: Sentence


class CaseVerdict(StrEnum):
    MATCH = "match"
    KNOWN = "known"
    MISMATCH = "mismatch"
    ERROR = "error"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class ComparedField:
    """One field of one case as both sides gave it, as texts; `why` excuses a known difference."""

    operation: Operation
    case: str
    field: str
    legacy: str
    domain: str
    verdict: CaseVerdict
    why: str = ""


@dataclass(frozen=True)
class ShadowCounts:
    """How live reads of one operation, asked of both sides, compared.

    `noise` differed with itself; `error`: the other side gave no answer; `dropped`: too many were
    waiting.
    """

    match: int = 0
    known: int = 0
    mismatch: int = 0
    error: int = 0
    noise: int = 0
    dropped: int = 0


@dataclass(frozen=True)
class ComparisonSummary:
    """How a comparison ended; `cases` are those of the result, counted by their worst field."""

    at: datetime
    cases: int
    match: int
    known: int
    mismatch: int
    error: int
    skipped: int

    @property
    def is_clean(self) -> bool:
        return self.cases > 0 and not (self.mismatch or self.error or self.skipped)


@dataclass(frozen=True)
class Comparison:
    """All of a comparison's fields, and its summary."""

    fields: tuple[ComparedField, ...]
    summary: ComparisonSummary


@dataclass(frozen=True)
class DrillResult:
    """A rehearsed roll back: the fault, after how many of its calls, how fast, and what was left.

    `fault` is written as on the command line, `start=error:0.2` say. `restored`: database, site
    file and routing stood afterwards as before the drill. `verdicts` are the guards that spoke.
    """

    at: datetime
    percent: int
    fault: str
    rolled_back: bool
    calls_to_roll_back: int
    ms_to_legacy: float
    restored: bool
    verdicts: tuple[GuardVerdict, ...] = ()

    @property
    def is_held(self) -> bool:
        """A roll back was due, and would not have helped."""
        return not self.rolled_back and any(verdict.holds for verdict in self.verdicts)


@dataclass(frozen=True)
class ReplayedLimits:
    """What limits would have done over recorded calls: the roll backs, with when and why."""

    since: datetime
    until: datetime
    calls: int
    roll_backs: tuple[tuple[datetime, GuardVerdict], ...] = ()
    attentions: int = 0
