from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert, select, text, update

from bot.errors import SetupError
from bot.state import Database, open_database
from bot.state.database import database_url, sqlite_url
from bot.state.migrate import SCRIPTS, newest
from bot.state.tables import budgets, metadata

LONG = 300_000
START = f"""
import asyncio, sys
from bot.state import database, open_database
database.BUSY_MS_AT_START = {LONG}
async def start():
    database = await open_database(sys.argv[1])
    await database.close()
asyncio.run(start())
"""


@pytest.fixture(autouse=True)
def as_long_as_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Milliseconds that a connection waits for another: here, until that is done."""
    monkeypatch.setattr("bot.state.database.BUSY_MS", LONG)


async def test_the_migrations_make_exactly_the_tables_of_the_code(database: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata))

    async with database.reading() as connection:
        assert await connection.run_sync(differences) == []


async def test_five_processes_that_start_at_once_all_find_the_tables_made(database_address: str) -> None:
    async def start() -> tuple[int | None, bytes]:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", START, database_address, stderr=asyncio.subprocess.PIPE
        )
        _, errors = await process.communicate()
        return process.returncode, errors

    results = await asyncio.gather(*(start() for _ in range(5)))
    assert [code for code, _ in results] == [0] * 5, results


async def test_opening_again_keeps_what_is_there(database_address: str) -> None:
    first = await open_database(database_address)
    async with first.writing() as connection:
        await connection.execute(insert(budgets).values(name="kept", free_at=1.0))
    await first.close()
    second = await open_database(database_address)
    async with second.reading() as connection:
        assert (await connection.execute(select(budgets.c.name))).scalars().all() == ["kept"]
    await second.close()


async def test_a_database_of_a_newer_version_is_refused_with_the_mend(
    database: Database, database_address: str
) -> None:
    async with database.writing() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SetupError, match="newer"):
        await open_database(database_address)


async def test_a_transaction_that_fails_leaves_nothing_behind(database: Database) -> None:
    async def fail_halfway() -> None:
        async with database.writing() as connection:
            await connection.execute(insert(budgets).values(name="half", free_at=1.0))
            raise RuntimeError("halfway")

    with pytest.raises(RuntimeError, match="halfway"):
        await fail_halfway()
    async with database.reading() as connection:
        assert (await connection.execute(select(budgets))).all() == []


async def test_writers_of_two_connections_wait_for_each_other(database_address: str) -> None:
    one, two = await open_database(database_address), await open_database(database_address)
    async with one.writing() as connection:
        await connection.execute(insert(budgets).values(name="sum", free_at=0.0))

    async def add(database: Database) -> None:
        for _ in range(25):
            async with database.writing() as connection:
                found = await connection.execute(select(budgets.c.free_at).with_for_update())
                await connection.execute(update(budgets).values(free_at=found.scalar_one() + 1))

    await asyncio.gather(add(one), add(two))
    async with one.reading() as connection:
        assert (await connection.execute(select(budgets.c.free_at))).scalar_one() == 50
    await one.close()
    await two.close()


async def test_single_statements_of_two_connections_wait_for_each_other(database_address: str) -> None:
    one, two = await open_database(database_address), await open_database(database_address)
    async with one.stating() as connection:
        await connection.execute(insert(budgets).values(name="sum", free_at=0.0))

    async def add(database: Database) -> None:
        for _ in range(25):
            async with database.stating() as connection:
                more = update(budgets).values(free_at=budgets.c.free_at + 1).returning(budgets.c.free_at)
                assert (await connection.execute(more)).scalar_one() > 0

    await asyncio.gather(add(one), add(two), add(two))
    async with one.reading() as connection:
        assert (await connection.execute(select(budgets.c.free_at))).scalar_one() == 75
    await one.close()
    await two.close()


async def test_a_writer_that_is_cancelled_while_it_waits_holds_nobody_up(database_address: str) -> None:
    one, two = await open_database(database_address), await open_database(database_address)

    async def write(database: Database, name: str) -> None:
        async with database.writing() as connection:
            await connection.execute(insert(budgets).values(name=name, free_at=0.0))

    async with one.writing() as connection:
        await connection.execute(insert(budgets).values(name="same", free_at=0.0))
        waiting = asyncio.create_task(write(two, "same"))
        await asyncio.sleep(0.2)
        waiting.cancel()
        await asyncio.sleep(0)
    await asyncio.gather(waiting, return_exceptions=True)
    assert waiting.cancelled()
    async with asyncio.timeout(300):
        await asyncio.gather(write(one, "first"), write(two, "second"))
    async with one.reading() as connection:
        names = (await connection.execute(select(budgets.c.name))).scalars().all()
    assert sorted(names) == ["first", "same", "second"]
    await one.close()
    await two.close()


@pytest.mark.parametrize(
    "url",
    [
        "mysql://localhost/khorgos",
        "khorgos.sqlite",
        "http://[",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "postgresql://localhost:x/khorgos",
    ],
)
async def test_an_address_that_is_no_database_names_the_setting(url: str) -> None:
    with pytest.raises(SetupError, match="KHORGOS_DATABASE_URL"):
        await open_database(url)


async def test_a_server_that_does_not_answer_is_told_without_the_password() -> None:
    with pytest.raises(SetupError) as caught:
        await open_database("postgresql://me:secret@127.0.0.1:1/khorgos")
    assert "KHORGOS_DATABASE_URL" in str(caught.value)
    assert "secret" not in str(caught.value)


def test_the_usual_spellings_of_addresses_get_our_drivers(tmp_path: Path) -> None:
    assert database_url("postgres://u@h/d").drivername == "postgresql+asyncpg"
    assert database_url(sqlite_url(tmp_path / "a b%20.sqlite")).database == str(tmp_path / "a b%20.sqlite")


async def test_a_connection_that_the_server_dropped_while_idle_is_replaced_unnoticed(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    if database.is_sqlite:
        return  # a file has no server
    monkeypatch.setattr("bot.state.database.IDLE", 0.0)
    async with database.reading() as connection:
        await connection.execute(select(budgets))
    async with database.writing() as connection:
        others = (
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND usename = user"
        )
        await connection.execute(text(f"{others} AND datname = current_database()"))
    for _ in range(8):
        async with database.reading() as connection:
            assert (await connection.execute(select(budgets))).all() == []


def test_the_name_of_the_newest_migration_s_file_begins_with_its_revision() -> None:
    assert newest() == ScriptDirectory(str(SCRIPTS)).get_current_head()


async def test_postgresql_without_its_driver_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.state.database.find_spec", lambda name: None)
    with pytest.raises(SetupError, match="make install-postgresql"):
        await open_database("postgresql://me@127.0.0.1:1/khorgos")
