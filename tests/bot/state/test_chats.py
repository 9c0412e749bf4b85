"""What is set for a chat is read once, as long as nobody else can change it."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event

from bot.state.chats import Chats, ChatSettings
from bot.state.database import Database

CHAT, GROUP, SUPERGROUP = 7, -8, -1009


@pytest.fixture
def statements(database: Database) -> list[str]:
    """Those that are sent to the database."""
    sent: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, *_: object) -> None:
        sent.append(statement)

    event.listen(database._engine.sync_engine, "before_cursor_execute", note)
    return sent


async def test_settings_are_read_once_from_a_file_and_every_time_from_a_server(
    database: Database, statements: list[str]
) -> None:
    for _ in range(3):
        assert await Chats(database).settings(CHAT) == ChatSettings()
    assert len(statements) == (1 if database.is_sqlite else 3)


async def test_settings_that_are_changed_or_move_are_known_at_once(database: Database) -> None:
    chats = Chats(database)
    assert await chats.settings(GROUP) == await chats.settings(SUPERGROUP) == ChatSettings()
    await Chats(database).change(GROUP, language="kk")
    assert await chats.settings(GROUP) == ChatSettings(language="kk")
    await Chats(database).move(GROUP, SUPERGROUP)
    assert await chats.settings(SUPERGROUP) == ChatSettings(language="kk")


async def test_only_so_many_chats_are_remembered(
    database: Database, statements: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.state.chats.REMEMBERED", 2)
    for chat in (1, 2, 3, 1):
        await Chats(database).settings(chat)
    assert len(statements) == 4
