"""Alerts of Gate and Yard as a database keeps them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from services.domain.alerts import (
    Alert,
    AlertMoment,
    AlertStep,
    ClosedAs,
    Handled,
    Handling,
    Signal,
)

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def alert(number: int, camera_id: str = "gate", *, minutes: float = 0, **fields: Any) -> Alert:
    at = NOON + timedelta(minutes=minutes)
    given: dict[str, Any] = {"rule_id": 1, "rule_name": "Hairnet", "priority": "medium"} | fields
    made: dict[str, Any] = {"signal": Signal.FIRING, "since": at, "fired_at": at} | given
    return Alert(id=number, camera_id=camera_id, **made)


def closed_as(outcome: ClosedAs) -> Handled:
    return Handled(Handling.CLOSED, outcome, "Li", NOON, "seen")


def step(number: int, what: AlertStep, *, minutes: float) -> AlertMoment:
    return AlertMoment(number, what, NOON + timedelta(minutes=minutes), "Li")
