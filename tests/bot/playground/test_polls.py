"""Polls and quizzes in the stand-in, as strict as Telegram, and answered on the page."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import expect
from telegram import Update

from bot.playground import Playground, demo_world
from tests.bot.conftest import Chromium
from tests.bot.playground.api import raw_api
from tests.bot.playground.browsing import press_start
from tests.bot.playground.echo import echo_bot

QUIZ: dict[str, Any] = {
    "question": "In which year?",
    "options": [{"text": "1871"}, {"text": "1902"}],
    "type": "quiz",
    "correct_option_ids": [1],
    "explanation": "The Salt Road",
}


async def test_a_quiz_is_sent_and_its_votes_are_told(playground: Playground) -> None:
    ada = playground.world.person("Ada")
    chat = playground.world.private(ada)
    async with raw_api(playground) as api:
        sent = await api("sendPoll", chat_id=chat.id, **QUIZ)
        assert (sent["poll"]["type"], sent["poll"]["correct_option_ids"]) == ("quiz", [1])
        await playground.world.vote(playground.world.message(chat, sent["message_id"]), ada, 0)
        [update] = await api("getUpdates")
    told = Update.de_json(update, None).poll
    assert told is not None
    assert [option.voter_count for option in told.options] == [1, 0]


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"question": "?" * 301}, "must not exceed 300"),
        ({"question": ""}, "can't be empty"),
        ({"options": ["one"]}, "at least 2"),
        ({"options": ["x" * 101, "y"]}, "must not exceed 100"),
        ({"options": "no list"}, "can't parse"),
        ({"correct_option_ids": [2]}, "wrong correct option"),
        ({"explanation": "x" * 201}, "too long"),
    ],
)
async def test_what_telegram_refuses_is_refused(playground: Playground, wrong: dict[str, Any], why: str) -> None:
    chat = playground.world.private(playground.world.person("Ada"))
    async with raw_api(playground) as api:
        assert why in await api.refusal("sendPoll", chat_id=chat.id, **(QUIZ | wrong))


async def test_polls_with_names_are_not_for_channels(playground: Playground) -> None:
    channel = playground.world.channel("News", playground.world.person("Ada"))
    async with raw_api(playground) as api:
        assert "non-anonymous" in await api.refusal("sendPoll", chat_id=channel.id, is_anonymous=False, **QUIZ)


@pytest.mark.browser
async def test_a_quiz_is_answered_on_the_page_and_then_explained(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, echo_bot(playground):
        page = await chromium.open(playground.url)
        await press_start(page)
        private = next(state.chat for state in world.chats.values() if state.chat.type == "private")
        async with raw_api(playground) as api:
            await api("sendPoll", chat_id=private.id, **QUIZ)
        poll = page.locator(".message.in .poll")
        await expect(poll).to_contain_text("Anonymous quiz")
        await expect(poll).not_to_contain_text("The Salt Road")
        await poll.get_by_role("button", name="1871").click()
        await expect(poll.locator(".wrong")).to_contain_text("1871 ✗")
        await expect(poll.locator(".right")).to_contain_text("1902 ✓")
        await expect(poll).to_contain_text("The Salt Road")
        await expect(poll).to_contain_text("1 answer")
