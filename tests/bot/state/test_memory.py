from __future__ import annotations

from datetime import timedelta

import pytest

from bot.state import Database
from bot.state.asked import Questions
from bot.state.chats import Chats, ChatSettings
from bot.state.shared import SharedQuestion, SharedQuestions
from bot.state.views import Views
from tests.bot.state.conftest import Hand

CHAT, SUPERGROUP, PERSON = -4001, -1002000000000001, 77


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


async def test_settings_are_changed_one_by_one_and_move_along(database: Database) -> None:
    chats = Chats(database)
    assert await chats.settings(CHAT) == ChatSettings()
    await chats.change(CHAT, who_asks="administrators")
    await chats.change(CHAT, reply_length="short", only_named=True)
    await chats.move(CHAT, SUPERGROUP)
    assert await chats.settings(SUPERGROUP) == ChatSettings(None, "administrators", "short", only_named=True)
    with pytest.raises(TypeError, match="no setting of a chat: colour"):
        await chats.change(CHAT, colour="red")


async def test_a_welcome_before_the_move_does_not_keep_the_settings_away(database: Database) -> None:
    chats = Chats(database)
    await chats.set_language(CHAT, "tr")
    assert await chats.welcome(CHAT)
    assert await chats.welcome(SUPERGROUP)
    assert await chats.move(CHAT, SUPERGROUP)
    assert await chats.language(SUPERGROUP) == "tr"


async def test_a_chat_is_welcomed_once_until_the_bot_was_put_out(database: Database, hand: Hand) -> None:
    chats, questions = Chats(database), Questions(database, hand)
    assert [await chats.welcome(CHAT) for _ in range(3)] == [True, False, False]
    await chats.change(CHAT, reply_length="short")
    key = await questions.remember(CHAT, PERSON, "Nerede?", "tr")
    elsewhere = await questions.remember(SUPERGROUP, PERSON, "Nerede?", "tr")
    await chats.leave(CHAT)
    assert await questions.recall(key, CHAT) is None
    assert await questions.recall(elsewhere, SUPERGROUP) is not None
    assert (await chats.settings(CHAT)).short
    assert await chats.welcome(CHAT)


async def test_a_shared_question_has_one_key_and_is_kept_while_it_is_followed(database: Database, hand: Hand) -> None:
    shared = SharedQuestions(database, hand)
    question = SharedQuestion("Nerede?", "tr", ("Liman ne zaman?",))
    key = await shared.keep(question)
    assert await shared.keep(question) == key
    assert await shared.keep(SharedQuestion("Nerede?", "tr")) != key
    hand.time += timedelta(days=300)
    assert await shared.find(key) == question
    hand.time += timedelta(days=300)
    assert await shared.prune() == 1
    assert await shared.find(key) == question
    assert await shared.find("0" * 16) is None


async def test_a_question_does_not_lean_on_itself_when_it_is_answered_again_after_a_kill(
    database: Database, hand: Hand
) -> None:
    questions = Questions(database, hand)
    await questions.remember(CHAT, PERSON, "first", "en", asked_in=7)
    await questions.remember(CHAT, PERSON, "asked now", "en", asked_in=8)
    assert [asked.question for asked in await questions.recent(CHAT, PERSON, but_not=8)] == ["first"]
