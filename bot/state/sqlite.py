"""SQLite in a thread, with one change of threads a statement.

aiosqlite makes four of them: for the cursor, the statement, its rows and the cursor's end. Each takes longer than what
the bot's statements ask of SQLite.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable
from typing import Any

import aiosqlite


class Connection(aiosqlite.Connection):
    """`calm` unless the thread may still be at work for somebody who was cancelled and no longer waits for it."""

    calm = True

    def cursor(self) -> Cursor:  # type: ignore[override]  # SQLAlchemy enters what it is given
        return Cursor(self, self._conn.cursor())

    async def rollback(self) -> None:
        if self.in_transaction or not self.calm:
            await super().rollback()

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        try:
            result = await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]
        except asyncio.CancelledError:
            self.calm = False
            raise
        self.calm = True  # the thread does one thing after the other
        return result


class Cursor(aiosqlite.Cursor):
    """Fetches all rows along with its statement."""

    _conn: Connection

    def __init__(self, connection: Connection, cursor: sqlite3.Cursor) -> None:
        super().__init__(connection, cursor)
        self._rows: list[Any] = []

    async def execute(self, sql: str, parameters: Iterable[Any] | None = None) -> Cursor:
        self._rows = await self._conn._execute(self._fetch, sql, tuple(parameters or ()))
        return self

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        if self._conn.calm:
            self._cursor.close()
        else:
            await super().close()

    def _fetch(self, sql: str, parameters: tuple[Any, ...]) -> list[Any]:
        return self._cursor.execute(sql, parameters).fetchall()


def connect(database: str, **options: Any) -> Connection:
    """What `aiosqlite.connect` does, with a connection of ours."""
    made = Connection(lambda: sqlite3.connect(database, **options), iter_chunk_size=64)
    made._thread.daemon = True  # an interpreter that ends doesn't wait for it
    return made
