"""Where attention and roll back begin, as lines: rates from the limits, latency from legacy."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from services.domain.verdicts import GuardLimits
from widgets.look.tokens import Meaning
from widgets.metrics.words import round_percent_text


@dataclass(frozen=True)
class Threshold:
    """`at` stands on the chart's own axis."""

    at: float
    meaning: Meaning
    text: str


def error_thresholds(limits: GuardLimits) -> list[Threshold]:
    return [
        _attention(limits.error_attention * 100, round_percent_text(limits.error_attention)),
        _roll_back(limits.error_roll_back * 100, round_percent_text(limits.error_roll_back)),
    ]


def success_thresholds(limits: GuardLimits) -> list[Threshold]:
    return [
        _attention(limits.success_attention * 100, round_percent_text(limits.success_attention)),
        _roll_back(limits.success_roll_back * 100, round_percent_text(limits.success_roll_back)),
    ]


def latency_thresholds(limits: GuardLimits, legacy_p95_ms: float | None) -> list[Threshold]:
    """Growth over legacy's P95 of the range; none where that is not known."""
    if not legacy_p95_ms:
        return []
    text = QCoreApplication.translate("Threshold", "Legacy P95 +{growth}")
    noted, rolled = limits.latency_attention, limits.latency_roll_back
    return [
        Threshold(
            math.log10(legacy_p95_ms * (1 + noted)),
            Meaning.ATTENTION,
            text.format(growth=round_percent_text(noted)),
        ),
        Threshold(
            math.log10(legacy_p95_ms * (1 + rolled)),
            Meaning.FAILED,
            text.format(growth=round_percent_text(rolled)),
        ),
    ]


def _attention(at: float, limit: str) -> Threshold:
    text = QCoreApplication.translate("Threshold", "Attention {limit}")
    return Threshold(at, Meaning.ATTENTION, text.format(limit=limit))


def _roll_back(at: float, limit: str) -> Threshold:
    text = QCoreApplication.translate("Threshold", "Roll back {limit}")
    return Threshold(at, Meaning.FAILED, text.format(limit=limit))
