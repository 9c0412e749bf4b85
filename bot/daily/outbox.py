"""One fact into one chat: choose, pass the gate, note the intent, send, confirm. docs/daily.md explains the order."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Protocol
from weakref import WeakValueDictionary

from telegram.error import BadRequest, TelegramError

from bot.clock import Clock
from bot.daily.choice import Choice, Wish, choose
from bot.daily.quiet import is_hushed
from bot.logs import unquoted
from bot.state.away import DATABASE_ERRORS, in_words
from bot.state.chats import Chats
from bot.state.deliveries import Deliveries, Delivery
from bot.state.subscriptions import Subscription
from bot.traffic.send_errors import Moved, Refused, Retry, Unparsable, Wait, verdict
from index.model import Fact
from responses import Message, Quiz

log = logging.getLogger(__name__)

LOW_POOL = 7
"""With so many facts left, the administrator is told."""
LONGEST_BACKOFF = 60.0


class Sender(Protocol):
    """Who carries messages to Telegram, and nothing more: no limits, no second attempts."""

    async def admit(self, chat: int) -> None:
        """Wait until Telegram's limits let one message go to the chat."""
        ...

    async def post(self, chat: int, message: Message | Quiz, *, thread: int = 0, silent: bool = False) -> int:
        """The id of the message sent. Raises TelegramError."""
        ...

    async def told_to_wait(self, chat: int, seconds: float) -> None:
        """Telegram has asked for so many seconds without a message to this chat."""

    async def pin(self, chat: int, message: int, *, instead_of: int | None, silent: bool) -> None:
        """Pin a message, and unpin the one before it."""


class Pool(Protocol):
    """Where facts come from, and what they and the notices look like in a chat."""

    async def facts(self, subscription: Subscription) -> Sequence[Fact]:
        """The facts that a chat may be sent."""

    async def post(self, subscription: Subscription, fact: Fact, delivery: Delivery) -> Message | Quiz:
        """A fact as it goes into the chat."""

    async def low(self, subscription: Subscription, left: int) -> Message:
        """What an administrator is told when few facts are left."""


