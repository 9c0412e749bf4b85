"""The database is held by somebody else, or gone: people are answered all the same, once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bot.shelf import PATIENCE
from tests.bot.stage import Stage


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Another process's transaction, which ours wait for, for up to fifteen seconds each."""
    connection = sqlite3.connect(folder / "khorgos.sqlite", isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        connection.close()


def answers(stage: Stage) -> int:
    return len(stage.world.bot_messages(stage.private))


async def test_questions_are_answered_while_another_process_holds_the_database_and_only_once(
    idle_stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    stage = idle_stage
    async with stage.running():
        await stage.ask("harbour opened")
        with held(stage.folder):
            for _ in range(3):
                assert "1902" in (await stage.ask("harbour closed")).text
            assert stage.world.updates.pending()
            assert "Telegram keeps them" in caplog.text
        assert "1871" in (await stage.ask("harbour opened")).text
    assert answers(stage) == 5
    async with stage.running():
        await stage.ask("harbour opened")
    assert answers(stage) == 6
    assert not stage.world.updates.pending()
    assert "harbour" not in caplog.text


async def test_what_was_not_answered_from_memory_at_a_kill_is_answered_at_the_next_start(idle_stage: Stage) -> None:
    stage = idle_stage
    async with stage.running():
        await stage.ask("harbour opened")
        with held(stage.folder):
            stage.shelf.takes = 1.0
            for _ in range(8):
                await stage.world.say(stage.private, stage.ada, "harbour closed")
            await stage.world.until(lambda: answers(stage) > 1 or None, what="an answer from memory")
            assert stage.world.updates.pending()
    stage.shelf.takes = 0.0
    async with stage.running():
        await stage.world.until(lambda: answers(stage) >= 9 or None, PATIENCE, "all answers")
        await stage.ask("harbour opened")
    assert answers(stage) == 10
