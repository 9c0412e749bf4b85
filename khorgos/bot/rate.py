"""Telegram's limits kept from our side: about 30 messages a second in all, 20 a minute in a group (edits count).

A flood wait (429) holds back the chat it was given for, not the others, as python-telegram-bot's own AIORateLimiter
would; the call is tried again after it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any

from aiolimiter import AsyncLimiter
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

_log = logging.getLogger(__name__)

PER_SECOND = 30
PER_MINUTE_IN_GROUP = 20
RETRIES = 3
_MANY = 1000
"""Group limiters kept before the idle ones are let go."""


class ChatLimiter(BaseRateLimiter[Any]):
    """`rate_limit_args` of a call is the number of retries it may have, instead of three."""

    def __init__(
        self, per_second: float = PER_SECOND, per_minute_in_group: float = PER_MINUTE_IN_GROUP, retries: int = RETRIES
    ) -> None:
        self._overall = AsyncLimiter(per_second, 1)
        self._per_minute_in_group = per_minute_in_group
        self._groups: dict[int | str, AsyncLimiter] = {}
        self._held_until: dict[int | str | None, float] = {}
        self._retries = retries

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        chat: int | str | None = data.get("chat_id")
        left = self._retries if rate_limit_args is None else rate_limit_args
        while True:
            await self._turn(chat, endpoint)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as flood:
                if left <= 0:
                    raise
                left -= 1
                self._hold(chat, seconds(flood.retry_after), endpoint)

    async def _turn(self, chat: int | str | None, endpoint: str) -> None:
        held = self._held_until.get(chat, 0.0) - asyncio.get_running_loop().time()
        if held > 0:
            await asyncio.sleep(held)
        else:
            self._held_until.pop(chat, None)
        if chat is None or endpoint == "sendChatAction":
            return
        async with AsyncExitStack() as limits:
            if _is_group(chat):
                await limits.enter_async_context(self._group(chat))
            await limits.enter_async_context(self._overall)

    def _hold(self, chat: int | str | None, seconds: float, endpoint: str) -> None:
        _log.warning("Telegram asks to wait %.0f s with %s in chat %s", seconds, endpoint, chat)
        until = asyncio.get_running_loop().time() + seconds + 0.1
        self._held_until[chat] = max(until, self._held_until.get(chat, 0.0))

    def _group(self, chat: int | str) -> AsyncLimiter:
        if len(self._groups) > _MANY:
            self._groups = {
                known: limit for known, limit in self._groups.items() if not limit.has_capacity(limit.max_rate)
            }
        return self._groups.setdefault(chat, AsyncLimiter(self._per_minute_in_group, 60))


def _is_group(chat: int | str) -> bool:
    return isinstance(chat, str) or chat < 0


def seconds(wait: float | timedelta) -> float:
    """PTB gives whole seconds today and a timedelta in a later version."""
    return wait.totalseconds() if isinstance(wait, timedelta) else float(wait)
