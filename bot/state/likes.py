"""Which facts people in a chat liked, and that a week's best were told: once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from sqlalchemy import delete, func, select

from bot.state.database import Database
from bot.state.tables import deliveries, likes, summaries

KEPT = timedelta(days=60)


class Likes:
    """Who likes which fact of a chat."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    async def toggle(self, chat: int, fact: str, person: int) -> int:
        """Like a fact (Fact.id), or take it back; returns how many people of the chat like it now."""
        mine = (likes.c.chat_id == chat, likes.c.fact_id == fact, likes.c.person_id == person)
        async with self._database.writing() as connection:
            if (await connection.execute(delete(likes).where(*mine))).rowcount == 0:
                row = {"chat_id": chat, "fact_id": fact, "person_id": person, "at": self._now()}
                await connection.execute(self._database.insert(likes).values(row).on_conflict_do_nothing())
            counted = select(func.count()).where(likes.c.chat_id == chat, likes.c.fact_id == fact)
            return int((await connection.execute(counted)).scalar_one())

    async def put(self, chat: int, fact: str, person: int, *, liked: bool) -> None:
        """Note that somebody likes a fact, or doesn't (any more)."""
        row = {"chat_id": chat, "fact_id": fact, "person_id": person, "at": self._now()}
        mine = (likes.c.chat_id == chat, likes.c.fact_id == fact, likes.c.person_id == person)
        put = self._database.insert(likes).values(row).on_conflict_do_nothing() if liked else delete(likes).where(*mine)
        async with self._database.stating() as connection:
            await connection.execute(put)

    async def fact_behind(self, chat: int, message: int) -> str | None:
        """The fact (Fact.id) that was posted as this message."""
        query = select(deliveries.c.fact_id).where(deliveries.c.chat_id == chat, deliveries.c.message_id == message)
        async with self._database.reading() as connection:
            found: str | None = (await connection.execute(query)).scalars().first()
        return found

    async def best(self, chat: int, since: datetime, limit: int) -> tuple[tuple[str, int], ...]:
        """(Fact.id, likes) of what was liked since then, the best liked first."""
        count = func.count()
        query = (
            select(likes.c.fact_id, count)
            .where(likes.c.chat_id == chat, likes.c.at > since)
            .group_by(likes.c.fact_id)
            .order_by(count.desc(), likes.c.fact_id)
            .limit(limit)
        )
        async with self._database.reading() as connection:
            return tuple((fact, number) for fact, number in await connection.execute(query))

    async def claim_week(self, chat: int, week: date) -> bool:
        """Note that the week beginning on that Monday is summed up; false if it was before, by any process."""
        row = self._database.insert(summaries).values(chat_id=chat, week=week).on_conflict_do_nothing()
        async with self._database.stating() as connection:
            return (await connection.execute(row)).rowcount == 1

    async def prune(self) -> None:
        """Forget what is older than sixty days."""
        before = self._now() - KEPT
        async with self._database.writing() as connection:
            await connection.execute(delete(likes).where(likes.c.at < before))
            await connection.execute(delete(summaries).where(summaries.c.week < before.date()))
