"""Which calls the guards count, and how an outcome and a latency are taken."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from services.domain.errors import Outcome
from services.domain.operation import (
    FAMILIES,
    NOT_COUNTED,
    CallRecord,
    Family,
    Operation,
    Reason,
    limit_s,
)

# tuples: found by identity, while the hash of an enum's member costs more than the search
FAILURES = (Outcome.INTERNAL, Outcome.TIMEOUT)
NOT_JUDGED = (Outcome.REFUSED, Outcome.CANCELLED)
TIMED = (Outcome.OK, Outcome.TIMEOUT)

FAMILY_OF: Mapping[str, Family] = {one.value: family for one, family in FAMILIES.items()}
"""By the operation's name as records hold it; what is not there is not routed."""

_APART = (*NOT_COUNTED, Reason.ONLY)


def counts(record: CallRecord) -> bool:
    """Calls that somebody put on a side, or that had only one, say nothing of the split."""
    return record.reason not in _APART


def is_synthetic(record: CallRecord) -> bool:
    return record.reason is Reason.SYNTHETIC


class TimedCall(NamedTuple):
    """What the latency guard needs of a call."""

    at: datetime
    unit: str
    ms: float


def timed(record: CallRecord) -> TimedCall:
    """A time-out counts at its limit at least: giving up early must not improve the latency."""
    ms = record.latency_ms
    if record.outcome is Outcome.TIMEOUT:
        ms = max(ms, limit_s(Operation(record.operation)) * 1000)
    return TimedCall(record.at, record.unit, ms)
