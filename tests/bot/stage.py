"""The real bot against the stand-in, with a library small enough to read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest

from bot.application import build_application, build_dispatcher
from bot.library import Holder
from bot.playground import Chat, Message, Person, Playground, World
from bot.run import Companion, run_polling
from bot.settings import Settings
from bot.state.database import open_database, sqlite_url
from tests.bot.shelf import Shelf


async def until_called(playground: Playground, method: str) -> None:
    """Wait until such a call has come in."""
    while not playground.calls[method]:  # noqa: ASYNC110  # the counter tells nobody
        await asyncio.sleep(0.01)


UNPACED = {"CHAT_BURST": 10_000, "GROUP_PER_MINUTE": 10_000}
"""So many messages to one chat at once: the stand-in has no flood control, and what paces has tests of its own."""


@dataclass
class Stage:
    """A stand-in with the bot at work in it: Ada in private, Ada and Bo in a group."""

    playground: Playground
    folder: Path
    shelf: Shelf = field(default_factory=Shelf)
    settings: dict[str, object] = field(default_factory=dict)
    """Beside the folders."""

    def __post_init__(self) -> None:
        self.holder = Holder(self.shelf)
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self.ada = self.world.person("Ada", username="ada")
        self.bo = self.world.person("Bo", username="bo")
        self.private = self.world.private(self.ada)
        self.group = self.world.group("Reading circle", [self.bo], administrators=[self.ada])

    @property
    def world(self) -> World:
        return self.playground.world

    def put(self, shelf: Shelf) -> None:
        """Another library takes the place of the one there is."""
        self.shelf = self.holder.library = shelf

    @asynccontextmanager
    async def running(self, *companions: Companion) -> AsyncIterator[None]:
        database = await open_database(sqlite_url(self.folder / "khorgos.sqlite"), synchronous="OFF")
        settings = Settings(**{"documents": self.folder, "data": self.folder} | self.settings)  # type: ignore[arg-type]
        application = build_application(
            settings,
            self.holder,
            database,
            token=self.playground.token,
            base_url=self.playground.api_url,
            base_file_url=self.playground.file_url,
            now=lambda: self.now(),
        )
        stop = asyncio.Event()
        dispatcher = build_dispatcher(application, settings, database)
        with patch.multiple("bot.traffic.windows", **UNPACED):
            bot = asyncio.create_task(run_polling(application, dispatcher, stop, companions))
            try:
                yield
            finally:
                stop.set()
                await bot
                await database.close()

    async def ask(self, text: str) -> Message:
        """Ada asks in private."""
        return await self.world.ask(self.private, self.ada, text)

    async def press(self, message: Message, label: str, person: Person | None = None) -> str:
        """Press a button; the notice that the bot gives, if any."""
        answer = await self.world.press(message, label, person or self.ada)
        return answer.text

    async def reply_to_press(self, message: Message, label: str, person: Person | None = None) -> Message:
        """Press a button that is answered with a new message."""
        state = self.world.state(message.chat)
        state.seen = max(state.messages)
        await self.press(message, label, person)
        return await self.world.next_bot_message(message.chat)

    async def edited_by_press(self, message: Message, label: str, person: Person | None = None) -> Message:
        """Press a button that turns its message into another."""
        before = self.world.message(message.chat, message.id)
        await self.press(message, label, person)

        def changed() -> Message | None:
            now = self.world.message(message.chat, message.id)
            return now if now != before else None

        return await self.world.until(changed, what="edit")

    async def silence(self, chat: Chat, do: Callable[[], Awaitable[object]]) -> bool:
        """Whether the bot says nothing in `chat` to what `do` does: a question asked after it is answered first."""
        known = len(self.world.bot_messages(chat))
        await do()
        await self.world.ask(chat, self.ada, "/ask harbour opened")
        return len(self.world.bot_messages(chat)) == known + 1


@pytest.fixture
async def stage(playground: Playground, tmp_path: Path) -> AsyncIterator[Stage]:
    staged = Stage(playground, tmp_path)
    async with staged.running():
        yield staged


@pytest.fixture
def idle_stage(playground: Playground, tmp_path: Path) -> Stage:
    """The same without the bot; `running()` starts it, as often as wanted."""
    return Stage(playground, tmp_path)
