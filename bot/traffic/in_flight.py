"""How many answers are on their way to Telegram at a time: whatever is there when the process is killed may come twice.

Little's law: to pass `rate` a second with round trips of so many seconds takes rate × seconds of them. More would be in
doubt for nothing.
"""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from heapq import heappop, heappush
from itertools import count
from statistics import median

LEAST, MOST = 2, 32
OVERDUE = 1.0
"""Seconds after which a request keeps no other back any more: its connection may be dead."""
LOOKED_AT = 64
"""The round trips by which the number is chosen: the quickest of them tells how far Telegram is."""
SLOW_OURSELVES = 3
"""Up to so many are on their way because the usual one takes longer than the quickest: a machine with much to do is
slow to notice an answer that has long been there."""


class Place:
    """One request's place; it is taken until the request is `landed` or overdue."""

    def __init__(self, flights: InFlight) -> None:
        self._flights = flights
        self._departed: float | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._free = False

    def departs(self) -> None:
        """The request is written now."""
        loop = asyncio.get_running_loop()
        self._departed = loop.time()
        self._timer = loop.call_later(OVERDUE, self._leave)

    def landed(self) -> None:
        """Telegram has answered."""
        if self._departed is not None:
            self._flights.took(asyncio.get_running_loop().time() - self._departed)

    def close(self) -> None:
        if self._timer:
            self._timer.cancel()
        self._leave()

    def _leave(self) -> None:
        if not self._free:
            self._free = True
            self._flights.left()


class InFlight:
    """Places for as many requests as keep up `rate` messages a second."""

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._taken = 0
        self._queue: list[tuple[int, int, asyncio.Future[None]]] = []
        self._order = count()
        self._trips: deque[float] = deque(maxlen=LOOKED_AT)

    @property
    def most(self) -> int:
        """How many may be on their way by now."""
        quickest, usual = min(self._trips, default=0.0), median(self._trips) if self._trips else 0.0
        wanted = max(quickest, min(usual, SLOW_OURSELVES / self._rate))
        return min(MOST, max(LEAST, math.ceil(self._rate * wanted)))

    @asynccontextmanager
    async def place(self, priority: int) -> AsyncIterator[Place]:
        """Wait for a place, the lowest priority first, and hold it while the block runs."""
        if self._queue or self._taken >= self.most:
            turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            heappush(self._queue, (priority, next(self._order), turn))
            try:
                await turn
            except asyncio.CancelledError:
                if turn.done() and not turn.cancelled():
                    self.left()  # it had been given a place
                raise
        else:
            self._taken += 1
        place = Place(self)
        try:
            yield place
        finally:
            place.close()

    def took(self, seconds: float) -> None:
        self._trips.append(seconds)

    def left(self) -> None:
        """A place is free: whoever waits for one gets it."""
        self._taken -= 1
        while self._queue and self._taken < self.most:
            _, _, turn = heappop(self._queue)
            if not turn.done():
                self._taken += 1
                turn.set_result(None)
