"""Moments to send at are spaced out when missed ones are made up for."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("budgets", sa.Column("spaced_at", sa.Double(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("budgets", "spaced_at")
