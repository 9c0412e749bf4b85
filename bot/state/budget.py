"""The send budget that all processes share: moments at which somebody may write to Telegram, handed out one by one.

One row holds the first moment that nobody has reserved (the generic cell rate algorithm, ITU-T I.371 annex A, without
bursts). Reserving moves it on in one statement, by the database's clock, so that neither races nor clocks that differ
let two processes have the same moment. A process that dies loses the few moments it held, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Double, case, cast, extract, func, literal
from sqlalchemy.sql.elements import ColumnElement

from bot.state.database import Database
from bot.state.tables import budgets

NAME = "telegram"
SLICE = 3
"""Moments reserved at a time: few, so that an answer doesn't wait behind the posts of this or another process."""
FARTHEST = 300.0
"""Seconds ahead that Telegram has ever been waited for; what lies farther was written before the clock was set back."""
_Onward = Callable[[ColumnElement[float]], ColumnElement[float]]


class SharedBudget:
    """`rate` moments a second for all processes on this database."""

    def __init__(self, database: Database, rate: float, name: str = NAME) -> None:
        self._database = database
        self._name = name
        self.rate = rate

    slice: int = SLICE

    async def reserve(self, count: int, behind: float = 0.0) -> float:
        """Reserve `count` moments, 1/rate apart; returns the seconds until the first, 0 if it is now.

        It may be past by up to `behind` seconds: what nobody used meanwhile is made up for, where somebody waited.

        Raises:
            OSError: the database can't be used.
        """
        needed = count / self.rate
        moved = await self._database.patience.with_it(self._move(lambda start: start + needed, at_least=-behind), None)
        if moved is None:
            raise OSError("the database doesn't answer")
        free_at, now = moved
        return max(-behind, free_at - needed - now)

    async def hold(self, seconds: float) -> None:
        """Nobody writes for so long: Telegram said so."""
        await self._move(lambda start: start, at_least=min(seconds, FARTHEST))

    def passed(self) -> None:
        """Nothing to note: what was reserved is spent."""

    async def _move(self, onward: _Onward, at_least: float = 0.0) -> tuple[float, float]:
        now = self._seconds()
        latest = func.max if self._database.is_sqlite else func.greatest
        kept = case((budgets.c.free_at > now + FARTHEST + 1, now), else_=budgets.c.free_at)
        row = self._database.insert(budgets).values(name=self._name, free_at=onward(now + at_least))
        moved = row.on_conflict_do_update(
            index_elements=["name"], set_={"free_at": onward(latest(kept, now + at_least))}
        ).returning(budgets.c.free_at, now)
        async with self._database.stating() as connection:
            free_at, at = (await connection.execute(moved)).one()
        return float(free_at), float(at)

    def _seconds(self) -> ColumnElement[float]:
        """The database's clock in seconds since 1970, read when the statement has its lock."""
        if self._database.is_sqlite:
            return (func.julianday("now") - literal(2440587.5)) * literal(86400.0)
        return cast(extract("epoch", func.clock_timestamp()), Double)
