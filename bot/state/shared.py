"""Questions behind links: those too long to stand in one, kept when somebody shares them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update

from bot.state.database import Database
from bot.state.tables import shared

KEPT = timedelta(days=365)
"""After a year in which nobody followed it, a link is forgotten."""


@dataclass(frozen=True, slots=True)
class SharedQuestion:
    """A question that a link asks again, with those that it leans on."""

    question: str
    language: str
    before: tuple[str, ...] = ()


class SharedQuestions:
    """Questions behind links, by their keys."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    async def keep(self, question: SharedQuestion) -> str:
        """Keep a question; the key, sixteen characters, is the same for the same question."""
        key = _key(question)
        row = {"question": question.question, "language": question.language, "before": question.before}
        insert = self._database.insert(shared).values(id=key, at=self._now(), **row)
        async with self._database.stating() as connection:
            await connection.execute(
                insert.on_conflict_do_update(index_elements=["id"], set_={"at": insert.excluded.at})
            )
        return key

    async def find(self, key: str) -> SharedQuestion | None:
        """The question with this key, while it is kept; following a link keeps it for another while."""
        async with self._database.writing() as connection:
            row = (await connection.execute(select(shared).where(shared.c.id == key))).one_or_none()
            if row is None:
                return None
            await connection.execute(update(shared).where(shared.c.id == key).values(at=self._now()))
        return SharedQuestion(row.question, row.language, tuple(row.before))

    async def prune(self, kept: timedelta = KEPT) -> int:
        """Forget those that are older; gives how many."""
        async with self._database.stating() as connection:
            return (await connection.execute(delete(shared).where(shared.c.at < self._now() - kept))).rowcount


def _key(question: SharedQuestion) -> str:
    whole = json.dumps([question.question, question.language, *question.before])
    return hashlib.blake2b(whole.encode(), digest_size=8).hexdigest()
