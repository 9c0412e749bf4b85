"""A year of posts to chats in twelve time zones, simulated: on a file the whole of it, on a server its autumn."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.state import Database
from bot.state.subscriptions import EVERY_DAY, Subscription
from tests.bot.daily.facts import fact, plain_facts
from tests.bot.daily.stage import Stage

ZONES = (
    "Asia/Almaty",  # UTC+6 until the end of February 2024, +5 from then on
    "Asia/Shanghai",
    "Europe/Berlin",
    "Europe/Istanbul",
    "America/New_York",
    "America/Santiago",  # a southern summer time, with a date of change of its own
    "Australia/Lord_Howe",  # half an hour of it
    "Pacific/Auckland",
    "Africa/Casablanca",  # summer time but for Ramadan
    "Asia/Kathmandu",  # a quarter of an hour
    "Pacific/Kiritimati",
    "UTC",
)
START = datetime(2023, 9, 1, tzinfo=UTC)
AUTUMN, YEAR = datetime(2023, 12, 1, tzinfo=UTC), datetime(2024, 8, 31, tzinfo=UTC)
"""Their ends. When to post is the scheduler's; what a server might do otherwise shows by the first changes of time."""
TIMES = (time(9), time(0), time(23, 59), time(2, 30), time(7, 15))
WEEKDAYS = (EVERY_DAY, EVERY_DAY, EVERY_DAY, 0b0011111, 0b1000001)
CHATS = 16
"""One in each zone, and four whose minutes are those of another."""
WINDOW = timedelta(minutes=1)
DATED = [date(2023, 9, 1) + timedelta(days=n) for n in range(3, 364, 6)]


def subscriptions() -> list[Subscription]:
    dice = random.Random(7)
    return [
        Subscription(
            chat=-1000 - n,
            zone=ZONES[n % len(ZONES)],
            since=START,
            at=TIMES[n % len(ZONES) % len(TIMES)],
            weekdays=dice.choice(WEEKDAYS),
        )
        for n in range(CHATS)
    ]


@pytest.mark.slow
@pytest.mark.timeout(7200)
async def test_every_chat_gets_its_fact_at_the_local_minute_on_each_of_its_days_and_none_twice(
    database: Database,
) -> None:
    dated = [fact(f"of-{day:%m-%d}", f"{1900 + n}-{day:%m-%d}") for n, day in enumerate(DATED)]
    stage = Stage(database, [*plain_facts(340), *dated], START)
    end = YEAR if database.is_sqlite else AUTUMN
    wanted = {subscription.chat: subscription for subscription in subscriptions()}
    for subscription in wanted.values():
        await stage.subscribe(subscription)
    await stage.live(end)
    by_chat = defaultdict(list)
    for sent in stage.box.sent:
        by_chat[sent.chat].append(sent)
    for chat, subscription in wanted.items():
        zone = ZoneInfo(subscription.zone)
        days = [_day(sent.at, subscription) for sent in by_chat[chat]]
        assert days == _expected(subscription, end), f"{subscription.zone} {subscription.at}"
        for sent, day in zip(by_chat[chat], days, strict=True):
            due = datetime.combine(day, subscription.at, zone).astimezone(UTC)
            assert timedelta() <= sent.at - due < WINDOW
            own = f"of-{day:%m-%d}"
            assert sent.text == own or own not in {f.id for f in dated}
        assert max(Counter(sent.text for sent in by_chat[chat]).values()) == 1


def _day(at: datetime, subscription: Subscription) -> date:
    """The local date of a post, which comes up to a minute after its time and so perhaps after midnight."""
    return (
        (at - WINDOW + timedelta(seconds=1)).astimezone(ZoneInfo(subscription.zone)).date()
        if (subscription.at == time(23, 59))
        else at.astimezone(ZoneInfo(subscription.zone)).date()
    )


def _expected(subscription: Subscription, end: datetime) -> list[date]:
    zone = ZoneInfo(subscription.zone)
    days = (START.date() + timedelta(days=n) for n in range(-2, 370))
    return [
        day
        for day in days
        if subscription.weekdays >> day.weekday() & 1 and START < datetime.combine(day, subscription.at, zone) <= end
    ]
