"""Which side served a call and why, calls summed by slots of time, when the station ran."""

import sqlalchemy as sa
from alembic import op

revision = "r0002"
down_revision = "r0001"


def upgrade() -> None:
    _widen_calls()
    _create_call_slots()
    _create_station_runs()


def _widen_calls() -> None:
    # added one by one: the table may be large and need not be copied for it
    for column in (
        sa.Column("percentage", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("stage", sa.String(), nullable=False, server_default=""),
        sa.Column("attempt", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("bucket", sa.Integer(), nullable=True),
        sa.Column("reachable", sa.Boolean(), nullable=False, server_default="0"),
    ):
        op.add_column("calls", column)
    op.create_index(op.f("ix_calls_operation_number"), "calls", ["operation", "number"])
    failed = sa.text("outcome IN ('internal', 'timeout', 'environment')")
    op.create_index(op.f("ix_calls_failed"), "calls", ["number"], sqlite_where=failed)


def _create_call_slots() -> None:
    counts = ("ok", "refused", "environment", "internal", "timeout", "cancelled", "unreachable")
    op.create_table(
        "call_slots",
        sa.Column("width_s", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("operation", sa.String(), nullable=False),
        sa.Column("implementation", sa.String(), nullable=False),
        sa.Column("apart", sa.Boolean(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in counts),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("sum_ms", sa.Double(), nullable=False),
        sa.Column("max_ms", sa.Double(), nullable=False),
        sa.Column("sketch", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint(
            "width_s",
            "start",
            "operation",
            "implementation",
            "apart",
            name=op.f("pk_call_slots"),
        ),
    )


def _create_station_runs() -> None:
    op.create_table(
        "station_runs",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_station_runs")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_station_runs_seen_at"), "station_runs", ["seen_at"], unique=False)
