"""Beside a running bot, a process of the lowest priority encodes the sentences that lack a vector."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

from bot import metrics
from index.errors import KhorgosError

log = logging.getLogger(__name__)

LOOK_AGAIN = 30.0
"""Seconds after which it is looked once more whether anything is left: documents may have come in the meantime, or
there may be room on the disk now."""


class Encoding:
    """One process at a time; words alone answer until it is done."""

    def __init__(
        self, lacking: Callable[[], int], encode: Callable[[], Awaitable[None]], use: Callable[[], Awaitable[None]]
    ) -> None:
        """`lacking` tells how many sentences have no vector, in a thread; `use` is called after each time."""
        self._lacking = lacking
        self._encode = encode
        self._use = use
        self._under_way: asyncio.Task[None] | None = None
        self._at = 0.0

    def look(self) -> None:
        """There are other documents now."""
        self._at = 0.0

    async def begin(self) -> None:
        """Begin where something is left to do and nothing is under way."""
        if self._under_way or time.monotonic() < self._at:
            return
        self._at = time.monotonic() + LOOK_AGAIN  # where it can't be told now
        left = await asyncio.to_thread(self._lacking)
        self._at = float("inf")
        metrics.UNENCODED.set(left)
        if left:
            self._under_way = asyncio.create_task(self._work())

    async def _work(self) -> None:
        try:
            await self._encode()
            await self._use()
        except KhorgosError as error:
            log.error("Sentences could not be encoded, words alone answer: %s", error)
        self._at = time.monotonic() + LOOK_AGAIN
        self._under_way = None

    async def stop(self) -> None:
        """Leave no process behind."""
        if self._under_way:
            self._under_way.cancel()
            await asyncio.gather(self._under_way, return_exceptions=True)
