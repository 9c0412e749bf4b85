"""Who is served when."""

from __future__ import annotations

from tests.bot.stage import Stage


async def test_a_press_does_not_wait_behind_the_questions_of_its_chat(stage: Stage) -> None:
    answer = await stage.ask("harbour")
    known = len(stage.world.bot_messages(stage.private))
    stage.shelf.may_answer.clear()
    for _ in range(3):
        await stage.world.say(stage.private, stage.ada, "harbour opened")
    shown = await stage.reply_to_press(answer, "📄 In context")
    assert stage.world.bot_messages(stage.private)[known:] == [shown]
    stage.shelf.may_answer.set()
    await stage.world.until(lambda: len(stage.world.bot_messages(stage.private)) == known + 4 or None, what="all")


async def test_questions_of_a_chat_are_answered_in_their_order_and_other_chats_do_not_wait(stage: Stage) -> None:
    for question in ("harbour opened", "harbour closed", "harbour burned"):
        await stage.world.say(stage.private, stage.ada, question)
    await stage.world.until(lambda: len(stage.world.bot_messages(stage.private)) == 3 or None, what="three answers")
    years = ["1871", "1902", "1911"]
    texts = [message.text for message in stage.world.bot_messages(stage.private)]
    assert all(year in text for year, text in zip(years, texts, strict=True))


async def test_a_question_that_fails_does_not_keep_the_next_from_its_answer(stage: Stage) -> None:
    await stage.world.say(stage.private, stage.ada, "explode the harbour")
    await stage.world.say(stage.private, stage.ada, "harbour opened")
    await stage.world.until(lambda: len(stage.world.bot_messages(stage.private)) == 2 or None, what="both")
    assert "1871" in stage.world.bot_messages(stage.private)[-1].text


async def test_presses_under_one_message_keep_their_order(stage: Stage) -> None:
    page = await stage.ask("/timeline")
    first, second = page.keyboard[0][0].text, page.keyboard[0][1].text
    stage.world.begin_press(page, first, stage.ada)
    last = stage.world.begin_press(page, second, stage.ada)
    await stage.world.until(lambda: stage.world.callbacks.answer_to(last), what="an answer to the second press")
    event = stage.shelf.timeline().events[1]
    await stage.world.until(
        lambda: event.date in stage.world.message(page.chat, page.id).text or None, what="the second event"
    )
