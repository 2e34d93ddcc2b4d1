"""Alerts of Gate and Yard as the window gets them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from services.domain.alerts import Alert, ClosedAs, Handled, Handling, Signal

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
BY_KIM = Handled(Handling.ACKNOWLEDGED, None, "Kim", NOON, "on my way")


def alert(number: int, camera_id: str = "gate", **fields: Any) -> Alert:
    at = NOON + timedelta(seconds=number)
    usual: dict[str, Any] = {
        "rule_id": 1,
        "rule_name": "Hairnet",
        "priority": "medium",
        "signal": Signal.FIRING,
        "since": at,
        "fired_at": at,
    }
    return Alert(id=number, camera_id=camera_id, **(usual | fields))


def closed_as(outcome: ClosedAs) -> Handled:
    return Handled(Handling.CLOSED, outcome, "Li", NOON, "told the cook")


def newest_first(first: int, last: int) -> list[Alert]:
    return [alert(number) for number in range(first, last, -1)]
