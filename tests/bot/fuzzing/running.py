"""The bot under random updates: what it sends, refuses, logs and takes of memory is looked at after each."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bot.application import build_application, build_dispatcher
from bot.daily.service import build_daily
from bot.handler_context import HandlerContext
from bot.handlers import Handlers
from bot.handlers.daily import DailyPosts
from bot.handlers.presses import App, Bot
from bot.library import Holder, Library
from bot.playground import Chat, Person, Playground
from bot.receiving.dispatch import Dispatcher
from bot.settings import Settings
from bot.state.database import Database, opened, sqlite_url
from bot.traffic.gate import Priority
from bot.traffic.limiter import Limiter
from bot.traffic.windows import LocalBudget, Turn
from tests.bot.fuzzing.addressing import addressed
from tests.bot.fuzzing.updates import Json, Source

WAIT = 300.0
SPEAKING = ("send", "edit", "answer", "copy", "forward", "pin")
QUIET = frozenset({"sendChatAction"})
TENTHS = 10
KEPT = 40
"""Messages of each chat that the stand-in keeps: its own memory is not what is measured."""
EXCUSED = (
    "message to edit not found", "message can't be edited", "query is too old", "chat not found", "not modified",
    "blocked by the user", "can't initiate", "not a member", "kicked", "invalid file_id", "file is too big",
    "user not found", "participant", "message to react not found", "thread not found",
)  # fmt: skip
"""Refusals of what no bot can know: a message that is gone, a query that never was, a chat that isn't there."""


@dataclass
class Findings:
    """What was wrong, each with the update that brought it about; memory in megabytes after each tenth."""

    errors: list[tuple[str, Json | None]] = field(default_factory=list)
    unasked: list[tuple[Counter[str], Json]] = field(default_factory=list)
    refused: list[tuple[str, str, Json]] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    answered: int = 0
    memory: list[float] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        return not (self.errors or self.unasked or self.refused)


class _Errors(logging.Handler):
    def __init__(self, findings: Findings) -> None:
        super().__init__(logging.ERROR)
        self._findings = findings
        self.at: Json | None = None

    def emit(self, record: logging.LogRecord) -> None:
        cause = f" {record.exc_info[1]!r}" if record.exc_info else ""
        self._findings.errors.append((record.getMessage() + cause, self.at))


async def fuzz(
    library: Library, folder: Path, count: int, seed: int, tell: Callable[[int], None] = lambda _: None
) -> Findings:
    """Send `count` random updates, one after the other; `folder` is for documents and data."""
    assert logging.getLogger("bot").isEnabledFor(logging.ERROR), "errors that nobody logs can't be counted"
    findings, dice = Findings(), Random(seed)
    errors = _Errors(findings)
    (folder / "documents").mkdir(exist_ok=True)
    (folder / "documents" / "tide.md").write_text("# Tides\n\nThe tide of 1911 was high.\n")
    async with Playground(limits=None) as playground, opened(sqlite_url(folder / "fuzz.sqlite")) as database:
        people, chats = _places(playground)
        settings = Settings(
            documents=folder / "documents", data=folder, operators=frozenset({people[0].id}), keep_questions=5
        )
        holder = Holder(library)
        application = _application(settings, holder, database, playground)
        dispatcher = build_dispatcher(application, settings, database)
        source = Source(playground.world, dice, people, chats)
        async with application:
            chores = [asyncio.create_task(chore()) for chore in (*dispatcher.chores(), lambda: _never_indexed(holder))]
            logging.getLogger().addHandler(errors)
            try:
                for number in range(count):
                    errors.at = update = source.update()
                    await _sent(playground, dispatcher, update, findings)
                    if number % 200 == 0:
                        _tidy(playground)
                        tell(number)
                    if (number + 1) % max(count // TENTHS, 1) == 0:
                        findings.memory.append(resident())
            finally:
                logging.getLogger().removeHandler(errors)
                await dispatcher.close()
                for chore in chores:
                    chore.cancel()
                await asyncio.gather(*chores, return_exceptions=True)
    return findings


def _application(settings: Settings, holder: Holder, database: Database, playground: Playground) -> App:
    """The whole bot, with the panel of the daily fact but without its clock."""
    gate, rooms = _Open(LocalBudget()), list[DailyPosts]()

    def further(handler_context: HandlerContext, bot: Bot) -> Handlers:
        rooms.append(DailyPosts(handler_context, build_daily(handler_context, bot, gate)))
        return rooms[0].handlers()

    application = build_application(
        settings, holder, database, token=playground.token, base_url=playground.api_url,
        base_file_url=playground.file_url, limiter=gate, further=further,
    )  # fmt: skip
    application.add_handlers(rooms[0].early_handlers(), group=-2)
    return application


async def _never_indexed(holder: Holder) -> None:
    """In the place of who keeps the library up to date: changes of the documents are told to have failed at once."""
    while True:
        await holder.called.wait()
        holder.called.clear()
        holder.failures, holder.failed = holder.failures + 1, "it is not indexed here"


class _Open(Limiter):
    """A gate without waiting: the stand-in keeps no limits here, neither over all nor of a chat."""

    async def _turn(self, chat: int | str) -> Turn:
        return Turn(0.0, (), ())

    async def _pass(self, priority: Priority) -> None:
        return


def _places(playground: Playground) -> tuple[list[Person], list[Chat]]:
    world = playground.world
    people = [world.person(name, username=name.lower()) for name in ("Ada", "Bo", "Carl")]
    people.append(world.person("<b>\u202eEve</b>", "\u0336" * 20, language="zz"))
    chats = [world.private(person) for person in people]
    chats.append(world.group("Circle", people[1:], administrators=people[:1]))
    chats.append(world.group("Forum", people[1:], administrators=people[:1], forum=True))
    chats.append(world.channel("Channel", people[0]))
    return people, chats


async def _sent(playground: Playground, dispatcher: Dispatcher, update: Json, findings: Findings) -> None:
    """Hand an update over, wait until it is dealt with, and look at what that brought about."""
    before, refused = Counter(playground.calls), len(playground.api.refused)
    findings.kinds[next((name for name in update if name != "update_id"), "")] += 1
    await dispatcher.accept([update])
    try:
        async with asyncio.timeout(WAIT):
            while dispatcher._held or dispatcher._backlog:  # in our hands, or in the inbox behind others
                dispatcher.changed.clear()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(dispatcher.changed.wait(), 0.01)
    except TimeoutError:
        raise AssertionError(f"not dealt with within {WAIT:.0f} s: {update}") from None
    said = Counter({name: n for name, n in (playground.calls - before).items() if _speaks(name)})
    findings.answered += bool(said)
    if said and not addressed(update, playground.world.bot.person):
        findings.unasked.append((said, update))
    for method, why in playground.api.refused[refused:]:
        if not any(excuse in why.lower() for excuse in EXCUSED):
            findings.refused.append((method, why, update))


def _speaks(method: str) -> bool:
    return method.startswith(SPEAKING) and method not in QUIET


def _tidy(playground: Playground) -> None:
    world = playground.world
    for state in world.chats.values():
        for number in list(state.messages)[:-KEPT]:
            del state.messages[number]
    for kept in (world.callbacks._pressed, world.callbacks._answers, world.inline.results, world.files._by_id):
        kept.clear()
    playground.api.refused.clear()


def resident() -> float:
    """Megabytes of this process that lie in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
