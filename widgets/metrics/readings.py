"""What the charts say at one time, or over the whole range: the figures of either side."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from services.domain.errors import Outcome
from services.domain.metrics import ChartColumns, Charts, Figures, OperationFigures


@dataclass(frozen=True)
class SideReading:
    """Rates are 0 to 1, latencies milliseconds; None where nothing was measured."""

    calls: int = 0
    by_outcome: Mapping[Outcome, int] = field(default_factory=dict)
    error_rate: float | None = None
    success_rate: float | None = None
    p50_ms: float | None = None
    p95_ms: float | None = None
    p99_ms: float | None = None


@dataclass(frozen=True)
class Reading:
    """Both sides, and the share of domain next to what the slider asks for."""

    legacy: SideReading = SideReading()
    domain: SideReading = SideReading()
    usage_share: float | None = None
    expected_share: float | None = None


NOTHING_READ = Reading()


def slot_at(charts: Charts, at: float) -> int | None:
    """The slot that holds the time; None outside all of them."""
    index = bisect_right(charts.starts, at) - 1
    if index < 0 or at >= charts.starts[index] + charts.slot_s:
        return None
    return index


def reading_at(charts: Charts, slot: int) -> Reading:
    return Reading(
        legacy=_of_slot(charts.legacy, slot),
        domain=_of_slot(charts.domain, slot),
        usage_share=_finite(charts.usage_share[slot]),
        expected_share=_finite(charts.expected_share[slot]),
    )


def reading_of(figures: OperationFigures) -> Reading:
    return Reading(
        legacy=side_reading(figures.legacy),
        domain=side_reading(figures.domain),
        usage_share=figures.usage_share,
        expected_share=figures.expected_share,
    )


def side_reading(figures: Figures) -> SideReading:
    latency = figures.latency
    return SideReading(
        calls=figures.calls,
        by_outcome=figures.by_outcome,
        error_rate=figures.error_rate,
        success_rate=figures.success_rate,
        p50_ms=latency.p50_ms if latency else None,
        p95_ms=latency.p95_ms if latency else None,
        p99_ms=latency.p99_ms if latency else None,
    )


def _of_slot(columns: ChartColumns, slot: int) -> SideReading:
    return SideReading(
        calls=int(columns.calls[slot]),
        by_outcome={name: int(counts[slot]) for name, counts in columns.by_outcome.items()},
        error_rate=_finite(columns.error_rate[slot]),
        success_rate=_finite(columns.success_rate[slot]),
        p50_ms=_finite(columns.p50_ms[slot]),
        p95_ms=_finite(columns.p95_ms[slot]),
        p99_ms=_finite(columns.p99_ms[slot]),
    )


def _finite(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None
