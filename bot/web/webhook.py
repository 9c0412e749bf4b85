"""Telegram's webhook: 200 only when the update lies in the database. https://core.telegram.org/bots/api#setwebhook"""

from __future__ import annotations

import asyncio
import hmac
import logging
from collections.abc import Awaitable, Callable, Sequence
from hashlib import blake2b

import msgspec
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from bot.state.away import DATABASE_ERRORS, in_words

_log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST = 1_000_000
"""Bytes of an update; the largest that Telegram sends have some tens of thousands."""

Accept = Callable[[Sequence[object]], Awaitable[None]]

NO_JSON = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What reading raises: the second for bytes that are no UTF-8, the third for brackets in thousands of brackets."""


class Together:
    """Keeps updates in one go that come while others are being kept: each would wait for a disk or a server of its own.
    Telegram sends 40 at a time; on a disk that takes 0.2 s to write, one after another they would be refused."""

    def __init__(self, accept: Accept) -> None:
        self._accept = accept
        self._waiting: list[tuple[object, asyncio.Future[None]]] = []
        self._keeping: asyncio.Task[None] | None = None

    async def keep(self, update: object) -> None:
        """Return when it is kept. Raises what `accept` raised for it."""
        kept: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((update, kept))
        if self._keeping is None or self._keeping.done():
            self._keeping = asyncio.create_task(self._keep())
        await kept

    async def _keep(self) -> None:
        while self._waiting:
            come, self._waiting = self._waiting, []
            try:
                await self._kept(come)
            except Exception:  # noqa: BLE001  # whose fault it is, is found out: the others are kept
                for one in come:
                    try:
                        await self._kept([one])
                    except Exception as error:  # noqa: BLE001  # told to whom it concerns
                        _end(one[1], error)

    async def _kept(self, come: Sequence[tuple[object, asyncio.Future[None]]]) -> None:
        try:
            await self._accept([update for update, _ in come])
        except DATABASE_ERRORS as error:
            for _, kept in come:
                _end(kept, error)
        else:
            for _, kept in come:
                _end(kept)


def _end(kept: asyncio.Future[None], error: Exception | None = None) -> None:
    if kept.done():  # who sent it has gone away
        return
    if error:
        kept.set_exception(error)
    else:
        kept.set_result(None)


class Webhook:
    """`accept` keeps updates, and raises where it can't."""

    def __init__(self, accept: Accept, secret: str) -> None:
        self._together = Together(accept)
        self._secret = secret.encode()

    async def __call__(self, request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "").encode()
        if not hmac.compare_digest(given, self._secret):
            return Response(status_code=403)
        try:
            body = await _read(request)
        except ClientDisconnect:
            return Response(status_code=400)
        if body is None:
            return Response(status_code=413)
        try:
            update = msgspec.json.decode(body)
        except NO_JSON:
            _log.warning("the webhook was sent %d bytes that are no JSON; they are left aside", len(body))
            return Response(status_code=200)  # another code would bring the same again, for ever
        try:
            await self._together.keep(update)
        except DATABASE_ERRORS as error:
            _log.warning("an update could not be kept, Telegram will send it again: %s", in_words(error))
            return Response(status_code=503)
        return Response(status_code=200)


async def _read(request: Request) -> bytes | None:
    """The body; None if it is too long."""
    parts, length = [], 0
    async for part in request.stream():
        length += len(part)
        if length > LONGEST:
            return None
        parts.append(part)
    return b"".join(parts)


def secret_of(token: str) -> str:
    """What Telegram says to be known by, the same in every process that has the token."""
    return blake2b(token.encode(), digest_size=24, person=b"khorgos webhook").hexdigest()
