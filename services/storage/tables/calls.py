"""The records' tables of calls: each attempt, their sums by slot of time, when the station ran."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from services.storage.tables.base import RecordsTables

FAILED = "outcome IN ('internal', 'timeout', 'environment')"


class CallRow(RecordsTables):
    """One attempt of one call, as services.domain.operation.CallRecord has it."""

    __tablename__ = "calls"
    __table_args__ = (
        Index("ix_calls_operation_number", "operation", "number"),
        # the newest errors are found without walking over the calls that went well
        Index("ix_calls_failed", "number", sqlite_where=text(FAILED)),
        {"sqlite_autoincrement": True},
    )

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
    percentage: Mapped[int] = mapped_column(server_default="0")
    stage: Mapped[str] = mapped_column(server_default="")
    attempt: Mapped[int] = mapped_column(server_default="1")
    bucket: Mapped[int | None]
    reachable: Mapped[bool] = mapped_column(server_default="0")


class CallSlotRow(RecordsTables):
    """All calls of one operation and side that began in one slot of time, summed.

    `start` is UTC seconds and a multiple of `width_s`; an empty `operation` is all of them.
    `apart`: forced, pinned, latched and synthetic calls. `unreachable` counts those of
    `environment` whose camera answered nobody. `first` counts first attempts that the split
    decided, `expected` sums their percentages (0 to 100). `sum_ms`, `max_ms` and `sketch` are of
    the latencies that count, the sketch as services.metrics packs it.
    """

    __tablename__ = "call_slots"

    width_s: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[int] = mapped_column(primary_key=True)
    operation: Mapped[str] = mapped_column(primary_key=True)
    implementation: Mapped[str] = mapped_column(primary_key=True)
    apart: Mapped[bool] = mapped_column(primary_key=True)
    ok: Mapped[int]
    refused: Mapped[int]
    environment: Mapped[int]
    internal: Mapped[int]
    timeout: Mapped[int]
    cancelled: Mapped[int]
    unreachable: Mapped[int]
    first: Mapped[int]
    expected: Mapped[int]
    sum_ms: Mapped[float]
    max_ms: Mapped[float]
    sketch: Mapped[bytes]


class StationRunRow(RecordsTables):
    """One run of the station: from its start to when it was last seen running."""

    __tablename__ = "station_runs"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(primary_key=True)
    started_at: Mapped[datetime]
    seen_at: Mapped[datetime] = mapped_column(index=True)
