"""One post of one day to one chat: the outbox. What is written here before and after a send is what survives a kill."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, delete, not_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import Update

from khorgos.bot.state.database import Database
from khorgos.bot.state.subscriptions import Subscription, subscription_of
from khorgos.bot.state.tables import deliveries, posted, subscriptions

DAYS_TO_SLEEP = 5
"""Posting days in a row that may fail before a subscription sleeps."""
KEPT = timedelta(days=60)
BETWEEN_LOW_NOTICES = timedelta(days=30)


class State(StrEnum):
    CLAIMED = "claimed"  # a worker has it in hand
    SENDING = "sending"  # the request to Telegram may be under way: its outcome is not known until confirmed
    WAITING = "waiting"  # to be taken up again at `not_before`, by anyone
    SENT = "sent"
    FAILED = "failed"
    SKIPPED = "skipped"


OPEN = (State.CLAIMED, State.SENDING, State.WAITING)


@dataclass(frozen=True, slots=True)
class Delivery:
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


class Deliveries:
    """What a worker notes about the deliveries it has claimed. Each call is one transaction, committed on return."""

    def __init__(self, database: Database, worker: str) -> None:
        self._database = database
        self._worker = worker

    async def begin(self, delivery: Delivery, fact: str) -> bool:
        """Record the intent to send. False: don't send, for it was taken over, or switched off, meanwhile."""
        wanted = select(subscriptions.c.chat_id).where(
            subscriptions.c.chat_id == delivery.chat, subscriptions.c.active, subscriptions.c.asleep.is_(None)
        )
        row = self._mine(delivery, State.CLAIMED).where(wanted.exists())
        async with self._database.stating() as connection:
            values = {"state": State.SENDING, "fact_id": fact, "attempts": deliveries.c.attempts + 1}
            return (await connection.execute(row.values(values))).rowcount == 1

    async def confirm(self, delivery: Delivery, fact: str, round_: int, message: int, at: datetime) -> None:
        """Record that the message is in the chat."""
        used = {"chat_id": delivery.chat, "fact_id": fact, "round": round_, "day": delivery.day}
        insert = self._database.insert(posted).values(used)
        key = (deliveries.c.chat_id == delivery.chat, deliveries.c.day == delivery.day)
        done = {"state": State.SENT, "fact_id": fact, "message_id": message, "sent": at, "worker": None, "error": None}
        async with self._database.writing() as connection:
            await connection.execute(update(deliveries).where(*key).values(done))
            await connection.execute(
                insert.on_conflict_do_update(
                    index_elements=["chat_id", "fact_id"], set_={"round": round_, "day": delivery.day}
                )
            )
            await _touch(connection, delivery.chat, {"failures": 0, "round": round_})

    async def defer(self, delivery: Delivery, until: datetime, why: str, *, again: bool) -> None:
        """Give it back, to be taken up at `until`; `again` when this attempt may have reached the chat after all."""
        later = {"state": State.WAITING, "not_before": until, "error": why, "worker": None}
        async with self._database.stating() as connection:
            await connection.execute(self._mine(delivery, *OPEN).values(later | ({"again": True} if again else {})))

    async def skip(self, delivery: Delivery, why: str) -> None:
        """No post that day, and nobody's fault."""
        async with self._database.stating() as connection:
            ended = {"state": State.SKIPPED, "error": why, "worker": None}
            await connection.execute(self._mine(delivery, *OPEN).values(ended))

    async def fail(self, delivery: Delivery, why: str) -> bool:
        """No post that day; after five such days in a row the subscription sleeps. True if it does now."""
        async with self._database.writing() as connection:
            ended = {"state": State.FAILED, "error": why, "worker": None}
            await connection.execute(self._mine(delivery, *OPEN).values(ended))
            failures = await _touch(connection, delivery.chat, {"failures": subscriptions.c.failures + 1})
            if failures < DAYS_TO_SLEEP:
                return False
            await _touch(connection, delivery.chat, {"asleep": why, "next_due": None, "next_day": None})
            return True

    async def used(self, chat: int) -> dict[str, Use]:
        """The facts a chat was ever given, by Fact.id."""
        async with self._database.reading() as connection:
            rows = await connection.execute(select(posted).where(posted.c.chat_id == chat))
            return {row.fact_id: Use(row.round, row.day) for row in rows}

    async def pinned(self, chat: int, message: int) -> None:
        async with self._database.stating() as connection:
            await _touch(connection, chat, {"pinned_message_id": message})

    async def first_low_notice(self, chat: int, day: date) -> bool:
        """Note that the administrator is told of a low pool; false if that was done lately."""
        recent = subscriptions.c.low_noticed > day - BETWEEN_LOW_NOTICES
        row = update(subscriptions).where(
            subscriptions.c.chat_id == chat, or_(subscriptions.c.low_noticed.is_(None), not_(recent))
        )
        async with self._database.stating() as connection:
            return (await connection.execute(row.values(low_noticed=day))).rowcount == 1

    async def history(self, chat: int, day: date) -> Past | None:
        async with self._database.reading() as connection:
            found = select(deliveries).where(deliveries.c.chat_id == chat, deliveries.c.day == day)
            row = (await connection.execute(found)).one_or_none()
        return None if row is None else Past(row.day, State(row.state), row.fact_id, row.message_id, row.error)

    async def prune(self, now: datetime, kept: timedelta = KEPT) -> int:
        """Forget old deliveries; which facts were used is kept for ever, elsewhere."""
        old = delete(deliveries).where(deliveries.c.day < (now - kept).date(), deliveries.c.state.not_in(OPEN))
        async with self._database.stating() as connection:
            return (await connection.execute(old)).rowcount

    def _mine(self, delivery: Delivery, *states: State) -> Update:
        return update(deliveries).where(
            deliveries.c.chat_id == delivery.chat,
            deliveries.c.day == delivery.day,
            deliveries.c.worker == self._worker,
            deliveries.c.state.in_(states),
        )


async def _touch(connection: AsyncConnection, chat: int, values: dict[str, Any]) -> int:
    """Update a subscription; returns its failures, 0 if there is none."""
    row = update(subscriptions).where(subscriptions.c.chat_id == chat).values(values)
    return (await connection.execute(row.returning(subscriptions.c.failures))).scalar() or 0


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
