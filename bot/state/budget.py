"""The send budget that all processes share: moments at which somebody may write to Telegram, handed out one by one.

One row holds the first moment that nobody has reserved (the generic cell rate algorithm, ITU-T I.371 annex A, without
bursts). Reserving moves it on in one statement, by the database's clock, so that neither races nor clocks that differ
let two processes have the same moment. A process that dies loses the few moments it held, nothing else.

Moments that went by while somebody waited are made up for, but one after another: a second clock, a little faster than
the first, keeps those of all processes apart.
"""

from __future__ import annotations

from sqlalchemy import Double, case, cast, extract, func, literal
from sqlalchemy.sql.elements import ColumnElement

from bot.state.database import Database
from bot.state.tables import budgets

NAME = "telegram"
SLICE = 3
"""Moments reserved at a time: few, so that an answer doesn't wait behind the posts of this or another process."""
FASTER = 1.05
"""So many times the rate where missed moments are made up for."""
LATE = 0.04
"""Seconds after its moment that somebody may still pass; with FASTER it keeps any second below 1.1 times the rate."""
FARTHEST = 300.0
"""Seconds ahead that Telegram has ever been waited for; what lies farther was written before the clock was set back."""


class SharedBudget:
    """`rate` moments a second for all processes on this database."""

    def __init__(self, database: Database, rate: float, name: str = NAME) -> None:
        self._database = database
        self._name = name
        self.rate = rate

    slice: int = SLICE
    late: float = LATE

    async def reserve(self, count: int, behind: float = 0.0, unused: int = 0) -> float:
        """Reserve `count` moments, 1/rate apart; returns the seconds until the first, 0 if it is now.

        What nobody used in the last `behind` seconds is made up for, and so are `unused` ones that were reserved.

        Raises:
            OSError: the database can't be used.
        """
        moved = await self._database.patience.with_it(self._move(count, behind, unused), None)
        if moved is None:
            raise OSError("the database doesn't answer")
        return max(0.0, moved)

    async def hold(self, seconds: float) -> None:
        """Nobody writes for so long: Telegram said so."""
        await self._move(0, -min(seconds, FARTHEST))

    def passed(self) -> None:
        """Nothing to note: what was reserved is spent."""

    async def _move(self, count: int, behind: float, unused: int = 0) -> float:
        """Move the row on; the seconds from now to the first moment that was reserved."""
        now, step = self._seconds(), 1 / self.rate
        latest = func.max if self._database.is_sqlite else func.greatest
        free = latest(_believed(budgets.c.free_at, now) - unused * step, now - behind)
        first = latest(free, _believed(budgets.c.spaced_at, now), now)
        row = self._database.insert(budgets).values(
            name=self._name, free_at=latest(now, now - behind) + count * step, spaced_at=now
        )
        spaced = first + count * step / FASTER if count else budgets.c.spaced_at
        moved = row.on_conflict_do_update(
            index_elements=["name"], set_={"free_at": free + count * step, "spaced_at": spaced}
        ).returning(budgets.c.spaced_at, now)
        async with self._database.stating() as connection:
            spaced_at, at = (await connection.execute(moved)).one()
        return float(spaced_at) - count * step / FASTER - float(at)

    def _seconds(self) -> ColumnElement[float]:
        """The database's clock in seconds since 1970, read when the statement has its lock."""
        if self._database.is_sqlite:
            return (func.julianday("now") - literal(2440587.5)) * literal(86400.0)
        return cast(extract("epoch", func.clock_timestamp()), Double)


def _believed(at: ColumnElement[float], now: ColumnElement[float]) -> ColumnElement[float]:
    return case((at > now + FARTHEST + 1, now), else_=at)
