"""Records of calls as tests write them: domain's start of Gate that went well, unless said."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from services.domain.errors import Outcome
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.rollout.guards.routing_check import Buckets, hashed_bucket

LEGACY = Implementation.LEGACY
DOMAIN = Implementation.DOMAIN
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
BUCKETS = Buckets(cameras={"gate": 1_250, "yard": 8_750}, rules={"7": 1_250})

OK = Outcome.OK
FAILED = Outcome.INTERNAL

_number = itertools.count()


def call(**said: Any) -> CallRecord:
    record = CallRecord(
        call_id=f"call-{next(_number)}",
        at=NOW,
        actor="Ann",
        operation=Operation.START.value,
        unit="gate",
        implementation=DOMAIN,
        reason=Reason.SPLIT,
        outcome=OK,
        error="",
        latency_ms=10.0,
        percentage=25,
        stage="2/3",
        bucket=1_250,
    )
    return record._replace(**said)


def drawn(operation: Operation = Operation.STATUS, **said: Any) -> CallRecord:
    """A call whose side is drawn from its id, as the router draws it."""
    record = call(operation=operation.value, **said)
    bucket = hashed_bucket(record.call_id)
    side = DOMAIN if bucket < record.percentage * 100 else LEGACY
    return record._replace(bucket=bucket, implementation=side)


def calls(outcomes: Iterable[Outcome], every_s: float = 60.0, **said: Any) -> list[CallRecord]:
    """One call after the other, the last of them now."""
    given = list(outcomes)
    first = said.pop("ends", NOW) - timedelta(seconds=every_s * (len(given) - 1))
    return [
        call(outcome=outcome, at=first + timedelta(seconds=every_s * number), **said)
        for number, outcome in enumerate(given)
    ]
