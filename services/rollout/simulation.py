"""The shipped guardrails over generated traffic: how soon they act, and how often in error.

Calls of an operation fail independently of each other; domain and legacy get the same number.
No camera is unreachable in it, so the success rate says what the error rate says. A roll back of
one operation does not end the others: each one's calls to roll back are its own.
"""

from __future__ import annotations

import math
import secrets
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from services.domain.errors import BadValue
from services.domain.operation import Operation
from services.domain.verdicts import DEFAULT_LIMITS, GuardLimits
from services.rollout.simulated_latencies import latency_shares
from services.rollout.simulated_streams import Streams, shared_causes

MOST_CALLS = 100_000
MOST_RUNS = 100_000
MOST_IN_ALL = 1_000_000_000
BLOCK_STREAMS = 4_096
HOURS_OF_LEGACY = 24


@dataclass(frozen=True)
class Traffic:
    """What is simulated; refuses what makes no sense. Rates of errors are 0 to 1."""

    calls: int
    error_rate: float
    legacy_error_rate: float = 0.0
    p95_factor: float = 2.0
    rate_per_hour: float = 60.0
    operations: int = len(Operation)
    runs: int = 4_000
    seed: int = field(default_factory=lambda: secrets.randbelow(2**32))

    def __post_init__(self) -> None:
        _check("calls", self.calls, 1, MOST_CALLS)
        _check("error_rate", self.error_rate, 0.0, 1.0)
        _check("legacy_error_rate", self.legacy_error_rate, 0.0, 1.0)
        _check("p95_factor", self.p95_factor, 0.01, 1_000.0)
        _check("rate", self.rate_per_hour, 0.01, 1_000_000.0)
        _check("operations", self.operations, 1, len(Operation))
        _check("runs", self.runs, 1, MOST_RUNS)
        _check("seed", self.seed, 0, 2**63 - 1)
        if self.calls * self.operations * self.runs > MOST_IN_ALL:
            raise BadValue(
                "That is more than {most} calls in all. Ask for fewer runs or calls.",
                field="runs",
                most=MOST_IN_ALL,
            )


def simulate(traffic: Traffic, limits: GuardLimits = DEFAULT_LIMITS) -> dict[str, Any]:
    """`attention_share` is of the hourly checks; medians are None where most never roll back."""
    random = np.random.default_rng(traffic.seed)
    seen = _Seen(traffic)
    streams = traffic.runs * traffic.operations
    for start in range(0, streams, BLOCK_STREAMS):
        block = slice(start, min(start + BLOCK_STREAMS, streams))
        _run_block(traffic, limits, random, seen, block)
    is_rolled_back = seen.rolled_back_at.reshape(traffic.runs, -1) < math.inf
    return {
        "runs": traffic.runs,
        "seed": traffic.seed,
        "rolled_back_share": float(is_rolled_back.any(axis=1).mean()),
        "calls_to_roll_back": {
            "median": _percentile(seen.rolled_back_at, 50),
            "p90": _percentile(seen.rolled_back_at, 90),
        },
        "attention_share": seen.attentions / seen.checks if seen.checks else 0.0,
        "p95": {
            "found_share": _latency_share(traffic, limits, random, traffic.p95_factor),
            "false_share": _latency_share(traffic, limits, random, 1.0),
        },
    }


class _Seen:
    """What was found so far; calls to roll back by stream, infinite where there was none."""

    def __init__(self, traffic: Traffic) -> None:
        self.rolled_back_at = np.full(traffic.runs * traffic.operations, math.inf)
        self.checks = 0
        self.attentions = 0


def _run_block(
    traffic: Traffic,
    limits: GuardLimits,
    random: np.random.Generator,
    seen: _Seen,
    block: slice,
) -> None:
    size = block.stop - block.start
    streams = Streams(size, limits)
    rolled_back_at = seen.rolled_back_at[block]
    legacy = _LegacyFailures(traffic, random, size)
    every = max(1, round(traffic.rate_per_hour))
    for call in range(1, traffic.calls + 1):
        streams.add(random.random(size) < traffic.error_rate)
        legacy.add()
        is_new = streams.breached() & (rolled_back_at == math.inf)
        if is_new.any():
            is_new &= ~_held(streams, legacy, limits)
            rolled_back_at[is_new] = call
        if call % every == 0:
            is_live = rolled_back_at == math.inf
            seen.checks += int(is_live.sum())
            seen.attentions += int((streams.in_attention() & is_live).sum())


class _LegacyFailures:
    """Legacy's failures of the last 24 hours in each stream; nothing is kept of one without any."""

    def __init__(self, traffic: Traffic, random: np.random.Generator, streams: int) -> None:
        self._rate = traffic.legacy_error_rate
        self._random = random
        self._most = max(1, min(traffic.calls, round(HOURS_OF_LEGACY * traffic.rate_per_hour)))
        self._day = np.zeros((self._most if self._rate else 0, streams), np.bool_)
        self._added = 0
        self.failures = np.zeros(streams)

    @property
    def calls(self) -> int:
        return min(self._added, self._most)

    def add(self) -> None:
        if self._rate:
            oldest = self._day[self._added % self._most]
            self.failures -= oldest
            oldest[:] = self._random.random(len(self.failures)) < self._rate
            self.failures += oldest
        self._added += 1


def _held(streams: Streams, legacy: _LegacyFailures, limits: GuardLimits) -> npt.NDArray[np.bool_]:
    if limits.seed_literal:
        return np.zeros(len(streams.failures), np.bool_)
    failures = streams.failures.astype(float)
    return shared_causes(failures, streams.calls, legacy.failures, legacy.calls, streams.limit)


def _latency_share(
    traffic: Traffic, limits: GuardLimits, random: np.random.Generator, factor: float
) -> float | None:
    shares = latency_shares(
        random,
        domain_calls=traffic.calls,
        legacy_calls=traffic.calls,
        factor=factor,
        rate_per_hour=traffic.rate_per_hour,
        runs=traffic.runs,
        limits=limits,
    )
    return None if shares is None else shares.confirmed


def _percentile(calls: npt.NDArray[np.float64], percent: int) -> int | None:
    at = float(np.percentile(calls, percent, method="inverted_cdf"))
    return None if math.isinf(at) else int(at)


def _check(field: str, value: float, least: float, most: float) -> None:
    # a NaN is in no range
    if not least <= value <= most:
        raise BadValue(
            "“{name}” is a number from {least} to {most}.",
            field=field,
            name=field,
            least=least,
            most=most,
        )
