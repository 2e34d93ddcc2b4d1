"""What a repeated request is answered: key, hash of its body, first result, kept for a week."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from services.domain.errors import KeyReused
from services.storage.tables import IdempotencyKeyRow

KEPT = timedelta(days=7)


def first_result(
    session: Session, key: str, body_hash: str, *, now: datetime
) -> dict[str, Any] | None:
    """The result under the key, None for a new key; raises KeyReused for another body."""
    row = session.get(IdempotencyKeyRow, key)
    if row is None or row.at < now - KEPT:
        return None
    if row.body_hash != body_hash:
        raise KeyReused(
            "The key “{key}” stands for another request already. Use a new key.",
            field="key",
            key=key,
        )
    return row.result


def keep_result(
    session: Session, key: str, body_hash: str, result: Mapping[str, Any], *, now: datetime
) -> None:
    """Belongs into the transaction of the write itself; what is older than a week goes."""
    forget_old_keys(session, now=now)
    session.add(IdempotencyKeyRow(key=key, body_hash=body_hash, result=dict(result), at=now))
    session.flush()


def forget_old_keys(session: Session, *, now: datetime) -> None:
    session.execute(delete(IdempotencyKeyRow).where(IdempotencyKeyRow.at < now - KEPT))
