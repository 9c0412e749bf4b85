from __future__ import annotations

import asyncio
import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError

from bot.state import Database, opened
from bot.state.away import Patience, is_away, mend
from tests.bot.databases import Cluster, postgres
from tests.bot.virtual_time import VirtualLoop, in_virtual_time

__all__ = ["postgres"]


def fault(file: Path, *pragmas: str) -> OperationalError:
    """What SQLAlchemy makes of SQLite's error when a row is written under these circumstances."""
    connection = sqlite3.connect(file, isolation_level=None, timeout=0)
    try:
        for pragma in pragmas:
            connection.execute(pragma)
        connection.execute("INSERT INTO things VALUES (zeroblob(100000))")
    except sqlite3.OperationalError as error:
        return OperationalError("INSERT", {}, error)
    finally:
        connection.close()
    raise AssertionError("it was written")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "khorgos.sqlite"
    with sqlite3.connect(made) as connection:
        connection.execute("CREATE TABLE things (content)")
    return made


@contextmanager
def held(file: Path) -> Iterator[None]:
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    yield
    connection.close()


def test_a_full_disk_is_told_with_its_mend(file: Path) -> None:
    assert "Make room" in mend(fault(file, "PRAGMA max_page_count=3"))


def test_a_database_that_can_only_be_read_is_told_with_its_mend(file: Path) -> None:
    assert "right to write" in mend(fault(file, "PRAGMA query_only=ON"))


@pytest.mark.parametrize(
    ("number", "told"), [(errno.EROFS, "mounted read-only"), (errno.ENOSPC, "Make room"), (errno.EDQUOT, "Make room")]
)
def test_what_the_system_refuses_is_told_with_its_mend(number: int, told: str) -> None:
    assert told in mend(OSError(number, os.strerror(number), "khorgos.sqlite.lock"))


def test_a_database_that_is_held_is_told_with_its_mend(file: Path) -> None:
    with held(file):
        assert "Another program holds its file" in mend(fault(file))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("[Errno 24] Too many open files: 'khorgos.sqlite'", "LimitNOFILE"),
        ('too many connections for database "khorgos"', "take more connections"),
        ("cannot execute UPDATE in a read-only transaction", "primary"),
    ],
)
def test_a_limit_is_told_with_who_sets_it(said: str, told: str) -> None:
    assert told in mend(said)


@in_virtual_time
async def test_the_time_that_this_process_slept_tells_nothing_of_the_database() -> None:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    answered: asyncio.Future[bool] = loop.create_future()
    loop.call_later(0.1, loop.passes, 60)
    loop.call_later(60.4, answered.set_result, True)
    assert await Patience(2.0).waited({answered})
    assert not await Patience(2.0).waited({loop.create_future()})
    assert loop.time() == pytest.approx(62.4)


@pytest.mark.parametrize("why", [ConnectionRefusedError(111, "Connect call failed"), "it doesn't answer"])
def test_a_server_that_is_away_is_told_with_the_setting(why: object) -> None:
    assert "KHORGOS_DATABASE_URL" in mend(why)


def test_what_is_wrong_is_told_once_and_not_for_every_answer(caplog: pytest.LogCaptureFixture) -> None:
    patience = Patience()
    for _ in range(3):
        patience.rest("database is locked")
    assert len(caplog.records) == 1


async def test_a_server_that_takes_nobody_in_is_away_and_a_table_that_lacks_is_not(postgres: Cluster) -> None:
    address = await postgres.create()
    async with opened(address) as database:
        async with postgres.away(address):
            with pytest.raises(DBAPIError) as raised:
                await _ask(database, "SELECT 1")
            assert is_away(raised.value)
        with pytest.raises(DBAPIError) as raised:
            await _ask(database, "SELECT * FROM nowhere")
        assert not is_away(raised.value)
    await postgres.drop(address)


async def _ask(database: Database, statement: str) -> None:
    async with database.reading() as connection:
        await connection.execute(text(statement))
