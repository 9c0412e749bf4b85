"""One process a token: two that fetch the same bot's updates would quarrel over them, and answer twice.

The lock lies where the processes meet: beside the SQLite file, or in PostgreSQL. It goes with the process that holds
it, however that ends. The token itself is nowhere to be read; what is kept is a hash of it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from hashlib import blake2b
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import SetupError
from bot.state.database import Database

_REFUSED = (
    "Another process runs this bot already, on {where}. Stop that one first: two on one token would answer everybody "
    "twice. (Several may share a PostgreSQL database if all of them run with KHORGOS_WEBHOOK_URL.)"
)


@asynccontextmanager
async def only_one(database: Database, token: str, *, shared: bool = False) -> AsyncIterator[None]:
    """Hold the token's lock while the block runs. `shared`: others may hold it who share it too (on PostgreSQL only).

    Raises:
        SetupError: somebody else holds it.
    """
    digest = blake2b(token.encode(), digest_size=8).digest()
    holding = _on_file(database, digest) if database.is_sqlite else _on_server(database, digest, shared)
    async with holding:
        yield


@asynccontextmanager
async def _on_file(database: Database, digest: bytes) -> AsyncIterator[None]:
    file = Path(database.file)
    lock = FileLock(file.with_name(f"bot-{digest.hex()}.lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise SetupError(_REFUSED.format(where=file)) from None
    except OSError as error:
        raise SetupError(f"{lock.lock_file} can't be written: {error}. Check the folder's rights.") from error
    try:
        yield
    finally:
        lock.release()


@asynccontextmanager
async def _on_server(database: Database, digest: bytes, shared: bool) -> AsyncIterator[None]:
    """A lock of the session, which ends with its connection; that one is kept for nothing else."""
    key = int.from_bytes(digest, "big", signed=True)
    function = "pg_try_advisory_lock_shared" if shared else "pg_try_advisory_lock"
    connection = await database.connection()
    try:
        held = (await connection.execute(text(f"SELECT {function}(:key)"), {"key": key})).scalar_one()
        if not held:
            raise SetupError(_REFUSED.format(where=database.address))
        yield
    finally:
        with suppress(SQLAlchemyError, OSError):
            await connection.invalidate()  # closed, not handed on with the lock
            await connection.close()
