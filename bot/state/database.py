"""One engine for SQLite and PostgreSQL, with transactions that never lose a race to a reader turned writer."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from filelock import FileLock
from sqlalchemy import Connection, Table, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DisconnectionError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.errors import SetupError
from bot.state.away import PATIENCE, PATIENCE_WITH_A_FILE, Patience, Unopened, brief, mend, passes
from bot.state.migrate import migrate
from bot.state.sqlite import connect

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

BUSY_MS = 500
"""How long SQLite waits for another process's transaction: somebody waits for an answer. What must be written is tried
again."""
BUSY_MS_AT_START = 15_000
"""The same while the tables are made, perhaps by another process that starts."""
POOL = 8
"""Connections of a process. More would wait in the database instead of here."""
IDLE = 20.0
"""Seconds after which a connection is tried before it is used: the server may have been restarted meanwhile."""
EMPTY = "there is nothing in it, so it is not a database any more"
IN_A_FOLDER = "Check the folder's rights."
AT_START = "Check KHORGOS_DATABASE_URL, that the server runs, and that this user may create tables in it."
DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}


class Database:
    """Transactions on the bot's database. `writing` is committed as a whole or not at all."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self.patience = Patience(PATIENCE_WITH_A_FILE if engine.dialect.name == "sqlite" else PATIENCE)
        self._dialect = import_module(f"sqlalchemy.dialects.{engine.dialect.name}")  # not both: each takes 40 ms
        self._single = engine if self.is_sqlite else engine.execution_options(isolation_level="AUTOCOMMIT")
        self._whole = engine.execution_options(khorgos_writes=True)
        self._write_lock = asyncio.Lock() if self.is_sqlite else nullcontext()
        self._lacking: Callable[[], Awaitable[None]] | None = None
        self._readying = asyncio.Lock()

    def open_later(self, ready: Callable[[], Awaitable[None]]) -> None:
        """Let whoever uses it try first to make it `ready`, until that was done."""
        self._lacking = ready

    async def _opened(self) -> None:
        """Raises Unopened where it can't be opened yet."""
        if self._lacking is None:
            return
        async with self._readying:
            if self._lacking is not None:
                try:
                    await self._lacking()
                except (SetupError, OSError, sqlite3.Error) as error:
                    raise Unopened(str(error)) from error
                self._lacking = None

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file of ours, and no server."""
        return self._engine.dialect.name == "sqlite"

    @property
    def address(self) -> str:
        """The URL without its password."""
        return self._engine.url.render_as_string(hide_password=True)

    @property
    def file(self) -> str:
        """The path of SQLite's file."""
        return self._engine.url.database or ""

    async def connection(self) -> AsyncConnection:
        """A connection for the caller to keep, and to close."""
        await self._opened()
        return await self._single.connect()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection for one statement that reads."""
        await self._opened()
        async with self._single.connect() as connection:
            yield connection

    @asynccontextmanager
    async def stating(self) -> AsyncIterator[AsyncConnection]:
        """For a write of one statement: committed by itself, which spares two round trips."""
        await self._opened()
        async with self._write_lock, self._single.connect() as connection:
            yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction; in this process only one is under way at a time."""
        await self._opened()
        async with self._write_lock, self._whole.begin() as connection:
            yield connection

    def insert(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        """An INSERT that can say ON CONFLICT, which both databases spell alike."""
        insert: sqlite.Insert | postgresql.Insert = self._dialect.insert(table)
        return insert

    async def close(self) -> None:
        """Close all connections."""
        await self._engine.dispose()


async def open_database(url: str, *, synchronous: str = "FULL", later: bool = False) -> Database:
    """Connect and bring the tables up to date; safe when several processes start at once.

    `synchronous` is SQLite's pragma: FULL keeps a confirmed delivery through a power cut. `later`: a file that can't be
    opened because of what will pass (a full disk, another program that holds it) is opened once it can be, and until
    then every use of it fails.

    Raises:
        SetupError: the address is no database's, or nobody answers there.
    """
    address = database_url(url)
    engine = create_async_engine(address, **_engine_options(address))
    busy = _Busy(BUSY_MS_AT_START)
    if engine.dialect.name == "sqlite":
        _set_up_sqlite(engine, synchronous, busy)
    else:
        _try_idle_connections(engine)
    database = Database(engine)

    async def ready() -> None:
        if database.is_sqlite:
            await asyncio.to_thread(_prepare_file, address, busy.timeout)
        async with engine.execution_options(khorgos_writes=True).begin() as connection:
            await connection.run_sync(migrate)

    try:
        await ready()
    except BaseException as error:
        if not (later and database.is_sqlite and passes(error)):
            await database.close()
            if not isinstance(error, SQLAlchemyError | OSError | sqlite3.Error):
                raise
            raise _unusable(database, error) from error
        database.open_later(ready)
        database.patience.rest(error)
    if database.is_sqlite:
        busy.timeout = BUSY_MS
        await engine.dispose()  # for connections that wait no longer than that
    return database


def _unusable(database: Database, error: Exception) -> SetupError:
    if database.is_sqlite:
        advice = mend(error, IN_A_FOLDER)
        return SetupError(f"The database file {database.file} can't be opened: {brief(error)}. {advice}")
    return SetupError(f"The database {database.address} can't be used: {brief(error)}. {mend(error, AT_START)}")


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """`open_database`, later where it can't be now, and closed again."""
    database = await open_database(url, later=True)
    try:
        yield database
    finally:
        await database.close()


def database_url(url: str) -> URL:
    """`postgres://…`, `postgresql://…` and `sqlite:///…` with the driver that we bring along."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # the second of a port that is no number
        parsed = None
    if parsed is None or parsed.drivername not in DRIVERS:
        raise SetupError(
            "KHORGOS_DATABASE_URL is no address of a database; write postgresql://user:password@host/name, "
            "or leave it out for a file in the data folder."
        )
    if parsed.drivername.startswith("sqlite") and parsed.database in (None, "", ":memory:"):
        raise SetupError("KHORGOS_DATABASE_URL needs a file: sqlite:////path/to/khorgos.sqlite")
    driver = DRIVERS[parsed.drivername]
    if find_spec(driver.partition("+")[2]) is None:
        raise SetupError(
            "KHORGOS_DATABASE_URL names PostgreSQL, whose driver isn't installed: make install-postgresql "
            "(or pip install 'khorgos[postgresql]')."
        )
    return parsed.set(drivername=driver)


def sqlite_url(file: Path) -> str:
    """The URL of a file."""
    return URL.create("sqlite+aiosqlite", database=str(file)).render_as_string()


def _engine_options(address: URL) -> dict[str, Any]:
    """Parameters are hidden because errors of the database are logged, and questions of people are among them."""
    if address.get_backend_name() == "sqlite":
        return {"pool_size": POOL, "hide_parameters": True, "connect_args": {"async_creator_fn": connect}}
    return {"pool_size": POOL, "hide_parameters": True, "max_overflow": 0, "connect_args": {"timeout": 10}}


def _prepare_file(address: URL, busy: int) -> None:
    """Write-ahead logging, set once under a lock: the switch needs the file to itself and doesn't wait for it. Other
    programs are waited for `busy` thousandths of a second."""
    file = Path(address.database or "")
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with FileLock(f"{file}.lock", mode=0o600):
        if not file.exists():
            _make_file(file, busy)
        if file.is_file() and not file.stat().st_size:  # none that we made is
            raise sqlite3.DatabaseError(EMPTY)
        _log_ahead(file, busy)


def _make_file(file: Path, busy: int) -> None:
    """A database without tables, there at once and whole: so one with nothing in it has lost what it had."""
    file = file.resolve()  # where a link leads to
    making = file.with_name(f"{file.name}.new")
    making.unlink(missing_ok=True)
    making.touch(mode=0o600)  # what SQLite puts beside it gets the same rights
    _log_ahead(making, busy)
    for ending in ("-wal", "-shm"):  # of a file that was moved away after a kill: it would be read into the new one
        file.with_name(f"{file.name}{ending}").unlink(missing_ok=True)
    making.rename(file)


def _log_ahead(file: Path, busy: int) -> None:
    connection = sqlite3.connect(file, timeout=busy / 1000)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()


@dataclass(slots=True)
class _Busy:
    """Thousandths of a second that a new connection to SQLite waits for other processes."""

    timeout: int


def _set_up_sqlite(engine: AsyncEngine, synchronous: str, busy: _Busy) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, _: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves; the driver's own begins too late
        cursor = connection.cursor()
        for pragma in (f"busy_timeout={busy.timeout}", "foreign_keys=ON", f"synchronous={synchronous}"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        # a transaction that reads first and writes later fails at once if another wrote meanwhile, whatever the
        # timeout; a statement by itself is a transaction of its own and waits its turn
        if connection.get_execution_options().get("khorgos_writes"):
            connection.exec_driver_sql("BEGIN IMMEDIATE")


def _try_idle_connections(engine: AsyncEngine) -> None:
    """Like SQLAlchemy's pool_pre_ping, but not at every use: a ping costs as much as a statement."""

    @event.listens_for(engine.sync_engine, "checkin")
    def checked_in(_: object, record: ConnectionPoolEntry) -> None:
        record.info["used"] = monotonic()

    @event.listens_for(engine.sync_engine, "checkout")
    def checked_out(connection: Any, record: ConnectionPoolEntry, _: object) -> None:
        if monotonic() - record.info.get("used", monotonic()) < IDLE:
            return
        try:
            alive = engine.sync_engine.dialect.do_ping(connection)
        except engine.sync_engine.dialect.loaded_dbapi.Error:
            alive = False
        if not alive:
            raise DisconnectionError
