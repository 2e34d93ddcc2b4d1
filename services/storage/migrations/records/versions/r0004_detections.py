"""What detectors and image checks see: violations as episodes, their progress, findings."""

import sqlalchemy as sa
from alembic import op

revision = "r0004"
down_revision = "r0003"


def upgrade() -> None:
    with op.batch_alter_table("violations") as violations:
        violations.add_column(sa.Column("count", sa.Integer(), nullable=False, server_default="1"))
        violations.add_column(sa.Column("last_at", sa.DateTime(), nullable=True))
        violations.add_column(
            sa.Column("is_over", sa.Boolean(), nullable=False, server_default=sa.true())
        )
    op.create_table(
        "violation_progress",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("camera_id", sa.String(), nullable=False),
        sa.Column("violation_type", sa.String(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("hits", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_violation_progress")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_violation_progress_at"), "violation_progress", ["at"])
    op.create_table(
        "findings",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("camera_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_findings")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_findings_at"), "findings", ["at"])
