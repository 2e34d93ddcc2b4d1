"""Literal calls for the tests of figures: one ok start of Gate by domain, and what differs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from services.domain.errors import Outcome
from services.domain.metrics import MetricsSnapshot
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.metrics.slots import slots_of
from services.metrics.snapshot import snapshot
from services.metrics.windows import Segment

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
NOON_S = int(NOON.timestamp())

CALL = CallRecord(
    call_id="call-1",
    at=NOON,
    actor="Kim",
    operation=Operation.START,
    unit="gate",
    implementation=Implementation.DOMAIN,
    reason=Reason.SPLIT,
    outcome=Outcome.OK,
    error="",
    latency_ms=10.0,
    percentage=25,
)


def called(after_s: float = 0, **different: Any) -> CallRecord:
    return CALL._replace(at=NOON + timedelta(seconds=after_s), **different)


def snapshot_of(
    calls: Sequence[CallRecord], failures: Sequence[CallRecord] = (), dropped: int = 0
) -> MetricsSnapshot:
    """The figures of calls of the hour from noon."""
    slots = [one for one in slots_of(calls) if one.width_s == 3600 and one.operation]
    return snapshot(
        [Segment(3600, NOON_S, NOON_S + 3600)], slots, failures=failures, dropped=dropped
    )
