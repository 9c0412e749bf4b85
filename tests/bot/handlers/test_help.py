"""/start and /help: examples that are answered, buttons that try them, and what differs by chat and person."""

from __future__ import annotations

import pytest

from tests.bot.handlers.test_pressing import labels
from tests.bot.stage import Stage

EXAMPLES = ["When was the salt road paved?", "When was the lighthouse added?", "About “The Salt Road”"]


async def test_the_first_start_offers_questions_that_are_answered(stage: Stage) -> None:
    start = await stage.ask("/start")
    assert labels(start) == [*EXAMPLES, "❓ Help", "➕ Add me to a group"]
    answer = await stage.reply_to_press(start, EXAMPLES[0])
    assert "1790" in answer.text


async def test_the_help_shows_an_example_and_tries_things(stage: Stage) -> None:
    helped = await stage.ask("/help")
    assert "press a question below" in helped.text
    assert labels(helped)[:3] == EXAMPLES
    assert "1790" in (await stage.reply_to_press(helped, "🗓 Timeline")).text
    assert "💡" in (await stage.reply_to_press(helped, "💡 A fact")).text
    assert "The Salt Road" in (await stage.reply_to_press(helped, "📚 Sources")).text
    assert "Settings of this chat" in (await stage.reply_to_press(helped, "⚙ Settings")).text


async def test_in_a_group_the_help_says_how_to_address_the_bot(stage: Stage) -> None:
    member = await stage.world.ask(stage.group, stage.bo, "/help")
    assert f"@khorgos_bot {EXAMPLES[0]}" in member.text
    assert "Administrators set me up" in member.text
    assert not {"⚙ Settings", "➕ Add me to a group"} & set(labels(member))
    administrator = await stage.world.ask(stage.group, stage.ada, "/help")
    assert "You are in charge here" in administrator.text
    assert "⚙ Settings" in labels(administrator)


async def test_without_events_no_timeline_is_offered(stage: Stage) -> None:
    stage.shelf.texts["salt.md"] = ["The salt road is long."]
    stage.shelf.texts["quay.md"] = ["The quay is short."]
    assert "🗓 Timeline" not in labels(await stage.ask("/help"))


@pytest.mark.parametrize("said", ["/help", "/start", "/fact", "/ask when?", "/language", "/nonsense@khorgos_bot"])
async def test_in_a_channel_it_says_what_it_does_there(stage: Stage, said: str) -> None:
    channel = stage.world.channel("Tide tables", stage.ada)
    told = await stage.world.ask(channel, stage.ada, said)
    assert "/daily" in told.text
    assert "@khorgos_bot" in told.text
    assert "Settings of this channel" in (await stage.reply_to_press(told, "⚙ Settings")).text


async def test_in_a_channel_other_bots_commands_are_left_to_them(stage: Stage) -> None:
    channel = stage.world.channel("Tide tables", stage.ada)
    for said in ("/help@other_bot", "/weather", "no command"):
        await stage.world.say(channel, stage.ada, said)
    await stage.world.ask(channel, stage.ada, "/help")
    assert len(stage.world.bot_messages(channel)) == 1
