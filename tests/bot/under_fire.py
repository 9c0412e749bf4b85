"""`khorgos run` as a process of its own, to be stopped and killed, with a folder of documents of two sentences."""

from __future__ import annotations

import asyncio
import itertools
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.playground import Chat, Person, Playground
from tests.bot.forked import Forked
from tests.bot.served import served

TEXT = "# The Quays of Ferrytown\n\nThe harbour of Ferrytown opened in 1871. The lighthouse was lit in 1925.\n"
_OF_THE_CONNECTION = {"connection", "content-length", "host", "transfer-encoding"}
QUESTION = "When did the harbour of Ferrytown open?"
LAST_LINES = 60
"""Of a process' log, that are told where a test fails."""
PATIENCE = 300.0
"""Seconds after which a test gives up: of a machine that has much else to do."""


@dataclass
class Running:
    """A process, and what it has written of its log so far: all of it once it is known to have ended."""

    process: Forked

    def __post_init__(self) -> None:
        self.log: list[str] = []
        self._reading = asyncio.create_task(_read(self.process.errors, self.log))

    async def kill(self) -> None:
        """End it, if it still runs."""
        if self.process.returncode is None:
            self.process.kill()
        await self.ended()

    async def ended(self) -> int:
        """The exit code, once it has ended by itself or by a signal."""
        async with asyncio.timeout(PATIENCE):
            code = await self.process.wait()
            await self._reading
        return code

    async def until_it_says(self, what: str, times: int = 1) -> None:
        """Until so many lines of its log have it. What was written a moment ago may not have been read yet."""
        async with asyncio.timeout(PATIENCE):
            while self.says(what) < times:  # noqa: ASYNC110  # a pipe tells nobody
                await asyncio.sleep(0.02)

    def says(self, what: str) -> int:
        """How many lines of its log have it."""
        return sum(what in line for line in self.log)


async def whoever_says(what: str, *bots: Running) -> Running:
    """One of the bots whose log has it, as soon as one does."""
    async with asyncio.timeout(PATIENCE):
        while not (saying := [bot for bot in bots if bot.says(what)]):  # noqa: ASYNC110  # as above
            await asyncio.sleep(0.02)
    return saying[0]


@dataclass
class Fire:
    """A stand-in, people who ask, and the bot's folders."""

    playground: Playground
    folder: Path
    asked: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.documents = self.folder / "documents"
        self.documents.mkdir()
        (self.documents / "quays.md").write_text(TEXT, encoding="utf-8")

    @asynccontextmanager
    async def bot(self, first: Callable[[], None] | None = None, **environment: str) -> AsyncIterator[Running]:
        """`khorgos run`, which does something `first`; killed at the end, if it still runs."""
        own = {"KHORGOS_TOKEN": self.playground.token, "KHORGOS_API_URL": self.playground.api_url, **environment}
        process = Forked(
            ("--documents", str(self.documents), "--data", str(self.folder / "var"), "run"),
            {**{k: v for k, v in os.environ.items() if not k.startswith("KHORGOS_")}, **own},
            first,
        )
        running = Running(process)
        try:
            yield running
        except BaseException as error:
            error.add_note("".join(running.log[-LAST_LINES:]))
            raise
        finally:
            await running.kill()

    async def ready(self, *ports: int) -> None:
        """Until the bots that listen there have all they need."""
        async with httpx.AsyncClient(trust_env=False, timeout=20) as client:
            for port in ports:
                while not await _answers(client, port):  # noqa: ASYNC110  # nobody tells
                    await asyncio.sleep(0.1)

    async def people_ask(self, chats: int, each: int, text: str = QUESTION) -> None:
        """Each of so many people asks in private, one question after another."""
        people = [self.playground.world.person(f"Reader {number}") for number in range(chats)]
        places = [self.playground.world.private(person) for person in people]  # each anew would be empty again
        for _ in range(each):
            for place, person in zip(places, people, strict=True):
                await self.ask(place, person, text)

    async def ask(self, chat: Chat, person: Person, text: str = QUESTION) -> None:
        await self.playground.world.say(chat, person, text)
        self.asked[chat.id] = self.asked.get(chat.id, 0) + 1

    def answers(self, chat: int) -> int:
        return len(self.playground.world.bot_messages(chat))

    @property
    def answered(self) -> int:
        return sum(map(self.answers, self.asked))

    @property
    def twice(self) -> int:
        """Answers beyond those that were asked for."""
        return sum(max(0, self.answers(chat) - count) for chat, count in self.asked.items())

    @property
    def missing(self) -> int:
        return sum(max(0, count - self.answers(chat)) for chat, count in self.asked.items())

    async def until(self, count: int) -> None:
        """Until so many answers are there."""
        await self.playground.world.until(
            lambda: self.answered >= count or None, within=PATIENCE, what=f"{count} answers"
        )

    async def all_answered(self) -> None:
        await self.playground.world.until(lambda: not self.missing or None, within=PATIENCE, what="all answers")


@asynccontextmanager
async def balanced(ports: list[int]) -> AsyncIterator[int]:
    """A load balancer before `ports`: each request goes to the next of them that takes it. Gives its own port.

    Telegram keeps connections open; if whole connections took turns, one replica might be given every update.
    """
    order = itertools.cycle(ports)

    async def passed_on(request: Request) -> Response:
        body = await request.body()
        headers = [(name, value) for name, value in request.headers.items() if name not in _OF_THE_CONNECTION]
        for port in itertools.islice(order, len(ports)):
            with suppress(httpx.TransportError):
                url = f"http://127.0.0.1:{port}{request.url.path}"
                answer = await client.request(request.method, url, content=body, headers=headers)
                return Response(answer.content, answer.status_code)
        return Response("no replica takes it", 502)

    async with (
        httpx.AsyncClient(trust_env=False, timeout=20) as client,
        served(Route("/{path:path}", passed_on, methods=["GET", "POST"])) as own,
    ):
        yield own


async def _answers(client: httpx.AsyncClient, port: int) -> bool:
    try:
        return (await client.get(f"http://127.0.0.1:{port}/readyz")).is_success
    except httpx.HTTPError:
        return False


async def _read(pipe: int, log: list[str]) -> None:
    stream = asyncio.StreamReader()
    with os.fdopen(pipe, "rb") as end:
        protocol = asyncio.StreamReaderProtocol(stream)
        await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, end)
        while line := await stream.readline():
            log.append(line.decode(errors="replace"))
