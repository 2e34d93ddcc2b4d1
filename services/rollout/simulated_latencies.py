"""How often the latency guard finds what became slower, and how often it finds what did not."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from services.domain.verdicts import GuardLimits
from services.rollout.guards.baselines import LATENCY_WINDOW, LEAST_LEGACY_CALLS
from services.rollout.guards.latency import (
    LEAST_DOMAIN_CALLS,
    SECOND_CHECK_AFTER,
    SECOND_CHECK_CALLS,
    growth,
)
from services.rollout.guards.latency_bound import rank

SIGMA = 0.8
"""Of the logarithm of a latency: P95 is 3.7 times the median."""


@dataclass(frozen=True)
class LatencyShares:
    """Shares of runs, 0 to 1: over the limit in the first check, and again in the second."""

    first: float
    confirmed: float


def latency_shares(
    random: np.random.Generator,
    *,
    domain_calls: int,
    legacy_calls: int,
    factor: float,
    rate_per_hour: float,
    runs: int,
    limits: GuardLimits,
) -> LatencyShares | None:
    """Lognormal latencies, domain's longer by `factor`; None where the guard needs more calls."""
    domain_calls = min(domain_calls, LATENCY_WINDOW)
    legacy_calls = min(legacy_calls, LATENCY_WINDOW)
    if domain_calls < LEAST_DOMAIN_CALLS or legacy_calls < LEAST_LEGACY_CALLS:
        return None
    per_second = rate_per_hour / 3600
    new = max(SECOND_CHECK_CALLS, math.ceil(per_second * SECOND_CHECK_AFTER.total_seconds()))
    limit = limits.latency_roll_back
    first = confirmed = 0
    for _ in range(runs):
        legacy_ms = np.sort(random.lognormal(0.0, SIGMA, legacy_calls))
        baseline_ms = float(legacy_ms[rank(legacy_calls) - 1])
        domain_ms = random.lognormal(0.0, SIGMA, domain_calls + new) * factor
        if not growth(np.sort(domain_ms[:domain_calls]).tolist(), baseline_ms).is_breach(limit):
            continue
        first += 1
        later_ms = np.sort(domain_ms[-LATENCY_WINDOW:])
        confirmed += growth(later_ms.tolist(), baseline_ms).is_breach(limit)
    return LatencyShares(first / runs, confirmed / runs)
