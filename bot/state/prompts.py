"""Messages of the bot that ask for an answer in words ('Which city?'): a reply to one of them is that answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from bot.state.database import Database
from bot.state.tables import prompts

KEPT = timedelta(days=2)


class Prompts:
    """Messages of ours that ask for words, so that an answer to them is known as one."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    async def put(self, chat: int, message: int, wanted: str) -> None:
        """Remember that the message asks for `wanted`."""
        row = {"chat_id": chat, "message_id": message, "wanted": wanted, "at": self._now()}
        async with self._database.stating() as connection:
            await connection.execute(self._database.insert(prompts).values(row).on_conflict_do_nothing())

    async def wanted(self, chat: int, message: int) -> str | None:
        """What the message asks for, if it asks for anything."""
        asks = select(prompts.c.wanted).where(prompts.c.chat_id == chat, prompts.c.message_id == message)
        async with self._database.reading() as connection:
            return (await connection.execute(asks)).scalar_one_or_none()

    async def prune(self, kept: timedelta = KEPT) -> int:
        """Forget those that are older; gives how many."""
        async with self._database.stating() as connection:
            return (await connection.execute(delete(prompts).where(prompts.c.at < self._now() - kept))).rowcount
