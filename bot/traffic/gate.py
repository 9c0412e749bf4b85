"""The moments at which messages may pass, over all chats: taken from a budget ahead, given to who goes first."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
from collections import deque
from enum import IntEnum
from heapq import heappop, heappush
from itertools import count
from typing import Protocol

from sqlalchemy.exc import SQLAlchemyError

log = logging.getLogger(__name__)

MADE_UP_FOR = 0.5
"""Seconds of missed moments that are made up for where somebody waited."""


class Priority(IntEnum):
    """What goes first. Handed to a bot method as `rate_limit_args`; none means ANSWER."""

    ADMITTED = -1  # has been through `Limiter.admit` and goes right on
    PRESS = 0
    ANSWER = 1
    POST = 2


class Budget(Protocol):
    """What may be sent over all: `rate` messages a second, reserved `slice` at a time, and used no more than `late`."""

    rate: float
    slice: int
    late: float

    async def reserve(self, count: int, behind: float = 0.0, unused: int = 0) -> float:
        """Reserve `count` moments, 1/rate apart; seconds until the first. `behind`: for so long somebody has been
        waiting; `unused`: so many were reserved and went by. Raises OSError or SQLAlchemyError."""
        ...

    async def hold(self, seconds: float) -> None: ...
    def passed(self) -> None: ...


class Gate:
    """Lets one message after the other pass. `workers`: how many processes share the budget."""

    def __init__(self, budget: Budget) -> None:
        self.workers = 1
        self._budget = budget
        self._queue: list[tuple[int, int, asyncio.Future[None]]] = []
        self._order = count()
        self._unused = 0
        self._last: deque[float] = deque(maxlen=math.ceil(budget.rate))
        """When messages passed here in the last second."""
        self._own_until = 0.0
        self._pump: asyncio.Task[None] | None = None
        self._coming: asyncio.Task[list[float]] | None = None

    async def passed(self, priority: Priority) -> None:
        """Wait for a moment of those that are for all chats."""
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._queue, (priority, next(self._order), turn))
        if self._pump is None or self._pump.done():
            self._pump = asyncio.create_task(self._open())
        await turn

    async def hold(self, seconds: float) -> None:
        """Nobody passes for so long, in any process."""
        await self._budget.hold(seconds)

    async def shut(self) -> None:
        """Stop what runs beside; what waits doesn't pass."""
        for task in (self._pump, self._coming):
            if task:
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task

    async def _open(self) -> None:
        """Let the queue pass; the next moments are reserved while those at hand are used up, lest any go by."""
        since = asyncio.get_running_loop().time()
        moments = await self._reserve(len(self._queue), since)
        while self._queue:
            waiting = len(self._queue) - len(moments)
            ahead = waiting > 0 and self._budget.slice > 1
            self._coming = asyncio.create_task(self._reserve(waiting, since)) if ahead else None
            for at in moments:
                await self._use(at)
            if self._coming:
                moments = await self._coming
            elif self._queue:
                moments = await self._reserve(len(self._queue), since)

    async def _use(self, at: float) -> None:
        """Let one pass at its moment. One that is past is used where this process has passed less than its share in the
        last second, and made up for later where it has not: there it would crowd the others.

        Given back each time, moments would be lost: where a process wakes 60 ms too late on average, half of them.
        """
        early = at - asyncio.get_running_loop().time()
        if early > 0:
            await asyncio.sleep(early)
        late = asyncio.get_running_loop().time() - at
        if late <= self._budget.late or (late <= MADE_UP_FOR and self._has_share_left()):
            self._let_one_pass()
        else:
            self._unused += 1

    def _has_share_left(self) -> bool:
        second_ago = asyncio.get_running_loop().time() - 1.0
        while self._last and self._last[0] <= second_ago:
            self._last.popleft()
        return len(self._last) < math.ceil(self._budget.rate / self.workers)

    async def _reserve(self, wanted: int, since: float) -> list[float]:
        """Moments of this process's clock, at least one and at most a slice; somebody has been waiting `since`."""
        count, now = max(1, min(wanted, self._budget.slice)), asyncio.get_running_loop().time()
        unused, self._unused = self._unused, 0
        try:
            wait = await self._budget.reserve(count, min(MADE_UP_FOR, now - since), unused)
        except (SQLAlchemyError, OSError) as error:
            log.debug("The send budget can't be read (%s); keeping to this process's share of it", error)
            return self._own(count)
        first = asyncio.get_running_loop().time() + wait
        return [first + nth / self._budget.rate for nth in range(count)]

    def _own(self, count: int) -> list[float]:
        """Moments that nobody keeps: those of one process among several, each a share apart from the one before."""
        apart = self.workers / self._budget.rate
        first = max(asyncio.get_running_loop().time(), self._own_until) + apart
        moments = [first + nth * apart for nth in range(count)]
        self._own_until = moments[-1]
        return moments

    def _let_one_pass(self) -> None:
        while self._queue:
            _, _, turn = heappop(self._queue)
            if not turn.done():  # whoever waited was cancelled
                turn.set_result(None)
                self._last.append(asyncio.get_running_loop().time())
                self._budget.passed()
                return
