"""A small server of a test's own, on loopback, and ports for those that others start."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route

from bot.listening import listening
from bot.playground.server import Server, bind

UNASSIGNED = range(20_000, 32_000)
"""Ports that no system gives away by itself: neither to who asks for any, nor to a connection that goes out."""


def free_port() -> int:
    """A port for a process that must be told one, or for one that comes back to it: nobody takes it by chance."""
    for port in random.SystemRandom().sample(UNASSIGNED, 100):
        try:
            listening("127.0.0.1", port).close()
        except OSError:
            continue
        return port
    raise AssertionError("a hundred ports are taken")


@asynccontextmanager
async def served(route: Route) -> AsyncIterator[int]:
    """Its port, while the server runs."""
    listening = bind("127.0.0.1", 0)
    config = uvicorn.Config(
        Starlette(routes=[route]), lifespan="off", log_config=None, ws="none", timeout_graceful_shutdown=2
    )
    server = Server(config)
    serving = asyncio.create_task(server.serve([listening]))
    try:
        yield int(listening.getsockname()[1])
    finally:
        server.should_exit = True
        await serving
