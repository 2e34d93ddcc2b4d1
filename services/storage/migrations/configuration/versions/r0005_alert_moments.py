"""What happened to each alert, step by step; alerts that are snoozed until they clear."""

import sqlalchemy as sa
from alembic import op

revision = "c0005"
down_revision = "c0004"

# what alerts of before tell of themselves: that they were raised, resolved, and handled last
_FIRED = """
INSERT INTO alert_moments (alert_id, step, at, who, note, closed_as, ended, until)
SELECT id, 'fired', fired_at, '', '', NULL, NULL, NULL FROM alerts ORDER BY id
"""
_RESOLVED = """
INSERT INTO alert_moments (alert_id, step, at, who, note, closed_as, ended, until)
SELECT id, 'resolved', resolved_at, '', '', NULL, ended, NULL
FROM alerts WHERE resolved_at IS NOT NULL ORDER BY id
"""
_HANDLED = """
INSERT INTO alert_moments (alert_id, step, at, who, note, closed_as, ended, until)
SELECT id, handling, handled_at, handled_by, note, closed_as, NULL, NULL
FROM alerts WHERE handled_at IS NOT NULL ORDER BY id
"""


def upgrade() -> None:
    op.add_column(
        "alerts",
        sa.Column("snoozed_until_clear", sa.Boolean(), nullable=False, server_default="0"),
    )
    op.create_index("ix_alerts_fired_at", "alerts", ["fired_at"])
    op.create_table(
        "alert_moments",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("alert_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("closed_as", sa.String(), nullable=True),
        sa.Column("ended", sa.String(), nullable=True),
        sa.Column("until", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_alert_moments")),
    )
    op.create_index("ix_alert_moments_alert_id", "alert_moments", ["alert_id", "number"])
    for backfill in (_FIRED, _RESOLVED, _HANDLED):
        op.execute(backfill)
