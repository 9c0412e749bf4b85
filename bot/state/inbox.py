"""The inbox: an update is Telegram's until it lies here, and ours until it is answered. The counterpart of the outbox.

What is written before and after an answer is sent is what survives a kill. docs/daily.md tells it of the posts; here it
is the same: claimed → sending → (claimed →) done.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    delete,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.state.database import Database
from bot.state.tables import inbox
from bot.state.workers import LIVING, NOTHING, moment

_log = logging.getLogger(__name__)

KEPT = timedelta(days=2)
"""How long the number of an update that was dealt with is remembered; Telegram sends none again after a day."""
PER_LANE = 8
"""Updates of one lane that a process takes at a time, so that a chat which floods us doesn't fill its hands."""
SUSPECT = 2
"""When processes have ended so often while they had an update in hand, it may be the reason: it is handled on trial."""
TRIALS = 3
"""So often may a process end over it then, before it is given up: one that is killed for another reason may well have
some update on trial at that moment, and the next one the same."""
_TAKING = 0x6B686F72696E
"""PostgreSQL's lock for whoever takes: two that did at once could have neighbours of one lane each."""


class State(StrEnum):
    """How far the answer to an update is."""

    WAITING = "waiting"  # nobody has it in hand
    CLAIMED = "claimed"  # a worker has it in hand
    SENDING = "sending"  # the request to Telegram may be under way: its outcome is not known until noted
    DONE = "done"
    LATE = "late"  # given up: it could not be answered while an answer was worth having
    UNREADABLE = "unreadable"
    FATAL = "fatal"  # processes ended over it


IN_HAND = (State.CLAIMED, State.SENDING)
OPEN = (State.WAITING, *IN_HAND)


@dataclass(frozen=True, slots=True)
class Letter:
    """An update that has come. `sent` messages of its answer are in the chat already, from before a kill."""

    number: int
    lane: str
    raw: bytes
    at: datetime
    sent: int = 0
    attempts: int = 0
    in_doubt: bool = False  # one more may be: a process ended while it was being sent

    @property
    def suspect(self) -> bool:
        return self.attempts >= SUSPECT


_BOT: BindParameter[int] = bindparam("bot")
_ME: BindParameter[str] = bindparam("me")
_THESE = inbox.c.update_id.in_(bindparam("numbers", expanding=True))
_OTHERS: ColumnElement[bool] = inbox.c.worker != _ME
_MINE = and_(inbox.c.bot_id == _BOT, inbox.c.worker == _ME, _THESE)
_BEGIN = (
    update(inbox)
    .where(_MINE, inbox.c.state.in_(IN_HAND))
    .values(state=State.SENDING)
    .returning(inbox.c.update_id)
)  # fmt: skip
_SENT = update(inbox).where(_MINE, inbox.c.state.in_(IN_HAND)).values(state=State.CLAIMED, sent=inbox.c.sent + 1)
_REFUSED = update(inbox).where(_MINE, inbox.c.state == State.SENDING).values(state=State.CLAIMED)
_END = (
    update(inbox)
    .where(inbox.c.bot_id == _BOT, _THESE, inbox.c.state.in_(OPEN))
    .values(state=bindparam("end"), raw=None, worker=None)
)
_CLAIM = (
    update(inbox)
    .where(inbox.c.bot_id == _BOT, inbox.c.update_id == bindparam("number"))
    .values(state=State.CLAIMED, worker=_ME, attempts=bindparam("tries"))
)
_TRY = (
    update(inbox)
    .where(inbox.c.bot_id == _BOT, inbox.c.worker == _ME, inbox.c.update_id == bindparam("number"))
    .values(attempts=bindparam("tries"))
)
_GIVE_BACK = (
    update(inbox)
    .where(inbox.c.bot_id == _BOT, inbox.c.worker == _ME, inbox.c.state == State.CLAIMED)
    .values(state=State.WAITING, worker=None)
)


