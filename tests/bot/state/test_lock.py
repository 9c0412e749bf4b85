from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from hashlib import blake2b
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.errors import SetupError
from bot.state import Database, open_database
from bot.state.lock import only_one


def names_in(folder: Path) -> str:
    return " ".join(file.name for file in folder.iterdir())


TOKEN = "123456:an-extremely-secret-part-of-it"
OURS = (
    "pg_locks JOIN pg_database d ON d.oid = pg_locks.database "
    "WHERE locktype = 'advisory' AND datname = current_database()"
)
"""The locks on tokens in this database, taken or waited for."""


async def test_a_second_process_on_a_token_is_told_why_it_can_not_run(
    database: Database, database_address: str
) -> None:
    other = await open_database(database_address)
    async with only_one(database, TOKEN):
        with pytest.raises(SetupError, match="Stop that one first") as told:
            async with only_one(other, TOKEN):
                pass
        assert "secret" not in str(told.value)
        async with only_one(other, "another token"):
            pass
    async with only_one(other, TOKEN):
        pass
    await other.close()


async def test_a_lock_whose_holder_is_just_ending_is_waited_for(database: Database, database_address: str) -> None:
    other = await open_database(database_address)
    async with AsyncExitStack() as ending:
        await ending.enter_async_context(only_one(database, TOKEN))
        ended = asyncio.get_running_loop().call_later(0.3, lambda: asyncio.ensure_future(ending.aclose()))
        async with only_one(other, TOKEN):
            assert ended.when() < asyncio.get_running_loop().time()
    await other.close()


async def test_the_file_of_the_lock_does_not_show_the_token(tmp_path: Path) -> None:
    database = await open_database(f"sqlite:///{tmp_path}/khorgos.sqlite")
    async with only_one(database, TOKEN):
        names = names_in(tmp_path)
        assert "bot-" in names
        assert "secret" not in names
    await database.close()


async def test_webhook_replicas_share_a_token_on_postgresql_but_not_with_a_poller(
    database: Database, database_address: str
) -> None:
    if database.is_sqlite:
        return
    others = [await open_database(database_address) for _ in range(2)]
    async with only_one(database, TOKEN, shared=True), only_one(others[0], TOKEN, shared=True):
        with pytest.raises(SetupError):
            async with only_one(others[1], TOKEN):
                pass
    for other in others:
        await other.close()


async def test_a_lock_that_somebody_else_has_after_the_server_was_away_is_told_as_lost(
    database: Database, database_address: str
) -> None:
    if database.is_sqlite:
        return
    other, lost = await open_database(database_address), asyncio.Event()
    key = int.from_bytes(blake2b(TOKEN.encode(), digest_size=8).digest(), "big", signed=True)
    async with only_one(database, TOKEN, lost=lost):
        behind = await other.connection()  # stands in the queue, so that it is the next whatever the server's pace
        queueing = asyncio.create_task(behind.execute(text("SELECT pg_advisory_lock(:key)"), {"key": key}))
        async with other.reading() as connection:
            waiting = text(f"SELECT count(*) FROM {OURS} AND NOT granted")
            while not (await connection.execute(waiting)).scalar_one():  # noqa: ASYNC110  # a server tells nobody
                await asyncio.sleep(0.01)
            await connection.execute(text(f"SELECT pg_terminate_backend(pid) FROM {OURS} AND granted"))
        await asyncio.wait_for(queueing, 300)
        await asyncio.wait_for(lost.wait(), 300)
        await behind.invalidate()
        await behind.close()
    await other.close()
