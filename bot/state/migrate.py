"""Brings the tables up to date at start, inside the caller's transaction, one process at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from bot.errors import SetupError

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).with_name("migrations")
ADVISORY_LOCK = 0x6B686F72676F73  # 'khorgos': PostgreSQL's lock for whoever migrates


def migrate(connection: Connection) -> None:
    """Upgrade to the newest revision. On SQLite the transaction must have begun IMMEDIATE: it is the lock.

    Raises:
        SetupError: the database was written by a newer Khorgos.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
    present = _revision(connection)
    if present != newest():
        _upgrade(connection, present)


def newest() -> str:
    """The revision of the last migration there is; the names of their files begin with it."""
    return max(file.name.split("_")[0] for file in (SCRIPTS / "versions").glob("[0-9]*.py"))


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    return None if found is None else str(found)


def _upgrade(connection: Connection, present: str | None) -> None:
    from alembic import command  # a quarter of a second, at the one start in many that needs it
    from alembic.script import ScriptDirectory

    config = _config(connection)
    known = {revision.revision for revision in ScriptDirectory.from_config(config).walk_revisions()}
    if present is not None and present not in known:
        raise SetupError(
            f"The database is at revision {present}, which this version of Khorgos doesn't know: "
            "it was written by a newer one. Install that, or restore the backup made before the update."
        )
    command.upgrade(config, "head")


def _config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
