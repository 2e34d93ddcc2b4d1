"""The records' tables of what happened: proof of the file, and the journal."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from services.storage.tables.base import RecordsTables


class RecordsMetaRow(RecordsTables):
    """As in the configuration: proof that this file is ours."""

    __tablename__ = "meta"

    database_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    note: Mapped[str]
    created: Mapped[datetime]


class JournalRow(RecordsTables):
    """Something that happened; `text` is the filled English sentence, case-folded for searching."""

    __tablename__ = "journal"
    __table_args__ = (
        Index("ix_journal_camera_number", "camera_id", "number"),
        Index("ix_journal_kind_number", "kind", "number"),
        {"sqlite_autoincrement": True},
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    actor: Mapped[str]
    kind: Mapped[str]
    camera_id: Mapped[str | None]
    template: Mapped[str]
    values: Mapped[dict[str, Any]]
    text: Mapped[str]
