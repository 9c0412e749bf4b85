from __future__ import annotations

from datetime import timedelta

import pytest

from bot.conversation import EARLIER
from bot.playground import ANONYMOUS_ADMINISTRATOR
from bot.state.chats import Chats, ChatSettings
from bot.traffic import sending
from tests.bot.shelf import PATIENCE, hostile
from tests.bot.stage import Stage, until_called


async def test_a_question_in_private_is_answered_with_its_source(stage: Stage) -> None:
    answer = await stage.ask("When was the salt road paved?")
    assert answer.text == "The salt road was paved in 1790.\n\n— “The Salt Road”, Harbour Press, ¶\u00a01"
    assert answer.reply_to is None


async def test_what_the_documents_dont_say_is_refused_with_the_nearest_topics(stage: Stage) -> None:
    answer = await stage.ask("Who invented zippers?")
    assert answer.text == "The documents don’t say.\n\nClosest topics:"
    found = await stage.reply_to_press(answer, "toll house")
    assert found.text.startswith("toll house\n\nThe toll house stands in Ferrytown.")


async def test_a_refusal_offers_questions_that_would_be_answered(stage: Stage) -> None:
    refusal = await stage.ask("Who invented velcro?")
    assert refusal.text.endswith("I found no sure answer in the documents.\n\nYou could ask:")
    found = await stage.reply_to_press(refusal, "When was the salt road paved?")
    assert "paved in 1790" in found.text


async def test_questions_too_long_for_a_button_are_listed_and_their_numbers_ask_them(stage: Stage) -> None:
    stage.shelf.offers = ("When was the salt road paved?", "When was the toll house that stands in Ferrytown built?")
    refusal = await stage.ask("Who invented velcro?")
    assert refusal.text.endswith(f"1. {stage.shelf.offers[0]}\n2. {stage.shelf.offers[1]}")
    assert [[button.text for button in row] for row in refusal.keyboard] == [["1", "2"]]
    assert "paved in 1790" in (await stage.reply_to_press(refusal, "1")).text


async def test_what_is_no_question_is_offered_as_a_topic(stage: Stage) -> None:
    refusal = await stage.ask("Who invented velcro?")
    labels = [button.text for row in refusal.keyboard for button in row]
    assert labels == ["When was the salt road paved?", "About “toll house”"]
    assert "toll house stands" in (await stage.reply_to_press(refusal, "About “toll house”")).text


async def test_a_message_that_tells_no_language_is_read_in_the_persons(stage: Stage) -> None:
    deniz = stage.world.person("Deniz", language="tr")
    await stage.world.ask(stage.world.private(deniz), deniz, "1790")
    assert stage.shelf.assumed == ["tr"]
    await stage.ask("1790")  # her telephone is in English, as most are
    assert stage.shelf.assumed == ["tr", None]


