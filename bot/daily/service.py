"""The daily fact as the rest of the bot sees it: a chat's settings, its next posts, and the loop that makes them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from telegram.ext import ExtBot

from bot.clock import Clock, SystemClock
from bot.daily.leases import Leases
from bot.daily.outbox import Outbox
from bot.daily.rendering import LibraryPool
from bot.daily.schedule import Occurrence, following, upcoming
from bot.daily.scheduler import Scheduler
from bot.daily.telegram_sender import TelegramSender
from bot.daily.weekly import Weekly
from bot.handler_context import HandlerContext
from bot.state.asked import Questions
from bot.state.deliveries import Deliveries, Delivery
from bot.state.likes import Likes
from bot.state.prompts import Prompts
from bot.state.shared import SharedQuestions
from bot.state.subscriptions import Subscription, Subscriptions
from bot.state.views import Views
from bot.state.workers import worker_name
from bot.traffic.limiter import Limiter
from index.model import Fact

SHOWN = 3
"""Posting times to come that a chat is shown."""


@dataclass(frozen=True, slots=True)
class Coming:
    """The post to come: its time, and the fact it would be if the documents stay as they are."""

    occurrence: Occurrence
    fact: Fact


class Daily:
    """Made by `build_daily`."""

    def __init__(
        self,
        scheduler: Scheduler,
        leases: Leases,
        outbox: Outbox,
        pool: LibraryPool,
        subscriptions: Subscriptions,
        deliveries: Deliveries,
        prompts: Prompts,
        now: Callable[[], datetime],
    ) -> None:
        self.scheduler = scheduler
        self.pool = pool
        self.prompts = prompts
        self._leases = leases
        self._outbox = outbox
        self._subscriptions = subscriptions
        self._deliveries = deliveries
        self._now = now

    async def run(self) -> None:
        """Post what is due until cancelled: a companion of the running bot."""
        await self.scheduler.run()

    async def settings(self, chat: int) -> Subscription:
        """What is set for a chat, or what would be to begin with: off, nine o'clock, UTC, every day."""
        return await self._subscriptions.get(chat) or Subscription(chat, "UTC", self._now())

    async def change(self, subscription: Subscription, by: int | None, **settings: Any) -> Subscription:
        """Write settings (fields of Subscription) and schedule anew; the person `by` is told when facts run low."""
        changed = replace(subscription, **settings, set_by=by or subscription.set_by, asleep=None, failures=0)
        if changed.active and not subscription.awake:
            changed = replace(changed, since=self._now())
        changed = replace(changed, next_due=None, next_day=None)
        if changed.active:
            [coming] = await self.upcoming(changed, 1)
            changed = replace(changed, next_due=coming.due, next_day=coming.day)
        await self._subscriptions.save(changed)
        self.scheduler.wake()
        return changed

    async def upcoming(self, subscription: Subscription, count: int = SHOWN) -> tuple[Occurrence, ...]:
        """The next posting times."""
        last = await self._subscriptions.last_day(subscription.chat)
        return upcoming(subscription, self._now(), count, beyond=last)

    async def coming(self, subscription: Subscription) -> Coming | None:
        """What is posted next; none without facts."""
        [occurrence] = await self.upcoming(subscription, 1)
        choice = await self._outbox.choice(
            Delivery(subscription.chat, occurrence.day, occurrence.due, 0, None, subscription)
        )
        return Coming(occurrence, choice.fact) if choice else None

    async def post_now(self, subscription: Subscription) -> bool:
        """Bring today's post forward. False if the chat has had it."""
        today = self._today(subscription)
        posted = await self.scheduler.post(
            subscription.chat, lambda: self._leases.take_now(replace(subscription, next_day=today), today)
        )
        if posted and subscription.next_due and subscription.next_day == today:
            coming = following(subscription, self._now(), beyond=today)
            await self._subscriptions.reschedule(subscription.chat, subscription.next_due, coming.due, coming.day)
        return posted

    async def yesterday(self, subscription: Subscription) -> Fact | None:
        """The fact the chat was given yesterday, if it was and the documents still have it."""
        past = await self._deliveries.history(subscription.chat, self._today(subscription) - timedelta(days=1))
        return await self.pool.fact(past.fact) if past and past.fact and past.message else None

    async def left(self, subscription: Subscription) -> tuple[int, int]:
        """How many facts the chat has not had in this round, and how many there are."""
        facts = await self.pool.facts(subscription)
        used = await self._deliveries.used(subscription.chat)
        fresh = [fact for fact in facts if fact.id not in used or used[fact.id].round < subscription.round]
        return len(fresh), len(facts)

    async def removed(self, chat: int, why: str) -> bool:
        """The bot was put out of a chat: post nothing until it is back."""
        return await self._subscriptions.put_to_sleep(chat, why)

    async def returned(self, chat: int) -> bool:
        """The bot may write in a chat again: go on with what was set."""
        subscription = await self._subscriptions.get(chat)
        if subscription is None or not subscription.active or subscription.asleep is None:
            return False
        await self.change(subscription, subscription.set_by)
        return True

    async def next_due(self) -> datetime | None:
        """When the next post of any chat is due."""
        return await self._subscriptions.next_due()

    def _today(self, subscription: Subscription) -> date:
        return self._now().astimezone(ZoneInfo(subscription.zone)).date()


def build_daily(
    handler_context: HandlerContext,
    bot: ExtBot[int],
    gate: Limiter,
    clock: Clock | None = None,
    worker: str | None = None,
) -> Daily:
    """The daily fact for this process. `bot` must have `gate` as its rate limiter."""
    clock = clock or SystemClock()
    worker = worker or worker_name()
    database = handler_context.database
    leases, deliveries = Leases(database, worker, clock.now), Deliveries(database, worker)
    subscriptions, pool, prompts = Subscriptions(database), LibraryPool(handler_context), Prompts(database, clock.now)
    sender, likes = TelegramSender(bot, gate), Likes(database, clock.now)
    afterwards = Weekly(likes, pool, sender, clock).after
    outbox = Outbox(deliveries, handler_context.chats, pool, sender, clock, afterwards=afterwards)

    def share(workers: int) -> None:
        gate.workers = workers

    scheduler = Scheduler(
        leases,
        outbox,
        deliveries,
        subscriptions,
        clock,
        chores=(
            Questions(database, clock.now).prune,
            Views(database, clock.now).prune,
            SharedQuestions(database, clock.now).prune,
            prompts.prune,
            handler_context.gaps.prune,
            likes.prune,
        ),
        on_beat=share,
    )
    return Daily(scheduler, leases, outbox, pool, subscriptions, deliveries, prompts, clock.now)


async def to_next_post(daily: Daily, move_to: Callable[[datetime], object]) -> datetime | None:
    """Move a clock to the next posting time of any chat, for the playground; none if nobody has a post to come."""
    due = await daily.next_due()
    if due is not None:
        move_to(due)
        daily.scheduler.wake()
    return due
