"""What was asked and not answered, or voted down: for the operators, who see what their documents lack.

Kept only for as many days as they set, none by default; neither who asked nor where. While the question itself is
remembered (30 days), its gap can be told to be somebody's, and goes when they have it forgotten.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Label, Row, case, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.state.database import Database
from bot.state.tables import asked, gaps, votes

_WORD = re.compile(r"\w+")


class Lack(StrEnum):
    """What was wrong with the reply."""

    UNANSWERED = "unanswered"
    DISLIKED = "disliked"


@dataclass(frozen=True, slots=True)
class Gap:
    """A question, however often and in whatever spelling it was put; `last` is when that was."""

    question: str
    unanswered: int
    disliked: int
    last: datetime


class Gaps:
    """`kept` is how long; nothing is noted where that is no time."""

    def __init__(self, database: Database, now: Callable[[], datetime], kept: timedelta = timedelta()) -> None:
        self._database = database
        self._now = now
        self.kept = kept

    async def unanswered(self, key: str, questions: Sequence[str]) -> None:
        """Note what of the question `key` was not answered, in the place of what was noted of it before."""
        if not self.kept:
            return
        async with self._database.writing() as connection:
            await connection.execute(delete(gaps).where(gaps.c.asked_id == key, gaps.c.kind == Lack.UNANSWERED))
            for question in questions:
                await self._put(connection, key, Lack.UNANSWERED, question, 1)

    async def disliked(self, key: str, question: str, times: int) -> None:
        """Note how many people voted the answer to the question `key` down."""
        if not self.kept:
            return
        async with self._database.writing() as connection:
            await connection.execute(delete(gaps).where(gaps.c.asked_id == key, gaps.c.kind == Lack.DISLIKED))
            if times:
                await self._put(connection, key, Lack.DISLIKED, question, times)

    async def page(self, first: int, most: int) -> tuple[Sequence[Gap], int]:
        """Up to `most` gaps from number `first` on, the most frequent first, then the newest; and of how many."""
        times = func.sum(gaps.c.times)
        last = func.max(gaps.c.at, type_=gaps.c.at.type)
        newest = (
            select(gaps.c.sameness, gaps.c.question, func.row_number().over(
                partition_by=gaps.c.sameness, order_by=(gaps.c.at.desc(), gaps.c.asked_id)).label("nth"))
            .subquery()
        )  # fmt: skip
        counted = (
            select(
                gaps.c.sameness, _times(Lack.UNANSWERED), _times(Lack.DISLIKED),
                times.label("times"), last.label("last"),
            )
            .where(gaps.c.at >= self._now() - self.kept)
            .group_by(gaps.c.sameness)
            .subquery()
        )  # fmt: skip
        found = (
            select(newest.c.question, counted)
            .join(newest, (newest.c.sameness == counted.c.sameness) & (newest.c.nth == 1))
            .order_by(counted.c.times.desc(), counted.c.last.desc(), counted.c.sameness)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(found.offset(first).limit(most))).all()
            count = (await connection.execute(select(func.count()).select_from(counted))).scalar_one()
        return [_gap(row) for row in rows], count

    async def prune(self) -> int:
        """Forget what is older than it is to be kept."""
        async with self._database.stating() as connection:
            return (await connection.execute(delete(gaps).where(gaps.c.at < self._now() - self.kept))).rowcount

    async def _put(self, connection: AsyncConnection, key: str, kind: Lack, question: str, times: int) -> None:
        row = {"asked_id": key, "kind": kind, "sameness": sameness(question), "question": question, "times": times}
        written = self._database.insert(gaps).values(row | {"at": self._now()})
        await connection.execute(written.on_conflict_do_nothing())  # the same question twice in one message


def sameness(question: str) -> str:
    """The same for a question in whatever letters, spaces and signs it is written."""
    words = _WORD.findall(unicodedata.normalize("NFKC", question).casefold().replace("ё", "е"))
    return hashlib.blake2b(" ".join(words or [question.strip()]).encode(errors="replace"), digest_size=12).hexdigest()


async def forget(connection: AsyncConnection, person: int) -> None:
    """Delete the gaps of what a person asked, and their part in others': call it before questions and votes go."""
    theirs = select(asked.c.id).where(asked.c.person_id == person)
    await connection.execute(delete(gaps).where(gaps.c.asked_id.in_(theirs)))
    down = select(votes.c.asked_id).where(votes.c.person_id == person, votes.c.good.is_(False))
    keys: Iterable[str] = (await connection.execute(down)).scalars().all()
    for key in keys:
        row = (gaps.c.asked_id == key, gaps.c.kind == Lack.DISLIKED)
        await connection.execute(update(gaps).where(*row).values(times=gaps.c.times - 1))
        await connection.execute(delete(gaps).where(*row, gaps.c.times < 1))


def _times(kind: Lack) -> Label[int]:
    return func.sum(case((gaps.c.kind == kind, gaps.c.times), else_=0)).label(str(kind))


def _gap(row: Row[tuple[str, str, int, int, int, datetime]]) -> Gap:
    return Gap(row.question, int(row.unanswered), int(row.disliked), row.last)
