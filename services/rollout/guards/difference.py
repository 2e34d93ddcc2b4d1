"""The difference of two rates and its interval.

R. G. Newcombe, "Interval estimation for the difference between independent proportions",
Statistics in Medicine 17 (1998), 873-890, method 10: from the two Wilson intervals.
"""

from __future__ import annotations

import math

from services.rollout.guards.wilson import wilson_lower, wilson_upper

TWO_SIDED_95 = 1.96


def difference_interval(
    failures: int, calls: int, other_failures: int, other_calls: int, z: float = TWO_SIDED_95
) -> tuple[float, float]:
    """Bounds of the first rate minus the second, -1 to 1; all of it where a side has no calls."""
    if calls == 0 or other_calls == 0:
        return -1.0, 1.0
    rate, other = failures / calls, other_failures / other_calls
    below = rate - wilson_lower(failures, calls, z)
    above = wilson_upper(failures, calls, z) - rate
    other_below = other - wilson_lower(other_failures, other_calls, z)
    other_above = wilson_upper(other_failures, other_calls, z) - other
    low = math.hypot(below, other_above)
    high = math.hypot(above, other_below)
    return rate - other - low, rate - other + high
