"""What is set for a chat as a whole, and the move of everything when a group becomes a supergroup."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Table, and_, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.state.database import Database
from bot.state.tables import PER_CHAT, asked, chats, prompts, views, votes

ADMINISTRATORS, SHORT = "administrators", "short"
_SAID = (asked, votes, views, prompts)
"""What people said and pressed in a chat."""


@dataclass(frozen=True, slots=True)
class ChatSettings:
    """What is set for a chat; None is what goes without saying.

    `who_asks` may be 'administrators', `reply_length` 'short'. With `only_named` a reply to the bot is no question.
    """

    language: str | None = None
    who_asks: str | None = None
    reply_length: str | None = None
    only_named: bool | None = None

    @property
    def short(self) -> bool:
        """Whether replies are to be short."""
        return self.reply_length == SHORT

    @property
    def only_administrators(self) -> bool:
        """Whether only administrators may ask."""
        return self.who_asks == ADMINISTRATORS


_KEPT = ("language", "who_asks", "reply_length", "only_named")
_SET = select(*(chats.c[name] for name in _KEPT)).where(chats.c.chat_id == bindparam("chat"))
_MOVED = (*_KEPT, "welcomed")
REMEMBERED = 4096
"""Chats whose settings are remembered: they are asked for with every answer, and hardly ever changed."""


class _Read:
    """The settings of chats as they were last read; `change` counts what was written since."""

    def __init__(self) -> None:
        self.settings: OrderedDict[int, ChatSettings] = OrderedDict()
        self.change = 0

    def forget(self) -> None:
        self.settings.clear()
        self.change += 1


_READ: WeakKeyDictionary[Database, _Read] = WeakKeyDictionary()
"""By the file that they are in: it is this process's alone, while a server's rows are changed by others as well."""


class Chats:
    """What is set for chats, and where they have moved to."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read = _READ.setdefault(database, _Read())

    async def settings(self, chat: int) -> ChatSettings:
        """All that is set for this chat."""
        if (known := self._read.settings.get(chat)) is not None:
            return known
        change = self._read.change
        async with self._database.reading() as connection:
            row = (await connection.execute(_SET, {"chat": chat})).one_or_none()
        found = ChatSettings() if row is None else ChatSettings(*row)
        if self._database.is_sqlite and change == self._read.change:
            self._read.settings[chat] = found
            if len(self._read.settings) > REMEMBERED:
                self._read.settings.popitem(last=False)
        return found

    async def language(self, chat: int) -> str | None:
        """The language chosen for this chat, if one was."""
        return (await self.settings(chat)).language

    async def change(self, chat: int, **settings: Any) -> None:
        """Set fields of ChatSettings for this chat; None takes one back."""
        unknown = settings.keys() - {field.name for field in fields(ChatSettings)}
        if unknown:
            raise TypeError(f"no setting of a chat: {', '.join(sorted(unknown))}")
        await self._put(chat, **settings)

    async def set_language(self, chat: int, language: str | None) -> None:
        """The language of the replies; None: as Telegram tells of each person."""
        await self._put(chat, language=language)

    async def welcome(self, chat: int) -> bool:
        """Note that the chat is welcomed; true for the first to note it."""
        first = self._database.insert(chats).values(chat_id=chat, welcomed=True)
        first = first.on_conflict_do_update(
            index_elements=["chat_id"], set_={"welcomed": True}, where=chats.c.welcomed.is_not(True)
        )
        async with self._database.stating() as connection:
            return (await connection.execute(first)).rowcount > 0

    async def leave(self, chat: int) -> None:
        """The bot was put out: forget what was said there. What is set is kept for when it comes back."""
        async with self._database.writing() as connection:
            for table in _SAID:
                await connection.execute(delete(table).where(table.c.chat_id == chat))
            await connection.execute(update(chats).where(chats.c.chat_id == chat).values(welcomed=None))

    async def move(self, old: int, new: int) -> bool:
        """Give the new chat id everything the old one has. Telling it twice is harmless; true when something moved.

        Telegram says it up to three times: a service message in the old group, one in the new, and an error to whoever
        still writes to the old. What the new id has already stays.
        """
        kept = select(*(chats.c[name] for name in _MOVED)).where(chats.c.chat_id == old, chats.c.moved_to.is_(None))
        async with self._writing() as connection:
            row = (await connection.execute(kept)).one_or_none()
            moved = [await _move(connection, table, old, new) for table in PER_CHAT]
            if row is not None and any(value is not None for value in row):
                moved.append(await self._arrive(connection, new, row._asdict()))
            left = self._database.insert(chats).values(chat_id=old, moved_to=new)
            await connection.execute(left.on_conflict_do_update(index_elements=["chat_id"], set_={"moved_to": new}))
        return any(moved)

    async def moved_to(self, chat: int) -> int | None:
        """The supergroup that a group has become, if it has."""
        async with self._database.reading() as connection:
            found = await connection.execute(select(chats.c.moved_to).where(chats.c.chat_id == chat))
            return found.scalar_one_or_none()

    async def _put(self, chat: int, **values: Any) -> None:
        row = self._database.insert(chats).values(chat_id=chat, **values)
        async with self._writing() as connection:
            await connection.execute(row.on_conflict_do_update(index_elements=["chat_id"], set_=values))

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that changes what is set; what was read before counts no more."""
        try:
            async with self._database.writing() as connection:
                yield connection
        finally:
            self._read.forget()

    async def _arrive(self, connection: AsyncConnection, new: int, values: dict[str, Any]) -> bool:
        """Settings under the new id, where nothing was set under it yet: a welcome alone is no setting."""
        arrived = self._database.insert(chats).values(chat_id=new, **values)
        nothing_set = and_(*(chats.c[name].is_(None) for name in _KEPT))
        arrived = arrived.on_conflict_do_update(
            index_elements=["chat_id"], set_={name: values[name] for name in _KEPT}, where=nothing_set
        )
        return (await connection.execute(arrived)).rowcount > 0


async def _move(connection: AsyncConnection, table: Table, old: int, new: int) -> bool:
    rest = [column for column in table.primary_key.columns if column.name != "chat_id"]
    here = table.alias()
    taken = select(here).where(here.c.chat_id == new, *(here.c[column.name] == column for column in rest)).exists()
    row = table.c.chat_id == old
    if table.c.chat_id.primary_key:
        await connection.execute(delete(table).where(row, taken))
    return (await connection.execute(update(table).where(row).values(chat_id=new))).rowcount > 0
