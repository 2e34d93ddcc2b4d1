"""The configuration's tables of the rollout: its state, the dealt buckets, reports, ticks."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from services.storage.tables.base import ConfigurationTables


class RolloutRow(ConfigurationTables):
    """One row (number 1): what is decided, as services.domain.rollout.RolloutState has it."""

    __tablename__ = "rollout"

    number: Mapped[int] = mapped_column(primary_key=True)
    revision: Mapped[int]
    state: Mapped[dict[str, Any]]
    at: Mapped[datetime]


class BucketRow(ConfigurationTables):
    """The bucket (0 to 9999) that a camera or a rule was dealt; `kind` is camera or rule."""

    __tablename__ = "rollout_buckets"

    kind: Mapped[str] = mapped_column(primary_key=True)
    unit: Mapped[str] = mapped_column(primary_key=True)
    bucket: Mapped[int]


class ProblemReportRow(ConfigurationTables):
    """A serious problem that somebody reported; open until it is closed with a note."""

    __tablename__ = "problem_reports"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str]
    what: Mapped[str]
    camera_id: Mapped[str]
    operation: Mapped[str]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[str]
    note: Mapped[str]


class RolloutNoteRow(ConfigurationTables):
    """Things the rollout keeps by name: ticks, baselines, the last drill, the last comparison."""

    __tablename__ = "rollout_notes"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON, nullable=False)
    by: Mapped[str]
    at: Mapped[datetime]
