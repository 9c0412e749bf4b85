"""Timelines on show: what a page button stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select, update

from bot.state.asked import short_id
from bot.state.database import Database
from bot.state.tables import views

KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class View:
    """A timeline as somebody asked for it ('1990-2000 railways'), and the page it stands at, from 0."""

    id: str
    chat: int
    expression: str
    page: int
    at: datetime


class Views:
    """Timelines that chats have open, so that a button turns their pages."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    async def open(self, chat: int, expression: str, page: int = 0) -> View:
        """Remember what a chat is shown."""
        view = View(short_id(), chat, expression, page, self._now())
        row = {"id": view.id, "chat_id": chat, "expression": expression, "page": page, "at": view.at}
        async with self._database.stating() as connection:
            await connection.execute(insert(views).values(row))
        return view

    async def recall(self, key: str, chat: int) -> View | None:
        """What is shown under this key in this chat; None where it is forgotten, or the key is of another chat."""
        async with self._database.reading() as connection:
            found = select(views).where(views.c.id == key, views.c.chat_id == chat)
            row = (await connection.execute(found)).one_or_none()
        return None if row is None else View(row.id, row.chat_id, row.expression, row.page, row.at)

    async def turn(self, key: str, page: int) -> None:
        """Remember the page; a view that is leafed through is kept."""
        async with self._database.stating() as connection:
            await connection.execute(update(views).where(views.c.id == key).values(page=page, at=self._now()))

    async def prune(self, kept: timedelta = KEPT) -> int:
        """Forget those that are older; gives how many."""
        async with self._database.stating() as connection:
            return (await connection.execute(delete(views).where(views.c.at < self._now() - kept))).rowcount
