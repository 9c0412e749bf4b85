"""Whoever opens connections and asks nothing, or never comes to an end, keeps nobody else out."""

from __future__ import annotations

import asyncio
import resource
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.web.connections import careful
from bot.web.server import serving

NEVER = 1e6
ASKED = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
BEGUN = (b"", b"GET / HT", b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")

Stream = tuple[asyncio.StreamReader, asyncio.StreamWriter]
Connect = Callable[..., Awaitable[Stream]]


class _Slow:
    def __init__(self) -> None:
        self.at_work, self.may_end = asyncio.Event(), asyncio.Event()

    async def __call__(self, request: Request) -> Response:
        self.at_work.set()
        await self.may_end.wait()
        return PlainTextResponse("at last")


async def _whole(request: Request) -> Response:
    return PlainTextResponse(f"{len(await request.body())} bytes")


@asynccontextmanager
async def connecting(most: int = 128, within: float = NEVER, slow: _Slow | None = None) -> AsyncIterator[Connect]:
    routes = [Route("/", _whole, methods=["GET", "POST"])]
    app = Starlette(routes=[*routes, *([Route("/slow", slow.__call__)] if slow else [])])
    opened: list[asyncio.StreamWriter] = []

    async def connect(first: bytes = b"") -> Stream:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        opened.append(writer)
        writer.write(first)
        await writer.drain()
        return reader, writer

    async with serving(app, "127.0.0.1", 0, careful(most, within)) as port:
        try:
            yield connect
        finally:
            for writer in opened:
                writer.close()


async def _answer(reader: asyncio.StreamReader) -> bytes:
    """The status; nothing where the connection is ended instead."""
    with suppress(ConnectionResetError):
        async with asyncio.timeout(60):
            return (await reader.readline()).partition(b" ")[2].strip()
    return b""


async def test_however_many_connections_wait_the_next_to_ask_is_answered() -> None:
    async with connecting(most=4) as connect:
        first, _ = await connect()
        waiting = [await connect(BEGUN[number % 3]) for number in range(20)]
        for _ in range(3):
            reader, _ = await connect(ASKED)
            assert await _answer(reader) == b"200 OK"
        assert await _answer(first) == b""
        assert await _answer(waiting[0][0]) == b""


_CROWD = """
import socket, sys
crowd = []
for _ in range(600):
    crowd.append(socket.socket())
    crowd[-1].setblocking(False)
    crowd[-1].connect_ex(("127.0.0.1", int(sys.argv[1])))
print(flush=True)
sys.stdin.read()
"""


async def test_a_crowd_that_comes_at_once_does_not_take_all_files_that_the_process_may_have_open(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with connecting(most=16) as connect:
        _, writer = await connect()
        port = writer.get_extra_info("peername")[1]
        highest = max(int(file.name) for file in Path("/proc/self/fd").iterdir())  # noqa: ASYNC240
        before = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (highest + 200, before[1]))
        try:
            with subprocess.Popen(  # noqa: ASYNC220  # nobody is let in while we wait for it
                [sys.executable, "-c", _CROWD, str(port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            ) as crowd:
                assert crowd.stdout
                crowd.stdout.readline()
                reader, _ = await connect(ASKED)
                assert await _answer(reader) == b"200 OK"
                crowd.communicate()
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert "out of system resource" not in caplog.text


async def test_one_that_has_asked_is_not_ended_for_those_who_wait() -> None:
    slow = _Slow()
    async with connecting(most=1, slow=slow) as connect:
        reader, _ = await connect(ASKED.replace(b" / ", b" /slow "))
        await slow.at_work.wait()
        for _ in range(5):
            late, _ = await connect()
            assert await _answer(late) == b""
        slow.may_end.set()
        assert await _answer(reader) == b"200 OK"


@pytest.mark.parametrize("begun", BEGUN, ids=["nothing", "half a head", "half a body"])
async def test_a_request_that_does_not_come_to_its_end_is_ended(begun: bytes) -> None:
    async with connecting(within=0.05) as connect:
        reader, _ = await connect(begun)
        assert await _answer(reader) == b""


async def test_a_second_request_that_does_not_come_to_its_end_is_ended_too() -> None:
    async with connecting(within=0.05) as connect:
        reader, writer = await connect(ASKED)
        assert await _answer(reader) == b"200 OK"
        await reader.readuntil(b"0 bytes")
        writer.write(b"GET / HTTP")
        assert await _answer(reader) == b""
        reader, _ = await connect(ASKED + b"GET / HTTP")
        assert await _answer(reader) == b"200 OK"
        await reader.readuntil(b"0 bytes")
        assert await _answer(reader) == b""


async def test_a_request_with_two_ends_is_refused_and_nothing_after_it_is_read() -> None:
    async with connecting() as connect:
        head = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 40\r\nTransfer-Encoding: chunked\r\n\r\n"
        reader, _ = await connect(head + b"0\r\n\r\n" + ASKED)
        async with asyncio.timeout(60):
            whole = await reader.read()
        assert whole.startswith(b"HTTP/1.1 400")
        assert whole.count(b"HTTP/1.1") == 1
