"""The fact as a quiz, which facts are liked, and the week's best."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("quiz", "weekly"):
        op.add_column("subscriptions", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "likes",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("fact_id", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "fact_id", "person_id", name=op.f("pk_likes")),
    )
    op.create_index(op.f("ix_likes_at"), "likes", ["at"], unique=False)
    op.create_table(
        "summaries",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "week", name=op.f("pk_summaries")),
    )


def downgrade() -> None:
    op.drop_table("summaries")
    op.drop_index(op.f("ix_likes_at"), table_name="likes")
    op.drop_table("likes")
    for name in ("weekly", "quiz"):
        op.drop_column("subscriptions", name)