class Inbox:
    """The inbox of one bot as one worker sees it. `alone`: no other process answers for this bot, so what others have
    in hand they have lost; else `excused` tells for how long their leases count beyond their end."""

    def __init__(
        self,
        database: Database,
        bot: int,
        worker: str,
        now: Callable[[], datetime],
        *,
        alone: bool = True,
        excused: Callable[[], timedelta] = lambda: NOTHING,
    ) -> None:
        self.alone = alone
        self.patience = database.patience
        self._database = database
        self.now = now
        self._here = {"bot": bot, "me": worker}
        self._add = database.insert(inbox).on_conflict_do_nothing().returning(inbox.c.update_id)
        self._excused = excused
        self._left = _left(alone)
        self._still_free = select(inbox).where(_THESE, _free(alone)).order_by(inbox.c.update_id).with_for_update()

    async def add(self, letters: Sequence[Letter], *, claimed: bool) -> frozenset[int]:
        """Keep what has come, in our own hands if `claimed`; the numbers of those that had not come before."""
        mine = {"state": State.CLAIMED, "worker": self._here["me"]} if claimed else {"state": State.WAITING}
        rows = [
            {"bot_id": self._here["bot"], "update_id": letter.number, "lane": letter.lane, "at": letter.at}
            | {"raw": letter.raw.decode(), "attempts": 0, "sent": 0, "worker": None, **mine}
            for letter in letters
        ]
        async with self._database.writing() as connection:
            return frozenset((await connection.execute(self._add, rows)).scalars())

    async def take(self, limit: int, full: Collection[str] = ()) -> tuple[Letter, ...]:
        """Claim up to `limit` of what nobody alive has in hand, in the order it came; nothing of the `full` lanes."""
        async with self._database.writing() as connection:
            if not self._database.is_sqlite:
                await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _TAKING})
            wanted = self._here | moment(self.now(), self._excused()) | {"most": limit, "full": list(full)}
            rows = (await connection.execute(self._left, wanted)).all()
            if rows and not self._database.is_sqlite:  # whoever has one in hand may have ended it by now
                these = wanted | {"numbers": [row.update_id for row in rows]}
                rows = (await connection.execute(self._still_free, these)).all()
            found = [
                Letter(
                    row.update_id, row.lane, (row.raw or "").encode(), row.at, row.sent,
                    _attempts(row), row.state == State.SENDING,
                )
                for row in rows
            ]  # fmt: skip
            fatal = [letter.number for letter in found if letter.attempts >= SUSPECT + TRIALS]
            await self._end(connection, State.FATAL, fatal)
            for number in fatal:
                _log.error("update %d is given up: processes ended over it", number)
            kept = tuple(letter for letter in found if letter.number not in fatal)
            if kept:
                claims = [self._here | {"number": letter.number, "tries": letter.attempts} for letter in kept]
                await connection.execute(_CLAIM, claims)
        return kept

    async def tried(self, number: int, attempts: int) -> None:
        """Note that an update is on trial now, or (0) that it has been handled without harm."""
        async with self._database.stating() as connection:
            await connection.execute(_TRY, self._here | {"number": number, "tries": attempts})

    async def note(
        self,
        begun: Collection[int],
        sent: Collection[int],
        ended: Sequence[tuple[State, Collection[int]]],
        refused: Collection[int] = (),
    ) -> frozenset[int]:
        """Write what has become of updates, in one transaction; which of `begun` are still ours and may be sent."""
        single = bool(begun) + bool(sent) + bool(refused) + len(ended) == 1
        async with self._database.stating() if single else self._database.writing() as connection:
            for state, numbers in ended:
                await self._end(connection, state, numbers)
            if refused:
                await connection.execute(_REFUSED, self._here | {"numbers": list(refused)})
            if sent:
                await connection.execute(_SENT, self._here | {"numbers": list(sent)})
            if not begun:
                return frozenset()
            return frozenset((await connection.execute(_BEGIN, self._here | {"numbers": list(begun)})).scalars())

    async def give_back(self) -> None:
        """Let others, or the next start, have what was claimed and not sent."""
        async with self._database.stating() as connection:
            await connection.execute(_GIVE_BACK, self._here)

    async def waiting(self) -> int:
        """How many updates are not dealt with."""
        open_ = select(func.count()).where(inbox.c.bot_id == _BOT, inbox.c.state.in_(OPEN))
        async with self._database.reading() as connection:
            return int((await connection.execute(open_, {"bot": self._here["bot"]})).scalar_one())

    async def prune(self, kept: timedelta = KEPT) -> int:
        """Forget the numbers of what was dealt with long ago."""
        old = delete(inbox).where(inbox.c.at < self.now() - kept, inbox.c.state.not_in(OPEN))
        async with self._database.stating() as connection:
            return (await connection.execute(old)).rowcount

    async def _end(self, connection: AsyncConnection, state: State, numbers: Collection[int]) -> None:
        if numbers:
            await connection.execute(_END, {"bot": self._here["bot"], "numbers": list(numbers), "end": state})


def _attempts(row: Row[Any]) -> int:
    """How often a process ended while it had the update in hand, up to SUSPECT; from there on, while it was tried."""
    over_it = row.state != State.WAITING and row.attempts < SUSPECT
    return int(row.attempts + over_it)


def _free(alone: bool) -> ColumnElement[bool]:
    dead = _OTHERS if alone else and_(_OTHERS, inbox.c.worker.not_in(LIVING))
    return and_(inbox.c.bot_id == _BOT, or_(inbox.c.state == State.WAITING, and_(inbox.c.state.in_(IN_HAND), dead)))


def _left(alone: bool) -> Select[Any]:
    """The query for what may be taken, by how we know that a worker is dead."""
    ours = inbox.c.bot_id == _BOT
    place = func.row_number().over(partition_by=inbox.c.lane, order_by=inbox.c.update_id).label("place")
    ranked = select(inbox, place).where(_free(alone)).subquery()
    elsewhere = select(inbox.c.lane).where(ours, inbox.c.state.in_(IN_HAND), _OTHERS, inbox.c.worker.in_(LIVING))
    wanted = and_(ranked.c.place <= PER_LANE, ranked.c.lane.not_in(bindparam("full", expanding=True)))
    chosen = select(ranked).where(wanted).order_by(ranked.c.update_id).limit(bindparam("most"))
    return chosen if alone else chosen.where(ranked.c.lane.not_in(elsewhere))
