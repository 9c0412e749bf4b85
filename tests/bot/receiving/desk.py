"""An inbox in memory and handlers made for a test: what is received, in virtual time and without a database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from telegram import Bot, Update

from bot.receiving.dispatch import Dispatcher
from bot.state.away import Patience
from bot.state.inbox import Letter, State
from bot.traffic.errands import in_hand
from tests.bot.receiving.test_parsing import BOT, message, press

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
Noted = tuple[set[int], list[int], dict[State, list[int]], set[int]]


@pytest.fixture
def one_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clocks that nobody sets are those of the loop."""
    for module in ("state.away", "receiving.errand", "receiving.dispatch"):
        monkeypatch.setattr(f"bot.{module}.monotonic", lambda: asyncio.get_running_loop().time())


@dataclass
class Book:
    """An inbox. While it `fails` it raises, while it `hangs` it never answers; `noted` has what it was told."""

    alone: bool = True
    fails: bool = False
    hangs: bool = False
    takes: float = 0.001
    tells: float = 0.0
    """Seconds after which it tells what was taken."""
    theirs: set[int] = field(default_factory=set)
    """Updates that another process has taken over."""
    kept: dict[int, Letter] = field(default_factory=dict)
    left: list[Letter] = field(default_factory=list)
    """What lies in it and is in nobody's hands."""
    noted: list[Noted] = field(default_factory=list)
    trials: list[tuple[int, int]] = field(default_factory=list)
    given_back: int = 0

    def __post_init__(self) -> None:
        self.patience = Patience()

    def now(self) -> datetime:
        return START + timedelta(seconds=asyncio.get_running_loop().time())

    async def answers(self) -> None:
        await asyncio.sleep(3600 if self.hangs else self.takes)
        if self.fails:
            raise OSError("it is away")

    async def add(self, letters: Sequence[Letter], *, claimed: bool) -> frozenset[int]:
        await self.answers()
        new = {letter.number: letter for letter in letters if letter.number not in self.kept}
        self.kept |= new
        if not claimed:
            self.left += new.values()
        return frozenset(new)

    async def take(self, limit: int, full: Collection[str] = ()) -> tuple[Letter, ...]:
        await self.answers()
        found = [letter for letter in self.left if letter.lane not in full][:limit]
        self.left = [letter for letter in self.left if letter not in found]
        await asyncio.sleep(self.tells)
        return tuple(found)

    async def note(
        self,
        begun: Collection[int],
        sent: Collection[int],
        ended: Sequence[tuple[State, Collection[int]]],
        refused: Collection[int] = (),
    ) -> frozenset[int]:
        await self.answers()
        self.noted.append((set(begun), list(sent), {state: list(numbers) for state, numbers in ended}, set(refused)))
        return frozenset(begun) - self.theirs

    async def tried(self, number: int, attempts: int) -> None:
        self.trials.append((number, attempts))

    async def give_back(self) -> None:
        self.given_back += 1

    async def prune(self) -> int:
        return 0

    @property
    def ended(self) -> dict[State, list[int]]:
        """Everything that was dealt with, by its end, in the order in which it was noted."""
        found: dict[State, list[int]] = {}
        for _, _, ended, _ in self.noted:
            for state, numbers in ended.items():
                found.setdefault(state, []).extend(numbers)
        return found


@dataclass
class Handlers:
    """The application, as far as the dispatcher sees it: `does` is what handling an update comes to."""

    does: Callable[[Update], Awaitable[None]]
    bot: Bot = BOT
    begun: list[int] = field(default_factory=list)
    done: list[int] = field(default_factory=list)

    async def process_update(self, update: Update) -> None:
        self.begun.append(update.update_id)
        await self.does(update)
        self.done.append(update.update_id)


def dispatcher(book: Book, handlers: Handlers, slots: int = 32) -> Dispatcher:
    return Dispatcher(handlers, book, slots)  # type: ignore[arg-type]


def said(number: int, chat: int = 7, **fields: Any) -> dict[str, Any]:
    """A message in a chat, as Telegram sends it."""
    return {"update_id": number, "message": message(chat={"id": chat, "type": "private"}, **fields)}


def pressed(number: int) -> dict[str, Any]:
    return {"update_id": number, "callback_query": press()}


async def seconds(count: float) -> None:
    """Let so many pass."""
    await asyncio.sleep(count)


def takes(count: float) -> Callable[[Update], Awaitable[None]]:
    async def handle(update: Update) -> None:
        await asyncio.sleep(count)

    return handle


async def sends(update: Update, lasts: float) -> None:
    """An answer that is so many seconds on its way to Telegram."""
    errand = in_hand.get()
    assert errand is not None
    errand.waits()
    assert await errand.begin()
    await asyncio.sleep(lasts)
    await errand.arrived()


@asynccontextmanager
async def at_work(book: Book, handlers: Handlers, slots: int = 32) -> AsyncIterator[Dispatcher]:
    working = dispatcher(book, handlers, slots)
    chores = [asyncio.create_task(chore()) for chore in working.chores()]  # type: ignore[arg-type]
    await seconds(0.1)  # the inbox has been looked at
    try:
        yield working
    finally:
        for chore in chores:
            chore.cancel()
        await asyncio.gather(*chores, return_exceptions=True)
