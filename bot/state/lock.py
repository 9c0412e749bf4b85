"""One process a token: two that fetch the same bot's updates would quarrel over them, and answer twice.

The lock lies where the processes meet: beside the SQLite file, or in PostgreSQL. It goes with the process that holds
it, however that ends. The token itself is nowhere to be read; what is kept is a hash of it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from hashlib import blake2b
from pathlib import Path
from time import monotonic

from filelock import FileLock, Timeout
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import SetupError
from bot.state.away import DATABASE_ERRORS, mend
from bot.state.database import Database

_log = logging.getLogger(__name__)

PATIENCE, AGAIN = 2.0, 0.1
"""Seconds for which a lock that somebody holds is tried, and between two tries: one of a process that was killed a
moment ago is held until its last child, or the server, has noticed."""
LOOK = 2.0
"""Seconds between two looks at whether the server still keeps our lock."""
_REFUSED = (
    "Another process runs this bot already, on {where}. Stop that one first: two on one token would answer everybody "
    "twice. (Several may share a PostgreSQL database if all of them run with KHORGOS_WEBHOOK_URL.)"
)


@asynccontextmanager
async def only_one(
    database: Database, token: str, *, shared: bool = False, lost: asyncio.Event | None = None
) -> AsyncIterator[None]:
    """Hold the token's lock while the block runs. `shared`: others may hold it who share it too (on PostgreSQL only).

    `lost` is set when the server was away meanwhile and somebody else has it now.

    Raises:
        SetupError: somebody else holds it.
    """
    digest = blake2b(token.encode(), digest_size=8).digest()
    holding = (
        _on_file(database, digest)
        if database.is_sqlite
        else _on_server(database, digest, shared, lost or asyncio.Event())
    )
    async with holding:
        yield


@asynccontextmanager
async def _on_file(database: Database, digest: bytes) -> AsyncIterator[None]:
    file = Path(database.file)
    lock = FileLock(file.with_name(f"bot-{digest.hex()}.lock"), timeout=0)
    if not await _patiently(partial(_acquired, lock)):
        raise SetupError(_REFUSED.format(where=file))
    try:
        yield
    finally:
        lock.release()


async def _acquired(lock: FileLock) -> bool:
    try:
        lock.acquire()
    except Timeout:
        return False
    except OSError as error:
        advice = mend(error, "Check the folder's rights.")
        raise SetupError(f"{lock.lock_file} can't be written: {error}. {advice}") from error
    return True


async def _patiently(taken: Callable[[], Awaitable[bool]]) -> bool:
    until = monotonic() + PATIENCE
    while not await taken():
        if monotonic() > until:
            return False
        await asyncio.sleep(AGAIN)
    return True


@asynccontextmanager
async def _on_server(database: Database, digest: bytes, shared: bool, lost: asyncio.Event) -> AsyncIterator[None]:
    """A lock of the session, which ends with its connection; that one is kept for nothing else."""
    lock = _ServerLock(database, int.from_bytes(digest, "big", signed=True), shared)
    if not await _patiently(lock.taken):
        raise SetupError(_REFUSED.format(where=database.address))
    keeping = asyncio.create_task(lock.keep(lost))
    try:
        yield
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
        await lock.let_go()


class _ServerLock:
    def __init__(self, database: Database, key: int, shared: bool) -> None:
        self._database = database
        self._key = key
        self._take = text(f"SELECT pg_try_advisory_lock{'_shared' if shared else ''}(:key)")
        self._connection: AsyncConnection | None = None

    async def taken(self) -> bool:
        """Take the lock, on a new connection; False if somebody else holds it."""
        self._connection = await self._database.connection()
        if (await self._connection.execute(self._take, {"key": self._key})).scalar_one():
            return True
        await self.let_go()
        return False

    async def keep(self, lost: asyncio.Event) -> None:
        """Take it again where the server dropped our connection, as at its restart; `lost` if others were quicker."""
        while True:
            await asyncio.sleep(LOOK)
            try:
                if self._connection:
                    await self._connection.execute(text("SELECT 1"))
                    continue
            except DATABASE_ERRORS:
                await self.let_go()
            with suppress(*DATABASE_ERRORS):
                if not await self.taken():
                    _log.error(_REFUSED.format(where=self._database.address))
                    lost.set()
                    return
                _log.info("the lock of this bot is taken again")

    async def let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection:
            with suppress(*DATABASE_ERRORS):
                await connection.invalidate()  # closed, not handed on with the lock
                await connection.close()
