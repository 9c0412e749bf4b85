"""A bot with its daily posts at work in the stand-in, on a Monday morning."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.application import build_application, build_dispatcher
from bot.daily.service import Daily, build_daily, to_next_post
from bot.handler_context import HandlerContext
from bot.handlers import Handlers
from bot.handlers.daily import DailyPosts
from bot.handlers.presses import Bot
from bot.library import Holder
from bot.playground import Chat, Message, MovableClock, Person, Playground
from bot.run import run_polling
from bot.settings import Settings
from bot.state import Database
from bot.state.budget import SharedBudget
from bot.state.deliveries import Deliveries
from bot.traffic.limiter import Limiter
from bot.traffic.windows import OVERALL_PER_SECOND
from tests.bot.shelf import PATIENCE, Shelf

MONDAY = datetime(2026, 3, 2, 3, tzinfo=UTC)  # 08:00 in Almaty


class ShiftedClock(MovableClock):
    """The stand-in's clock for the bot: sleeping takes as long as it takes."""

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(min(seconds, 0.05))


@dataclass
class Scene:
    """A bot with its daily posts at work, in a world where it is Monday morning."""

    playground: Playground
    daily: Daily
    clock: ShiftedClock
    database: Database
    holder: Holder

    def __post_init__(self) -> None:
        self.world = self.playground.world
        self.ada = self.world.person("Ada")
        self.bo = self.world.person("Bo")
        self.group = self.world.group("Reading circle", [self.bo], administrators=[self.ada], supergroup=True)

    async def says(self, text: str, person: Person | None = None, chat: Chat | None = None) -> Message:
        return await self.world.ask(chat or self.group, person or self.ada, text)

    async def press(self, message: Message, label: str, person: Person | None = None) -> Message:
        """Press a button that turns its message into another."""
        before = self.world.message(message.chat, message.id)
        await self.world.press(before, label, person or self.ada)

        def changed() -> Message | None:
            now = self.world.message(message.chat, message.id)
            return now if now != before else None

        return await self.world.until(changed, what="edit")

    async def notice(self, message: Message, label: str, person: Person) -> str:
        return (await self.world.press(message, label, person)).text

    async def next_post(self, chat: Chat | None = None) -> Message:
        """Move the clock to the next posting time and give what comes."""
        state = self.world.state(chat or self.group)
        state.seen = max(state.messages, default=0)
        kept, number = Deliveries(self.database, "nobody"), (chat or self.group).id
        had = len(await kept.used(number))
        assert await to_next_post(self.daily, self.clock.move_to)
        post = await self.world.next_bot_message(chat or self.group)

        async def confirmed() -> bool:
            return len(await kept.used(number)) > had

        await until(confirmed, True)
        return post


@asynccontextmanager
async def perform(playground: Playground, database: Database, folder: Path) -> AsyncIterator[Scene]:
    clock, holder = ShiftedClock(MONDAY), Holder(Shelf())
    gate = Limiter(SharedBudget(database, OVERALL_PER_SECOND))
    rooms: list[DailyPosts] = []

    def further(handler_context: HandlerContext, bot: Bot) -> Handlers:
        rooms.append(DailyPosts(handler_context, build_daily(handler_context, bot, gate, clock)))
        return rooms[0].handlers()

    settings = Settings(documents=folder, data=folder)
    application = build_application(
        settings, holder, database, token=playground.token,
        base_url=playground.api_url, limiter=gate, further=further, now=clock.now,
    )  # fmt: skip
    application.add_handlers(rooms[0].early_handlers(), group=-2)
    stop = asyncio.Event()
    dispatcher = build_dispatcher(application, settings, database, clock.now)
    bot = asyncio.create_task(run_polling(application, dispatcher, stop, [rooms[0].daily.run]))
    try:
        yield Scene(playground, rooms[0].daily, clock, database, holder)
    finally:
        stop.set()
        await bot


def labels(message: Message) -> list[str]:
    return [button.text for row in message.keyboard for button in row]


async def until(look: Callable[[], Awaitable[bool]], wanted: bool) -> None:
    async with asyncio.timeout(PATIENCE):
        while await look() != wanted:  # noqa: ASYNC110  # a database tells nobody
            await asyncio.sleep(0.02)
