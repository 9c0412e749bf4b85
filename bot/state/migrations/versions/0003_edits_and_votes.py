"""Which message a question was asked in, so that its edit mends the answer; votes on answers."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("asked", sa.Column("asked_in", sa.BigInteger(), nullable=True))
    op.create_index(op.f("ix_asked_chat_id_asked_in"), "asked", ["chat_id", "asked_in"], unique=False)
    op.create_table(
        "votes",
        sa.Column("asked_id", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("good", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("asked_id", "person_id", name=op.f("pk_votes")),
    )


def downgrade() -> None:
    op.drop_table("votes")
    op.drop_index(op.f("ix_asked_chat_id_asked_in"), table_name="asked")
    op.drop_column("asked", "asked_in")
