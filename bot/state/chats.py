"""What is set for a chat as a whole, and the move of everything when a group becomes a supergroup."""

from __future__ import annotations

from sqlalchemy import Table, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.state.database import Database
from bot.state.tables import PER_CHAT, chats

_LANGUAGE = select(chats.c.language).where(chats.c.chat_id == bindparam("chat"))


class Chats:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def language(self, chat: int) -> str | None:
        """The language chosen for this chat, if one was."""
        async with self._database.reading() as connection:
            return (await connection.execute(_LANGUAGE, {"chat": chat})).scalar_one_or_none()

    async def set_language(self, chat: int, language: str | None) -> None:
        row = self._database.insert(chats).values(chat_id=chat, language=language)
        async with self._database.writing() as connection:
            await connection.execute(row.on_conflict_do_update(index_elements=["chat_id"], set_={"language": language}))

    async def move(self, old: int, new: int) -> bool:
        """Give the new chat id everything the old one has. Telling it twice is harmless; true when something moved.

        Telegram says it up to three times: a service message in the old group, one in the new, and an error to whoever
        still writes to the old. What the new id has already stays.
        """
        async with self._database.writing() as connection:
            kept = await connection.execute(
                select(chats.c.language).where(chats.c.chat_id == old, chats.c.moved_to.is_(None))
            )
            moved = [await _move(connection, table, old, new) for table in PER_CHAT]
            if (language := kept.scalar_one_or_none()) is not None:
                arrived = self._database.insert(chats).values(chat_id=new, language=language)
                moved.append((await connection.execute(arrived.on_conflict_do_nothing())).rowcount > 0)
            left = self._database.insert(chats).values(chat_id=old, moved_to=new)
            await connection.execute(left.on_conflict_do_update(index_elements=["chat_id"], set_={"moved_to": new}))
        return any(moved)

    async def moved_to(self, chat: int) -> int | None:
        async with self._database.reading() as connection:
            found = await connection.execute(select(chats.c.moved_to).where(chats.c.chat_id == chat))
            return found.scalar_one_or_none()


async def _move(connection: AsyncConnection, table: Table, old: int, new: int) -> bool:
    rest = [column for column in table.primary_key.columns if column.name != "chat_id"]
    here = table.alias()
    taken = select(here).where(here.c.chat_id == new, *(here.c[column.name] == column for column in rest)).exists()
    row = table.c.chat_id == old
    if table.c.chat_id.primary_key:
        await connection.execute(delete(table).where(row, taken))
    return (await connection.execute(update(table).where(row).values(chat_id=new))).rowcount > 0
