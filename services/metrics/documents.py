"""The old system's two documents, metrics and health: its field names, with real figures.

Rates are percent, as they were; null where the old system said 100 or 0 without any call. Old
names with a new meaning: `error` and `error_rate` count internal and timeout alone (bad requests
were errors), `usage_count` counts calls that domain served (a query parameter was counted).
`by_status` keeps the codes that old readers know; `by_outcome` says it in our words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from services.domain.errors import Outcome
from services.domain.metrics import (
    Figures,
    Latency,
    MetricsSnapshot,
    OperationFigures,
    RecentError,
)
from services.domain.sentences import Sentence
from services.metrics.health import Check, CheckState

HEALTHY, DEGRADED = "healthy", "degraded"

_STATUS = {
    Outcome.OK: 200,
    Outcome.REFUSED: 400,
    Outcome.CANCELLED: 499,
    Outcome.INTERNAL: 500,
    Outcome.ENVIRONMENT: 503,
    Outcome.TIMEOUT: 504,
}
_LATENCIES = {
    "p50_ms": "p50_ms",
    "p95_ms": "p95_ms",
    "p99_ms": "p99_ms",
    "max_ms": "max_ms",
    "avg_ms": "mean_ms",
}


def metrics_document(
    figures: MetricsSnapshot,
    *,
    at: datetime,
    in_database: int,
    in_file: int,
    issues: Sequence[Sentence],
) -> dict[str, Any]:
    """`issues`: where site file and database differ now."""
    overall = figures.overall
    return {
        "timestamp": at.isoformat(),
        "since": figures.since.isoformat(),
        "until": figures.until.isoformat(),
        "requests": _requests(overall.both),
        "domain_service": _domain_service(overall),
        "response_time": _response_time(overall.both.latency),
        "errors": {
            "total": overall.both.failures,
            "recent": [_error(error) for error in figures.recent_errors],
        },
        "data_consistency": {
            "consistent": not issues,
            "issues_count": len(issues),
            "db_count": in_database,
            "yaml_count": in_file,
            "last_check": at.isoformat(),
            "issues": [str(issue) for issue in issues],
        },
        "operations": [_operation(one) for one in figures.operations],
        "dropped": figures.dropped,
    }


def health_document(checks: Sequence[Check], *, at: datetime) -> dict[str, Any]:
    """Degraded with any error; what is unknown degrades nothing."""
    failed = any(check.state is CheckState.ERROR for check in checks)
    return {
        "status": DEGRADED if failed else HEALTHY,
        "timestamp": at.isoformat(),
        "checks": {check.name: str(check.state) for check in checks},
        "words": {check.name: str(check.words) for check in checks},
    }


def _requests(figures: Figures) -> dict[str, Any]:
    counts = {outcome: figures.by_outcome.get(outcome, 0) for outcome in Outcome}
    return {
        "total": figures.calls,
        "success": counts[Outcome.OK],
        "error": figures.failures,
        "success_rate": _percent(figures.success_rate),
        "error_rate": _percent(figures.error_rate),
        "by_status": {str(_STATUS[one]): count for one, count in counts.items() if count},
        "by_outcome": {str(one): count for one, count in counts.items()},
        "unreachable": figures.unreachable,
    }


def _domain_service(figures: OperationFigures) -> dict[str, Any]:
    return {
        "usage_count": figures.domain.calls,
        "old_count": figures.legacy.calls,
        "usage_rate": _percent(figures.usage_share),
        "expected_rate": _percent(figures.expected_share),
    }


def _response_time(latency: Latency | None) -> dict[str, float | None]:
    if latency is None:
        return dict.fromkeys(_LATENCIES)
    return {old: round(getattr(latency, name), 2) for old, name in _LATENCIES.items()}


def _error(error: RecentError) -> dict[str, Any]:
    return {
        "timestamp": error.at.isoformat(),
        "status_code": _STATUS[error.outcome],
        "operation": error.operation,
        "implementation": str(error.implementation),
        "outcome": str(error.outcome),
        "error": error.error,
        "unit": error.unit,
    }


def _operation(figures: OperationFigures) -> dict[str, Any]:
    sides = {"legacy": figures.legacy, "domain": figures.domain, "apart": figures.apart}
    return {
        "operation": str(figures.operation),
        **{
            name: {**_requests(side), "response_time": _response_time(side.latency)}
            for name, side in sides.items()
        },
        "usage_rate": _percent(figures.usage_share),
        "expected_rate": _percent(figures.expected_share),
    }


def _percent(rate: float | None) -> float | None:
    return None if rate is None else round(100 * rate, 2)
