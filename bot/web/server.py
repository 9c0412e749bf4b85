"""uvicorn inside the bot's event loop: signals stay the bot's, and no line of its log holds an address of a secret."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.errors import SetupError
from bot.listening import listening
from bot.web.connections import AT_ONCE, OneAtATime, careful
from bot.web.health import Health
from bot.web.webhook import Webhook

FINISH_WITHIN = 1
"""Seconds that requests have at a stop."""


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(
    app: Starlette, host: str, port: int, connections: type[H11Protocol] | None = None
) -> AsyncIterator[int]:
    """Serve while the block runs; gives the port, for 0 takes any that is free.

    Raises:
        SetupError: the port is taken or not ours to take.
    """
    bound = _bound(host, port)
    config = uvicorn.Config(
        OneAtATime(app), http=connections or careful(), ws="none", lifespan="off", log_config=None, access_log=False,
        server_header=False, proxy_headers=False, timeout_keep_alive=75, timeout_graceful_shutdown=FINISH_WITHIN,
        backlog=AT_ONCE,
    )  # fmt: skip
    server = _Server(config)
    task = asyncio.create_task(server.serve([bound]))
    try:
        yield bound.getsockname()[1]
    finally:
        server.should_exit = True
        await task


def web_app(health: Health, webhook: Webhook | None = None, path: str = "/") -> Starlette:
    """The routes: health and figures, and Telegram's at `path` if it calls us."""
    routes: Sequence[Route] = [
        Route("/healthz", health.alive),
        Route("/readyz", health.ready),
        Route("/metrics", health.metrics),
    ]
    ours = [Route(path or "/", webhook.__call__, methods=["POST"])] if webhook else []
    app = Starlette(routes=[*routes, *ours])
    app.router.redirect_slashes = False  # to the name that the request bears, which is anybody's
    return app


def _bound(host: str, port: int) -> socket.socket:
    try:
        return listening(host, port)
    except OSError as error:
        raise SetupError(
            f"Nothing can be served on {host}:{port} ({error.strerror or error}). Set KHORGOS_LISTEN to another "
            "address, such as 127.0.0.1:8080, or stop what uses that port."
        ) from error
