"""The statistics of the guardrails: how soon they act, how often in error, and what they cost."""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from services.domain.errors import Outcome
from services.domain.operation import (
    FAMILIES,
    CallRecord,
    Family,
    Implementation,
    Operation,
    Reason,
)
from services.domain.rollout import RolloutState, is_domain
from services.domain.verdicts import DEFAULT_LIMITS
from services.rollout.guards.counters import Counters
from services.rollout.guards.evidence import Evidence
from services.rollout.guards.judge import judge
from services.rollout.guards.routing_check import Buckets, hashed_bucket
from services.rollout.simulated_latencies import LatencyShares, latency_shares
from services.rollout.simulation import Traffic, simulate

LEGACY, DOMAIN = Implementation.LEGACY, Implementation.DOMAIN
BUCKETS = Buckets(cameras={"gate": 2_500, "yard": 7_500})
HEALTHY = 0.01
HEALTHY_RUNS = 20_000
MEDIAN_RUNS = 20_000
LATENCY_RUNS = 10_000
JUDGED_RECORDS = 100_000
STARTED_AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)

AT_MOST = {
    "healthy_rolled_back_share": 0.005,
    "median_calls_at_100_percent": 4,
    "median_calls_at_50_percent": 12,
    "median_calls_at_20_percent": 22,
    "median_calls_at_10_percent": 65,
    "p95_200_200_false_share": 0.01,
    "p95_100_900_false_share": 0.01,
    "counter_us": 10.0,
    "judge_100000_records_s": 1.0,
}
AT_LEAST = {"p95_200_200_found_share": 0.9, "p95_100_900_found_share": 0.9}


def measure(seed: int) -> dict[str, Any]:
    figures: dict[str, Any] = {"healthy_rolled_back_share": _healthy(seed)}
    for percent in (100, 50, 20, 10):
        figures[f"median_calls_at_{percent}_percent"] = _median(percent / 100, seed)
    for domain, legacy in ((200, 200), (100, 900)):
        doubled = _latencies(domain, legacy, 2.0, seed)
        unchanged = _latencies(domain, legacy, 1.0, seed)
        # found in both checks, but a false alarm already in the first
        figures[f"p95_{domain}_{legacy}_found_share"] = doubled.confirmed
        figures[f"p95_{domain}_{legacy}_false_share"] = unchanged.first
        figures[f"p95_{domain}_{legacy}_false_twice"] = unchanged.confirmed
    return figures | _costs(seed)


def _healthy(seed: int) -> float:
    """In parts: a simulation has an upper bound of calls."""
    parts = HEALTHY_RUNS // 4_000
    shares = [
        simulate(Traffic(2_000, HEALTHY, seed=seed + part))["rolled_back_share"]
        for part in range(parts)
    ]
    return float(np.mean(shares))


def _median(error_rate: float, seed: int) -> int:
    traffic = Traffic(300, error_rate, operations=1, runs=MEDIAN_RUNS, seed=seed)
    median = simulate(traffic)["calls_to_roll_back"]["median"]
    return int(median)


def _latencies(domain: int, legacy: int, factor: float, seed: int) -> LatencyShares:
    shares = latency_shares(
        np.random.default_rng(seed),
        domain_calls=domain,
        legacy_calls=legacy,
        factor=factor,
        rate_per_hour=60.0,
        runs=LATENCY_RUNS,
        limits=DEFAULT_LIMITS,
    )
    assert shares is not None
    return shares


def _costs(seed: int) -> dict[str, float]:
    """In time of the thread's own."""
    records = _records(JUDGED_RECORDS, random.Random(seed))
    counters = Counters(DEFAULT_LIMITS)
    began = time.thread_time()
    for record in records:
        counters.add(record)
    added = time.thread_time()
    judge(Evidence(records, records[-1].at, RolloutState(percent=50), DEFAULT_LIMITS, BUCKETS))
    return {
        "counter_us": round((added - began) / len(records) * 1e6, 2),
        "judge_100000_records_s": round(time.thread_time() - added, 2),
    }


def _records(count: int, chance: random.Random) -> list[CallRecord]:
    """A call every ten seconds on two cameras, decided as the router would at 50 %."""
    operations = tuple(Operation)
    return [
        _record(number, chance.choice(operations), chance.choice(("gate", "yard")), chance)
        for number in range(count)
    ]


def _record(number: int, operation: Operation, unit: str, chance: random.Random) -> CallRecord:
    call_id = f"call-{number}"
    family = FAMILIES[operation]
    if family is Family.CONTROL:
        bucket = BUCKETS.cameras[unit]
    else:
        unit = "" if family is Family.PER_CALL else unit
        bucket = hashed_bucket(unit if family is Family.RULE else call_id)
    return CallRecord(
        call_id=call_id,
        at=STARTED_AT + timedelta(seconds=10 * number),
        actor="Ann",
        operation=operation.value,
        unit=unit,
        implementation=(LEGACY, DOMAIN)[is_domain(bucket, 50)],
        reason=Reason.SPLIT,
        outcome=Outcome.INTERNAL if chance.random() < HEALTHY else Outcome.OK,
        error="",
        latency_ms=chance.lognormvariate(0.0, 0.8),
        percentage=50,
        bucket=bucket,
    )
