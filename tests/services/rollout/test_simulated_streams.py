from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from services.domain.errors import Outcome
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.domain.verdicts import DEFAULT_LIMITS, GuardLimits, VerdictKind
from services.rollout.guards.counters import Counters
from services.rollout.guards.legacy_day import Tally
from services.rollout.simulated_streams import Streams, shared_causes

STARTED_AT = datetime(2026, 3, 2, tzinfo=UTC)
LENIENT = GuardLimits(
    error_attention=0.1, error_roll_back=0.3, success_roll_back=0.7, success_attention=0.9
)


def status(number: int, side: Implementation, *, failed: bool) -> CallRecord:
    outcome = Outcome.INTERNAL if failed else Outcome.OK
    at = STARTED_AT + timedelta(minutes=number)
    return CallRecord("call", at, "Ann", "status", "gate", side, Reason.SPLIT, outcome, "", 1.0)


@pytest.mark.parametrize("error_rate", [0.0, 0.01, 0.08, 0.3, 1.0])
@pytest.mark.parametrize("limits", [DEFAULT_LIMITS, LENIENT])
def test_the_columns_say_of_every_call_what_the_shipped_counters_say(
    error_rate: float, limits: GuardLimits
) -> None:
    """With a shared cause or without: call by call, and whether it is held."""
    traffic = np.random.default_rng(20_000).random((2, 450, 3)) < np.array(
        [[[error_rate]], [[0.1]]]
    )
    streams = Streams(3, limits)
    counters = [Counters(limits) for _ in range(3)]
    legacy_failures = np.zeros(3)
    for number, (failed, legacy_failed) in enumerate(zip(*traffic, strict=True)):
        streams.add(failed)
        legacy_failures += legacy_failed
        shared = shared_causes(
            streams.failures.astype(float),
            streams.calls,
            legacy_failures,
            number + 1,
            streams.limit,
        )
        for stream, counter in enumerate(counters):
            counter.add(status(number, Implementation.LEGACY, failed=bool(legacy_failed[stream])))
            breach = counter.add(status(number, Implementation.DOMAIN, failed=bool(failed[stream])))
            assert streams.breached()[stream] == (breach is not None)
            assert breach is None or breach.holds == shared[stream]
            attention = counter.verdicts(Operation.STATUS)[0].kind is VerdictKind.ATTENTION
            assert streams.in_attention()[stream] == attention


def test_the_columns_share_a_cause_where_the_shipped_formula_does() -> None:
    legacy_failures = np.arange(0, 61).astype(float)

    for failures, calls, legacy_calls in ((10, 100, 60), (4, 4, 60), (60, 200, 19)):
        columns = shared_causes(
            np.full(61, float(failures)), calls, legacy_failures, legacy_calls, 0.05
        )
        assert columns.tolist() == [
            Tally(number, legacy_calls).shares_the_cause(Tally(failures, calls), 0.05)
            if number <= legacy_calls
            else columns[number]
            for number in range(61)
        ]
