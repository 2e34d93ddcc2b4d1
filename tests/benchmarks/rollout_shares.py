"""How far the dealt share is from the slider, at its worst position, for few and many cameras."""

from __future__ import annotations

import random
from typing import Any

from services.domain.rollout import is_domain
from services.rollout.deal import deal

DEALS = 200
AT_MOST = {"share_error_4_points": 13.0, "share_error_8_points": 7.0, "share_error_32_points": 2.0}


def measure(seed: int) -> dict[str, Any]:
    """In points of a hundred, over all whole percentages and many deals."""
    shuffle = random.Random(seed)
    return {
        f"share_error_{cameras}_points": round(_worst(cameras, shuffle), 2)
        for cameras in (4, 8, 32)
    }


def _worst(cameras: int, shuffle: random.Random) -> float:
    names = [f"camera-{number}" for number in range(cameras)]
    worst = 0.0
    for _ in range(DEALS):
        buckets = deal(names, shuffle).values()
        for percent in range(101):
            share = 100 * sum(is_domain(bucket, percent) for bucket in buckets) / cameras
            worst = max(worst, abs(share - percent))
    return worst
