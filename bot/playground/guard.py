"""Who may talk to the stand-in: pages of its own address, and programs; no page from elsewhere in the same browser.

A page whose name is rebound to our address sends that name as Host; one that calls us from its own address is told by
Origin or Sec-Fetch-Site. Programs send neither. An address in figures is nobody's name and can't be rebound.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
REFUSED = PlainTextResponse("This address is for pages of its own and for programs on this machine.", 403)
UNTOLD = (
    "The playground was not told that it is called {name}. If that is a name of the machine that it runs on, start it "
    "with --name {name}, or open the page by the machine's address in figures."
)


class Guard:
    """Wraps `app`; `host` is the address that it listens on, `names` what else it may be called by."""

    def __init__(self, app: ASGIApp, host: str, names: Collection[str] = ()) -> None:
        self._app = app
        self._names = LOOPBACK | {name.lower().rstrip(".") for name in (host, *names)}
        self._own = host in LOOPBACK

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = self._refusal(Headers(scope=scope)) if scope["type"] == "http" else None
        await (refusal or self._app)(scope, receive, send)

    def _refusal(self, headers: Headers) -> PlainTextResponse | None:
        host = _name(f"//{headers.get('host', '')}")
        if not host:
            return REFUSED
        if host not in self._names and (self._own or not _in_figures(host)):
            return PlainTextResponse(UNTOLD.format(name=host[:100]), 403)
        if headers.get("sec-fetch-site") in ("cross-site", "same-site"):
            return REFUSED
        origin = headers.get("origin")
        return None if origin is None or _name(origin) == host else REFUSED


def _name(address: str) -> str | None:
    try:
        name = urlsplit(address).hostname
    except ValueError:
        return None
    return name and name.rstrip(".")


def _in_figures(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
