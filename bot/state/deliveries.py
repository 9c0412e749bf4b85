"""One post of one day to one chat: the outbox. What is written here before and after a send is what survives a kill."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import BindParameter, Executable, Row, bindparam, delete, not_, or_, select, update

from bot.state.database import Database
from bot.state.subscriptions import Subscription, subscription_of
from bot.state.tables import deliveries, posted, subscriptions

DAYS_TO_SLEEP = 5
"""Posting days in a row that may fail before a subscription sleeps."""
KEPT = timedelta(days=60)
BETWEEN_LOW_NOTICES = timedelta(days=30)


class State(StrEnum):
    """How far a delivery is."""

    CLAIMED = "claimed"  # a worker has it in hand
    SENDING = "sending"  # the request to Telegram may be under way: its outcome is not known until confirmed
    WAITING = "waiting"  # to be taken up again at `not_before`, by anyone
    SENT = "sent"
    FAILED = "failed"
    SKIPPED = "skipped"


OPEN = (State.CLAIMED, State.SENDING, State.WAITING)


@dataclass(frozen=True, slots=True)
class Delivery:
    """The post of a day to a chat, on its way."""

    chat: int
    day: date
    due: datetime
    attempts: int
    fact: str | None
    subscription: Subscription
    again: bool = False  # an earlier attempt may have reached the chat


@dataclass(frozen=True, slots=True)
class Use:
    """When a chat was last given a fact: the round it was in, and the local date."""

    round: int
    day: date


@dataclass(frozen=True, slots=True)
class Past:
    """A delivery as it ended."""

    day: date
    state: State
    fact: str | None
    message: int | None
    error: str | None


_CHAT: BindParameter[int] = bindparam("chat")
_HERE = update(deliveries).where(deliveries.c.chat_id == _CHAT, deliveries.c.day == bindparam("on"))
_MINE = _HERE.where(deliveries.c.worker == bindparam("me"), deliveries.c.state.in_(bindparam("states", expanding=True)))
_WANTED = select(subscriptions.c.chat_id).where(
    subscriptions.c.chat_id == _CHAT, subscriptions.c.active, subscriptions.c.asleep.is_(None)
)
_BEGIN = _MINE.where(_WANTED.exists()).values(
    state=State.SENDING, fact_id=bindparam("fact"), attempts=deliveries.c.attempts + 1
)
_SUBSCRIPTION = update(subscriptions).where(subscriptions.c.chat_id == _CHAT)
_SENT = _HERE.values(
    state=State.SENT,
    fact_id=bindparam("fact"),
    message_id=bindparam("message"),
    sent=bindparam("when"),
    worker=None,
    error=None,
)
_WENT_WELL = _SUBSCRIPTION.values(failures=0, round=bindparam("now"))
_FAILED = _SUBSCRIPTION.values(failures=subscriptions.c.failures + 1).returning(subscriptions.c.failures)
_USED = select(posted.c.fact_id, posted.c.round, posted.c.day).where(posted.c.chat_id == _CHAT)


class Deliveries:
    """What a worker notes about the deliveries it has claimed. Each call is one transaction, committed on return.

    The statements are made once: SQLAlchemy takes longer to put one together than the database to carry it out.
    """

    def __init__(self, database: Database, worker: str) -> None:
        self._database = database
        self._worker = worker
        self._confirm = _confirmation(database)

    async def begin(self, delivery: Delivery, fact: str) -> bool:
        """Record the intent to send. False: don't send, for it was taken over, or switched off, meanwhile."""
        async with self._database.stating() as connection:
            begun = await connection.execute(_BEGIN, self._mine(delivery, State.CLAIMED) | {"fact": fact})
            return begun.rowcount == 1

    async def confirm(self, delivery: Delivery, fact: str, round_: int, message: int, at: datetime) -> None:
        """Record that the message is in the chat."""
        what = {"chat": delivery.chat, "on": delivery.day, "fact": fact, "now": round_, "message": message, "when": at}
        transaction = self._database.stating if len(self._confirm) == 1 else self._database.writing
        async with transaction() as connection:
            for statement in self._confirm:
                await connection.execute(statement, what)

    async def defer(self, delivery: Delivery, until: datetime, why: str, *, again: bool) -> None:
        """Give it back, to be taken up at `until`; `again` when this attempt may have reached the chat after all."""
        later = {"state": State.WAITING, "not_before": until, "error": why, "worker": None}
        async with self._database.stating() as connection:
            await connection.execute(_MINE, self._mine(delivery, *OPEN) | later | ({"again": True} if again else {}))

    async def skip(self, delivery: Delivery, why: str) -> None:
        """No post that day, and nobody's fault."""
        async with self._database.stating() as connection:
            ended = {"state": State.SKIPPED, "error": why, "worker": None}
            await connection.execute(_MINE, self._mine(delivery, *OPEN) | ended)

    async def fail(self, delivery: Delivery, why: str) -> bool:
        """No post that day; after five such days in a row the subscription sleeps. True if it does now."""
        async with self._database.writing() as connection:
            ended = {"state": State.FAILED, "error": why, "worker": None}
            await connection.execute(_MINE, self._mine(delivery, *OPEN) | ended)
            failures = (await connection.execute(_FAILED, {"chat": delivery.chat})).scalar() or 0
            if failures < DAYS_TO_SLEEP:
                return False
            asleep = {"chat": delivery.chat, "asleep": why, "next_due": None, "next_day": None}
            await connection.execute(_SUBSCRIPTION, asleep)
            return True

    async def used(self, chat: int) -> dict[str, Use]:
        """The facts a chat was ever given, by Fact.id."""
        async with self._database.reading() as connection:
            rows = (await connection.execute(_USED, {"chat": chat})).all()
        return {fact: Use(round_, day) for fact, round_, day in rows}

    async def pinned(self, chat: int, message: int) -> None:
        """Note which message of ours is pinned in a chat."""
        async with self._database.stating() as connection:
            await connection.execute(_SUBSCRIPTION, {"chat": chat, "pinned_message_id": message})

    async def first_low_notice(self, chat: int, day: date) -> bool:
        """Note that the administrator is told of a low pool; false if that was done lately."""
        recent = subscriptions.c.low_noticed > day - BETWEEN_LOW_NOTICES
        row = update(subscriptions).where(
            subscriptions.c.chat_id == chat, or_(subscriptions.c.low_noticed.is_(None), not_(recent))
        )
        async with self._database.stating() as connection:
            return (await connection.execute(row.values(low_noticed=day))).rowcount == 1

    async def history(self, chat: int, day: date) -> Past | None:
        """What became of a day's post; None where there was none."""
        async with self._database.reading() as connection:
            found = select(deliveries).where(deliveries.c.chat_id == chat, deliveries.c.day == day)
            row = (await connection.execute(found)).one_or_none()
        return None if row is None else Past(row.day, State(row.state), row.fact_id, row.message_id, row.error)

    async def prune(self, now: datetime, kept: timedelta = KEPT) -> int:
        """Forget old deliveries; which facts were used is kept for ever, elsewhere."""
        old = delete(deliveries).where(deliveries.c.day < (now - kept).date(), deliveries.c.state.not_in(OPEN))
        async with self._database.stating() as connection:
            return (await connection.execute(old)).rowcount

    def _mine(self, delivery: Delivery, *states: State) -> dict[str, Any]:
        """What `_MINE` asks for."""
        return {"chat": delivery.chat, "on": delivery.day, "me": self._worker, "states": states}


def _confirmation(database: Database) -> Sequence[Executable]:
    """What a confirmed delivery changes: three statements, which PostgreSQL takes as one in one round trip."""
    values = {"chat_id": _CHAT, "fact_id": bindparam("fact"), "round": bindparam("now"), "day": bindparam("on")}
    use = database.insert(posted).values(values)
    used = use.on_conflict_do_update(
        index_elements=["chat_id", "fact_id"], set_={"round": use.excluded.round, "day": use.excluded.day}
    )
    if database.is_sqlite:
        return _SENT, used, _WENT_WELL
    return (_WENT_WELL.add_cte(_SENT.cte("done"), used.cte("used")),)


def delivery_of(row: Row[Any]) -> Delivery:
    """From a row of `deliveries` joined with `subscriptions`."""
    return Delivery(
        chat=row.chat_id,
        day=row.day,
        due=row.due,
        attempts=row.attempts,
        fact=row.fact_id,
        subscription=subscription_of(row),
        again=row.again,
    )
