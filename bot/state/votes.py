"""What people think of answers: one vote a person, which can be changed or taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.state.database import Database
from bot.state.tables import votes


@dataclass(frozen=True, slots=True)
class Tally:
    """How many found an answer good, and how many bad."""

    good: int = 0
    bad: int = 0


class Ballot:
    """Votes on answers: one of each person."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    async def cast(self, key: str, chat: int, person: int, *, good: bool) -> Tally:
        """Count a vote on the answer to the question `key`; the same vote once more takes it back."""
        async with self._database.writing() as connection:
            before = (await connection.execute(select(votes.c.good).where(*_of(key, person)))).scalar_one_or_none()
            await self._put(connection, key, chat, person, None if before is good else good)
            return await _counted(connection, key)

    async def put(self, key: str, chat: int, person: int, good: bool | None) -> Tally:
        """Make this the vote of a person, whatever it was before; None takes it back."""
        async with self._database.writing() as connection:
            await self._put(connection, key, chat, person, good)
            return await _counted(connection, key)

    async def _put(self, connection: AsyncConnection, key: str, chat: int, person: int, good: bool | None) -> None:
        if good is None:
            await connection.execute(delete(votes).where(*_of(key, person)))
            return
        values = {"good": good, "at": self._now()}
        row = self._database.insert(votes).values(asked_id=key, person_id=person, chat_id=chat, **values)
        await connection.execute(row.on_conflict_do_update(index_elements=["asked_id", "person_id"], set_=values))


def _of(key: str, person: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return votes.c.asked_id == key, votes.c.person_id == person


async def _counted(connection: AsyncConnection, key: str) -> Tally:
    counted = await connection.execute(
        select(votes.c.good, func.count()).where(votes.c.asked_id == key).group_by(votes.c.good)
    )
    by_kind: dict[bool, int] = {row[0]: row[1] for row in counted.all()}
    return Tally(by_kind.get(True, 0), by_kind.get(False, 0))
