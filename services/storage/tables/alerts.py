"""The tables of alerts: raised and handled (configuration), what they are made from (records)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, text, true
from sqlalchemy.orm import Mapped, mapped_column

from services.storage.tables.base import ConfigurationTables, RecordsTables


class AlertRow(ConfigurationTables):
    """One alert, as services.domain.alerts.Alert has it."""

    __tablename__ = "alerts"
    __table_args__ = (
        Index("ix_alerts_camera_id", "camera_id", "id"),
        Index("ix_alerts_rule_id", "rule_id", "id"),
        Index("ix_alerts_fired_at", "fired_at"),
        # what is raised, or waits for somebody, is found without walking over all that was
        Index("ix_alerts_raised", "id", sqlite_where=text("resolved_at IS NULL")),
        Index("ix_alerts_open", "id", sqlite_where=text("handling != 'closed'")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    rule_id: Mapped[int]
    rule_name: Mapped[str]
    priority: Mapped[str]
    camera_id: Mapped[str]
    signal: Mapped[str]
    since: Mapped[datetime]
    fired_at: Mapped[datetime]
    resolved_at: Mapped[datetime | None]
    ended: Mapped[str | None]
    count: Mapped[int]
    worst: Mapped[float | None]
    evidence: Mapped[dict[str, Any]]
    cameras: Mapped[Any] = mapped_column(JSON, nullable=False)
    requires_ack: Mapped[bool]
    notified_at: Mapped[datetime | None]
    snoozed_until: Mapped[datetime | None]
    snoozed_until_clear: Mapped[bool] = mapped_column(server_default=text("0"))
    handling: Mapped[str]
    closed_as: Mapped[str | None]
    handled_by: Mapped[str]
    handled_at: Mapped[datetime | None]
    note: Mapped[str]


class AlertChannelRow(ConfigurationTables):
    """A way out of the station; `secret` is an id in the secret store, never the secret."""

    __tablename__ = "alert_channels"

    name: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    kind: Mapped[str]
    address: Mapped[str]
    secret: Mapped[str]
    sender: Mapped[str]
    recipients: Mapped[Any] = mapped_column(JSON, nullable=False)


class AlertMomentRow(ConfigurationTables):
    """One step of an alert, as services.domain.alerts.AlertMoment has it."""

    __tablename__ = "alert_moments"
    __table_args__ = (Index("ix_alert_moments_alert_id", "alert_id", "number"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    alert_id: Mapped[int]
    step: Mapped[str]
    at: Mapped[datetime]
    who: Mapped[str]
    note: Mapped[str]
    closed_as: Mapped[str | None]
    ended: Mapped[str | None]
    until: Mapped[datetime | None]


class AlertOutboxRow(ConfigurationTables):
    """A notification on its way; `next_at` is its next try, `done_at` its end, well or not.

    `kind` names its channel; `result` is the newest attempt's, of `tried_at`, as a stored sentence.
    """

    __tablename__ = "alert_outbox"
    __table_args__ = (
        Index("ix_alert_outbox_next_at", "next_at", sqlite_where=text("done_at IS NULL")),
        Index("ix_alert_outbox_alert_id", "alert_id"),
        Index("ix_alert_outbox_done_at", "done_at"),
        {"sqlite_autoincrement": True},
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    alert_id: Mapped[int]
    kind: Mapped[str]
    payload: Mapped[dict[str, Any]]
    at: Mapped[datetime]
    tries: Mapped[int]
    next_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    tried_at: Mapped[datetime | None]
    ok: Mapped[bool] = mapped_column(server_default=text("0"))
    result: Mapped[str]


class ViolationRow(RecordsTables):
    """One violation; `at` is when it happened, `seen_at` when the station took it up."""

    __tablename__ = "violations"
    __table_args__ = (
        Index("ix_violations_camera_at", "camera_id", "at"),
        {"sqlite_autoincrement": True},
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    camera_id: Mapped[str]
    violation_type: Mapped[str]
    region: Mapped[str]
    at: Mapped[datetime]
    seen_at: Mapped[datetime] = mapped_column(index=True)
    confidence: Mapped[float]
    box: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    picture: Mapped[str]
    status: Mapped[str]
    count: Mapped[int] = mapped_column(server_default="1")
    last_at: Mapped[datetime | None]
    is_over: Mapped[bool] = mapped_column(server_default=true())


class ViolationProgressRow(RecordsTables):
    """A violation that goes on: more hits since the row before."""

    __tablename__ = "violation_progress"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    camera_id: Mapped[str]
    violation_type: Mapped[str]
    happened_at: Mapped[datetime]
    hits: Mapped[int]


class FindingRow(RecordsTables):
    """What an image check finds, or no longer finds."""

    __tablename__ = "findings"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    camera_id: Mapped[str]
    kind: Mapped[str]
    present: Mapped[bool]


class SampleRow(RecordsTables):
    """A look at a camera, every 30 s and (`changed`) at each change of its state."""

    __tablename__ = "samples"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    camera_id: Mapped[str]
    state: Mapped[str]
    fps: Mapped[float]
    nominal_fps: Mapped[float | None]
    bitrate_kbps: Mapped[float]
    age_s: Mapped[float | None]
    since_s: Mapped[float | None]
    changed: Mapped[bool]


class EvaluationStateRow(RecordsTables):
    """Where one rule stands on one camera; `conditions` tells whether the rule was changed."""

    __tablename__ = "evaluation_states"

    rule_id: Mapped[int] = mapped_column(primary_key=True)
    camera_id: Mapped[str] = mapped_column(primary_key=True)
    conditions: Mapped[str]
    state: Mapped[dict[str, Any]]


class EvaluationMarkRow(RecordsTables):
    """One row (number 1): up to which time and which violation the states know everything."""

    __tablename__ = "evaluation_mark"

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    violation: Mapped[int]
