"""The inbox: updates that have come and are not dealt with yet."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "inbox",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("lane", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("raw", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("worker", sa.String(length=36), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("sent", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "update_id", name=op.f("pk_inbox")),
    )
    op.create_index(op.f("ix_inbox_bot_id_state_update_id"), "inbox", ["bot_id", "state", "update_id"], unique=False)
    op.create_index(op.f("ix_inbox_at"), "inbox", ["at"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_inbox_at"), table_name="inbox")
    op.drop_index(op.f("ix_inbox_bot_id_state_update_id"), table_name="inbox")
    op.drop_table("inbox")
