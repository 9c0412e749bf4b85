"""The loop that posts what is due. It keeps nothing in memory that the database doesn't know better."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime, timedelta

from bot.clock import Clock
from bot.daily.leases import Leases
from bot.daily.outbox import Outbox
from bot.daily.schedule import moment
from bot.state.away import DATABASE_ERRORS, in_words
from bot.state.deliveries import Deliveries, Delivery
from bot.state.subscriptions import Subscriptions
from bot.state.workers import LEASE
from index.errors import OperatorError

log = logging.getLogger(__name__)

IN_HAND = 16
"""Deliveries that a process has claimed at a time; a kill leaves at most these to the others."""
LONGEST_NAP = 20.0
"""Seconds after which the database is looked at even if nothing is due: other processes change it too."""
TO_FINISH = 3.0
"""Seconds that a stop leaves to what is under way: a container is killed ten after it was told to end."""
AFTER_ERROR = 2.0
AFTER_BUG = timedelta(minutes=1)

Chore = Callable[[], Awaitable[object]]


class Scheduler:
    """`chores` are done once a day: forgetting what is old. `on_beat` hears how many processes are at work."""

    def __init__(
        self,
        leases: Leases,
        outbox: Outbox,
        deliveries: Deliveries,
        subscriptions: Subscriptions,
        clock: Clock,
        *,
        chores: Sequence[Chore] = (),
        on_beat: Callable[[int], None] = lambda workers: None,
    ) -> None:
        self._leases = leases
        self._outbox = outbox
        self._deliveries = deliveries
        self._subscriptions = subscriptions
        self._clock = clock
        self._chores = (lambda: deliveries.prune(clock.now()), leases.prune, *chores)
        self._on_beat = on_beat
        self._hand: dict[tuple[int, date], asyncio.Task[None]] = {}
        self._calls: set[int] = set()
        self._woken = asyncio.Event()
        self._stopping = False

    async def run(self) -> None:
        """Post what is due until `stop`; then finish what is under way and give back the rest."""
        await self._insist(self._leases.beat)  # before the first claim, or the others would take it for a dead one's
        background = [asyncio.create_task(loop()) for loop in (self._beat, self._keep_house)]
        try:
            await self._insist(self.refresh)
            while not self._stopping:
                await self._turn()
        finally:
            for task in background:
                task.cancel()
            if self._hand:
                await asyncio.wait(self._hand.values(), timeout=TO_FINISH)
            for task in self._hand.values():
                task.cancel()
            await asyncio.gather(*background, *self._hand.values(), return_exceptions=True)
            with contextlib.suppress(*DATABASE_ERRORS):
                await self._leases.leave()

    def stop(self) -> None:
        """Take up nothing more: `run` ends with what is in hand."""
        self._stopping = True
        self.wake()

    def wake(self) -> None:
        """Look at the database now: something was changed."""
        self._woken.set()

    async def catch_up(self) -> datetime | None:
        """Post all that is due at this moment; returns when the next is. For a clock that is moved by hand."""
        await self._leases.beat()
        due: datetime | None = self._clock.now()
        while due is not None and due <= self._clock.now():
            taken = await self._leases.take(IN_HAND, self._busy())
            await asyncio.gather(*(self._deliver(delivery) for delivery in taken))
            due = await self._leases.next_due()
        return due

    async def post(self, chat: int, claim: Callable[[], Awaitable[Delivery | None]]) -> bool:
        """Deliver what `claim` claims for a chat, at once; false if it claims nothing."""
        self._calls.add(chat)  # before it is in the database, or the loop would take it for left behind
        try:
            delivery = await claim()
            if delivery is not None:
                await self._deliver(delivery)
        finally:
            self._calls.discard(chat)
        return delivery is not None

    async def refresh(self) -> None:
        """Compute again when everybody is due: since the last start the zone database may have changed."""
        for subscription in await self._subscriptions.awake():
            if subscription.next_day is None:
                continue
            due = moment(subscription.next_day, subscription.at, subscription.zone)
            if due != subscription.next_due:
                log.info("chat %s: %s has changed its time", subscription.chat, subscription.zone)
                await self._subscriptions.reschedule(
                    subscription.chat, subscription.next_due, due, subscription.next_day
                )

    async def _turn(self) -> None:
        if len(self._hand) > IN_HAND // 2:
            await asyncio.wait(self._hand.values(), return_when=asyncio.FIRST_COMPLETED)
            return
        self._woken.clear()
        try:
            taken = await self._leases.take(IN_HAND - len(self._hand), self._busy())
            nap = 0.0 if taken else await self._until_due()
        except DATABASE_ERRORS as error:
            log.warning("Daily posts wait, the database can't be used: %s", in_words(error))
            taken, nap = (), AFTER_ERROR
        for delivery in taken:
            self._hand[delivery.chat, delivery.day] = asyncio.create_task(self._carry(delivery))
        if nap:
            await self._nap(nap)

    def _busy(self) -> set[int]:
        """The chats with a delivery under way; one chat may have two, yesterday's that had to wait and today's."""
        return {chat for chat, _ in self._hand} | self._calls

    async def _carry(self, delivery: Delivery) -> None:
        try:
            await self._deliver(delivery)
        finally:
            del self._hand[delivery.chat, delivery.day]

    async def _deliver(self, delivery: Delivery) -> None:
        try:
            await self._outbox.deliver(delivery)
        except DATABASE_ERRORS as error:
            log.warning("chat %s: its post waits, the database can't be used: %s", delivery.chat, in_words(error))
        except OperatorError as error:  # the documents are out of reach
            log.warning("chat %s: the post of %s waits: %s", delivery.chat, delivery.day, error)
            await self._put_off(delivery, str(error))
        except Exception:  # a bug with one chat's post must not take the other chats' down; it is logged and put off
            log.exception("chat %s: the post of %s can't be made", delivery.chat, delivery.day)
            await self._put_off(delivery, "a bug, see the log")

    async def _put_off(self, delivery: Delivery, why: str) -> None:
        with contextlib.suppress(*DATABASE_ERRORS):
            await self._deliveries.defer(delivery, self._clock.now() + AFTER_BUG, why, again=False)

    async def _until_due(self) -> float:
        due = await self._leases.next_due()
        wait = LONGEST_NAP if due is None else (due - self._clock.now()).total_seconds()
        return min(max(wait, 0.05), LONGEST_NAP)

    async def _nap(self, seconds: float) -> None:
        sleep = asyncio.ensure_future(self._clock.sleep(seconds))
        woken = asyncio.ensure_future(self._woken.wait())
        try:
            await asyncio.wait({sleep, woken}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (sleep, woken):
                task.cancel()

    async def _beat(self) -> None:
        while True:
            with contextlib.suppress(*DATABASE_ERRORS):
                self._on_beat(await self._leases.beat())
            await self._clock.sleep(LEASE.total_seconds() / 4)

    async def _keep_house(self) -> None:
        while True:
            for chore in self._chores:
                with contextlib.suppress(*DATABASE_ERRORS):
                    await chore()
            await self._clock.sleep(timedelta(days=1).total_seconds())

    async def _insist(self, step: Chore) -> None:
        while not self._stopping:
            try:
                await step()
            except DATABASE_ERRORS as error:
                log.warning("Daily posts wait, the database can't be used: %s", in_words(error))
                await self._nap(AFTER_ERROR)
            else:
                return
