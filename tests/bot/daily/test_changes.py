"""What orders and buttons set, where it depends on the facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.daily.changes import Changes
from bot.daily.orders import understand
from bot.daily.panel import Panel
from bot.daily.rendering import LibraryPool
from bot.handler_context import HandlerContext
from bot.library import Holder
from bot.state import Database
from bot.state.subscriptions import Subscription
from index.model import Fact
from responses import Replies
from tests.bot.shelf import Shelf

NOW = datetime(2026, 3, 2, 3, tzinfo=UTC)
TOPICS = ("Harbours, quays and tolls", "Salt", "region")
SET = Subscription(1, "UTC", NOW)


class Topical(Shelf):
    def facts(self, language: str | None = None) -> tuple[Fact, ...]:
        return tuple(replace(fact, topics=TOPICS) for fact in super().facts(language))


@pytest.fixture
def handler_context(database: Database) -> HandlerContext:
    return HandlerContext(Holder(Topical()), database, lambda: NOW)


@pytest.fixture
def changes(handler_context: HandlerContext) -> Changes:
    return Changes(LibraryPool(handler_context))


async def test_headings_and_names_are_offered_and_common_words_are_not(handler_context: HandlerContext) -> None:
    assert await LibraryPool(handler_context).topics(SET) == ("Harbours, quays and tolls", "Salt")
    assert "region" in await LibraryPool(handler_context).topics(replace(SET, topics=("region",)))


@pytest.mark.parametrize(
    ("said", "topics"),
    [
        ("salt", ("Salt",)),
        ("region", ("region",)),
        ("SALT, harbours, quays and tolls", ("Salt", "Harbours, quays and tolls")),
        ("harbours, quays and tolls,salt", ("Harbours, quays and tolls", "Salt")),
        ("salt, salt", ("Salt",)),
        ("all", ()),
    ],
)
async def test_topics_are_named_in_a_list_also_those_that_hold_commas(
    changes: Changes, said: str, topics: tuple[str, ...]
) -> None:
    order = understand(f"topics {said}")
    assert await changes.ordered(order, SET, Replies("en"), 0) == {"topics": topics}


async def test_a_topic_that_no_fact_has_is_told_with_some_that_there_are(changes: Changes) -> None:
    told = await changes.ordered(understand("topics salt, harbours"), SET, Replies("en"), 0)
    assert not isinstance(told, dict)
    assert "no topic “harbours”" in told.plain
    assert "“Harbours, quays and tolls”, “Salt”" in told.plain


async def test_a_topics_button_sets_it_whoever_pressed_before(
    changes: Changes, handler_context: HandlerContext
) -> None:
    page = Panel(Replies("en"), SET).topics(await LibraryPool(handler_context).topics(SET))
    salt = next(button for row in page.buttons for button in row if "Salt" in button.text)
    _, what, value = salt.press.split(":")
    once = await changes.pressed(SET, what, value, 0)
    assert once == {"topics": ("Salt",)}
    assert await changes.pressed(replace(SET, **once), what, value, 0) == once
