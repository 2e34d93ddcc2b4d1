"""Figures of the station's own calls: rates, latencies, shares, and the charts' columns.

Error rate = (internal + timeout) / (all - refused - cancelled); success rate = ok / the same,
without the calls to cameras that answered nobody within ten minutes (`unreachable`).
Latency covers ok, and timeouts at their limit. Percentile p of n values is number ceil(p n).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from services.domain.errors import Outcome
from services.domain.operation import Implementation, Operation
from services.domain.sentences import Sentence


@dataclass(frozen=True)
class Latency:
    """Milliseconds over `calls` calls."""

    calls: int
    p50_ms: float
    p95_ms: float
    p99_ms: float
    max_ms: float
    mean_ms: float


@dataclass(frozen=True)
class Figures:
    """What a set of calls amounts to; rates are 0 to 1 and None where nothing counts."""

    by_outcome: Mapping[Outcome, int] = field(default_factory=dict)
    latency: Latency | None = None
    unreachable: int = 0

    @property
    def calls(self) -> int:
        return sum(self.by_outcome.values())

    @property
    def judged(self) -> int:
        """All but refused and cancelled."""
        return self.calls - self._count(Outcome.REFUSED) - self._count(Outcome.CANCELLED)

    @property
    def failures(self) -> int:
        return self._count(Outcome.INTERNAL) + self._count(Outcome.TIMEOUT)

    @property
    def error_rate(self) -> float | None:
        return self.failures / self.judged if self.judged else None

    @property
    def success_rate(self) -> float | None:
        counted = self.judged - self.unreachable
        return self._count(Outcome.OK) / counted if counted else None

    def _count(self, outcome: Outcome) -> int:
        return self.by_outcome.get(outcome, 0)


@dataclass(frozen=True)
class OperationFigures:
    """One operation (None: all of them) over a window; shares are 0 to 1, first attempts only.

    Forced, pinned, latched and synthetic calls stand in `apart` and in none of the others; `both`
    are legacy and domain together.
    """

    operation: Operation | None
    legacy: Figures
    domain: Figures
    apart: Figures
    usage_share: float | None
    expected_share: float | None
    both: Figures = field(default_factory=Figures)


@dataclass(frozen=True)
class RecentError:
    """One failed attempt; it holds no credentials."""

    at: datetime
    operation: str
    implementation: Implementation
    outcome: Outcome
    error: str
    unit: str


@dataclass(frozen=True)
class MetricsSnapshot:
    """All figures of one window; `dropped` counts records that were lost since the start."""

    since: datetime
    until: datetime
    overall: OperationFigures
    operations: tuple[OperationFigures, ...]
    recent_errors: tuple[RecentError, ...]
    dropped: int


@dataclass(frozen=True)
class ChartColumns:
    """One side's values, one per slot; NaN where a slot has no call that counts."""

    calls: Sequence[int]
    by_outcome: Mapping[Outcome, Sequence[int]]
    error_rate: Sequence[float]
    success_rate: Sequence[float]
    p50_ms: Sequence[float]
    p95_ms: Sequence[float]
    p99_ms: Sequence[float]


class MarkKind(StrEnum):
    STAGE = "stage"
    SLIDER = "slider"
    ROLL_BACK = "roll_back"


@dataclass(frozen=True)
class ChartMark:
    """Something that happened at a time (UTC seconds): a stage, a slider move, a roll back."""

    at: float
    kind: MarkKind
    text: Sentence


@dataclass(frozen=True)
class Charts:
    """The charts' data over slots of `slot_s` seconds; `starts` are UTC seconds, ascending.

    Slots without any call are there too, so that gaps stay gaps. `off` are the spans (UTC
    seconds) in which the station did not run. Shares are 0 to 1, NaN without traffic.
    """

    operation: Operation | None
    slot_s: float
    starts: Sequence[float]
    legacy: ChartColumns
    domain: ChartColumns
    usage_share: Sequence[float]
    expected_share: Sequence[float]
    marks: tuple[ChartMark, ...] = ()
    off: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class ChartQuery:
    """What a chart shows: an operation (None: all) between two times (UTC seconds)."""

    operation: Operation | None
    since: float
    until: float
