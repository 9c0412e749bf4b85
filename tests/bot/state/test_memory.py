from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.state import Database
from bot.state.asked import Questions
from bot.state.chats import Chats
from bot.state.views import Views

CHAT, SUPERGROUP, PERSON = -4001, -1002000000000001, 77


class Hand:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def hand() -> Hand:
    return Hand()


async def test_a_question_comes_back_by_its_short_id_in_its_own_chat_only(database: Database, hand: Hand) -> None:
    questions = Questions(database, hand)
    key = await questions.remember(CHAT, PERSON, "Қорғас қайда?", "kk", thread=9, before=("earlier",))
    found = await questions.recall(key, CHAT)
    assert found is not None
    assert (found.question, found.language, found.before, found.thread) == ("Қорғас қайда?", "kk", ("earlier",), 9)
    assert found.at == hand.time
    assert await questions.recall(key, CHAT + 1) is None
    assert len(key.encode()) <= 8


async def test_a_reply_to_the_answer_finds_the_question(database: Database, hand: Hand) -> None:
    questions = Questions(database, hand)
    key = await questions.remember(CHAT, PERSON, "When?", "en")
    await questions.answered(key, 555)
    found = await questions.behind(555, CHAT)
    assert found is not None
    assert found.id == key
    assert await questions.behind(555, CHAT + 1) is None


async def test_recent_questions_are_of_this_person_in_this_topic_lately(database: Database, hand: Hand) -> None:
    questions = Questions(database, hand)
    await questions.remember(CHAT, PERSON, "too old", "en")
    hand.time += timedelta(minutes=20)
    for question in ("first", "second"):
        await questions.remember(CHAT, PERSON, question, "en")
        hand.time += timedelta(seconds=1)
    await questions.remember(CHAT, PERSON, "other topic", "en", thread=3)
    await questions.remember(CHAT, PERSON + 1, "other person", "en")
    assert [asked.question for asked in await questions.recent(CHAT, PERSON)] == ["first", "second"]


async def test_what_is_old_is_forgotten(database: Database, hand: Hand) -> None:
    questions, views = Questions(database, hand), Views(database, hand)
    key = await questions.remember(CHAT, PERSON, "old", "en")
    view = await views.open(CHAT, "1990-2000")
    hand.time += timedelta(days=31)
    kept = await questions.remember(CHAT, PERSON, "new", "en")
    assert (await questions.prune(), await views.prune()) == (1, 1)
    assert await questions.recall(key, CHAT) is None
    assert await questions.recall(kept, CHAT) is not None
    assert await views.recall(view.id, CHAT) is None


async def test_a_timeline_view_remembers_its_page(database: Database, hand: Hand) -> None:
    views = Views(database, hand)
    view = await views.open(CHAT, "1990-2000 railways")
    await views.turn(view.id, 4)
    found = await views.recall(view.id, CHAT)
    assert found is not None
    assert (found.expression, found.page) == ("1990-2000 railways", 4)
    assert await views.recall(view.id, CHAT + 1) is None


async def test_a_chat_has_its_language_until_it_is_taken_back(database: Database) -> None:
    chats = Chats(database)
    assert await chats.language(CHAT) is None
    await chats.set_language(CHAT, "kk")
    await chats.set_language(CHAT, "zh")
    assert await chats.language(CHAT) == "zh"
    await chats.set_language(CHAT, None)
    assert await chats.language(CHAT) is None


async def test_a_group_that_becomes_a_supergroup_takes_everything_along(database: Database, hand: Hand) -> None:
    chats, questions = Chats(database), Questions(database, hand)
    await chats.set_language(CHAT, "tr")
    key = await questions.remember(CHAT, PERSON, "Nerede?", "tr")
    assert await chats.move(CHAT, SUPERGROUP)
    assert not await chats.move(CHAT, SUPERGROUP)
    assert await chats.language(SUPERGROUP) == "tr"
    assert await questions.recall(key, SUPERGROUP) is not None
    assert await chats.moved_to(CHAT) == SUPERGROUP
    assert await chats.moved_to(SUPERGROUP) is None


async def test_what_the_supergroup_has_set_already_stays(database: Database) -> None:
    chats = Chats(database)
    await chats.set_language(CHAT, "tr")
    await chats.set_language(SUPERGROUP, "en")
    await chats.move(CHAT, SUPERGROUP)
    assert await chats.language(SUPERGROUP) == "en"


async def test_a_question_does_not_lean_on_itself_when_it_is_answered_again_after_a_kill(
    database: Database, hand: Hand
) -> None:
    questions = Questions(database, hand)
    await questions.remember(CHAT, PERSON, "first", "en", asked_in=7)
    await questions.remember(CHAT, PERSON, "asked now", "en", asked_in=8)
    assert [asked.question for asked in await questions.recent(CHAT, PERSON, but_not=8)] == ["first"]
