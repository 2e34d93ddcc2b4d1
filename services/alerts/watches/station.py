"""What image checks find, what the station's own calls amount to, what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from services.alerts.watches.level import Level
from services.domain.alerts.inputs import FigureInput, FindingInput, Input, SystemInput
from services.domain.rules import ErrorRate, ImageQuality, Latency, System

FIGURE_EVERY_S = 60.0
FIGURE_STALE_AFTER_S = 3 * FIGURE_EVERY_S


def figure_key(condition: ErrorRate | Latency) -> str:
    """Conditions that differ only in their limit look at one figure."""
    metric = condition.metric
    if isinstance(condition, Latency) and metric == "percentile":
        metric = f"p{condition.percentile}"
    where = f"{condition.operation}/{condition.implementation}"
    return f"{condition.rule_type}/{metric}/{where}/{condition.window_minutes:g}"


@dataclass(frozen=True, slots=True)
class FigureWatch(Level):
    """Without calls the last level stands."""

    condition: ErrorRate | Latency
    key: str
    heard_at: float | None = None
    figure: float | None = None

    def seen(self, what: Input) -> Self:
        if not isinstance(what, FigureInput) or what.key != self.key:
            return self
        figure = self.figure if what.value is None else what.value
        return type(self)(self.condition, self.key, what.at, figure)

    def holds(self, now: float) -> bool | None:
        if self.figure is None:
            return None
        if isinstance(self.condition, Latency):
            return self.figure > self.condition.limit_ms
        if self._falls:
            return self.figure < self.condition.limit
        return self.figure > self.condition.limit

    def value(self, now: float) -> float | None:
        return self.figure

    def worse(self, one: float, other: float) -> float:
        return min(one, other) if self._falls else max(one, other)

    def is_stale(self, now: float) -> bool:
        return self.heard_at is None or now - self.heard_at > FIGURE_STALE_AFTER_S

    def plain(self) -> Any:
        return [self.heard_at, self.figure]

    def restored(self, plain: Any) -> Self:
        heard_at, figure = plain
        return type(self)(self.condition, self.key, heard_at, figure)

    @property
    def _falls(self) -> bool:
        return self.condition.metric == "success_rate"


@dataclass(frozen=True, slots=True)
class PresenceWatch(Level):
    """A finding of an image check, or something about the station: there, or gone."""

    condition: ImageQuality | System
    present: bool | None = None

    def seen(self, what: Input) -> Self:
        wanted = FindingInput if isinstance(self.condition, ImageQuality) else SystemInput
        if not isinstance(what, FindingInput | SystemInput) or not isinstance(what, wanted):
            return self
        if what.kind != self.condition.kind:
            return self
        return type(self)(self.condition, what.present)

    def holds(self, now: float) -> bool | None:
        return self.present

    def plain(self) -> Any:
        return self.present

    def restored(self, plain: Any) -> Self:
        return type(self)(self.condition, None if plain is None else bool(plain))
