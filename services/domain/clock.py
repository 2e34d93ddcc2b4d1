"""Time as a parameter."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], float]
"""Seconds on the monotonic clock, the same in every process of the machine."""

UtcClock = Callable[[], datetime]
"""The time of day, aware, UTC."""

monotonic: Clock = time.monotonic


def utc_now() -> datetime:
    return datetime.now(UTC)
