"""What goes to Telegram: within its limits, answers to people first, and again until they arrive."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from telegram.error import RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot import metrics
from bot.traffic.errands import Errand, SentBefore, TakenOver, in_hand
from bot.traffic.gate import Budget, Gate, Priority
from bot.traffic.in_flight import InFlight
from bot.traffic.send_errors import Retry, Wait, retry_after, verdict
from bot.traffic.windows import ChatLimits, Turn

log = logging.getLogger(__name__)

RETRIES = 3
LONGEST_WAIT = 60.0
"""Seconds that what is on no errand may be held back; after that it is not worth having."""
LONGEST_BACKOFF = 30.0
"""Seconds between two tries of an answer while Telegram is away."""
FLOODS_FOR_ALL = 3
"""So many refusals in a row, from different chats, mean the limit over all and not a chat's own."""
WRITING = ("send", "edit", "copy", "forward", "pin", "unpin")
SENDING = ("send", "copy", "forward")
"""What would stand in the chat twice if it were done twice."""
FREE = frozenset({"sendchataction"})
Call = Callable[[], Awaitable[Any]]


@dataclass(slots=True)
class _Floods:
    """Refusals in a row, by chat."""

    chats: set[int | str] = field(default_factory=set)

    def another(self, chat: int | str) -> bool:
        self.chats.add(chat)
        return len(self.chats) >= FLOODS_FOR_ALL


class Limiter(BaseRateLimiter[int]):
    """Sends one message after the other, each at a moment of its chat's and of all."""

    def __init__(self, budget: Budget) -> None:
        self._gate = Gate(budget)
        self._chats = ChatLimits()
        self._flights = InFlight(budget.rate)
        self._floods = _Floods()

    @property
    def workers(self) -> int:
        """How many processes share the limits."""
        return self._gate.workers

    @workers.setter
    def workers(self, living: int) -> None:
        self._gate.workers = self._chats.workers = living

    async def initialize(self) -> None:
        """Nothing to do: the gate opens with its first message."""

    async def shutdown(self) -> None:
        """What waits is not sent."""
        await self._gate.shut()

    async def admit(self, chat: int | str, priority: Priority) -> None:
        """Wait until one message may go to the chat."""
        reserved = await self._turn(chat)
        await self._gate.passed(priority)
        reserved.used(asyncio.get_running_loop().time())

    async def _turn(self, chat: int | str) -> Turn:
        """Wait for a moment of the chat's own."""
        now = asyncio.get_running_loop().time()
        reserved = self._chats.turn(chat, now)
        if reserved.at > now:
            await asyncio.sleep(reserved.at - now)
        return reserved

    async def told_to_wait(self, chat: int | str, seconds: float) -> None:
        """Telegram refused a message to this chat for so long. Several chats in a row: everybody waits."""
        now = asyncio.get_running_loop().time()
        self._chats.wait(chat, now + seconds, now)
        if self._floods.another(chat):
            log.warning("Telegram refuses messages to any chat; all wait %.0f s", seconds)
            await self._gate.hold(seconds)

    def went_well(self) -> None:
        """A message got through: refusals are counted anew."""
        self._floods.chats.clear()

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Python-telegram-bot's way in. What is sent on an errand is noted, and sent once it can be."""
        chat = data.get("chat_id")
        if rate_limit_args == Priority.ADMITTED or not isinstance(chat, int | str) or not _writes(endpoint):
            return await callback(*args, **kwargs)

        async def call() -> Any:
            return await callback(*args, **kwargs)

        if errand := in_hand.get():
            return await self._send_on(errand, call, chat, noted=endpoint.lower().startswith(SENDING))
        return await self._send(call, chat, Priority.ANSWER if rate_limit_args is None else Priority(rate_limit_args))

    async def _send(self, call: Call, chat: int | str, priority: Priority) -> Any:
        """Send it. Refused for being too much, it is sent again, if it needn't wait for more than a minute."""
        for attempt in range(RETRIES + 1):
            await self.admit(chat, priority)
            try:
                result = await call()
            except RetryAfter as error:
                seconds = retry_after(error)
                await self.told_to_wait(chat, seconds)
                if attempt == RETRIES or seconds > LONGEST_WAIT:
                    raise
            else:
                self.went_well()
                return result
        raise AssertionError("the last attempt returns or raises")

    async def _send_on(self, errand: Errand, call: Call, chat: int | str, *, noted: bool) -> Any:
        """Send a person's answer, again and again while Telegram is away, for as long as it is worth while.

        The chat's other answers wait behind it, so that none overtakes it.
        """
        if noted and errand.was_sent():
            raise SentBefore
        errand.waits()
        priority = Priority.PRESS if errand.urgent else Priority.ANSWER
        for attempt in count():
            try:
                result = await (self._send_noted if noted else self._send_plainly)(errand, call, chat, priority)
            except TelegramError as error:
                if not errand.worth_while or not await self._waited(error, chat, attempt):
                    raise
            else:
                self.went_well()
                return result
        raise AssertionError("counting has no end")

    async def _send_plainly(self, errand: Errand, call: Call, chat: int | str, priority: Priority) -> Any:
        await self.admit(chat, priority)
        return await _told_of(errand, call)

    async def _send_noted(self, errand: Errand, call: Call, chat: int | str, priority: Priority) -> Any:
        """Send what must not be in the chat twice. Few are between the note that it is sent and the note that it was;
        the first, which may take its time, comes before the moment to send at."""
        reserved = await self._turn(chat)
        async with self._flights.place(priority) as place:
            if not await errand.begin():
                raise TakenOver
            try:
                await self._gate.passed(priority)
            except BaseException:
                errand.failed(surely=True)
                raise
            reserved.used(asyncio.get_running_loop().time())
            place.departs()
            result = await _told_of(errand, call)
            await errand.arrived()
            place.landed()
        return result

    async def _waited(self, error: TelegramError, chat: int | str, attempt: int) -> bool:
        """Wait until another try makes sense; False if none does."""
        match verdict(error):
            case Wait(seconds):
                metrics.FLOODS.inc()
                await self.told_to_wait(chat, seconds)
            case Retry(why):
                wait = min(LONGEST_BACKOFF, 0.5 * 2.0 ** min(attempt, 8)) * (0.75 + random.random() / 2)
                metrics.TRIED_AGAIN.inc()
                log.warning("an answer could not be sent (%s); trying again in %.1f s", why, wait)
                await asyncio.sleep(wait)
            case _:
                return False
        return True


async def _told_of(errand: Errand, call: Call) -> Any:
    """The call's result; the errand hears of its failure."""
    try:
        return await call()
    except TelegramError as error:
        errand.failed(surely=_surely_not_sent(error))
        raise
    except BaseException:
        errand.failed()
        raise


def _surely_not_sent(error: TelegramError) -> bool:
    judged = verdict(error)
    return not (isinstance(judged, Retry) and judged.maybe_sent)


def _writes(endpoint: str) -> bool:
    name = endpoint.lower()
    return name.startswith(WRITING) and name not in FREE
