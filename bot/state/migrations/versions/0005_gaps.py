"""What was asked and not answered, or voted down, where the operators want it kept."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "gaps",
        sa.Column("asked_id", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("sameness", sa.String(length=32), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("asked_id", "kind", "sameness", name=op.f("pk_gaps")),
    )
    op.create_index(op.f("ix_gaps_sameness"), "gaps", ["sameness"], unique=False)
    op.create_index(op.f("ix_gaps_at"), "gaps", ["at"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_gaps_at"), table_name="gaps")
    op.drop_index(op.f("ix_gaps_sameness"), table_name="gaps")
    op.drop_table("gaps")
