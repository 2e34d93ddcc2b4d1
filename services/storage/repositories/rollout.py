"""The rollout's rows: its state, the dealt buckets, notes by name, its lines of the audit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from services.storage.repositories.audit import AuditEntry
from services.storage.tables import AuditRow
from services.storage.tables.rollout import BucketRow, RolloutNoteRow, RolloutRow

CAMERA, RULE = "camera", "rule"
AUDIT_PREFIX = "rollout_"

_ONLY_ROW = 1


@dataclass(frozen=True)
class Note:
    """Something kept by name: who said it, and when."""

    value: Any
    by: str
    at: datetime


def read_state(session: Session) -> dict[str, Any] | None:
    """The state as it was stored; None when nothing was ever decided."""
    row = session.get(RolloutRow, _ONLY_ROW)
    return None if row is None else row.state


def write_state(session: Session, state: Mapping[str, Any], at: datetime) -> None:
    session.merge(
        RolloutRow(number=_ONLY_ROW, revision=state["revision"], state=dict(state), at=at)
    )


def read_buckets(session: Session, kind: str) -> dict[str, int]:
    rows = session.scalars(select(BucketRow).where(BucketRow.kind == kind))
    return {row.unit: row.bucket for row in rows}


def write_buckets(session: Session, kind: str, buckets: Mapping[str, int]) -> None:
    """These and no others; the same ones again write nothing."""
    if read_buckets(session, kind) == dict(buckets):
        return
    session.execute(delete(BucketRow).where(BucketRow.kind == kind))
    if buckets:
        rows = [{"kind": kind, "unit": unit, "bucket": at} for unit, at in buckets.items()]
        session.execute(insert(BucketRow), rows)


def read_notes(session: Session, prefix: str = "") -> dict[str, Note]:
    """By name; with a prefix only those, their names without it."""
    wanted = select(RolloutNoteRow).where(RolloutNoteRow.key.startswith(prefix, autoescape=True))
    rows = session.scalars(wanted)
    return {row.key.removeprefix(prefix): Note(row.value, row.by, row.at) for row in rows}


def write_note(session: Session, key: str, note: Note) -> None:
    session.merge(RolloutNoteRow(key=key, value=note.value, by=note.by, at=note.at))


def delete_note(session: Session, key: str) -> None:
    session.execute(delete(RolloutNoteRow).where(RolloutNoteRow.key == key))


def rollout_audit(
    session: Session, *, before: int | None = None, kind: str = "", limit: int = 200
) -> list[AuditEntry]:
    """Newest first; `before` is the number of the last entry of the page above."""
    wanted = select(AuditRow).order_by(AuditRow.number.desc()).limit(limit)
    if kind:
        wanted = wanted.where(AuditRow.kind == kind)
    else:
        wanted = wanted.where(AuditRow.kind.startswith(AUDIT_PREFIX, autoescape=True))
    if before is not None:
        wanted = wanted.where(AuditRow.number < before)
    rows = session.scalars(wanted)
    return [AuditEntry(row.number, row.at, row.actor, row.kind, row.details) for row in rows]
