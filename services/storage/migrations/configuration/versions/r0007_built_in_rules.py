"""Rules that the station brings along, told from others by a key."""

import sqlalchemy as sa
from alembic import op

revision = "c0007"
down_revision = "c0006"


def upgrade() -> None:
    op.add_column("rules", sa.Column("built_in", sa.String(), nullable=True))
    op.create_index("ix_rules_built_in", "rules", ["built_in"], unique=True)
