"""What was decided once and holds from then on, as the audit knows it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.storage.tables import AuditRow

PASSWORDS_MOVED_OUT = "passwords_moved_out"
"""From then on the site file gets references in place of passwords."""


def was_decided(session: Session, kind: str) -> bool:
    """Whether the audit has an entry of this kind."""
    found = select(AuditRow.number).where(AuditRow.kind == kind).limit(1)
    return session.scalar(found) is not None
