"""Violations within a window, one that goes on, and none at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple, Self

from services.alerts.episodes import ENDS_AFTER_S
from services.alerts.gap import Gap
from services.alerts.hits import Hits, hits_of
from services.alerts.watches.level import Level
from services.domain.alerts.inputs import Input, ProgressInput, ViolationInput
from services.domain.rules import ContinuousViolation, NoDetection, Violation
from services.domain.rules.conditions import ANY

LEAST_KEPT = 1000

_NO_HITS = Hits([], 0, 0)


def hits_in(what: Input, violation_type: str) -> int:
    """How many hits of this type (or `any`) the input tells of."""
    if isinstance(what, ViolationInput) and violation_type in (ANY, what.violation_type):
        return 1
    if isinstance(what, ProgressInput) and violation_type in (ANY, what.violation_type):
        return what.hits
    return 0


# a value like all watches, but not frozen: it is made anew with every violation, in half the time
@dataclass(slots=True)
class ViolationWatch(Level):
    """The window is of event time: what happened while the station was off is not moved."""

    condition: Violation
    hits: Hits = _NO_HITS

    def seen(self, what: Input) -> Self:
        if not isinstance(what, ViolationInput):
            return self
        condition = self.condition
        if condition.violation_type not in (ANY, what.violation_type):
            return self
        window_s, most = condition.window_minutes * 60, max(condition.threshold, LEAST_KEPT)
        hits = self.hits.added(what.happened_at, window_s, what.at, most)
        return type(self)(condition, hits)

    def holds(self, now: float) -> bool | None:
        threshold, hits = self.condition.threshold, self.hits
        return hits.stop - hits.start >= threshold and self.count(now) >= threshold

    def due(self, now: float) -> float | None:
        hits, threshold = self.hits, self.condition.threshold
        if hits.stop - hits.start < threshold or not self.holds(now):
            return None
        return hits.newest(threshold) + self._window_s

    def count(self, now: float) -> int:
        return self.hits.within(self._window_s, now)

    def value(self, now: float) -> float | None:
        return float(self.count(now))

    def plain(self) -> Any:
        return self.hits.times()

    def restored(self, plain: Any) -> Self:
        return type(self)(self.condition, hits_of([float(at) for at in plain]))

    @property
    def _window_s(self) -> float:
        return self.condition.window_minutes * 60


class Run(NamedTuple):
    """Violations that follow each other closely."""

    first_at: float
    last_at: float
    hits: int


@dataclass(frozen=True, slots=True)
class ContinuousWatch(Level):
    """One violation goes on as long as no ten seconds pass without it."""

    condition: ContinuousViolation
    run: Run | None = None

    def seen(self, what: Input) -> Self:
        hits = hits_in(what, self.condition.violation_type)
        if not hits or not isinstance(what, ViolationInput | ProgressInput):
            return self
        at, run = what.happened_at, self.run
        if run is None or at > run.last_at + ENDS_AFTER_S:
            return type(self)(self.condition, Run(at, at, hits))
        if at < run.first_at - ENDS_AFTER_S:
            return self
        longer = Run(min(run.first_at, at), max(run.last_at, at), run.hits + hits)
        return type(self)(self.condition, longer)

    def holds(self, now: float) -> bool | None:
        run = self.run
        if run is None or now >= run.last_at + ENDS_AFTER_S:
            return False
        lasted = run.last_at - run.first_at
        return (
            lasted >= self.condition.duration_seconds and run.hits >= self.condition.min_detections
        )

    def due(self, now: float) -> float | None:
        return self.run.last_at + ENDS_AFTER_S if self.run and self.holds(now) else None

    def count(self, now: float) -> int:
        return self.run.hits if self.run else 0

    def value(self, now: float) -> float | None:
        """Seconds that it has lasted."""
        return self.run.last_at - self.run.first_at if self.run else None

    def plain(self) -> Any:
        return None if self.run is None else list(self.run)

    def restored(self, plain: Any) -> Self:
        if plain is None:
            return type(self)(self.condition)
        first_at, last_at, count = plain
        return type(self)(self.condition, Run(float(first_at), float(last_at), int(count)))


@dataclass(frozen=True, slots=True)
class NoDetectionWatch(Level):
    """`last_at` is when something was seen last, at first when the watch began."""

    condition: NoDetection
    last_at: float

    def seen(self, what: Input) -> Self:
        if not isinstance(what, ViolationInput | ProgressInput):
            return self
        if what.happened_at <= self.last_at:
            return self
        return type(self)(self.condition, what.happened_at)

    def holds(self, now: float) -> bool | None:
        return self._over_at <= now

    def due(self, now: float) -> float | None:
        return None if self.holds(now) else self._over_at

    def value(self, now: float) -> float | None:
        """Minutes without anything."""
        return (now - self.last_at) / 60

    def after(self, gap: Gap) -> Self:
        return type(self)(self.condition, gap.skipped(self.last_at))

    def plain(self) -> Any:
        return self.last_at

    def restored(self, plain: Any) -> Self:
        return type(self)(self.condition, float(plain))

    @property
    def _over_at(self) -> float:
        return self.last_at + self.condition.minutes * 60
