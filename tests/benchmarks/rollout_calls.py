"""Calls as a busy site makes them, drawn at random; for the benchmarks of recording and charts."""

from __future__ import annotations

import random
from datetime import datetime

from services.domain.errors import Outcome
from services.domain.operation import CallRecord, Implementation, Operation, Reason

PERCENT = 25
ERROR_SHARE = 0.01

_OPERATIONS = tuple(Operation)


def drawn_call(chance: random.Random, number: int, at: datetime) -> CallRecord:
    """One of the thirteen, a quarter by domain, lognormal latency, one in a hundred failed."""
    is_domain = chance.random() < PERCENT / 100
    failed = chance.random() < ERROR_SHARE
    return CallRecord(
        call_id=f"{number:016x}",
        at=at,
        actor="Kim",
        operation=_OPERATIONS[int(chance.random() * len(_OPERATIONS))],
        unit="gate",
        implementation=Implementation.DOMAIN if is_domain else Implementation.LEGACY,
        reason=Reason.SPLIT,
        outcome=Outcome.INTERNAL if failed else Outcome.OK,
        error="WorkerFailed" if failed else "",
        latency_ms=chance.lognormvariate(2.0, 0.8),
        percentage=PERCENT,
        stage="2/3",
        bucket=number % 10_000,
    )
