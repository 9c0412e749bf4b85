"""The bot comes into a group, gets and loses rights there, and is put out again."""

from __future__ import annotations

import pytest

from bot.playground import Chat, Message
from bot.playground.state import GENERAL_TOPIC
from tests.bot.handlers.test_pressing import labels
from tests.bot.stage import Stage


@pytest.fixture
def club(stage: Stage) -> Chat:
    """A group that the bot isn't in."""
    return stage.world.group("Salt club", [stage.bo], administrators=[stage.ada], supergroup=True, bot="left")


async def nothing_more(stage: Stage, chat: Chat, messages: int) -> bool:
    """Whether the bot has said nothing else in `chat`, once it has dealt with all that came."""
    await stage.ask("harbour")
    await stage.world.ask(chat, stage.ada, "/ask harbour opened")
    return len(stage.world.bot_messages(chat)) == messages + 1


async def test_a_group_is_welcomed_with_what_the_bot_does_there(stage: Stage, club: Chat) -> None:
    await stage.world.set_bot(club, "member", stage.ada)
    welcome = await stage.world.next_bot_message(club)
    assert "@khorgos_bot" in welcome.text
    assert "Administrators" in welcome.text
    assert labels(welcome) == ["⚙ Settings", "💡 Daily fact", "❓ Help"]


async def test_it_is_said_in_the_language_of_who_put_it_there(stage: Stage, club: Chat) -> None:
    ada = stage.world.set_language(stage.ada, "kk")
    await stage.world.set_bot(club, "member", ada)
    assert "Сәлеметсіздер ме!" in (await stage.world.next_bot_message(club)).text


async def test_changes_of_rights_say_nothing(stage: Stage, club: Chat) -> None:
    await stage.world.set_bot(club, "member", stage.ada)
    await stage.world.next_bot_message(club)
    for status in ("administrator", "member", "restricted", "administrator"):
        await stage.world.set_bot(club, status, stage.ada)
    assert await nothing_more(stage, club, 1)


async def test_a_group_that_was_never_told_is_told_when_the_bot_becomes_an_administrator(stage: Stage) -> None:
    await stage.world.set_bot(stage.group, "administrator", stage.ada)
    assert "Hello" in (await stage.world.next_bot_message(stage.group)).text
    assert await nothing_more(stage, stage.group, 1)


async def test_a_forum_is_welcomed_in_its_first_topic(stage: Stage) -> None:
    forum = stage.world.group("Newsroom", administrators=[stage.ada], forum=True, bot="left")
    stage.world.topic(forum, "Questions")
    await stage.world.set_bot(forum, "member", stage.ada)
    welcome = await stage.world.next_bot_message(forum)
    assert not welcome.in_topic
    assert welcome.thread is None


async def test_where_nothing_may_be_written_nothing_goes_wrong(
    stage: Stage, club: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    forum = stage.world.group("Closed", administrators=[stage.ada], forum=True, bot="left")
    await stage.world.close_topic(forum, GENERAL_TOPIC)
    await stage.world.set_bot(forum, "member", stage.ada)
    await stage.world.set_bot(club, "restricted", stage.ada, can_send=False)
    await stage.ask("harbour")
    assert not stage.world.bot_messages(forum)
    assert "error" not in caplog.text


async def test_the_owner_of_a_channel_is_told_in_private(stage: Stage) -> None:
    channel = stage.world.channel("Tide tables", stage.ada, bot="left")
    await stage.world.set_bot(channel, "administrator", stage.ada)
    told = await stage.world.next_bot_message(stage.private)
    assert "Tide tables" in told.text
    assert not stage.world.messages(channel)[1:]


async def test_in_a_channel_it_speaks_as_whoever_put_it_there_until_another_language_is_set(stage: Stage) -> None:
    stage.world.set_language(stage.ada, "ru")
    ada = stage.world.people[stage.ada.id]
    channel = stage.world.channel("Tide tables", ada, bot="left")
    await stage.world.set_bot(channel, "administrator", ada)
    await stage.world.next_bot_message(stage.private)
    assert "В канале" in (await stage.world.ask(channel, stage.ada, "/help")).text
    languages = await stage.edited_by_press(await stage.world.ask(channel, ada, "/settings"), "🗣 Русский")
    await stage.press(languages, "Türkçe")
    await stage.world.kick(channel, ada)
    await stage.world.set_bot(channel, "administrator", ada)
    await stage.world.next_bot_message(stage.private)
    assert "Kanalda" in (await stage.world.ask(channel, ada, "/help")).text


async def test_who_never_spoke_to_the_bot_is_not_told_and_that_is_no_error(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    stranger = stage.world.person("Cy")
    stage.world.private(stranger, started=False)
    channel = stage.world.channel("Far away", stranger, bot="left")
    await stage.world.set_bot(channel, "administrator", stranger)
    await stage.ask("harbour")
    assert "error" not in caplog.text


async def test_put_out_it_forgets_what_was_said_and_keeps_what_was_set(stage: Stage, club: Chat) -> None:
    await stage.world.set_bot(club, "member", stage.ada)
    await stage.world.next_bot_message(club)
    await stage.edited_by_press(await stage.world.ask(club, stage.ada, "/settings"), "Short")
    answer = await stage.world.ask(club, stage.ada, "/ask harbour closed")
    await stage.world.kick(club, stage.ada)
    await stage.world.set_bot(club, "member", stage.ada)
    assert "Hello" in (await stage.world.next_bot_message(club)).text
    assert "expired" in await stage.press(answer, "🔗 Sources")
    assert "✓ Short" in labels(await stage.world.ask(club, stage.ada, "/settings"))


async def test_the_link_that_puts_it_into_a_group_brings_one_welcome(stage: Stage, club: Chat) -> None:
    start = await stage.ask("/start")
    [link] = [b.value for row in start.keyboard for b in row if b.text == "➕ Add me to a group"]
    await stage.world.follow(stage.ada, link, club)
    welcome = await stage.world.next_bot_message(club)
    assert "⚙ Settings" in labels(welcome)
    assert await nothing_more(stage, club, 1)


async def test_its_buttons_open_the_settings_and_the_help(stage: Stage, club: Chat) -> None:
    await stage.world.set_bot(club, "member", stage.ada)
    welcome = await stage.world.next_bot_message(club)
    assert "Settings of this group" in (await stage.reply_to_press(welcome, "⚙ Settings")).text
    alert = await stage.world.press(welcome, "⚙ Settings", stage.bo)
    assert alert.alert
    helped: Message = await stage.reply_to_press(welcome, "❓ Help", stage.bo)
    assert "Administrators set me up" in helped.text
    assert "You are in charge" in (await stage.reply_to_press(welcome, "❓ Help", stage.ada)).text
