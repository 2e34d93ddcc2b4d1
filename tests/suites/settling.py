"""Waiting for something to become so, and how long it took."""

from __future__ import annotations

import time
from collections.abc import Callable

from tests.app.running_station import rest

LOOK_S = 0.1


def settle(is_so: Callable[[], bool], within_s: float) -> float | None:
    """Seconds until it is so; None when it never is."""
    began = time.monotonic()
    while not is_so():
        if time.monotonic() - began > within_s:
            return None
        rest(LOOK_S)
    return time.monotonic() - began
