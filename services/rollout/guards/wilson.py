"""Bounds of a failure rate, and the failures from which a rate is above a limit with evidence.

E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of
the American Statistical Association 22 (1927), 209-212.
"""

from __future__ import annotations

import math
from functools import lru_cache

ONE_SIDED_99 = 2.326
"""z of a one-sided bound that is wrong once in a hundred times."""


def wilson_lower(failures: int, calls: int, z: float = ONE_SIDED_99) -> float:
    """Lower bound of the failure rate, 0 to 1; 0 for no calls."""
    if failures == 0:
        return 0.0
    middle, reach = _middle_and_reach(failures, calls, z)
    return max(0.0, middle - reach)


def wilson_upper(failures: int, calls: int, z: float = ONE_SIDED_99) -> float:
    """Upper bound of the failure rate, 0 to 1; 1 for no calls."""
    if failures == calls:
        return 1.0
    middle, reach = _middle_and_reach(failures, calls, z)
    return min(1.0, middle + reach)


def is_above(failures: int, calls: int, limit: float) -> bool:
    """Whether the rate and its lower bound are above the limit; exactly the limit is not."""
    return calls > 0 and failures / calls > limit and wilson_lower(failures, calls) > limit


@lru_cache(maxsize=64)
def least_failures(limit: float, window: int, least_calls: int) -> tuple[int, ...]:
    """For each number of calls, 0 to `window`, the failures from which `is_above` holds.

    One more than the calls where no number of failures is enough, or too few calls are known.
    """
    least = []
    failures = 0
    for calls in range(window + 1):
        # never falls: a failure among more calls weighs less
        while failures <= calls and not is_above(failures, calls, limit):
            failures += 1
        least.append(failures if calls >= least_calls else calls + 1)
    return tuple(least)


def _middle_and_reach(failures: int, calls: int, z: float) -> tuple[float, float]:
    rate = failures / calls
    whole = 1 + z * z / calls
    middle = (rate + z * z / (2 * calls)) / whole
    reach = z * math.sqrt(rate * (1 - rate) / calls + z * z / (4 * calls * calls)) / whole
    return middle, reach
