"""Calls summed by slots of time: what the charts and figures are made from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from services.domain.operation import CallRecord

HOUR_S = 3600
DAY_S = 86_400

WIDTH_KEPT_S = {10: 3 * HOUR_S, 60: 3 * DAY_S, HOUR_S: 366 * DAY_S}
"""The widths of slots, finest first, each a multiple of the one before, and how long each is
promised to be there; deletes come an hour later at the earliest."""

DELETED_LATE_S = HOUR_S
OVERALL = ""
"""The operation of the slots that sum all operations."""


class CallSlot(NamedTuple):
    """The calls of one operation and side in one slot of time; fields as in table call_slots.

    A named tuple, not a dataclass: a month of charts reads twenty thousand of them at once.
    `start` is UTC seconds. `unreachable` are those of `environment` that count against nobody.
    `first` counts first attempts that the split decided, `expected` sums their percentages.
    """

    width_s: int
    start: int
    operation: str
    implementation: str
    apart: bool
    ok: int = 0
    refused: int = 0
    environment: int = 0
    internal: int = 0
    timeout: int = 0
    cancelled: int = 0
    unreachable: int = 0
    first: int = 0
    expected: int = 0
    sum_ms: float = 0.0
    max_ms: float = 0.0
    sketch: bytes = b""


@dataclass(frozen=True)
class CallSums:
    """How calls become slots, and how two sketches of one slot become one."""

    slots_of: Callable[[Sequence[CallRecord]], Sequence[CallSlot]]
    merged: Callable[[Sequence[bytes]], bytes]
