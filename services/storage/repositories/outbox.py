"""Changes that the site file does not show yet, in the order they were made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from services.storage.repositories.changes import Change
from services.storage.tables import OutboxRow


@dataclass(frozen=True)
class Pending:
    """One change on its way to the site file; `revision` is the change's number."""

    number: int
    call_id: str
    at: datetime
    revision: int


def add_pending(session: Session, change: Change, *, revision: int) -> int:
    """Belongs into the transaction of the change itself; answers the row's number."""
    row = OutboxRow(call_id=change.call_id, at=change.at, revision=revision)
    session.add(row)
    session.flush()
    return row.number


def list_pending(session: Session) -> list[Pending]:
    rows = session.scalars(select(OutboxRow).order_by(OutboxRow.number))
    return [Pending(row.number, row.call_id, row.at, row.revision) for row in rows]


def count_pending(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(OutboxRow)) or 0


def remove_pending(session: Session, *, up_to: int) -> None:
    """Once a verified site file shows them: a full record goes out, so all older ones are in it."""
    session.execute(delete(OutboxRow).where(OutboxRow.number <= up_to))
