"""Notifications on their way: added with the alert, taken up by whoever delivers them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from services.storage.tables import AlertOutboxRow


def add_notification(
    session: Session, alert_id: int, kind: str, payload: Mapping[str, Any], at: datetime
) -> int:
    """Belongs into the transaction of the alert; answers the row's number. Due at once."""
    row = AlertOutboxRow(
        alert_id=alert_id,
        kind=kind,
        payload=dict(payload),
        at=at,
        tries=0,
        next_at=at,
        done_at=None,
        result="",
    )
    session.add(row)
    session.flush()
    return row.number
