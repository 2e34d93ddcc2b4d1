"""Which calls the guards count, and how an outcome and a latency are taken."""

from __future__ import annotations

from services.domain.errors import Outcome
from services.domain.operation import NOT_COUNTED, CallRecord, Operation, Reason, limit_s

FAILURES = frozenset({Outcome.INTERNAL, Outcome.TIMEOUT})
NOT_JUDGED = frozenset({Outcome.REFUSED, Outcome.CANCELLED})
TIMED = frozenset({Outcome.OK, Outcome.TIMEOUT})

_APART = NOT_COUNTED | {Reason.ONLY}


def counts(record: CallRecord) -> bool:
    """Calls that somebody put on a side, or that had only one, say nothing of the split."""
    return record.reason not in _APART


def is_synthetic(record: CallRecord) -> bool:
    return record.reason is Reason.SYNTHETIC


def latency_ms(record: CallRecord) -> float:
    """A time-out counts at its limit at least: giving up early must not improve the latency."""
    if record.outcome is Outcome.TIMEOUT:
        return max(record.latency_ms, limit_s(Operation(record.operation)) * 1000)
    return record.latency_ms
