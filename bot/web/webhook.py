"""Telegram's webhook: 200 only when the update lies in the database. https://core.telegram.org/bots/api#setwebhook"""

from __future__ import annotations

import hmac
import logging
from collections.abc import Awaitable, Callable, Sequence
from hashlib import blake2b

import msgspec
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from bot.state.away import DATABASE_ERRORS, brief

_log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST = 1_000_000
"""Bytes of an update; the largest that Telegram sends have some tens of thousands."""

Accept = Callable[[Sequence[object]], Awaitable[None]]

NO_JSON = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What reading raises: the second for bytes that are no UTF-8, the third for brackets in thousands of brackets."""


class Webhook:
    """`accept` keeps updates, and raises where it can't."""

    def __init__(self, accept: Accept, secret: str) -> None:
        self._accept = accept
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
            await self._accept([update])
        except DATABASE_ERRORS as error:
            _log.warning("an update could not be kept, Telegram will send it again: %s", brief(error))
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
