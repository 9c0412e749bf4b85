"""What people think of answers: one vote a person, which can be changed or taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select

from bot.state.database import Database
from bot.state.tables import votes


@dataclass(frozen=True, slots=True)
class Tally:
    good: int = 0
    bad: int = 0


class Ballot:
    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    async def cast(self, key: str, chat: int, person: int, *, good: bool) -> Tally:
        """Count a vote on the answer to the question `key`; the same vote once more takes it back."""
        mine = (votes.c.asked_id == key, votes.c.person_id == person)
        async with self._database.writing() as connection:
            before = (await connection.execute(select(votes.c.good).where(*mine))).scalar_one_or_none()
            if before is good:
                await connection.execute(delete(votes).where(*mine))
            else:
                values = {"good": good, "at": self._now()}
                row = self._database.insert(votes).values(asked_id=key, person_id=person, chat_id=chat, **values)
                await connection.execute(
                    row.on_conflict_do_update(index_elements=["asked_id", "person_id"], set_=values)
                )
            counted = await connection.execute(
                select(votes.c.good, func.count()).where(votes.c.asked_id == key).group_by(votes.c.good)
            )
            by_kind: dict[bool, int] = {row[0]: row[1] for row in counted.all()}
        return Tally(by_kind.get(True, 0), by_kind.get(False, 0))
