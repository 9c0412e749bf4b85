"""'Today' is the day it is where the chat is."""

from datetime import UTC, date, datetime

import pytest

from bot.handler_context import HandlerContext
from bot.handlers.days import today, usual_zone
from bot.library import Holder
from bot.state import Database
from bot.state.subscriptions import Subscription, Subscriptions
from tests.bot.shelf import Shelf

CHAT = -7
LATE = datetime(2024, 3, 4, 21, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "zone"),
    [("en", "UTC"), ("kk", "Asia/Almaty"), ("zh", "Asia/Shanghai"), ("tr", "Europe/Istanbul"), ("ru", "Europe/Moscow")],
)
def test_a_language_has_the_day_of_most_who_speak_it(language: str, zone: str) -> None:
    assert usual_zone(language) == zone


async def test_a_zone_that_is_set_counts_more_than_the_language(database: Database) -> None:
    there = HandlerContext(Holder(Shelf()), database, lambda: LATE)
    await Subscriptions(there.database).save(Subscription(CHAT, "Asia/Almaty", LATE))
    assert await today(there, CHAT, "en") == date(2024, 3, 5)
    assert await today(there, CHAT + 1, "en") == date(2024, 3, 4)
    assert await today(there, CHAT + 1, "zh") == date(2024, 3, 5)
