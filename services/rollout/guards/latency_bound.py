"""Order statistics: which of n sorted values is the P95, and between which the true one lies.

The count of values below a quantile is binomial, whatever the distribution (H. A. David and
H. N. Nagaraja, "Order Statistics", 3rd edition, 2003, section 7.1); exact for every n.
"""

from __future__ import annotations

import math
from functools import lru_cache

PERCENT = 95
ONE_SIDED = 0.025
"""A bound is wrong in at most this share of cases: 97.5 % bounds."""


def rank(values: int, percent: int = PERCENT) -> int:
    """The percentile is value number ceil(percent n / 100), counted from 1; 0 for no values."""
    return -(-percent * values // 100)


@lru_cache(maxsize=4096)
def lower_rank(values: int, percent: int = PERCENT, wrong: float = ONE_SIDED) -> int:
    """The highest value number that the true percentile is not below; 0 where there is none."""
    below = 0.0
    for number in range(values):
        # value number+1 is above the percentile when at most `number` values are below it
        below += _probability(number, values, percent / 100)
        if below > wrong:
            return number
    return values


@lru_cache(maxsize=4096)
def upper_rank(values: int, percent: int = PERCENT, wrong: float = ONE_SIDED) -> int | None:
    """The lowest value number that the true percentile is not above; None where there is none."""
    above = 0.0
    for number in range(values, -1, -1):
        above += _probability(number, values, percent / 100)
        if above > wrong:
            return number + 1 if number < values else None
    return 1 if values else None


def _probability(number: int, values: int, share: float) -> float:
    """That exactly `number` of `values` lie below: binomial, by logarithms."""
    ways = math.lgamma(values + 1) - math.lgamma(number + 1) - math.lgamma(values - number + 1)
    return math.exp(ways + number * math.log(share) + (values - number) * math.log1p(-share))
