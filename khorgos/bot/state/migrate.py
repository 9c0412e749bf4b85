"""Brings the tables up to date at start, inside the caller's transaction, one process at a time."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from khorgos.errors import OperatorError

SCRIPTS = Path(__file__).with_name("migrations")
ADVISORY_LOCK = 0x6B686F72676F73  # 'khorgos': PostgreSQL's lock for whoever migrates


def migrate(connection: Connection) -> None:
    """Upgrade to the newest revision. On SQLite the transaction must have begun IMMEDIATE: it is the lock.

    Raises:
        OperatorError: the database was written by a newer Khorgos.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
    config = _config(connection)
    script = ScriptDirectory.from_config(config)
    present = MigrationContext.configure(connection).get_current_revision()
    if present == script.get_current_head():
        return
    if present is not None and present not in {revision.revision for revision in script.walk_revisions()}:
        raise OperatorError(
            f"The database is at revision {present}, which this version of Khorgos doesn't know: "
            "it was written by a newer one. Install that, or restore the backup made before the update."
        )
    command.upgrade(config, "head")


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