async def test_what_is_set_for_a_chat_is_looked_up_once_for_an_answer(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, settings = list[int](), Chats.settings

    async def counted(chats: Chats, chat: int) -> ChatSettings:
        looked.append(chat)
        return await settings(chats, chat)

    monkeypatch.setattr(Chats, "settings", counted)
    await stage.ask("When was the salt road paved?")
    assert len(looked) == 1


async def test_a_question_for_a_chronology_opens_the_timeline(stage: Stage) -> None:
    told = await stage.ask("chronology of harbour")
    assert told.text.startswith("Timeline: harbour")
    assert told.keyboard


async def test_small_talk_is_answered_without_buttons(stage: Stage) -> None:
    assert not (await stage.ask("hello there")).keyboard


@pytest.mark.parametrize(
    "text", ["harbour " * 500, "🙂" * 800, "<b>harbour</b> & {{ x }} AND (", '"', "*", "ab\u0000c"]
)
async def test_any_text_gets_one_sensible_reply(stage: Stage, text: str) -> None:
    assert (await stage.ask(text)).text


async def test_markup_in_titles_and_sentences_is_shown_as_it_is(stage: Stage) -> None:
    stage.put(hostile())
    answer = await stage.ask("When was the harbour?")
    assert "The harbour <is> & was </b> {{ x }} in 1871" in answer.text
    assert "<script> {{ 7*7 }}" in answer.text
    assert "<script>" in (await stage.reply_to_press(answer, "📄 In context")).text


async def test_a_group_hears_nothing_unless_it_speaks_to_the_bot(stage: Stage) -> None:
    await stage.world.set_bot(stage.group, "administrator")  # now it sees every message
    assert await stage.silence(
        stage.group, lambda: stage.world.say(stage.group, stage.bo, "When did the harbour open?")
    )
    assert await stage.silence(stage.group, lambda: stage.world.say(stage.group, stage.bo, "@ada the harbour"))
    assert await stage.silence(stage.group, lambda: stage.world.say(stage.group, stage.bo, "/fact@other_bot"))
    assert await stage.silence(stage.group, lambda: stage.world.say(stage.group, stage.bo, "/unknown"))


@pytest.mark.parametrize(
    "text", ["@khorgos_bot when was the harbour closed?", "the harbour closed when, @Khorgos_Bot?"]
)
async def test_a_mention_in_a_group_is_answered_as_a_reply(stage: Stage, text: str) -> None:
    said = await stage.world.say(stage.group, stage.bo, text)
    answer = await stage.world.next_bot_message(stage.group)
    assert answer.reply_to == said.id
    assert "closed in 1902" in answer.text
    assert "khorgos_bot" not in stage.shelf.asked[-1][0].lower()


async def test_an_emoji_in_reply_to_an_answer_is_left_alone_in_a_group(stage: Stage) -> None:
    answer = await stage.world.ask(stage.group, stage.bo, "/ask harbour closed")
    assert await stage.silence(stage.group, lambda: stage.world.say(stage.group, stage.bo, "👍", reply_to=answer))
    assert "Ask me in words" in (await stage.ask("👍")).text


async def test_a_mention_under_somebodys_message_asks_that_message(stage: Stage) -> None:
    said = await stage.world.say(stage.group, stage.ada, "I wonder how long the salt road is")
    await stage.world.say(stage.group, stage.bo, "@khorgos_bot", reply_to=said)
    assert "320 km" in (await stage.world.next_bot_message(stage.group)).text


async def test_a_bare_mention_asks_for_the_question(stage: Stage) -> None:
    assert "What would you like to know?" in (await stage.world.ask(stage.group, stage.bo, "@khorgos_bot")).text


async def test_a_bare_mention_under_another_one_or_under_an_answer_asks_for_the_question(stage: Stage) -> None:
    bare = await stage.world.say(stage.group, stage.ada, "@khorgos_bot")
    asked = await stage.world.next_bot_message(stage.group)
    for above in (bare, asked):
        await stage.world.say(stage.group, stage.bo, "@khorgos_bot", reply_to=above)
        assert "What would you like to know?" in (await stage.world.next_bot_message(stage.group)).text
    assert not stage.shelf.asked


async def test_a_mention_in_private_is_not_part_of_the_question(stage: Stage) -> None:
    assert "What would you like to know?" in (await stage.ask("@khorgos_bot")).text
    await stage.ask("@khorgos_bot when was the harbour closed?")
    assert stage.shelf.asked == [("when was the harbour closed?", ())]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("help", "/timeline before 1800"),
        ("START", "Hello!"),
        (" Fact ", "💡"),
        ("sources", "2 documents"),
        ("timeline", "Timeline\n"),
        ("timeline of harbour", "Timeline: harbour\n"),
        ("Timeline harbour opened", "Timeline: harbour opened"),
        ("ask", "What would you like to know?"),
    ],
)
async def test_the_name_of_a_command_is_enough_in_private(stage: Stage, said: str, told: str) -> None:
    assert told in (await stage.ask(said)).text
    assert said not in [question for question, _ in stage.shelf.asked]


@pytest.mark.parametrize("said", ["help the harbour", "fact about tolls", "sources of salt", "salt timeline"])
async def test_a_question_that_names_a_command_is_a_question(stage: Stage, said: str) -> None:
    await stage.ask(said)
    assert [question for question, _ in stage.shelf.asked] == [said]


async def test_the_name_of_a_command_in_reply_to_an_answer_is_about_that_answer(stage: Stage) -> None:
    answer = await stage.ask("harbour closed")
    await stage.world.say(stage.private, stage.ada, "sources", reply_to=answer)
    await stage.world.next_bot_message(stage.private)
    assert stage.shelf.asked[-1] == ("sources", ("harbour closed",))


@pytest.mark.parametrize(
    ("said", "meant"), [("timelin", "timeline"), ("hlep", "help"), ("facts", "fact"), ("so", "sources")]
)
async def test_an_unknown_command_is_answered_with_the_nearest(stage: Stage, said: str, meant: str) -> None:
    assert f"Did you mean /{meant}?" in (await stage.ask(f"/{said} 1990s")).text
    assert "Did you mean" not in (await stage.ask("/nonsense")).text


async def test_an_unknown_command_in_a_group_is_ours_only_with_our_name(stage: Stage) -> None:
    told = await stage.world.ask(stage.group, stage.bo, "/timelin@Khorgos_Bot")
    assert "Did you mean /timeline?" in told.text
    assert await stage.silence(stage.group, lambda: stage.world.say(stage.group, stage.bo, "/timelin"))
    assert await stage.silence(stage.group, lambda: stage.world.say(stage.group, stage.bo, "/timelin@other_bot"))


