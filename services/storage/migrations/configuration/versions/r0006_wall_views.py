"""Named views of the wall."""

import sqlalchemy as sa
from alembic import op

revision = "c0006"
down_revision = "c0005"


def upgrade() -> None:
    op.create_table(
        "wall_views",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("view", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_wall_views")),
    )
