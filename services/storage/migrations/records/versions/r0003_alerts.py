"""What alerts are made from: violations, samples of the cameras, where the rules stand."""

import sqlalchemy as sa
from alembic import op

revision = "r0003"
down_revision = "r0002"


def upgrade() -> None:
    _create_violations()
    _create_samples()
    _create_evaluation()


def _create_violations() -> None:
    op.create_table(
        "violations",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("camera_id", sa.String(), nullable=False),
        sa.Column("violation_type", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("box", sa.JSON(), nullable=True),
        sa.Column("picture", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_violations")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_violations_camera_at", "violations", ["camera_id", "at"])
    op.create_index(op.f("ix_violations_seen_at"), "violations", ["seen_at"])


def _create_samples() -> None:
    op.create_table(
        "samples",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("camera_id", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("fps", sa.Double(), nullable=False),
        sa.Column("nominal_fps", sa.Double(), nullable=True),
        sa.Column("bitrate_kbps", sa.Double(), nullable=False),
        sa.Column("age_s", sa.Double(), nullable=True),
        sa.Column("since_s", sa.Double(), nullable=True),
        sa.Column("changed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_samples")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_samples_at"), "samples", ["at"])


def _create_evaluation() -> None:
    op.create_table(
        "evaluation_states",
        sa.Column("rule_id", sa.Integer(), nullable=False),
        sa.Column("camera_id", sa.String(), nullable=False),
        sa.Column("conditions", sa.String(), nullable=False),
        sa.Column("state", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("rule_id", "camera_id", name=op.f("pk_evaluation_states")),
    )
    op.create_table(
        "evaluation_mark",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("violation", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_evaluation_mark")),
    )
