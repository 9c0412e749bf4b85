"""Who may talk to the stand-in: pages of its own address, and programs; no page from elsewhere in the same browser.

A page whose name is rebound to the loopback address sends that name as Host; one that calls us from its own address is
told by Origin or Sec-Fetch-Site. Programs send neither.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
REFUSED = PlainTextResponse("This address is for pages of its own and for programs on this machine.", 403)


class Guard:
    """Wraps `app`; `host` is the address that it listens on. On others than loopback, any name may be used for it."""

    def __init__(self, app: ASGIApp, host: str) -> None:
        self._app = app
        self._names = LOOPBACK if host in LOOPBACK else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self._may(Headers(scope=scope)):
            await REFUSED(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _may(self, headers: Headers) -> bool:
        host = _name(f"//{headers.get('host', '')}")
        if self._names is not None and host not in self._names:
            return False
        if headers.get("sec-fetch-site") in ("cross-site", "same-site"):
            return False
        origin = headers.get("origin")
        return origin is None or _name(origin) == host


def _name(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None
