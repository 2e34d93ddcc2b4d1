"""Channels, and what became of a notification."""

import sqlalchemy as sa
from alembic import op

revision = "c0004"
down_revision = "c0003"


def upgrade() -> None:
    op.create_table(
        "alert_channels",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("recipients", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_alert_channels")),
    )
    op.add_column("alert_outbox", sa.Column("tried_at", sa.DateTime(), nullable=True))
    op.add_column(
        "alert_outbox",
        sa.Column("ok", sa.Boolean(), server_default=sa.text("0"), nullable=False),
    )
    op.create_index("ix_alert_outbox_done_at", "alert_outbox", ["done_at"])
