"""In groups and topics: never silent when addressed, silent otherwise; the typing sign and the limit a person has."""

from __future__ import annotations

import asyncio

import pytest

from bot.playground import Chat, Message
from bot.traffic import sending
from bot.traffic.per_person import PersonLimit
from tests.bot.stage import Stage, until_called

ME = "@khorgos_bot"


@pytest.fixture
def forum(idle_stage: Stage) -> Chat:
    """A forum with a topic beside General; the bot is an administrator, so it sees all that is said."""
    forum = idle_stage.world.group(
        "Newsroom", [idle_stage.bo], administrators=[idle_stage.ada], forum=True, bot="administrator"
    )
    idle_stage.world.topic(forum, "Questions")
    return forum


def topic_of(stage: Stage, forum: Chat) -> int:
    return max(stage.world.state(forum).topics)


async def answered(
    stage: Stage, forum: Chat, text: str, *, topic: int | None, reply_to: Message | None = None
) -> Message:
    said = await stage.world.say(forum, stage.bo, text, topic=topic, reply_to=reply_to)
    stage.world.state(forum).seen = said.id
    return await stage.world.next_bot_message(forum)


@pytest.mark.parametrize("general", [True, False])
async def test_every_way_to_address_it_is_answered_in_the_same_topic(
    idle_stage: Stage, forum: Chat, *, general: bool
) -> None:
    stage, topic = idle_stage, None if general else topic_of(idle_stage, forum)
    async with stage.running():
        asked = (
            "/ask {}",
            "/ask@khorgos_bot {}",
            "@khorgos_bot {}",
            "/ASK {}",
            "@khorgos_bot /ask {}",
            "/ask {} @khorgos_bot",
        )
        for said in (way.format("harbour closed") for way in asked):
            answer = await answered(stage, forum, said, topic=topic)
            assert "1902" in answer.text, said
            assert answer.thread == topic
        again = await answered(stage, forum, "harbour opened", topic=topic, reply_to=answer)
        assert "1871" in again.text


async def test_as_an_administrator_it_is_silent_all_the_same_unless_addressed(idle_stage: Stage, forum: Chat) -> None:
    stage, topic = idle_stage, topic_of(idle_stage, forum)
    async with stage.running():
        other = await stage.world.say(forum, stage.ada, "the harbour?", topic=topic)
        for said in ("harbour closed", "/ask@other_bot harbour closed", "@other_bot harbour closed", "/roll", "👍"):
            await stage.world.say(forum, stage.bo, said, topic=topic)
        await stage.world.say(forum, stage.bo, "harbour closed", reply_to=other)
        await stage.world.ask(forum, stage.ada, "/ask lighthouse added")
        assert ["1925" in message.text for message in stage.world.bot_messages(forum)] == [True]


async def test_an_edit_that_makes_a_command_of_it_is_answered(stage: Stage) -> None:
    said = await stage.world.say(stage.group, stage.bo, f"harbour closed {ME}x")
    await stage.world.edit(said, f"/ask{ME} harbour closed")
    assert "1902" in (await stage.world.next_bot_message(stage.group)).text


async def test_what_is_said_aloud_to_the_bot_gets_an_answer_and_among_people_none(stage: Stage) -> None:
    answer = await stage.world.ask(stage.group, stage.ada, "/ask harbour closed")
    people = await stage.world.say(stage.group, stage.ada, "well")

    def say_aloud(to: Message, sender: bool, number: int) -> None:
        bot = {"id": stage.world.bot.person.id, "is_bot": True, "first_name": "Khorgos"}
        ada = {"id": stage.ada.id, "is_bot": False, "first_name": "Ada"}
        chat = {"id": stage.group.id, "type": "group", "title": "Reading circle"}
        voice = {"file_id": "v", "file_unique_id": "v", "duration": 2}
        replied = {"message_id": to.id, "date": to.date, "chat": chat, "from": bot if sender else ada, "text": "x"}
        content = {"message_id": number, "date": to.date, "chat": chat, "voice": voice, "reply_to_message": replied}
        stage.world.updates.add("message", content | {"from": {"id": stage.bo.id, "is_bot": False, "first_name": "Bo"}})

    known = len(stage.world.bot_messages(stage.group))
    say_aloud(people, sender=False, number=9001)
    say_aloud(answer, sender=True, number=9002)
    told = await stage.world.next_bot_message(stage.group)
    assert "text only" in told.text
    await stage.world.ask(stage.group, stage.ada, "/ask harbour opened")
    assert len(stage.world.bot_messages(stage.group)) == known + 2


async def test_typing_is_shown_in_the_topic_where_the_answer_will_be(
    idle_stage: Stage, forum: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage, topic = idle_stage, topic_of(idle_stage, forum)
    assert sending.SLOW == 0.5
    monkeypatch.setattr(sending, "SLOW", 0.0)
    stage.shelf.may_answer.clear()
    with stage.world.feed.listen() as changes:
        async with stage.running():
            asking = asyncio.create_task(answered(stage, forum, "/ask harbour closed", topic=topic))
            await until_called(stage.playground, "sendChatAction")
            stage.shelf.may_answer.set()
            await asking
        shown = [changes.get_nowait() for _ in range(changes.qsize())]
    assert {(c.chat_id, c.subject) for c in shown if c.kind == "action"} == {(forum.id, topic)}


async def test_the_limit_is_a_persons_own_over_all_topics_and_said_once_where_they_ask(
    idle_stage: Stage, forum: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage, topic = idle_stage, topic_of(idle_stage, forum)
    monkeypatch.setattr(PersonLimit.__init__, "__defaults__", (2, 3600.0))
    for where in (None, topic, topic, None):
        await stage.world.say(forum, stage.bo, "/ask harbour closed", topic=where)
    async with stage.running():
        await stage.world.say(forum, stage.ada, "/ask lighthouse added")
        await stage.world.until(lambda: len(stage.world.bot_messages(forum)) >= 4 or None, what="four messages")
    texts = [(message.thread, message.text) for message in stage.world.bot_messages(forum)]
    assert ["1902" in text for _, text in texts] == [True, True, False, False]
    assert texts[2][0] == topic
    assert "a lot of questions" in texts[2][1]
    assert "1925" in texts[3][1]


async def test_presses_that_ask_count_as_well(idle_stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = idle_stage
    monkeypatch.setattr(PersonLimit.__init__, "__defaults__", (2, 3600.0))
    async with stage.running():
        starts = [await stage.ask("/start") for _ in range(3)]  # twice under one would be a slip of the finger
        for start in starts:
            await stage.press(start, "About “The Salt Road”")
        told = await stage.world.until(
            lambda: next((m for m in stage.world.bot_messages(stage.private) if "a lot of questions" in m.text), None),
            what="notice",
        )
    assert told