async def test_an_edited_message_is_not_answered_again(stage: Stage) -> None:
    said = await stage.world.say(stage.private, stage.ada, "harbour opened")
    await stage.world.next_bot_message(stage.private)
    assert await stage.silence(stage.private, lambda: stage.world.edit(said, "harbour burned"))


async def test_an_empty_ask_asks_back_and_an_unknown_command_points_to_help(stage: Stage) -> None:
    assert "What would you like to know?" in (await stage.ask("/ask")).text
    assert "/help" in (await stage.ask("/nonsense")).text


async def test_a_picture_without_words_gets_a_hint(stage: Stage) -> None:
    await stage.world.send_photo(stage.private, stage.ada, _PNG)
    assert "text only" in (await stage.world.next_bot_message(stage.private)).text


async def test_a_follow_up_leans_on_the_questions_before_it(stage: Stage) -> None:
    await stage.ask("salt road paved")
    await stage.ask("and the harbour?")
    assert stage.shelf.asked[-1] == ("and the harbour?", ("salt road paved",))


async def test_questions_of_others_or_of_other_chats_are_never_leant_on(stage: Stage) -> None:
    await stage.ask("salt road paved")
    await stage.world.ask(stage.group, stage.ada, "/ask harbour opened")
    assert stage.shelf.asked[-1][1] == ()
    await stage.world.ask(stage.group, stage.bo, "/ask harbour closed")
    assert stage.shelf.asked[-1][1] == ()
    await stage.world.ask(stage.group, stage.bo, "/ask and burned?")
    assert stage.shelf.asked[-1][1] == ("harbour closed",)


async def test_anonymous_administrators_are_answered_but_inherit_no_context(stage: Stage) -> None:
    await stage.world.ask(stage.group, ANONYMOUS_ADMINISTRATOR, "/ask harbour closed")
    answer = await stage.world.ask(stage.group, ANONYMOUS_ADMINISTRATOR, "/ask harbour opened")
    assert "1871" in answer.text
    assert stage.shelf.asked[-1][1] == ()


async def test_a_reply_to_an_answer_leans_on_its_question_whoever_asked(stage: Stage) -> None:
    answer = await stage.world.ask(stage.group, stage.ada, "/ask harbour closed")
    await stage.world.say(stage.group, stage.bo, "why so?", reply_to=answer)
    await stage.world.next_bot_message(stage.group)
    assert stage.shelf.asked[-1] == ("why so?", ("harbour closed",))


async def test_context_ends_after_ten_minutes_and_so_many_questions_as_are_looked_back_to(stage: Stage) -> None:
    for number in range(EARLIER + 2):
        await stage.ask(f"harbour {number}")
    assert stage.shelf.asked[-1][1] == tuple(f"harbour {number}" for number in range(1, EARLIER + 1))
    earlier = stage.now
    stage.now = lambda: earlier() + timedelta(minutes=11)
    await stage.ask("harbour later")
    assert stage.shelf.asked[-1][1] == ()


async def test_a_question_in_a_forum_topic_is_answered_there_and_keeps_to_it(stage: Stage) -> None:
    forum = stage.world.group("Forum", [stage.bo], administrators=[stage.ada], forum=True)
    trade, ships = stage.world.topic(forum, "Trade"), stage.world.topic(forum, "Ships")
    for topic in (trade, ships):
        await stage.world.say(forum, stage.bo, "/ask harbour opened", topic=topic)
        answer = await stage.world.next_bot_message(forum)
        assert answer.thread == topic.id
        assert stage.shelf.asked[-1][1] == ()


async def test_a_group_that_becomes_a_supergroup_keeps_its_context(stage: Stage) -> None:
    await stage.world.ask(stage.group, stage.bo, "/ask harbour closed")
    moved = await stage.world.migrate(stage.group)
    await stage.world.ask(moved, stage.bo, "/ask and opened?")
    assert stage.shelf.asked[-1][1] == ("harbour closed",)


async def test_typing_is_shown_only_when_it_takes_long(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "SLOW", PATIENCE)  # what is slow is the machine's to say
    await stage.ask("harbour opened")
    assert stage.playground.calls["sendChatAction"] == 0
    monkeypatch.setattr(sending, "SLOW", 0.0)
    stage.shelf.may_answer.clear()
    await stage.world.say(stage.private, stage.ada, "harbour closed")
    await until_called(stage.playground, "sendChatAction")
    stage.shelf.may_answer.set()
    assert "1902" in (await stage.world.next_bot_message(stage.private)).text


async def test_a_newer_library_is_used_from_the_next_question_on(stage: Stage) -> None:
    await stage.ask("harbour opened")
    stage.put(
        type(stage.shelf)({"salt.md": ["The harbour opened in 1900."]}, {"salt.md": stage.shelf.titles["salt.md"]})
    )
    assert "1900" in (await stage.ask("harbour opened")).text


_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)
