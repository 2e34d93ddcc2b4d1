"""Deals buckets to cameras and rules, so that few units share as evenly as many.

Hashing four cameras at 10 % exposes none of them two times in three; dealt, the share at every
percentage is as near to it as so many units allow.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Collection, Iterable, Mapping

from services.domain.rollout import BUCKETS


def deal(units: Iterable[str], shuffle: random.Random) -> dict[str, int]:
    """n units get (i + 1/2) * 10000 / n in a shuffled order; a unit that comes twice gets one."""
    order = list(dict.fromkeys(units))
    shuffle.shuffle(order)
    return {unit: _middle_of_part(part, len(order)) for part, unit in enumerate(order)}


def with_newcomers(buckets: Mapping[str, int], units: Iterable[str]) -> dict[str, int]:
    """The buckets, and one for each unit that has none yet; nobody's bucket changes."""
    dealt = dict(buckets)
    for unit in units:
        if unit not in dealt:
            dealt[unit] = middle_of_widest_gap(dealt.values())
    return dealt


def middle_of_widest_gap(taken: Collection[int]) -> int:
    """Where a unit that comes later disturbs the shares least; the lowest of equal gaps."""
    edges = [0, *sorted(taken), BUCKETS]
    start, end = max(itertools.pairwise(edges), key=lambda gap: gap[1] - gap[0])
    return (start + end) // 2


def _middle_of_part(part: int, parts: int) -> int:
    return (2 * part + 1) * BUCKETS // (2 * parts)
