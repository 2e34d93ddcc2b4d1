"""What of a call counts where: in the rates, in the latency, in the share, or apart."""

from __future__ import annotations

from services.domain.errors import Outcome
from services.domain.operation import NOT_COUNTED, CallRecord, Operation, Reason, limit_s

SHOWN_AS_ERRORS = (Outcome.INTERNAL, Outcome.TIMEOUT, Outcome.ENVIRONMENT)
"""The outcomes that the list of recent errors shows; the error rate leaves environment out."""

_LIMITS_MS = {str(operation): limit_s(operation) * 1000 for operation in Operation}


def is_apart(call: CallRecord) -> bool:
    """Forced, pinned, latched, synthetic: shown apart, in no rate and no share."""
    return call.reason in NOT_COUNTED


def is_drawn(call: CallRecord) -> bool:
    """A first attempt whose side the split decided: what the usage share counts."""
    return call.attempt == 1 and call.reason == Reason.SPLIT


def is_unreachable(call: CallRecord) -> bool:
    """The camera answered nobody within ten minutes: its failure counts against no side."""
    return call.outcome == Outcome.ENVIRONMENT and not call.reachable


def counted_latency_ms(call: CallRecord) -> float | None:
    """Of ok, and of timeouts at their limit: failing fast must not improve P95.

    A latency that is no number, or below 0 as after a clock that went backwards, is 0.
    """
    if call.outcome == Outcome.TIMEOUT:
        return _LIMITS_MS.get(call.operation, call.latency_ms)
    if call.outcome != Outcome.OK:
        return None
    return call.latency_ms if call.latency_ms > 0 else 0.0
