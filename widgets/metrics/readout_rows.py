"""The figures of a reading as rows of texts: rates and latencies, and calls by outcome."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from services.domain.operation import Implementation
from widgets.metrics.pens import STACK
from widgets.metrics.readings import Reading
from widgets.metrics.words import (
    count_text,
    latency_text,
    outcome_word,
    percent_text,
    side_word,
)


@dataclass(frozen=True)
class Row:
    """A figure of both sides."""

    name: str
    legacy: str
    domain: str

    def __str__(self) -> str:
        legacy, domain = (side_word(side) for side in Implementation)
        return f"{self.name}: {legacy} {self.legacy}, {domain} {self.domain}"


def head_row() -> Row:
    return Row("", *(side_word(side) for side in Implementation))


def rate_rows(reading: Reading) -> list[Row]:
    """Error rate, success rate, P50, P95, P99, both shares: in the order they are painted."""
    legacy, domain = reading.legacy, reading.domain
    return [
        Row(
            QCoreApplication.translate("Readout", "Error rate"),
            percent_text(legacy.error_rate),
            percent_text(domain.error_rate),
        ),
        Row(
            QCoreApplication.translate("Readout", "Success rate"),
            percent_text(legacy.success_rate),
            percent_text(domain.success_rate),
        ),
        Row("P50", latency_text(legacy.p50_ms), latency_text(domain.p50_ms)),
        Row("P95", latency_text(legacy.p95_ms), latency_text(domain.p95_ms)),
        Row("P99", latency_text(legacy.p99_ms), latency_text(domain.p99_ms)),
        _share_row(QCoreApplication.translate("Readout", "Usage share"), reading.usage_share),
        _share_row(QCoreApplication.translate("Readout", "Expected"), reading.expected_share),
    ]


def _share_row(name: str, domain: float | None) -> Row:
    return Row(name, percent_text(None if domain is None else 1 - domain), percent_text(domain))


def count_rows(reading: Reading) -> list[Row]:
    """All calls, then one row per outcome in the order of the bars."""
    legacy, domain = reading.legacy, reading.domain
    return [
        Row(
            QCoreApplication.translate("Readout", "Calls"),
            count_text(legacy.calls),
            count_text(domain.calls),
        ),
        *(
            Row(
                outcome_word(outcome),
                count_text(legacy.by_outcome.get(outcome, 0)),
                count_text(domain.by_outcome.get(outcome, 0)),
            )
            for outcome in STACK
        ),
    ]
