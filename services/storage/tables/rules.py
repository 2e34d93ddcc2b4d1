"""The configuration's table of alert rules."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index
from sqlalchemy.orm import Mapped, mapped_column

from services.storage.tables.base import ConfigurationTables


class RuleRow(ConfigurationTables):
    """One alert rule; `cameras` is null for all of them, durations are seconds.

    `built_in` is the key of a rule that the station brings along, null for those of people.
    """

    __tablename__ = "rules"
    __table_args__ = (
        Index("ix_rules_built_in", "built_in", unique=True),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    rule_type: Mapped[str]
    conditions: Mapped[dict[str, Any]]
    cameras: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    priority: Mapped[str]
    channels: Mapped[Any] = mapped_column(JSON, nullable=False)
    recipients: Mapped[Any] = mapped_column(JSON, nullable=False)
    enabled: Mapped[bool]
    for_s: Mapped[float]
    keep_firing_for_s: Mapped[float]
    cooldown_s: Mapped[float]
    schedule: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    requires_ack: Mapped[bool]
    revision: Mapped[int]
    created_by: Mapped[str]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    built_in: Mapped[str | None]
