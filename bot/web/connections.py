"""The connections to our port, few and none kept waiting: anybody may open thousands and never ask anything.

uvicorn waits for ever for a request that doesn't come, and each that waits takes one of the files that a process may
have open; without one left neither Telegram nor the database can be reached.
"""

from __future__ import annotations

import asyncio

import h11
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST = 128
"""Connections at a time. Telegram opens 40 for a bot, what looks at our health a few."""
AT_ONCE = 64
"""Connections that are opened before the next look at how many there are: asyncio opens all that wait, up to these."""
WHOLE_WITHIN = 10.0
"""Seconds from a request's first byte, or from the connection's opening, to its last."""


def careful(most: int = MOST, within: float = WHOLE_WITHIN) -> type[H11Protocol]:
    """uvicorn's protocol; where more than `most` are connected, who has waited longest without asking has to go."""
    waiting: dict[Connection, None] = {}

    class Connection(H11Protocol):
        _deadline: asyncio.TimerHandle | None = None

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn
            super().connection_made(transport)
            self._wait()
            if len(self.connections) > most:
                longest = next(iter(waiting))  # it is the new one itself where all others are at work
                longest._have()  # the end of its connection is told later, when others may have come
                longest.transport.abort()

        def connection_lost(self, exc: Exception | None) -> None:
            self._have()
            super().connection_lost(exc)

        def data_received(self, data: bytes) -> None:
            super().data_received(data)
            self._look()

        def on_response_complete(self) -> None:
            super().on_response_complete()
            if self.transport.is_closing():
                return
            if self.conn.their_state is h11.IDLE and not self.conn.trailing_data[0]:
                waiting[self] = None  # between two requests: uvicorn closes it after a while
            else:
                self._look()

        def _look(self) -> None:
            if self.conn.their_state in (h11.DONE, h11.MUST_CLOSE):
                self._have()
            elif self._deadline is None:
                self._wait()

        def _wait(self) -> None:
            waiting[self] = None
            self._deadline = self.loop.call_later(within, self.transport.abort)

        def _have(self) -> None:
            waiting.pop(self, None)
            if self._deadline:
                self._deadline.cancel()
                self._deadline = None

    return Connection


class OneAtATime:
    """Refuses a request whose end could be seen in two places, and ends the connection of what is refused.

    What a server before ours takes for the body of one request must not be another one to us.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] >= 400:
                message["headers"] = [*message.get("headers", ()), (b"connection", b"close")]
            await send(message)

        headers = Headers(scope=scope)
        ambiguous = "content-length" in headers and "transfer-encoding" in headers
        await (Response(status_code=400) if ambiguous else self._app)(scope, receive, sent)
