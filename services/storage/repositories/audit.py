"""Who changed what: written in the transaction of the change, never deleted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.storage.repositories.changes import Change
from services.storage.tables import AuditRow


@dataclass(frozen=True)
class AuditEntry:
    """One line of the audit; `details` holds no credentials."""

    number: int
    at: datetime
    actor: str
    kind: str
    details: Mapping[str, Any]


def add_audit(session: Session, change: Change, kind: str, details: Mapping[str, Any]) -> None:
    kept = {"call_id": change.call_id, **details}
    session.add(AuditRow(at=change.at, actor=change.actor, kind=kind, details=kept))
    session.flush()


def audit_page(
    session: Session, *, before: int | None = None, limit: int = 200
) -> list[AuditEntry]:
    """Newest first; `before` is the number of the last entry of the page above."""
    wanted = select(AuditRow).order_by(AuditRow.number.desc()).limit(limit)
    if before is not None:
        wanted = wanted.where(AuditRow.number < before)
    rows = session.scalars(wanted)
    return [AuditEntry(row.number, row.at, row.actor, row.kind, row.details) for row in rows]
