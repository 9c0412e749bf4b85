from __future__ import annotations

import asyncio
import logging
import re
import sqlite3
import threading
from contextlib import closing
from typing import Never

import pytest
from sqlalchemy.exc import OperationalError

from bot.playground import Fault
from bot.playground.objects import person_object
from index.model import Passage
from index.store.postgres.connection import StoreError
from tests.bot.stage import Stage


async def test_an_error_is_apologised_for_with_the_number_that_the_log_has(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    answer = await stage.ask("explode the harbour")
    number = re.search(r"number: (\w+)", answer.text)
    assert number
    logged = next(record for record in caplog.records if number[1] in record.getMessage())
    assert logged.exc_info
    assert "this question explodes" in str(logged.exc_info[1])
    assert "1871" in (await stage.ask("harbour opened")).text


async def test_an_error_behind_a_button_stops_its_spinner_and_is_apologised_for(stage: Stage) -> None:
    answer = await stage.ask("harbour")
    stage.shelf.passage_by_key = lambda key: 1 / 0  # type: ignore[method-assign,assignment,return-value]
    assert "something went wrong" in (await stage.reply_to_press(answer, "📄 In context")).text


async def test_a_flood_wait_is_waited_out_and_the_answer_comes(stage: Stage) -> None:
    stage.playground.faults.next(Fault("flood", retry_after=1), method="sendMessage")
    assert "1871" in (await stage.ask("harbour opened")).text
    assert stage.playground.calls["sendMessage"] == 2


async def test_a_flood_wait_of_one_chat_does_not_hold_back_another(stage: Stage) -> None:
    stage.playground.faults.next(Fault("flood", retry_after=60), method="sendMessage")
    await stage.world.say(stage.group, stage.ada, "/ask harbour closed")
    while not stage.playground.faults.happened:  # noqa: ASYNC110  # faults tell nobody that they happened
        await asyncio.sleep(0.01)
    assert "1871" in (await stage.world.ask(stage.private, stage.ada, "harbour opened")).text
    assert not stage.world.bot_messages(stage.group)


@pytest.mark.parametrize("kind", ["server_error", "bad_gateway", "reset_before"])
async def test_a_fault_on_the_way_is_tried_again(stage: Stage, kind: str) -> None:
    stage.playground.faults.next(Fault(kind), Fault(kind), method="sendMessage")  # type: ignore[arg-type]
    assert "1871" in (await stage.ask("harbour opened")).text


async def test_a_refused_markup_is_sent_as_plain_text_and_told_without_what_it_was(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from bot.handlers import answering
    from responses import Message

    broken = Message("<b>1871 & all</harbour>", "1871 & all that")
    monkeypatch.setattr(answering, "dressed", lambda *args, **kwargs: broken)
    assert (await stage.ask("harbour opened")).text == "1871 & all that"
    [told] = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert "sent as plain text" in told
    assert "an't parse entities" in told
    assert "harbour" not in told
    assert "1871" not in told


async def test_a_question_whose_message_is_deleted_meanwhile_is_answered_all_the_same(stage: Stage) -> None:
    stage.shelf.takes = 0.5
    said = await stage.world.say(stage.group, stage.bo, "/ask harbour opened")
    await stage.world.delete(said)
    assert "1871" in (await stage.world.next_bot_message(stage.group)).text


async def test_questions_are_answered_while_the_database_is_away(stage: Stage) -> None:
    await stage.ask("harbour closed")
    with closing(sqlite3.connect(stage.folder / "khorgos.sqlite")) as connection:
        for table in ("asked", "chats", "budgets"):
            connection.execute(f"DROP TABLE {table}")
    answer = await stage.ask("harbour opened")
    assert "1871" in answer.text
    assert "1871" in (await stage.reply_to_press(answer, "📄 In context")).text


AWAY = [
    StoreError("The database of KHORGOS_STORE can't be used."),
    OperationalError("SELECT", {}, Exception("database or disk is full")),
    ConnectionRefusedError(111, "Connect call failed"),
]


@pytest.mark.parametrize("error", AWAY, ids=["the documents", "the disk", "the server"])
async def test_what_is_out_of_reach_for_a_while_is_told_as_that_and_comes_back(
    stage: Stage, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def away(*_: object, **__: object) -> Never:
        raise error

    answer = await stage.ask("harbour")
    with monkeypatch.context() as broken:
        for name in ("facts", "passage_by_key", "search"):
            broken.setattr(stage.shelf, name, away)
        assert "in a few minutes" in (await stage.ask("/fact")).text
        assert "in a few minutes" in (await stage.reply_to_press(answer, "📄 In context")).text
        query = stage.world.inline.begin()
        asked = {"id": str(query), "from": person_object(stage.ada), "query": "harbour", "offset": ""}
        stage.world.updates.add("inline_query", asked)
        await stage.world.until(lambda: query in stage.world.inline.results or None, what="an inline answer")
        assert stage.world.inline.results[query] == []
    told = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert len(told) == 3
    assert not [record for record in told if record.exc_info]
    assert all("can't be used" in record.getMessage() for record in told)
    assert "💡" in (await stage.ask("/fact")).text
    assert "1871" in (await stage.reply_to_press(answer, "📄 In context")).text


async def test_passages_are_looked_up_aside_from_the_loop(stage: Stage) -> None:
    answer, look, threads = await stage.ask("harbour"), stage.shelf.passage_by_key, set()

    def looked(key: str) -> Passage | None:
        threads.add(threading.current_thread())
        return look(key)

    stage.shelf.passage_by_key = looked  # type: ignore[method-assign]
    await stage.reply_to_press(answer, "📄 In context")
    assert threads
    assert threading.main_thread() not in threads


async def test_being_removed_while_answering_harms_nobody_else(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.shelf.takes = 0.5
    await stage.world.say(stage.group, stage.bo, "/ask harbour opened")
    await stage.world.kick(stage.group)
    assert "1871" in (await stage.ask("harbour opened")).text
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_a_group_that_becomes_a_supergroup_meanwhile_is_answered_there(stage: Stage) -> None:
    stage.shelf.takes = 0.5
    await stage.world.say(stage.group, stage.bo, "/ask harbour opened")
    moved = await stage.world.migrate(stage.group)
    assert "1871" in (await stage.world.next_bot_message(moved)).text


async def test_deleting_a_message_before_its_page_is_turned_harms_nobody(stage: Stage) -> None:
    page = await stage.ask("/timeline")
    query = stage.world.begin_press(page, page.keyboard[0][0].text, stage.ada)
    await stage.world.delete(page)
    await stage.world.until(lambda: stage.world.callbacks.answer_to(query), what="answer")
    assert "1871" in (await stage.ask("harbour opened")).text
