"""The stand-in over HTTP: routes of the Bot API, and the embedded uvicorn that serves them."""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import socket
import struct
from collections import Counter
from collections.abc import Iterator
from typing import Any

import uvicorn
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.errors import SetupError
from bot.listening import listening
from bot.playground import methods
from bot.playground.calls import METHODS, Call
from bot.playground.commands import Profile
from bot.playground.errors import ApiError, not_found, refusal, too_many_requests
from bot.playground.faults import Fault, Faults
from bot.playground.limits import FloodControl
from bot.playground.parameters import Parameters, read
from bot.playground.webhook import Webhook
from bot.playground.world import World

__all__ = ["Api", "Connections", "Server", "bind", "methods"]

BAD_GATEWAY = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"  # noqa: E501


class Connections:
    """The open connections by their peer's address, so that a fault can break one."""

    def __init__(self) -> None:
        self._transports: dict[tuple[str, int], asyncio.Transport] = {}

    def protocol(self) -> type[H11Protocol]:
        """uvicorn's protocol, which tells of each connection."""
        transports = self._transports

        class Protocol(H11Protocol):
            def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn
                super().connection_made(transport)
                if self.client:
                    transports[self.client] = transport

            def connection_lost(self, exc: Exception | None) -> None:
                if self.client:
                    transports.pop(self.client, None)
                super().connection_lost(exc)

        return Protocol

    async def reset(self, request: Request) -> None:
        """Break the connection with an RST and wait until uvicorn has noticed, lest it tries to answer."""
        address = request.client
        transport = self._transports.get((address.host, address.port)) if address else None
        if transport is None:
            return
        if sock := transport.get_extra_info("socket"):
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
        await _disconnected(request)


async def _disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


class _Unanswered(Response):
    """For a request whose connection is gone."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        return


class Api:
    """The Bot API of one bot: counts calls, lets faults happen, and words every failure as Telegram does."""

    def __init__(self, world: World, token: str, flood: FloodControl, faults: Faults, connections: Connections) -> None:
        self.world = world
        self.token = token
        self.flood = flood
        self.faults = faults
        self.profile = Profile()
        self.webhook = Webhook(world.updates, world.clock)
        self.calls: Counter[str] = Counter()
        self.refused: list[tuple[str, str]] = []
        self._connections = connections

    def routes(self) -> list[BaseRoute]:
        """The Bot API and its files."""
        return [
            Route("/bot{token}/{method}", self._method, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self._file, methods=["GET"]),
        ]

    async def call(self, method: str, parameters: Parameters) -> Any:
        """The result of a call; ApiError if Telegram would refuse it."""
        function = METHODS.get(method.lower())
        if function is None:
            raise not_found()
        return await function(Call(self.world, self.flood, self.profile, self.webhook, parameters))

    def _knows(self, token: str) -> bool:
        return hmac.compare_digest(token.encode(), self.token.encode())

    async def _method(self, request: Request) -> Response:
        method = request.path_params["method"]
        if not self._knows(request.path_params["token"]):
            return _failure(refusal(401))
        self.calls[method] += 1
        if delay := self.faults.delay(method):
            await asyncio.sleep(delay)
        fault = self.faults.draw(method)
        if fault and fault.kind != "reset_after":
            return await self._fail(request, fault)
        try:
            answer: Response = JSONResponse({"ok": True, "result": await self.call(method, await read(request))})
        except ApiError as error:
            self.refused.append((method, error.description))
            answer = _failure(error)
        except ClientDisconnect:  # a bot that was killed while it asked
            return _Unanswered()
        return await self._fail(request, fault) if fault else answer

    async def _fail(self, request: Request, fault: Fault) -> Response:
        match fault.kind:
            case "flood":
                return _failure(too_many_requests(fault.retry_after))
            case "server_error":
                return _failure(refusal(500))
            case "bad_gateway":
                return HTMLResponse(BAD_GATEWAY, 502)
        await self._connections.reset(request)
        return _Unanswered()

    async def _file(self, request: Request) -> Response:
        if not self._knows(request.path_params["token"]):
            return _failure(refusal(401))
        found = self.world.files.at(request.path_params["path"])
        if found is None:
            return _failure(not_found())
        return Response(found.content, media_type="application/octet-stream")


def _failure(error: ApiError) -> JSONResponse:
    headers = {"Retry-After": str(error.parameters["retry_after"])} if "retry_after" in error.parameters else {}
    return JSONResponse(error.body(), error.code, headers=headers)


class Server(uvicorn.Server):
    """uvicorn inside somebody else's event loop: signals stay theirs."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to whoever started the server."""
        yield


def bind(host: str, port: int) -> socket.socket:
    """A listening socket; SetupError if the port is taken or not ours to take."""
    try:
        return listening(host, port)
    except OSError as error:
        raise SetupError(
            f"the playground can't listen on {host}:{port} ({error.strerror or error}): "
            "stop what uses that port, or choose another one (0 for any free port)"
        ) from error