class Outbox:
    """Delivers what is due: chooses a fact, sends it, and notes what became of it."""

    def __init__(
        self,
        deliveries: Deliveries,
        chats: Chats,
        pool: Pool,
        sender: Sender,
        clock: Clock,
        dice: Callable[[], float] = random.random,
        afterwards: Callable[[Subscription, date], Awaitable[None]] | None = None,
    ) -> None:
        """`afterwards` is done once a post is in the chat and noted: what goes wrong in it is nobody's post."""
        self._deliveries = deliveries
        self._chats = chats
        self._pool = pool
        self._sender = sender
        self._clock = clock
        self._dice = dice
        self._afterwards = afterwards
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def deliver(self, delivery: Delivery) -> None:
        """Bring a claimed delivery to an end, or give it back to be taken up later.

        A chat's next fact isn't chosen before what became of the one before is noted: it would be the same.
        """
        turn = self._turns.setdefault(delivery.chat, asyncio.Lock())
        async with turn:
            await self._deliver(delivery)

    async def _deliver(self, delivery: Delivery) -> None:
        choice = await self.choice(delivery)
        if choice is None:
            log.warning("chat %s: no post on %s: the documents hold no facts", delivery.chat, delivery.day)
            await self._deliveries.skip(delivery, "no facts")
            return
        message = await self._pool.post(delivery.subscription, choice.fact, delivery)
        await self._sender.admit(delivery.chat)
        if not await self._deliveries.begin(delivery, choice.fact.id):
            return
        try:
            sent = await self._send(delivery, message)
        except TelegramError as error:
            await self._persist(partial(self._after, delivery, error))
            return
        now = self._clock.now()
        await self._persist(partial(self._deliveries.confirm, delivery, choice.fact.id, choice.round, sent, now))
        await self._follow_up(delivery.subscription, choice, sent, delivery)

    async def choice(self, delivery: Delivery) -> Choice | None:
        """The fact noted by an earlier attempt, while it exists; else the next."""
        subscription = delivery.subscription
        facts = await self._pool.facts(subscription)
        used = await self._deliveries.used(delivery.chat)
        if noted := [fact for fact in facts if fact.id == delivery.fact]:
            facts = noted
        wish = Wish(delivery.chat, frozenset(subscription.topics), subscription.on_this_day)
        return choose(facts, used, subscription.round, wish, delivery.day)

    async def _send(self, delivery: Delivery, message: Message | Quiz) -> int:
        post = partial(
            self._sender.post,
            delivery.chat,
            thread=delivery.subscription.thread,
            silent=is_hushed(delivery.subscription, self._clock.now()),
        )
        try:
            return await post(message)
        except TelegramError as error:
            if isinstance(message, Quiz) and isinstance(error, BadRequest) and "poll" in error.message.lower():
                log.info("chat %s: takes no polls (%s); told as it is", delivery.chat, error.message)
                return await post(message.instead)
            if isinstance(message, Quiz) or not isinstance(verdict(error), Unparsable):
                raise
            said = unquoted(error.message)
            log.error("chat %s: the post of %s is sent as plain text: %s", delivery.chat, delivery.day, said)
            return await post(replace(message, html=""))

    async def _after(self, delivery: Delivery, error: TelegramError) -> None:
        match verdict(error):
            case Wait(seconds):
                log.info("chat %s: told to wait %.0f s", delivery.chat, seconds)
                await self._sender.told_to_wait(delivery.chat, seconds)
                await self._defer(delivery, seconds, str(error))
            case Moved(chat):
                log.info("chat %s has become %s", delivery.chat, chat)
                await self._chats.move(delivery.chat, chat)
                await self._defer(replace(delivery, chat=chat), 0, str(error))
            case Retry(why, maybe_sent):
                wait = min(LONGEST_BACKOFF, 2.0**delivery.attempts) * (0.5 + self._dice() / 2)
                log.warning("chat %s: %s; trying again in %.1f s", delivery.chat, why, wait)
                await self._defer(delivery, wait, why, again=maybe_sent)
            case Refused(why):
                await self._fail(delivery, why)
            case Unparsable():
                await self._fail(delivery, str(error))

    async def _defer(self, delivery: Delivery, seconds: float, why: str, *, again: bool = False) -> None:
        await self._deliveries.defer(delivery, self._clock.now() + timedelta(seconds=seconds), why, again=again)

    async def _fail(self, delivery: Delivery, why: str) -> None:
        asleep = await self._deliveries.fail(delivery, why)
        log.warning("chat %s: no post on %s: %s%s", delivery.chat, delivery.day, why, "; asleep now" if asleep else "")

    async def _persist(self, write: Callable[[], Awaitable[None]]) -> None:
        """The message is out: what became of it must get into the database, however long that takes."""
        for attempt in range(1_000_000):
            try:
                return await write()
            except DATABASE_ERRORS as error:
                log.warning("The outcome of a post can't be written, trying again: %s", in_words(error))
                await asyncio.sleep(min(5.0, 0.2 * 2 ** min(attempt, 8)))
        return None

    async def _follow_up(self, subscription: Subscription, choice: Choice, sent: int, delivery: Delivery) -> None:
        if subscription.pin:
            await self._pin(subscription, sent)
        if choice.left <= LOW_POOL and subscription.set_by is not None:
            await self._tell_low(subscription, subscription.set_by, choice.left, delivery)
        if self._afterwards is not None:
            await self._afterwards(subscription, delivery.day)

    async def _pin(self, subscription: Subscription, sent: int) -> None:
        try:
            hushed = is_hushed(subscription, self._clock.now())
            await self._sender.pin(subscription.chat, sent, instead_of=subscription.pinned_message_id, silent=hushed)
        except TelegramError as error:
            log.warning(
                "chat %s: the fact can't be pinned (%s): give the bot the right to pin there, or switch pinning off",
                subscription.chat, error,
            )  # fmt: skip
        else:
            await self._deliveries.pinned(subscription.chat, sent)

    async def _tell_low(self, subscription: Subscription, person: int, left: int, delivery: Delivery) -> None:
        if not await self._deliveries.first_low_notice(subscription.chat, delivery.day):
            return
        notice = await self._pool.low(subscription, left)
        try:
            await self._sender.admit(person)
            await self._sender.post(person, notice, silent=True)
        except TelegramError as error:
            log.warning("chat %s: %d facts left; its administrator can't be told: %s", subscription.chat, left, error)
