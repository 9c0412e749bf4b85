"""Questions that were asked, so that 'more', a button or a follow-up days later knows what it is about."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, select, update

from bot.state import gaps
from bot.state.database import Database
from bot.state.tables import Instant, asked, likes, votes

KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and where it was asked. `thread` is 0 outside of topics; `message` is the bot's answer, once sent."""

    id: str
    chat: int
    thread: int
    person: int
    question: str
    language: str
    before: tuple[str, ...]
    at: datetime
    message: int | None = None


def short_id() -> str:
    """Eight characters that can't be guessed, short enough for a button's 64 bytes."""
    return secrets.token_urlsafe(6)


_REMEMBER = insert(asked)
_ANSWERED = update(asked).where(asked.c.id == bindparam("key")).values(message_id=bindparam("message"))
_RECENT = (
    select(asked)
    .where(
        asked.c.chat_id == bindparam("chat"),
        asked.c.thread_id == bindparam("thread"),
        asked.c.person_id == bindparam("person"),
        asked.c.at > bindparam("since", type_=Instant),
        func.coalesce(asked.c.asked_in, 0) != bindparam("message"),
    )
    .order_by(asked.c.at.desc())
    .limit(bindparam("most"))
)


class Questions:
    """The questions that were asked, for conversations, votes and gaps."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    async def remember(
        self,
        chat: int,
        person: int,
        question: str,
        language: str,
        *,
        thread: int = 0,
        before: tuple[str, ...] = (),
        message: int | None = None,
        asked_in: int | None = None,
    ) -> str:
        """Keep a question; the id is what a button carries."""
        row: dict[str, Any] = {"chat_id": chat, "thread_id": thread, "person_id": person, "message_id": message}
        row |= {
            "asked_in": asked_in,
            "id": short_id(),
            "question": question,
            "language": language,
            "before": before,
            "at": self._now(),
        }
        async with self._database.stating() as connection:
            await connection.execute(_REMEMBER, row)
        return str(row["id"])

    async def answered(self, key: str, message: int) -> None:
        """Note the bot's message, so that a reply to it is a follow-up."""
        async with self._database.stating() as connection:
            await connection.execute(_ANSWERED, {"key": key, "message": message})

    async def recall(self, key: str, chat: int) -> Asked | None:
        """The question with this id, if it was asked in this chat and isn't forgotten."""
        return await self._one(asked.c.id == key, asked.c.chat_id == chat)

    async def behind(self, message: int, chat: int) -> Asked | None:
        """The question that the bot's message answered."""
        return await self._one(asked.c.message_id == message, asked.c.chat_id == chat)

    async def at(self, asked_in: int, chat: int) -> Asked | None:
        """The question that a person's message asked."""
        return await self._one(asked.c.asked_in == asked_in, asked.c.chat_id == chat)

    async def put_otherwise(self, key: str, question: str, language: str) -> None:
        """The person has put it in other words: its buttons are about these from now on."""
        async with self._database.stating() as connection:
            await connection.execute(
                update(asked).where(asked.c.id == key).values(question=question, language=language)
            )

    async def forget(self, person: int) -> int:
        """Delete all that this person asked, wherever it was; returns how many questions."""
        async with self._database.writing() as connection:
            await gaps.forget(connection, person)
            for opinions in (votes, likes):
                await connection.execute(delete(opinions).where(opinions.c.person_id == person))
            return (await connection.execute(delete(asked).where(asked.c.person_id == person))).rowcount

    async def recent(
        self,
        chat: int,
        person: int,
        *,
        thread: int = 0,
        within: timedelta = timedelta(minutes=15),
        limit: int = 5,
        but_not: int | None = None,
    ) -> tuple[Asked, ...]:
        """What this person asked here lately, oldest first, `but_not` in that message: it is being asked now."""
        where = {"chat": chat, "thread": thread, "person": person, "since": self._now() - within}
        async with self._database.reading() as connection:
            rows = (
                await connection.execute(
                    _RECENT, where | {"message": -1 if but_not is None else but_not, "most": limit}
                )
            ).all()
        return tuple(_asked(row) for row in reversed(rows))

    async def prune(self, kept: timedelta = KEPT) -> int:
        """Forget what is older than `kept`; returns how many."""
        async with self._database.stating() as connection:
            return (await connection.execute(delete(asked).where(asked.c.at < self._now() - kept))).rowcount

    async def _one(self, *conditions: Any) -> Asked | None:
        async with self._database.reading() as connection:
            row = (await connection.execute(select(asked).where(*conditions).limit(1))).one_or_none()
        return None if row is None else _asked(row)


def _asked(row: Row[Any]) -> Asked:
    place = {"chat": row.chat_id, "thread": row.thread_id, "person": row.person_id, "message": row.message_id}
    return Asked(id=row.id, question=row.question, language=row.language, before=tuple(row.before), at=row.at, **place)
