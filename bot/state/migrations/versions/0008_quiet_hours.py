"""Hours in which posts come without a sound."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("quiet_from", "quiet_until"):
        op.add_column("subscriptions", sa.Column(name, sa.Time(), nullable=True))


def downgrade() -> None:
    for name in ("quiet_until", "quiet_from"):
        op.drop_column("subscriptions", name)
