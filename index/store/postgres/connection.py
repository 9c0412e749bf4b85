"""PostgreSQL for code that waits: asyncpg on a loop in a thread of its own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, TypeVar

from index.errors import OperatorError

T = TypeVar("T")
SETTING = "KHORGOS_STORE"
CONNECTIONS = 8
"""At most: as many questions are asked of the database at once."""
PATIENCE = 10.0
"""Seconds after which a statement of a question, or a connection, is given up."""

PLANS = {"enable_seqscan": "off", "jit": "off"}
"""Of a statement with many words PostgreSQL thinks that it will find half of all rows, and would read them all."""

CLOSED = "The library's connections to its database are closed."


class StoreError(OperatorError):
    """The store can't be used; the message says why."""


def unusable(error: Exception) -> StoreError:
    """What is said of an error of the database, or of one on the way to it."""
    kind = type(error).__name__
    return StoreError(f"The database of {SETTING} can't be used ({kind}): see that it runs and can be reached.")


class Connections:
    """A pool, opened when it is first needed. Safe to use from several threads."""

    def __init__(self, address: str) -> None:
        """`address` as in postgresql://user:password@host/name."""
        self._address = address
        self._loop = asyncio.new_event_loop()
        self._pool: Any = None
        self._lock = threading.Lock()
        self._closed = False
        self._running: set[Future[Any]] = set()
        self._thread = threading.Thread(target=self._loop.run_forever, name="khorgos-store", daemon=True)
        self._thread.start()

    def run(self, work: Callable[[Any], Awaitable[T]]) -> T:
        """The result of `work` on a connection. Raises StoreError where the database can't be reached or used."""
        return self.wait(self._with_connection(work))

    def wait(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """What a coroutine on the pool's loop comes to."""
        import asyncpg

        running = self._begun(coroutine)
        running.add_done_callback(self._running.discard)
        try:
            return running.result()
        except CancelledError as error:
            raise StoreError(CLOSED) from error
        except (OSError, TimeoutError, asyncpg.PostgresError, *_lost()) as error:
            raise unusable(error) from error

    def _begun(self, coroutine: Coroutine[Any, Any, T]) -> Future[T]:
        with self._lock:  # on a loop that has stopped it would never come to an end
            if self._closed:
                coroutine.close()
                raise StoreError(CLOSED)
            running = asyncio.run_coroutine_threadsafe(coroutine, self._loop)
            self._running.add(running)
            return running

    async def _with_connection(self, work: Callable[[Any], Awaitable[T]]) -> T:
        async with self.connection() as connection:
            return await work(connection)

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[Any]:
        """One of the pool, for code on its loop."""
        pool = await self._opened()
        async with pool.acquire(timeout=PATIENCE) as connection:
            yield connection

    @contextmanager
    def changing(self) -> Iterator[Any]:
        """A connection for code that waits for each of its statements: what is done is kept when the block is left, and
        nothing of it after an exception. Raises StoreError where the connection is lost meanwhile."""
        manager = self.connection()
        connection = self.wait(manager.__aenter__())
        try:
            transaction = connection.transaction()
            self.wait(transaction.start())
            try:
                yield connection
            except BaseException:
                with suppress(StoreError, *_lost()):  # what is lost keeps nothing
                    self.wait(transaction.rollback())
                raise
            self.wait(transaction.commit())
        except _lost() as error:  # said by a call before there is anything to wait for
            raise unusable(error) from error
        finally:
            self.wait(manager.__aexit__(None, None, None))

    async def _opened(self) -> Any:
        import asyncpg

        if self._pool is None:
            self._pool = await asyncpg.create_pool(
                self._address,
                min_size=0,
                max_size=CONNECTIONS,
                timeout=PATIENCE,
                server_settings=PLANS,
                reset=_as_it_is,
            )
        return self._pool

    def close(self) -> None:
        """End the connections and the thread; who waits for an answer is told that they are closed."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
        if self._pool is not None:
            asyncio.run_coroutine_threadsafe(self._pool.close(), self._loop).result(PATIENCE)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        for running in list(self._running):
            running.cancel()
        self._loop.close()


def _lost() -> tuple[type[Exception], ...]:
    """What asyncpg raises where a connection is gone, or went in the middle of a statement."""
    import asyncpg

    return asyncpg.InterfaceError, asyncpg.InternalClientError


async def _as_it_is(_: Any) -> None:
    """Nothing is set on a connection that the next question would have to be kept from."""
