"""All figures of a window, from literal calls."""

from __future__ import annotations

import pytest

from services.domain.errors import Outcome
from services.domain.metrics import MetricsSnapshot, OperationFigures
from services.domain.operation import Implementation, Operation, Reason
from tests.services.metrics.called import NOON, called, snapshot_of

LEGACY = Implementation.LEGACY


def of(figures: MetricsSnapshot, operation: Operation) -> OperationFigures:
    return next(one for one in figures.operations if one.operation is operation)


def test_rates_are_counted_by_operation_and_side() -> None:
    figures = snapshot_of(
        [
            *[called() for _ in range(8)],
            called(outcome=Outcome.INTERNAL),
            called(outcome=Outcome.ENVIRONMENT, reachable=True),
            called(outcome=Outcome.REFUSED),
            called(outcome=Outcome.CANCELLED),
            called(implementation=LEGACY, outcome=Outcome.TIMEOUT),
        ]
    )

    start = of(figures, Operation.START)
    assert (start.domain.calls, start.domain.judged) == (12, 10)
    assert (start.domain.error_rate, start.domain.success_rate) == (0.1, 0.8)
    assert (start.legacy.calls, start.legacy.error_rate) == (1, 1.0)
    assert of(figures, Operation.STOP).domain.calls == 0
    assert of(figures, Operation.STOP).domain.error_rate is None


def test_all_thirteen_operations_are_there_in_their_order() -> None:
    assert [one.operation for one in snapshot_of([]).operations] == list(Operation)


def test_percentiles_are_number_ceil_p_n() -> None:
    figures = snapshot_of([called(latency_ms=float(ms)) for ms in range(1, 21)])

    latency = of(figures, Operation.START).domain.latency
    assert latency is not None
    assert (latency.calls, latency.max_ms, latency.mean_ms) == (20, 20.0, 10.5)
    assert latency.p50_ms == pytest.approx(10, rel=0.01)
    assert latency.p95_ms == pytest.approx(19, rel=0.01)
    assert latency.p99_ms == pytest.approx(20, rel=0.01)
    assert latency.p99_ms <= latency.max_ms


def test_the_whole_is_both_sides_of_all_operations() -> None:
    figures = snapshot_of(
        [
            called(operation=Operation.START, latency_ms=10.0),
            called(operation=Operation.LOGS, latency_ms=20.0),
            called(operation=Operation.LOGS, implementation=LEGACY, latency_ms=30.0),
        ]
    )

    overall = figures.overall
    assert overall.operation is None
    assert (overall.domain.calls, overall.legacy.calls, overall.both.calls) == (2, 1, 3)
    assert overall.both.latency is not None
    assert overall.both.latency.mean_ms == 20.0


def test_the_expected_share_is_the_mean_percentage_of_first_attempts() -> None:
    figures = snapshot_of(
        [
            called(percentage=10),
            called(percentage=10, implementation=LEGACY),
            called(percentage=100),
            called(percentage=100, implementation=LEGACY),
            called(percentage=0, implementation=LEGACY),
            called(percentage=100, attempt=2, reason=Reason.FALLBACK, implementation=LEGACY),
        ]
    )

    start = of(figures, Operation.START)
    assert start.usage_share == 2 / 5
    assert start.expected_share == pytest.approx(220 / 500)
    assert start.legacy.calls == 4


@pytest.mark.parametrize("reason", [Reason.FORCED, Reason.PINNED, Reason.LATCHED, Reason.SYNTHETIC])
def test_what_stands_apart_is_in_no_rate_and_no_share(reason: Reason) -> None:
    figures = snapshot_of(
        [called(), called(reason=reason, outcome=Outcome.INTERNAL, implementation=LEGACY)]
    )

    start = of(figures, Operation.START)
    assert start.usage_share == 1.0
    assert start.legacy.calls == 0
    assert start.both.error_rate == 0.0
    assert (start.apart.calls, start.apart.error_rate) == (1, 1.0)


def test_without_calls_there_is_no_share() -> None:
    overall = snapshot_of([called(reason=Reason.ONLY)]).overall

    assert (overall.usage_share, overall.expected_share) == (None, None)
    assert overall.domain.calls == 1


def test_recent_errors_hold_no_credentials() -> None:
    failed = called(
        outcome=Outcome.INTERNAL, error="rtsp://admin:hunter2@10.0.0.7/main did not answer"
    )

    figures = snapshot_of([failed], failures=[failed], dropped=3)

    (error,) = figures.recent_errors
    assert "hunter2" not in error.error
    assert (error.operation, error.unit, error.outcome) == ("start", "gate", Outcome.INTERNAL)
    assert figures.dropped == 3
    assert figures.since == NOON
