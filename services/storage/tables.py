"""All tables: the configuration file's and the records file's; their history is in migrations/."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, Index, MetaData, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# migrations need constraints that have names
_NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time, kept as UTC without a zone: text of equal width, which sorts by time."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


_TYPES = {datetime: UtcDateTime, dict[str, Any]: JSON, Any: JSON}


class ConfigurationTables(DeclarativeBase):
    """What people decide: small, every commit on the disk before it is acknowledged."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = _TYPES


class RecordsTables(DeclarativeBase):
    """What happened: many rows, written in batches, capped in size."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = _TYPES


class MetaRow(ConfigurationTables):
    """One row; a file without it is no database of ours, though SQLite finds no fault in it."""

    __tablename__ = "meta"

    database_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    note: Mapped[str]
    created: Mapped[datetime]


class CameraRow(ConfigurationTables):
    """One camera; `source` never holds a password, `position` keeps the order of arrival."""

    __tablename__ = "cameras"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    source: Mapped[str]
    sub_source: Mapped[str | None]
    location: Mapped[str]
    active: Mapped[bool]
    auto_start: Mapped[bool]
    width: Mapped[int | None]
    height: Mapped[int | None]
    fps: Mapped[float | None]
    transport: Mapped[str]
    may_stand_still: Mapped[bool]
    profile: Mapped[str | None]
    regions_file: Mapped[str | None]
    env: Mapped[dict[str, Any]]
    extra: Mapped[dict[str, Any]]
    revision: Mapped[int]
    updated_at: Mapped[datetime]


class CameraHistoryRow(ConfigurationTables):
    """A camera as it was after one change (or before its deletion), whole."""

    __tablename__ = "camera_history"
    __table_args__ = (
        Index("ix_camera_history_camera_revision", "camera_id", "revision", unique=True),
        {"sqlite_autoincrement": True},
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    camera_id: Mapped[str] = mapped_column(String(64))
    revision: Mapped[int]
    record: Mapped[dict[str, Any]]
    actor: Mapped[str]
    call_id: Mapped[str]
    at: Mapped[datetime]
    deleted: Mapped[bool]


class SyncBaseRow(ConfigurationTables):
    """The last state of one camera that database and site file agreed on."""

    __tablename__ = "sync_base"

    camera_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    state: Mapped[dict[str, Any]]


class SyncFileRow(ConfigurationTables):
    """One row (number 1): the site file as it was last read or written by this station."""

    __tablename__ = "sync_file"

    number: Mapped[int] = mapped_column(primary_key=True)
    hash: Mapped[str]
    revision: Mapped[int]
    at: Mapped[datetime]


class OutboxRow(ConfigurationTables):
    """A change that the site file does not show yet."""

    __tablename__ = "outbox"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(primary_key=True)
    call_id: Mapped[str]
    at: Mapped[datetime]
    revision: Mapped[int]


class SettingRow(ConfigurationTables):
    """A setting that somebody changed; the others stand at their defaults and have no row."""

    __tablename__ = "settings"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON, nullable=False)


class AuditRow(ConfigurationTables):
    """Who changed what; never deleted."""

    __tablename__ = "audit"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    kind: Mapped[str]
    details: Mapped[dict[str, Any]]


class IdempotencyKeyRow(ConfigurationTables):
    """The first result under a key, so that a repeated call is answered and not done again."""

    __tablename__ = "idempotency_keys"

    key: Mapped[str] = mapped_column(primary_key=True)
    body_hash: Mapped[str]
    result: Mapped[dict[str, Any]]
    at: Mapped[datetime] = mapped_column(index=True)


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


class CallRow(RecordsTables):
    """One attempt of one call, as services.domain.operation.CallRecord has it."""

    __tablename__ = "calls"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(primary_key=True)
    call_id: Mapped[str]
    at: Mapped[datetime] = mapped_column(index=True)
    actor: Mapped[str]
    operation: Mapped[str]
    unit: Mapped[str]
    implementation: Mapped[str]
    reason: Mapped[str]
    outcome: Mapped[str]
    error: Mapped[str]
    latency_ms: Mapped[float]
