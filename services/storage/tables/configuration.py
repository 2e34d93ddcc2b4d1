"""The configuration's tables: cameras, their history, the site file's state, settings, views."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from services.storage.tables.base import ConfigurationTables


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


class WallViewRow(ConfigurationTables):
    """A named view of the wall, as services.domain.wall_views.WallView has it."""

    __tablename__ = "wall_views"

    name: Mapped[str] = mapped_column(primary_key=True)
    view: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)


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
