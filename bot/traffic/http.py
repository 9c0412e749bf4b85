"""Requests to Telegram over aiohttp: python-telegram-bot's own client takes several times the processor's time.

Under load, httpx looks at every open connection at every request; docs/architecture.md has what was measured.
"""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import urlencode
from urllib.request import getproxies

import aiohttp
import msgspec
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

FORM = "application/x-www-form-urlencoded"
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
        try:
            return cast(dict[str, Any], msgspec.json.decode(payload))
        except (msgspec.DecodeError, UnicodeDecodeError):
            return BaseRequest.parse_json_payload(payload)
        except RecursionError:
            raise TelegramError("Invalid server response: it is nested too deep") from None

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
            async with self._session.request(method, url, data=body, headers=headers, timeout=timeout) as answer:
                return answer.status, await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(f"no connection to Telegram: {type(error).__name__}") from error
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.InvalidURL as error:
            raise TelegramError("KHORGOS_API_URL is no address") from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"the connection to Telegram broke: {type(error).__name__}") from error


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
