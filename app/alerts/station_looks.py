"""What the alert engine hears of the station itself: its calls in figures, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from app.alerts.look_out import Look
from services.alerts.watches.making import simple_parts
from services.alerts.watches.station import FIGURE_EVERY_S, figure_key
from services.domain.alerts import FigureInput, Input, SystemInput
from services.domain.metrics import Figures, MetricsSnapshot, OperationFigures
from services.domain.rules import Conditions, ErrorRate, Latency
from services.domain.rules.conditions import ANY

SYSTEM_EVERY_S = 30.0

Measure = Callable[[float, float], MetricsSnapshot]
"""The figures of the calls between two times, UTC seconds."""


def station_looks(
    conditions: Callable[[], Iterable[Conditions]],
    measure: Measure,
    *,
    questions: Mapping[str, Callable[[], bool]],
) -> tuple[Look, ...]:
    return (CallFigures(conditions, measure).look, SystemLook(questions).look)


class CallFigures:
    """Once a minute, each figure that some rule looks at."""

    def __init__(self, conditions: Callable[[], Iterable[Conditions]], measure: Measure) -> None:
        self._conditions = conditions
        self._measure = measure
        self._next_at = 0.0

    def look(self, now: float) -> Sequence[Input]:
        if now < self._next_at <= now + FIGURE_EVERY_S:
            return ()
        self._next_at = now + FIGURE_EVERY_S
        return figures_at(self._conditions(), self._measure, now)


def figures_at(conditions: Iterable[Conditions], measure: Measure, now: float) -> list[FigureInput]:
    """Rules that differ only in their limit share a figure, all of one window a snapshot."""
    wanted = {
        figure_key(part): part
        for one in conditions
        for part in simple_parts(one)
        if isinstance(part, ErrorRate | Latency)
    }
    windows = {part.window_minutes for part in wanted.values()}
    measured = {minutes: measure(now - 60 * minutes, now) for minutes in windows}
    return [
        FigureInput(now, key, figure_of(part, measured[part.window_minutes]))
        for key, part in sorted(wanted.items())
    ]


def figure_of(condition: ErrorRate | Latency, snapshot: MetricsSnapshot) -> float | None:
    """Rates are 0 to 1, latencies milliseconds; None where no call counts."""
    figures = _side(condition, _of_operation(condition, snapshot))
    if isinstance(condition, ErrorRate):
        return figures.error_rate if condition.metric == "error_rate" else figures.success_rate
    latency = figures.latency
    if latency is None:
        return None
    if condition.metric == "mean":
        return latency.mean_ms
    if condition.metric == "max":
        return latency.max_ms
    by_percentile = {50: latency.p50_ms, 95: latency.p95_ms, 99: latency.p99_ms}
    return by_percentile[condition.percentile]


def _of_operation(condition: ErrorRate | Latency, snapshot: MetricsSnapshot) -> OperationFigures:
    if condition.operation == ANY:
        return snapshot.overall
    return next(one for one in snapshot.operations if one.operation == condition.operation)


def _side(condition: ErrorRate | Latency, figures: OperationFigures) -> Figures:
    sides = {ANY: figures.both, "legacy": figures.legacy, "domain": figures.domain}
    return sides[condition.implementation]


class SystemLook:
    """Twice a minute, whether anything is the matter; each kind of rule has its own question."""

    def __init__(self, questions: Mapping[str, Callable[[], bool]]) -> None:
        self._questions = dict(questions)
        self._next_at = 0.0

    def look(self, now: float) -> Sequence[Input]:
        if now < self._next_at <= now + SYSTEM_EVERY_S:
            return ()
        self._next_at = now + SYSTEM_EVERY_S
        return [SystemInput(now, kind, asked()) for kind, asked in self._questions.items()]


class Grows:
    """Whether a count has grown since it was asked last."""

    def __init__(self, count: Callable[[], int]) -> None:
        self._count = count
        self._before = count()

    def __call__(self) -> bool:
        before, self._before = self._before, self._count()
        return self._before > before
