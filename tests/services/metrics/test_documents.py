"""The old system's two documents: its field names, with real figures."""

from __future__ import annotations

import json

import pytest

from services.domain.errors import Outcome
from services.domain.operation import Implementation, Operation
from services.domain.sentences import sentence
from services.metrics.documents import health_document, metrics_document
from services.metrics.health import Check, CheckState
from tests.services.metrics.called import NOON, called, snapshot_of

FAILED = called(outcome=Outcome.TIMEOUT, error="CallTimedOut")
CALLS = [
    *[called(percentage=50) for _ in range(2)],
    called(percentage=50, implementation=Implementation.LEGACY, latency_ms=30.0),
    called(percentage=50, outcome=Outcome.REFUSED),
    FAILED,
]
DOCUMENT = metrics_document(
    snapshot_of(CALLS, failures=[FAILED], dropped=2),
    at=NOON,
    in_database=4,
    in_file=3,
    issues=[sentence("No longer named by the site file: {cameras}", cameras="gate")],
)


def test_the_metrics_document_has_the_old_sections() -> None:
    assert set(DOCUMENT) >= {
        "timestamp",
        "requests",
        "domain_service",
        "response_time",
        "errors",
        "data_consistency",
    }


def test_requests_have_their_old_names_and_rates_in_percent() -> None:
    assert DOCUMENT["requests"] == {
        "total": 5,
        "success": 3,
        "error": 1,
        "success_rate": 75.0,
        "error_rate": 25.0,
        "by_status": {"200": 3, "400": 1, "504": 1},
        "by_outcome": {
            "ok": 3,
            "refused": 1,
            "environment": 0,
            "internal": 0,
            "timeout": 1,
            "cancelled": 0,
        },
        "unreachable": 0,
    }


def test_the_usage_rate_counts_calls_that_domain_really_served() -> None:
    assert DOCUMENT["domain_service"] == {
        "usage_count": 4,
        "old_count": 1,
        "usage_rate": 80.0,
        "expected_rate": 45.0,
    }


def test_response_times_have_their_old_names() -> None:
    times = DOCUMENT["response_time"]

    assert list(times) == ["p50_ms", "p95_ms", "p99_ms", "max_ms", "avg_ms"]
    assert times["p50_ms"] == pytest.approx(10, rel=0.02)
    assert (times["max_ms"], times["avg_ms"]) == (10_000.0, 2512.5)


def test_errors_tell_the_recent_ones_as_old_readers_know_them() -> None:
    assert DOCUMENT["errors"]["total"] == 1
    (recent,) = DOCUMENT["errors"]["recent"]
    assert recent == {
        "timestamp": "2026-03-01T12:00:00+00:00",
        "status_code": 504,
        "operation": "start",
        "implementation": "domain",
        "outcome": "timeout",
        "error": "CallTimedOut",
        "unit": "gate",
    }


def test_data_consistency_tells_what_differs() -> None:
    assert DOCUMENT["data_consistency"] == {
        "consistent": False,
        "issues_count": 1,
        "db_count": 4,
        "yaml_count": 3,
        "last_check": "2026-03-01T12:00:00+00:00",
        "issues": ["No longer named by the site file: gate"],
    }


def test_the_new_fields_are_there_and_all_of_it_is_json() -> None:
    assert DOCUMENT["dropped"] == 2
    assert [one["operation"] for one in DOCUMENT["operations"]] == list(Operation)
    start = next(one for one in DOCUMENT["operations"] if one["operation"] == "start")
    assert (start["legacy"]["total"], start["domain"]["total"]) == (1, 4)
    json.dumps(DOCUMENT, allow_nan=False)


def test_without_calls_nothing_is_said_to_have_gone_well() -> None:
    empty = metrics_document(snapshot_of([]), at=NOON, in_database=0, in_file=0, issues=[])

    assert empty["requests"]["success_rate"] is None
    assert empty["domain_service"]["usage_rate"] is None
    assert empty["response_time"]["p95_ms"] is None
    json.dumps(empty, allow_nan=False)


def test_health_is_degraded_by_an_error_and_not_by_what_is_unknown() -> None:
    fine = Check("database", CheckState.OK, sentence("Read."))
    unknown = Check("workers", CheckState.UNKNOWN, sentence("Elsewhere."))
    broken = Check("disk", CheckState.ERROR, sentence("Full."))

    assert health_document([fine, unknown], at=NOON) == {
        "status": "healthy",
        "timestamp": "2026-03-01T12:00:00+00:00",
        "checks": {"database": "ok", "workers": "unknown"},
        "words": {"database": "Read.", "workers": "Elsewhere."},
    }
    assert health_document([fine, broken], at=NOON)["status"] == "degraded"
