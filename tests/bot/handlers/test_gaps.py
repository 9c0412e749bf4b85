"""What operators see of questions that were not answered, and what nobody sees."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.handlers.gaps import PER_PAGE
from bot.playground import Message, Playground
from tests.bot.handlers.test_pressing import labels
from tests.bot.stage import Stage


@pytest.fixture
async def asked(playground: Playground, tmp_path: Path) -> AsyncIterator[Stage]:
    """Ada runs the bot and has questions kept; Bo asks."""
    stage = Stage(playground, tmp_path, settings={"keep_questions": 30})
    stage.settings["operators"] = frozenset({stage.ada.id})
    stage.world.private(stage.bo)
    async with stage.running():
        yield stage


async def told(stage: Stage, text: str = "/gaps") -> str:
    return (await stage.ask(text)).text


async def bo_asks(stage: Stage, text: str) -> Message:
    return await stage.world.ask(stage.bo.id, stage.bo, text)


async def test_the_same_question_counts_once_however_it_is_written(asked: Stage) -> None:
    for question in ("Who was Zebulon?", "who was  zebulon", "WHO WAS ZEBULON?!"):
        await bo_asks(asked, question)
    await bo_asks(asked, "Where is Xanadu?")
    page = await told(asked)
    assert "2 questions" in page
    assert page.index("WHO WAS ZEBULON?!") < page.index("Where is Xanadu?")
    assert "3× without an answer" in page
    assert "Bo" not in page


async def test_an_answer_that_is_voted_down_is_told_until_the_vote_is_taken_back(asked: Stage) -> None:
    answer = await bo_asks(asked, "harbour closed")
    voted = await asked.edited_by_press(answer, "👎", asked.bo)
    assert "👎 1" in await told(asked)
    await asked.edited_by_press(voted, "👎 1", asked.bo)
    assert "Nothing yet" in await told(asked)


async def test_what_is_answered_by_now_is_marked(asked: Stage) -> None:
    await bo_asks(asked, "Who was Zebulon?")
    assert "answered by now" not in await told(asked)
    asked.shelf.texts["quay.md"] = ["Zebulon was a pilot in 1920."]
    assert "answered by now" in await told(asked)


async def test_an_edited_question_takes_the_place_of_what_it_was(asked: Stage) -> None:
    said = await asked.world.say(asked.bo.id, asked.bo, "Who was Zebulon?")
    answer = await asked.world.next_bot_message(asked.bo.id)
    await asked.world.edit(said, "harbour closed")
    await asked.world.until(lambda: "1902" in asked.world.message(answer.chat, answer.id).text or None)
    assert "Nothing yet" in await told(asked)


async def test_who_has_theirs_forgotten_takes_their_gaps_and_votes_away(asked: Stage) -> None:
    await bo_asks(asked, "Who was Zebulon?")
    answer = await asked.world.ask(asked.group, asked.ada, "/ask harbour closed")
    await asked.edited_by_press(answer, "👎", asked.bo)
    assert "2 questions" in await told(asked)
    await bo_asks(asked, "/forget")
    assert "Nothing yet" in await told(asked)


async def test_many_gaps_are_paged_and_come_as_a_file_without_formulas(asked: Stage) -> None:
    await bo_asks(asked, "=HYPERLINK(0) zebulon")
    for number in range(PER_PAGE):
        await bo_asks(asked, f"Who was Zebulon the {number}th?")
    first = await asked.ask("/gaps")
    assert labels(first) == ["Next ▶", "CSV"]
    second = await asked.edited_by_press(first, "Next ▶")
    assert labels(second) == ["◀ Back", "CSV"]
    sent = await asked.reply_to_press(second, "CSV")
    assert sent.media is not None
    rows = list(csv.DictReader(io.StringIO(sent.media.file.content.decode("utf-8-sig"))))
    assert len(rows) == PER_PAGE + 1
    assert rows[-1]["question"] == "'=HYPERLINK(0) zebulon"
    assert set(rows[0]) == {"question", "unanswered", "disliked", "last"}


async def test_nobody_else_sees_them(asked: Stage) -> None:
    await bo_asks(asked, "Who was Zebulon?")
    assert "run this bot" in (await bo_asks(asked, "/gaps")).text
    assert "private chat" in (await asked.world.ask(asked.group, asked.ada, "/gaps")).text
    assert "run this bot" in (await asked.world.ask(asked.group, asked.bo, "/gaps@khorgos_bot")).text
    assert "run this bot" in (await asked.world.ask(asked.group, asked.bo, "/gaps")).text


async def test_help_tells_operators_and_nobody_else_of_them(asked: Stage) -> None:
    assert "/gaps" in await told(asked, "/help")
    assert "/gaps" not in (await bo_asks(asked, "/help")).text
    assert "/gaps" not in (await bo_asks(asked, "/gap")).text
    assert "/gaps" not in (await asked.world.ask(asked.group, asked.ada, "/help")).text


async def test_privacy_tells_that_they_are_kept(asked: Stage) -> None:
    assert "shown to those who run me" in (await bo_asks(asked, "/privacy")).text


async def test_they_are_not_kept_unless_that_is_set(playground: Playground, tmp_path: Path) -> None:
    stage = Stage(playground, tmp_path)
    stage.settings["operators"] = frozenset({stage.ada.id})
    async with stage.running():
        await stage.ask("Who was Zebulon?")
        assert "KHORGOS_KEEP_QUESTIONS" in await told(stage)
        assert "shown to those who run me" not in await told(stage, "/privacy")
