"""Error and success rate over whole columns; the same definitions as services.domain.metrics.

Error rate = (internal + timeout) / (all - refused - cancelled). Success rate = ok / the same,
without calls to cameras that answered nobody. NaN where nothing counts.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from services.domain.errors import Outcome

Column = NDArray[np.int64]
Rates = NDArray[np.float64]


def error_rates(by_outcome: Mapping[Outcome, Column]) -> Rates:
    failures = by_outcome[Outcome.INTERNAL] + by_outcome[Outcome.TIMEOUT]
    return ratios(failures, judged(by_outcome))


def success_rates(by_outcome: Mapping[Outcome, Column], unreachable: Column) -> Rates:
    return ratios(by_outcome[Outcome.OK], judged(by_outcome) - unreachable)


def judged(by_outcome: Mapping[Outcome, Column]) -> Column:
    """All calls but refused and cancelled."""
    left_out = (Outcome.REFUSED, Outcome.CANCELLED)
    return sum(  # type: ignore[return-value]
        column for outcome, column in by_outcome.items() if outcome not in left_out
    )


def ratios(part: Column, whole: Column) -> Rates:
    """part / whole, NaN where whole is 0."""
    found = np.full(len(whole), np.nan)
    np.divide(part, whole, out=found, where=whole > 0)
    return found
