"""Databases to test on: SQLite in a temporary folder, and PostgreSQL from a cluster of our own."""

from __future__ import annotations

import getpass
import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import pytest

from bot.state import Database, open_database
from bot.state.database import sqlite_url
from tests.bot.served import free_port
from tests.conftest import lacking

ACCOUNT = "postgres"
ON_A_FILE = pytest.mark.parametrize("database_address", ["sqlite"], indirect=True)
"""For tests of what people read and may do: that both databases keep it alike is shown where it is set and posted."""


@dataclass(frozen=True)
class Cluster:
    """A PostgreSQL server on the loopback, trusted, without fsync."""

    port: int

    def url(self, name: str) -> str:
        return f"postgresql://{ACCOUNT}@127.0.0.1:{self.port}/{name}"

    async def create(self) -> str:
        """A fresh database; returns its URL."""
        name = f"test_{secrets.token_hex(6)}"
        connection = await asyncpg.connect(self.url("postgres"))
        try:
            await connection.execute(f"CREATE DATABASE {name}")
        finally:
            await connection.close()
        return self.url(name)

    @asynccontextmanager
    async def away(self, url: str) -> AsyncIterator[None]:
        """Nobody can use the database while the block runs; who was connected no longer is."""
        name = url.rpartition("/")[2]
        connection = await asyncpg.connect(self.url("postgres"))
        try:
            await connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
            await connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", name)
            yield
        finally:
            await connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
            await connection.close()

    async def drop(self, url: str) -> None:
        connection = await asyncpg.connect(self.url("postgres"))
        try:
            await connection.execute(f"DROP DATABASE IF EXISTS {url.rpartition('/')[2]} WITH (FORCE)")
        finally:
            await connection.close()


def find_postgres() -> Path | None:
    """The folder with `initdb` and `pg_ctl`: Debian keeps it off the PATH."""
    if found := shutil.which("pg_ctl"):
        return Path(found).resolve().parent
    return next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)


def start_cluster(programs: Path, folder: Path) -> Cluster:
    """Start a server in an empty folder; as root, as the system's postgres account: it refuses root.

    Its port is looked for when all else is made: somebody else may take it meanwhile.
    """
    if os.geteuid() == 0:
        shutil.chown(folder, ACCOUNT, ACCOUNT)
    data = folder / "data"
    _run(programs / "initdb", "-D", data, "-U", ACCOUNT, "-A", "trust", "-E", "UTF8", "--no-sync")
    port = free_port()
    options = (
        f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=200"
    )
    _run(programs / "pg_ctl", "-D", data, "-l", folder / "log", "-w", "-o", options, "start")
    return Cluster(port)


def stop_cluster(programs: Path, folder: Path) -> None:
    _run(programs / "pg_ctl", "-D", folder / "data", "-m", "immediate", "-w", "stop")


def _run(*command: object) -> None:
    words = [str(word) for word in command]
    if os.geteuid() == 0 and getpass.getuser() != ACCOUNT:
        words = ["setpriv", f"--reuid={ACCOUNT}", f"--regid={ACCOUNT}", "--init-groups", *words]
    done = subprocess.run(
        words, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{words}: {done.stderr.decode(errors='replace')}")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    programs = find_postgres()
    if programs is None:
        lacking("PostgreSQL")
        return
    folder = Path(tempfile.mkdtemp(prefix="khorgos-postgres-"))
    try:
        cluster = start_cluster(programs, folder)  # one that never started isn't stopped: why it didn't is the error
        try:
            yield cluster
        finally:
            stop_cluster(programs, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_address(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The URL of an empty database, once on each kind."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path / "khorgos.sqlite")
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    url = await cluster.create()
    yield url
    await cluster.drop(url)


@pytest.fixture
async def database(database_address: str) -> AsyncIterator[Database]:
    opened = await open_database(database_address, synchronous="OFF")
    yield opened
    await opened.close()
