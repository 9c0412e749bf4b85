"""A small server of a test's own, on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route

from bot.playground.server import Server, bind


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
