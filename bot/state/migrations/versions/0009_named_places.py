"""The city that a chat named, where its zone is called by another's."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("subscriptions", sa.Column("place", sa.String(128), nullable=True))


def downgrade() -> None:
    op.drop_column("subscriptions", "place")
