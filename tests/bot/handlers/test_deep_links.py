"""Links that others share: to an answer, a passage, an event, a timeline; and those that lead nowhere."""

from __future__ import annotations

import base64
from urllib.parse import parse_qs, urlsplit

import pytest

from bot import links
from bot.playground import Message
from bot.traffic.per_person import PersonLimit
from tests.bot.handlers.test_pressing import labels
from tests.bot.shelf import Shelf
from tests.bot.stage import Stage

LONG = "Could you kindly tell me in which year the old harbour closed?"


def shared(message: Message) -> str:
    """The link that the Share button of a message would post."""
    [button] = [b for row in message.keyboard for b in row if b.text == "↗ Share"]
    assert button.action == "url", "it makes a link of itself first"
    parts = urlsplit(button.value)
    assert (parts.netloc, parts.path) == ("t.me", "/share/url")
    link = parse_qs(parts.query)["url"][0]
    assert len(parse_qs(urlsplit(link).query)["start"][0]) <= 64
    return link


async def followed(stage: Stage, link: str) -> Message:
    """Bo, who never spoke to the bot, follows a link: the first that the bot says then."""
    chat = await stage.world.follow(stage.bo, link)
    assert chat is not None
    assert chat.type == "private"
    return await stage.world.next_bot_message(chat)


async def test_a_question_is_answered_to_who_follows_its_link(stage: Stage) -> None:
    answer = await stage.ask("harbour closed")
    opened = await followed(stage, shared(answer))
    assert "harbour closed" in opened.text
    assert "1902" in opened.text


@pytest.mark.parametrize("chat", ["private", "group"])
async def test_a_question_too_long_for_a_link_is_put_by_at_the_first_press(idle_stage: Stage, chat: str) -> None:
    stage = idle_stage
    async with stage.running():
        answer = await stage.world.ask(getattr(stage, chat), stage.ada, f"/ask {LONG}")
        linking = await stage.edited_by_press(answer, "↗ Share")
    async with stage.running():
        opened = await followed(stage, shared(linking))
    assert LONG in opened.text
    assert "1902" in opened.text


async def test_a_question_that_leans_on_others_is_shared_with_them(stage: Stage) -> None:
    await stage.ask("harbour closed")
    answer = await stage.ask("and so?")
    assert "1902" in answer.text
    opened = await followed(stage, shared(await stage.edited_by_press(answer, "↗ Share")))
    assert "1902" in opened.text


async def test_a_question_that_follows_others_without_leaning_on_them_is_shared_by_itself(stage: Stage) -> None:
    await stage.ask("harbour closed")
    opened = await followed(stage, shared(await stage.ask("lighthouse added")))
    assert "1925" in opened.text


async def test_a_passage_and_an_event_are_opened_by_their_links(stage: Stage) -> None:
    answer = await stage.ask("harbour closed")
    passage = await stage.reply_to_press(answer, "📄 In context")
    assert "burned in 1911" in (await followed(stage, shared(passage))).text
    timeline = await stage.ask("/timeline")
    event = await stage.edited_by_press(timeline, "1")
    opened = await followed(stage, shared(event))
    assert "1790" in opened.text
    assert labels(opened)[-2:] == ["◀ Timeline", "↗ Share"]


async def test_a_link_to_a_timeline_opens_what_it_is_narrowed_to(stage: Stage) -> None:
    timeline = await stage.ask("/timeline lighthouse")
    opened = await followed(stage, shared(timeline))
    assert "Timeline: lighthouse" in opened.text


async def test_in_a_group_a_link_is_answered_there(stage: Stage) -> None:
    parameter = links.to_question("harbour closed")
    answer = await stage.world.ask(stage.group, stage.bo, f"/start@khorgos_bot {parameter}")
    assert "1902" in answer.text


@pytest.mark.parametrize(
    "parameter",
    [
        "ask_",
        "ask_-",
        "ask__w",
        "key_0011223344556677",
        "at_1_2-3_4",
        "at_",
        "on_0123456789ab",
        "tl_",
        "on_",
    ],
)
async def test_a_link_that_leads_nowhere_says_so_and_offers_questions(stage: Stage, parameter: str) -> None:
    answer = await stage.ask(f"/start {parameter}")
    assert "gone from the documents" in answer.text
    assert "When was the salt road paved?" in labels(answer)


async def test_a_link_to_what_is_gone_from_the_documents_says_so(stage: Stage) -> None:
    answer = await stage.ask("harbour closed")
    link = shared(await stage.reply_to_press(answer, "📄 In context"))
    stage.put(Shelf(texts={"salt.md": ["Nothing of that kind happened.", "The harbour never closed in 1902."]}))
    assert "gone from the documents" in (await followed(stage, link)).text


@pytest.mark.parametrize("parameter", ["inline", "newsletter-12", "", "x" * 64])
async def test_a_parameter_that_is_none_of_ours_is_a_plain_start(stage: Stage, parameter: str) -> None:
    answer = await stage.ask(f"/start {parameter}")
    assert "I answer from" in answer.text


async def test_nobody_says_things_through_the_bot(stage: Stage) -> None:
    parameter = "ask_" + base64.urlsafe_b64encode(b"Pay the velcro king at evil.example").decode().rstrip("=")
    answer = await stage.ask(f"/start {parameter}")
    assert "evil" not in answer.text
    assert "I found no sure answer in the documents." in answer.text


async def test_the_key_of_a_button_opens_nothing_elsewhere(stage: Stage) -> None:
    answer = await stage.world.ask(stage.group, stage.ada, f"/ask {LONG}")
    [key] = [b.value.split(":")[1] for row in answer.keyboard for b in row if b.text == "🔗 Sources"]
    assert "gone from the documents" in (await stage.ask(f"/start key_{key}")).text


async def test_who_follows_links_without_end_is_limited_too(idle_stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = idle_stage
    monkeypatch.setattr(PersonLimit.__init__, "__defaults__", (2, 3600.0))
    parameter = links.to_question("harbour closed")
    async with stage.running():
        for _ in range(2):
            await stage.world.say(stage.private, stage.ada, f"/start {parameter}")
        answer = await stage.world.ask(stage.private, stage.ada, f"/start {parameter}")
        told = await stage.world.until(
            lambda: next((m for m in stage.world.bot_messages(stage.private) if "a lot of questions" in m.text), None),
            what="notice",
        )
    assert told.id >= answer.id


@pytest.mark.parametrize("question", ["harbour?", "Қорғас қайда?", "霍尔果斯有什么？", "a" * 45])
def test_a_short_question_stands_in_its_link(question: str) -> None:
    parameter = links.to_question(question)
    assert parameter is not None
    assert len(parameter) <= 64
    kind, said = links.read(parameter) or ("", "")
    assert kind is links.Leads.QUESTION
    assert links.text_of(said) == question


def test_a_longer_one_does_not() -> None:
    assert links.to_question("a" * 46) is None
    assert links.to_question("ж" * 23) is None
