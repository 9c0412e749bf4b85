"""The scheduler on a stage: a clock that is moved by hand and a sender that keeps what it is given."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from bot.clock import Clock
from bot.daily.leases import Leases
from bot.daily.outbox import Outbox
from bot.daily.schedule import following
from bot.daily.scheduler import Scheduler
from bot.state import Database
from bot.state.chats import Chats
from bot.state.deliveries import Deliveries, Delivery
from bot.state.subscriptions import Subscription, Subscriptions
from index.model import Fact
from responses import Message

CHAT = -1001
START = datetime(2026, 3, 2, 3, tzinfo=UTC)  # a Monday, 08:00 in Almaty
DUE = datetime(2026, 3, 2, 4, tzinfo=UTC)
DAY = timedelta(days=1)


def subscription(chat: int = CHAT, **settings: object) -> Subscription:
    return Subscription(**{"chat": chat, "zone": "Asia/Almaty", "since": START, "at": time(9)} | settings)  # type: ignore[arg-type]


class HandClock:
    """Stands still until moved; sleeping on it moves it."""

    def __init__(self, start: datetime) -> None:
        self.time = start

    def now(self) -> datetime:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)
        await asyncio.sleep(0)


class AlarmClock(HandClock):
    """Stands still until moved; who sleeps on it sleeps until it was moved so far."""

    def __init__(self, start: datetime) -> None:
        super().__init__(start)
        self._alarms: list[tuple[datetime, asyncio.Event]] = []

    async def sleep(self, seconds: float) -> None:
        alarm = (self.time + timedelta(seconds=seconds), asyncio.Event())
        self._alarms.append(alarm)
        try:
            await alarm[1].wait()
        finally:
            self._alarms.remove(alarm)

    def move(self, to: datetime) -> None:
        self.time = to
        for at, rings in self._alarms:
            if at <= to:
                rings.set()

    async def until_set(self, at: datetime) -> None:
        """Wait until somebody sleeps until then."""
        while at not in [alarm for alarm, _ in self._alarms]:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


@dataclass(frozen=True)
class Sent:
    at: datetime
    chat: int
    text: str
    thread: int
    silent: bool
    message: int


class Letterbox:
    """Telegram, as far as the scheduler sees it. `refuse` may raise what Telegram would for a chat."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.sent: list[Sent] = []
        self.pins: list[tuple[int, int, int | None]] = []
        self.waits: list[tuple[int, float]] = []
        self.slowness = 0.0  # seconds that the gate takes
        self.on_the_way: Callable[[], float] = lambda: 0.0  # seconds that a post takes
        self.posted = asyncio.Event()
        self.at_the_gate = 0  # posts that have come to it so far
        self.refuse: Callable[[int], None] = lambda chat: None

    async def admit(self, chat: int) -> None:
        self.at_the_gate += 1
        await asyncio.sleep(self.slowness)

    async def post(self, chat: int, message: Message, *, thread: int = 0, silent: bool = False) -> int:
        self.refuse(chat)
        await asyncio.sleep(self.on_the_way())
        self.posted.set()
        number = len(self.sent) + 1
        self.sent.append(Sent(self.now(), chat, message.plain, thread, silent, number))
        return number

    async def told_to_wait(self, chat: int, seconds: float) -> None:
        self.waits.append((chat, seconds))

    async def pin(self, chat: int, message: int, *, instead_of: int | None, silent: bool) -> None:
        self.pins.append((chat, message, instead_of))

    def to(self, chat: int) -> list[Sent]:
        return [sent for sent in self.sent if sent.chat == chat]


@dataclass
class Shelf:
    """Facts by hand; a post is the fact's id."""

    items: Sequence[Fact] = ()
    asked: list[str | None] = field(default_factory=list)

    async def facts(self, subscription: Subscription) -> Sequence[Fact]:
        self.asked.append(subscription.language)
        return self.items

    async def post(self, subscription: Subscription, fact: Fact, delivery: Delivery) -> Message:
        return Message.of(fact.id)

    async def low(self, subscription: Subscription, left: int) -> Message:
        return Message.of(f"{left} left")


class Stage:
    """One process with its scheduler, unless `worker` says that it is another."""

    def __init__(
        self,
        database: Database,
        facts: Sequence[Fact],
        start: datetime = START,
        worker: str = "one",
        clock: Clock | None = None,
        beside: Stage | None = None,
    ) -> None:
        self.clock = beside.clock if beside else clock or HandClock(start)
        self.box = beside.box if beside else Letterbox(self.clock.now)
        self.shelf = beside.shelf if beside else Shelf(facts)
        self.subscriptions = Subscriptions(database)
        self.chats = Chats(database)
        self.deliveries = Deliveries(database, worker)
        self.leases = Leases(database, worker, self.clock.now)
        self.outbox = Outbox(self.deliveries, self.chats, self.shelf, self.box, self.clock, dice=lambda: 1.0)
        self.scheduler = Scheduler(self.leases, self.outbox, self.deliveries, self.subscriptions, self.clock)

    async def subscribe(self, subscription: Subscription) -> None:
        coming = following(subscription, self.clock.now())
        values = {name: getattr(subscription, name) for name in subscription.__slots__}
        values |= {"active": True, "next_due": coming.due, "next_day": coming.day}
        await self.subscriptions.save(Subscription(**values))

    async def live(self, until: datetime) -> None:
        """Let the time run to `until`, waking a moment after each time something is due."""
        assert isinstance(self.clock, HandClock)
        due = await self.leases.next_due()
        while due is not None and due < until:
            self.clock.time = max(self.clock.time, due + timedelta(seconds=1))
            due = await self.scheduler.catch_up()
        self.clock.time = max(self.clock.time, until)
        await self.scheduler.catch_up()
