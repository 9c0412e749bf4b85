"""Edited questions, votes, the language of a chat, inline queries, and what is kept of people."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from bot.playground import Message
from tests.bot.handlers.test_pressing import labels
from tests.bot.stage import Stage
from tests.conftest import ROOT


async def edited_answer(stage: Stage, question: Message, answer: Message, text: str) -> Message:
    before = stage.world.message(answer.chat, answer.id)
    await stage.world.edit(question, text)

    def changed() -> Message | None:
        now = stage.world.message(answer.chat, answer.id)
        return now if now != before else None

    return await stage.world.until(changed, what="edit of the answer")


async def test_an_edited_question_edits_its_answer(stage: Stage) -> None:
    question = await stage.world.say(stage.private, stage.ada, "harbour closed")
    answer = await stage.world.next_bot_message(stage.private)
    assert "1902" in answer.text
    mended = await edited_answer(stage, question, answer, "harbour opened")
    assert "1871" in mended.text
    assert len(stage.world.bot_messages(stage.private)) == 1


async def test_the_buttons_of_a_mended_answer_are_about_the_new_words(stage: Stage) -> None:
    question = await stage.world.say(stage.private, stage.ada, "harbour closed")
    answer = await stage.world.next_bot_message(stage.private)
    mended = await edited_answer(stage, question, answer, "harbour opened")
    sources = await stage.reply_to_press(mended, "🔗 Sources")
    assert "Source" in sources.text
    assert stage.shelf.asked[-1][0] == "harbour opened"


async def test_a_question_that_is_edited_into_one_far_off_is_answered_with_what_can_be_asked(stage: Stage) -> None:
    question = await stage.world.say(stage.private, stage.ada, "harbour closed")
    answer = await stage.world.next_bot_message(stage.private)
    mended = await edited_answer(stage, question, answer, "qwertz nowhere near")
    typed = await stage.ask("qwertz nowhere near")
    assert (mended.text, labels(mended)) == (typed.text, labels(typed))
    assert "What I can answer" in typed.text
    assert "When was the lighthouse added?" in labels(typed)


async def test_a_mention_that_an_edit_adds_is_an_address(stage: Stage) -> None:
    said = await stage.world.say(stage.group, stage.bo, "harbour closed")
    await stage.world.edit(said, "@khorgos_bot harbour closed")
    answer = await stage.world.next_bot_message(stage.group)
    assert "1902" in answer.text


async def test_an_edit_of_what_was_never_put_to_us_is_none_of_our_business(stage: Stage) -> None:
    said = await stage.world.say(stage.group, stage.bo, "good morning")
    assert await stage.silence(stage.group, lambda: stage.world.edit(said, "good evening"))


@pytest.mark.parametrize("command", ["/timeline harbour opened", "@khorgos_bot /daily harbour opened"])
async def test_an_edit_that_makes_another_command_of_it_is_no_question(stage: Stage, command: str) -> None:
    question = await stage.world.say(stage.private, stage.ada, "harbour closed")
    await stage.world.next_bot_message(stage.private)
    await stage.world.edit(question, command)
    await stage.ask("lighthouse added")
    first = stage.world.bot_messages(stage.private)[0]
    assert "1902" in first.text
    assert len(stage.world.bot_messages(stage.private)) == 2


async def test_an_edit_hours_later_changes_nothing(stage: Stage) -> None:
    question = await stage.world.say(stage.private, stage.ada, "harbour closed")
    answer = await stage.world.next_bot_message(stage.private)
    now = stage.now
    stage.now = lambda: now() + timedelta(hours=2)
    await stage.world.edit(question, "harbour opened")
    await stage.ask("harbour closed")
    assert "1902" in stage.world.message(answer.chat, answer.id).text


async def test_votes_are_counted_changed_and_taken_back(stage: Stage) -> None:
    answer = await stage.world.ask(stage.group, stage.ada, "/ask harbour closed")
    assert {"👍", "👎"} <= set(labels(answer))
    assert "👍 1" in labels(await stage.edited_by_press(answer, "👍"))
    both = await stage.edited_by_press(answer, "👎", stage.bo)
    assert {"👍 1", "👎 1"} <= set(labels(both))
    changed = await stage.edited_by_press(answer, "👎 1")
    assert {"👍", "👎 2"} <= set(labels(changed))
    back = await stage.edited_by_press(answer, "👎 2")
    assert {"👍", "👎 1"} <= set(labels(back))


async def test_the_language_of_a_chat_is_set_by_a_button_and_goes_before_that_of_a_question(stage: Stage) -> None:
    panel = await stage.world.ask(stage.private, stage.ada, "/language")
    chosen = await stage.edited_by_press(panel, "Türkçe")
    assert "Burada hangi dilde konuşayım?" in chosen.text
    assert "✓ Türkçe" in labels(chosen)
    refused = await stage.ask("who is the king of Norland?")
    assert "Belgelerde bu yok." in refused.text


@pytest.mark.parametrize(
    ("said", "told"), [("/language русский", "На каком языке"), ("/language <tlh>", "I don’t speak “<tlh>”.")]
)
async def test_a_language_is_named_in_words(stage: Stage, said: str, told: str) -> None:
    assert (await stage.world.ask(stage.private, stage.ada, said)).text.startswith(told)


async def test_only_administrators_change_the_language_of_a_group(stage: Stage) -> None:
    panel = await stage.world.ask(stage.group, stage.ada, "/language@khorgos_bot")
    assert "Only administrators" in await stage.press(panel, "Türkçe", stage.bo)
    asked_for = await stage.world.ask(stage.group, stage.bo, "/language@khorgos_bot")
    assert "Only administrators" in asked_for.text
    assert not asked_for.keyboard
    assert "Only administrators" in (await stage.world.ask(stage.group, stage.bo, "/language@khorgos_bot tr")).text


async def test_an_inline_query_gives_the_answer_and_further_passages(stage: Stage) -> None:
    results = await stage.world.inline_query(stage.ada, "harbour closed")
    assert results[0]["title"] == "harbour closed"
    assert "1902" in results[0]["input_message_content"]["message_text"]
    assert 1 < len(results) <= 10
    assert len({result["id"] for result in results}) == len(results)
    assert len({result["description"] for result in results}) == len(results)


async def test_an_empty_inline_query_offers_a_fact(stage: Stage) -> None:
    results = await stage.world.inline_query(stage.ada, "")
    assert results[0]["title"] == "A fact from the documents"


async def test_what_is_kept_is_told_and_deleted(stage: Stage) -> None:
    await stage.ask("harbour closed")
    assert "30 days" in (await stage.world.ask(stage.private, stage.ada, "/privacy")).text
    assert "one question" in (await stage.world.ask(stage.private, stage.ada, "/forget")).text
    assert "nothing of yours" in (await stage.world.ask(stage.private, stage.ada, "/forget")).text
    await stage.ask("and opened?")
    assert stage.shelf.asked[-1][1] == ()


def test_no_two_kinds_of_buttons_begin_alike() -> None:
    code = " ".join(file.read_text("utf-8") for file in (ROOT / "bot" / "handlers").glob("*.py"))
    kinds = re.findall(r'on_press\(\s*self\._context, "(\w)"', code)
    assert len(kinds) == len(set(kinds)) > 10


def votes(stage: Stage) -> dict[bool, int]:
    """As they stand in the database: nobody is told of a reaction that was counted."""
    with closing(sqlite3.connect(stage.folder / "khorgos.sqlite")) as database:
        return {bool(good): count for good, count in database.execute("SELECT good, COUNT(*) FROM votes GROUP BY good")}


async def until_counted(stage: Stage, expected: dict[bool, int]) -> None:
    async with asyncio.timeout(300):
        while votes(stage) != expected:  # noqa: ASYNC110
            await asyncio.sleep(0.05)


async def test_a_thumb_as_a_reaction_is_a_vote_one_a_person_and_changeable(stage: Stage) -> None:
    answer = await stage.ask("harbour closed")
    await stage.ask("harbour opened")  # by now it is known which question the first answers
    await stage.world.react(answer, stage.ada, "👎")
    await until_counted(stage, {False: 1})
    await stage.world.react(answer, stage.ada, "👍")
    await until_counted(stage, {True: 1})
    counted = await stage.edited_by_press(answer, "👎")  # the button and the reaction are one vote
    assert {"👍", "👎 1"} <= set(labels(counted))


async def test_reactions_of_several_people_are_counted_and_taken_off(stage: Stage) -> None:
    async with asyncio.timeout(300):
        await stage.world.set_bot(stage.group, "administrator")  # else Telegram tells of none
        while not stage.world.bot_messages(stage.group):  # noqa: ASYNC110  # it introduces itself first
            await asyncio.sleep(0.05)
    answer = await stage.world.ask(stage.group, stage.ada, "/ask harbour closed")
    await stage.world.ask(stage.group, stage.ada, "/ask harbour opened")
    for person in (stage.ada, stage.bo):
        await stage.world.react(answer, person, "👍")
    await until_counted(stage, {True: 2})
    await stage.world.react(answer, stage.bo, "❤")
    await until_counted(stage, {True: 1})
    await stage.world.react(answer, stage.ada)
    await until_counted(stage, {})


async def test_a_reaction_to_what_is_no_answer_is_nobodys_vote(stage: Stage) -> None:
    answer = await stage.ask("harbour closed")
    help_ = await stage.ask("/help")
    for emoji in ("👍", "👎"):
        await stage.world.react(help_, stage.ada, emoji)
    await stage.world.react(answer, stage.ada, "❤")
    await stage.world.react(answer, stage.ada, "👍")
    await until_counted(stage, {True: 1})


async def test_a_thumb_as_a_message_is_a_vote_on_the_last_answer(stage: Stage) -> None:
    earlier = await stage.ask("harbour closed")
    await stage.ask("harbour opened")
    for said, expected in (("👎\U0001f3fd", {False: 1}), ("👍", {True: 1}), ("👍 👍", {True: 1})):
        await stage.ask(said)
        assert votes(stage) == expected
    await stage.world.say(stage.private, stage.ada, "👎", reply_to=earlier)
    await until_counted(stage, {True: 1, False: 1})
