"""Who may ask in a chat, how long answers are, when to be quiet; links that were shared; what Telegram was told."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SETTINGS = (
    ("who_asks", sa.String(length=16)),
    ("reply_length", sa.String(length=16)),
    ("only_named", sa.Boolean()),
    ("welcomed", sa.Boolean()),
)


def upgrade() -> None:
    for name, kind in SETTINGS:
        op.add_column("chats", sa.Column(name, kind, nullable=True))
    op.create_table(
        "shared",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shared")),
    )
    op.create_index(op.f("ix_shared_at"), "shared", ["at"], unique=False)
    op.create_table(
        "told",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("what", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "what", name=op.f("pk_told")),
    )


def downgrade() -> None:
    op.drop_table("told")
    op.drop_index(op.f("ix_shared_at"), table_name="shared")
    op.drop_table("shared")
    for name, _ in SETTINGS:
        op.drop_column("chats", name)
