"""The stand-in put together: a world, its Bot API and its page, started and stopped as one."""

from __future__ import annotations

import asyncio
import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.playground.actions import Action
from bot.playground.client import Client
from bot.playground.clock import Clock
from bot.playground.errors import not_found
from bot.playground.faults import Faults
from bot.playground.guard import Guard
from bot.playground.limits import EASY_GOING, FloodControl, Limits
from bot.playground.server import Api, Connections, Server, bind
from bot.playground.world import World


def random_token() -> str:
    """A token as Telegram's look, another one at each start: nobody who hasn't been told it can act as the bot."""
    return f"7000000001:AA{secrets.token_urlsafe(25)}"


class Playground:
    """A Telegram stand-in at `host`:`port` (0: any free port) while the context lasts.

    `world` is empty if none is given. `starters` are first questions that the page suggests, by language and "" for
    any other, `actions` buttons that it shows. `names` are those that it may be called by beside its address: on others
    than loopback a name that it wasn't told may be anybody's. `limits=None` switches flood control off. Raises
    SetupError when the port is taken.
    """

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 0,
        token: str | None = None,
        *,
        world: World | None = None,
        clock: Clock | None = None,
        limits: Limits | None = EASY_GOING,
        starters: Mapping[str, Sequence[str]] | None = None,
        actions: Sequence[Action] = (),
        names: Sequence[str] = (),
    ) -> None:
        self.host = host
        self.port = port
        self.token = token or random_token()
        self.world = world or World(clock=clock)
        self.faults = Faults()
        self.starters = starters or {}
        self.actions = tuple(actions)
        self.names = tuple(names)
        self._connections = Connections()
        flood = FloodControl(self.world.clock, limits)
        self.api = Api(self.world, self.token, flood, self.faults, self._connections)
        self._serving: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """The address of the page."""
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.host, self.host)
        return f"http://{host}:{self.port}"

    @property
    def api_url(self) -> str:
        """python-telegram-bot's `base_url`."""
        return f"{self.url}/bot"

    @property
    def file_url(self) -> str:
        """python-telegram-bot's `base_file_url`."""
        return f"{self.url}/file/bot"

    @property
    def calls(self) -> Counter[str]:
        """How often each Bot API method was called, failed calls included."""
        return self.api.calls

    async def __aenter__(self) -> Self:
        sock = bind(self.host, self.port)
        self.port = sock.getsockname()[1]
        config = uvicorn.Config(
            Guard(self._app(), self.host, self.names),
            http=self._connections.protocol(),
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_keep_alive=60,
            timeout_graceful_shutdown=2,
        )
        self._server = Server(config)
        self._serving = asyncio.create_task(self._server.serve([sock]))
        while not self._server.started:
            if self._serving.done():
                await self._serving
            await asyncio.sleep(0.002)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.world.close()
        await self.api.webhook.close()
        self._server.should_exit = True
        if self._serving:
            await self._serving

    def _app(self) -> Starlette:
        client = Client(self.world, self.api.profile, self.starters, self.actions)
        return Starlette(routes=[*self.api.routes(), *client.routes()], exception_handlers={HTTPException: _not_found})


async def _not_found(request: Request, error: Exception) -> Response:
    return JSONResponse(not_found().body(), 404)
