"""A chat's settings for its daily fact, and where its scheduler stands."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Row, func, select, update

from bot.state.database import Database
from bot.state.tables import deliveries, subscriptions

EVERY_DAY = 0b1111111
COLUMNS = {"chat": "chat_id", "thread": "thread_id"}


@dataclass(frozen=True, slots=True)
class Subscription:
    """`at` is local in `zone` (IANA); bit 0 of `weekdays` is Monday; `thread` is 0 outside of topics."""

    chat: int
    zone: str
    since: datetime
    place: str | None = None  # the city that was named; none: the zone's own
    at: time = time(9)
    active: bool = False
    thread: int = 0
    weekdays: int = EVERY_DAY
    language: str | None = None  # none: the chat's
    topics: tuple[str, ...] = ()
    on_this_day: bool = True
    silent: bool = False
    pin: bool = False
    quiz: bool = False  # the fact as a quiz, where one can be made of it
    weekly: bool = False  # the week's best-liked facts are told
    quiet_from: time | None = None  # local, as `quiet_until`: between them posts make no sound
    quiet_until: time | None = None
    title: str | None = None  # of the chat; none in private
    set_by: int | None = None  # the person, where it was one
    next_due: datetime | None = None  # UTC; none while off or asleep
    next_day: date | None = None  # the local date of next_due
    failures: int = 0  # posting days in a row that failed
    asleep: str | None = None  # why, if it sleeps
    round: int = 1  # from 1; counts how often all facts were used
    low_noticed: date | None = None
    pinned_message_id: int | None = None

    @property
    def awake(self) -> bool:
        """Whether posts go out: it is on, and the chat can be reached."""
        return self.active and self.asleep is None


SETTINGS = frozenset(
    {
        "thread",
        "zone",
        "place",
        "at",
        "active",
        "weekdays",
        "language",
        "topics",
        "on_this_day",
        "silent",
        "pin",
        "quiz",
        "weekly",
        "quiet_from",
        "quiet_until",
        "since",
    }
    | {"title", "set_by", "next_due", "next_day"}
)
"""What an administrator's change writes; the rest belongs to the scheduler."""


class Subscriptions:
    """The settings of daily facts, and where their schedules stand."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, chat: int) -> Subscription | None:
        """What is set for a chat; None where nothing ever was."""
        async with self._database.reading() as connection:
            found = await connection.execute(select(subscriptions).where(subscriptions.c.chat_id == chat))
            row = found.one_or_none()
        return None if row is None else subscription_of(row)

    async def save(self, subscription: Subscription) -> None:
        """Write the settings and wake it; what the scheduler keeps (rounds, pins) is left as it is in the database."""
        row = {COLUMNS.get(f.name, f.name): getattr(subscription, f.name) for f in fields(Subscription)}
        row |= {"failures": 0, "asleep": None}
        changed = {COLUMNS.get(name, name) for name in SETTINGS} | {"failures", "asleep"}
        insert = self._database.insert(subscriptions).values(row)
        async with self._database.stating() as connection:
            await connection.execute(
                insert.on_conflict_do_update(
                    index_elements=["chat_id"], set_={name: row[name] for name in sorted(changed)}
                )
            )

    async def switch(self, chat: int, now: datetime, **switches: bool | time | None) -> None:
        """Set how posts come (silent, quiz, weekly, quiet hours), on, off or asleep: no post is moved by that."""
        row = {
            COLUMNS.get(f.name, f.name): getattr(Subscription(chat, "UTC", now), f.name) for f in fields(Subscription)
        }
        insert = self._database.insert(subscriptions).values(row | switches)
        async with self._database.stating() as connection:
            await connection.execute(insert.on_conflict_do_update(index_elements=["chat_id"], set_=switches))

    async def put_to_sleep(self, chat: int, why: str) -> bool:
        """Post nothing more until it is woken; true if there was something to put to sleep."""
        asleep = update(subscriptions).where(subscriptions.c.chat_id == chat, subscriptions.c.active)
        async with self._database.stating() as connection:
            return (await connection.execute(asleep.values(asleep=why, next_due=None, next_day=None))).rowcount > 0

    async def sleeping(self) -> tuple[Subscription, ...]:
        """Those that are on and whose chats could not be reached, by chat."""
        query = select(subscriptions).where(subscriptions.c.active, subscriptions.c.asleep.is_not(None))
        async with self._database.reading() as connection:
            return tuple(map(subscription_of, await connection.execute(query.order_by(subscriptions.c.chat_id))))

    async def awake(self) -> tuple[Subscription, ...]:
        """Those whose posts go out."""
        query = select(subscriptions).where(subscriptions.c.active, subscriptions.c.asleep.is_(None))
        async with self._database.reading() as connection:
            return tuple(map(subscription_of, await connection.execute(query)))

    async def reschedule(self, chat: int, was: datetime | None, due: datetime, day: date) -> None:
        """Move the next post, unless somebody moved it meanwhile."""
        row = update(subscriptions).where(subscriptions.c.chat_id == chat, subscriptions.c.next_due == was)
        async with self._database.stating() as connection:
            await connection.execute(row.values(next_due=due, next_day=day))

    async def next_due(self) -> datetime | None:
        """When the next post of any chat is due."""
        async with self._database.reading() as connection:
            found: datetime | None = (await connection.execute(select(func.min(subscriptions.c.next_due)))).scalar()
        return found

    async def last_day(self, chat: int) -> date | None:
        """The last local date that has had its delivery, whatever became of it."""
        async with self._database.reading() as connection:
            last = select(func.max(deliveries.c.day)).where(deliveries.c.chat_id == chat)
            found: date | None = (await connection.execute(last)).scalar()
        return found


def subscription_of(row: Row[Any]) -> Subscription:
    """A row of the table as a record."""
    values = {f.name: getattr(row, COLUMNS.get(f.name, f.name)) for f in fields(Subscription)}
    return Subscription(**values | {"topics": tuple(values["topics"])})
