"""Requests to Telegram over aiohttp: python-telegram-bot's own client takes several times the processor's time.

Under load, httpx looks at every open connection at every request; docs/architecture.md has what was measured.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode
from urllib.request import getproxies

import aiohttp
import msgspec
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

REFUSED = 300
"""The first code of HTTP that is no success."""
FORM = "application/x-www-form-urlencoded"
TOLD_BACK = ("entities", "reply_markup", "reply_to_message")
"""What Telegram repeats of a message that we sent: it takes more time to read than all the rest, and nobody looks."""
IDLE = 20.0
"""Seconds that an unused connection is kept; Telegram closes its end after a minute or so."""


class NotSent(NetworkError):
    """The request never reached Telegram."""


class HttpRequest(BaseRequest):
    """Up to `connections` at a time; timeouts in seconds. Must be initialised in the event loop that uses it."""

    def __init__(self, connections: int, *, read_timeout: float = 20.0, connect_timeout: float = 10.0) -> None:
        self._connections = connections
        self._read_timeout = read_timeout
        self._connect_timeout = connect_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_timeout

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=IDLE),
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=bool(getproxies()),
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Raises NetworkError for what is no answer of the Bot API. Python-telegram-bot's own would log it, with all
        that people wrote."""
        if (said := _said(payload)) is None:
            raise NetworkError("an answer that can't be read, from Telegram or whatever is before it")
        if isinstance(sent := said.get("result"), dict) and "message_id" in sent:
            for name in TOLD_BACK:
                sent.pop(name, None)
        return said

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("this request is not initialised")
        timeout = aiohttp.ClientTimeout(
            total=None,
            connect=_given(pool_timeout, None),
            sock_connect=_given(connect_timeout, self._connect_timeout),
            sock_read=_given(read_timeout, self._read_timeout),
        )
        body, headers = _body(request_data)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                payload = await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(f"no connection to Telegram: {type(error).__name__}") from error
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.InvalidURL as error:
            raise TelegramError("KHORGOS_API_URL is no address") from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"the connection to Telegram broke: {type(error).__name__}") from error
        if (
            answer.status >= REFUSED and _said(payload) is None
        ):  # a 403 of a proxy's must not pass for one of Telegram's
            raise NetworkError(f"HTTP {answer.status} without a word of the Bot API's")
        return answer.status, payload


def _said(payload: bytes) -> dict[str, Any] | None:
    """An answer of the Bot API; None where it is none."""
    try:
        found = msgspec.json.decode(payload)
    except RecursionError:
        return None
    except (msgspec.DecodeError, UnicodeDecodeError):
        try:
            found = json.loads(payload.decode(errors="replace"))  # half a character is no reason to lose all others
        except (ValueError, RecursionError):
            return None
    return found if isinstance(found, dict) and ("result" in found or found.get("ok") is False) else None


def _given(value: Any, otherwise: float | None) -> float | None:
    return otherwise if value is BaseRequest.DEFAULT_NONE or value is None else float(value)


def _body(request_data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str] | None]:
    if request_data is None:
        return None, None
    if not request_data.contains_files:
        return urlencode(request_data.json_parameters).encode(), {"Content-Type": FORM}
    form = aiohttp.FormData()
    for name, text in request_data.json_parameters.items():
        form.add_field(name, text)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, None
