"""The week's best-liked facts of a chat, after its last post of the week; nothing where nothing was liked."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol

from telegram.error import TelegramError

from bot.clock import Clock
from bot.daily.outbox import Sender
from bot.daily.quiet import is_hushed
from bot.state.likes import Likes
from bot.state.subscriptions import Subscription
from responses import Message

log = logging.getLogger(__name__)

BEST = 3
WEEK = timedelta(days=7)


class Summing(Protocol):
    """Makes the message out of the facts that were liked."""

    async def best(self, subscription: Subscription, liked: Sequence[tuple[str, int]]) -> Message | None:
        """The summary, of facts with their likes; None where there is none to make."""


class Weekly:
    """A summary is noted before it is sent: a kill in between costs a chat its summary, and none comes twice."""

    def __init__(self, likes: Likes, pool: Summing, sender: Sender, clock: Clock) -> None:
        self._likes = likes
        self._pool = pool
        self._sender = sender
        self._clock = clock

    async def after(self, subscription: Subscription, day: date) -> None:
        """Sum the week up if the post of `day` was its last."""
        if not subscription.weekly or not last_of_week(subscription.weekdays, day):
            return
        chat = subscription.chat
        liked = await self._likes.best(chat, self._clock.now() - WEEK, BEST)
        said = await self._pool.best(subscription, liked) if liked else None
        if said is None or not await self._likes.claim_week(chat, day - timedelta(days=day.weekday())):
            return
        try:
            await self._sender.admit(chat)
            hushed = is_hushed(subscription, self._clock.now())
            await self._sender.post(chat, said, thread=subscription.thread, silent=hushed)
        except TelegramError as error:
            log.warning("chat %s: the week's best can't be told: %s", chat, error)


def last_of_week(weekdays: int, day: date) -> bool:
    """Whether no day of the mask `weekdays` is left in the week of `day`, which ends on Sunday."""
    return weekdays >> (day.weekday() + 1) == 0
