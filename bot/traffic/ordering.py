"""Who is served when: the updates of one chat in their order, those of different chats side by side, each one once."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

WAITING = 10_000
"""Updates that may wait for their turn; a waiting one takes no slot."""
REMEMBERED = 4096
"""A getUpdates whose answer was lost comes again with the same update ids: the last ones are remembered."""


class InOrder(BaseUpdateProcessor):
    """At most `concurrency` updates at a time, and of one chat (or person, where there is no chat) only one."""

    __slots__ = ("_handled", "_slots", "_turns")

    def __init__(self, concurrency: int) -> None:
        super().__init__(WAITING)
        self._slots = asyncio.Semaphore(concurrency)
        self._turns: dict[int, tuple[asyncio.Lock, int]] = {}
        self._handled: OrderedDict[int, None] = OrderedDict()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        if isinstance(update, Update) and self._repeated(update.update_id):
            if isinstance(coroutine, Coroutine):
                coroutine.close()
            return
        async with self._turn(_whose(update)), self._slots:
            await coroutine

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    def _repeated(self, number: int) -> bool:
        if number in self._handled:
            return True
        self._handled[number] = None
        if len(self._handled) > REMEMBERED:
            self._handled.popitem(last=False)
        return False

    @asynccontextmanager
    async def _turn(self, whose: int | None) -> AsyncIterator[None]:
        if whose is None:
            yield
            return
        lock, waiting = self._turns.get(whose, (asyncio.Lock(), 0))
        self._turns[whose] = (lock, waiting + 1)
        try:
            async with lock:  # first come, first served
                yield
        finally:
            waiting = self._turns[whose][1] - 1
            if waiting:
                self._turns[whose] = (lock, waiting)
            else:
                del self._turns[whose]


def _whose(update: object) -> int | None:
    if not isinstance(update, Update):
        return None
    place = update.effective_chat or update.effective_user
    return place.id if place else None
