from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.application import build_application, build_dispatcher
from bot.errors import SetupError
from bot.handlers import ALLOWED_UPDATES
from bot.library import Holder
from bot.playground import Fault, Message, Playground
from bot.run import run_polling
from bot.settings import Settings
from bot.state.database import open_database, sqlite_url
from tests.bot.shelf import Shelf
from tests.bot.stage import Stage, until_called

PATIENCE = 300.0
"""Seconds after which a test gives up; on a machine that is busy enough a process takes a minute to start."""


def answers(stage: Stage) -> list[Message]:
    return [message for chat in stage.world.chats for message in stage.world.bot_messages(chat)]


async def ask_many(stage: Stage, count: int) -> None:
    for number in range(count):
        person = stage.world.person(f"Reader {number}")
        await stage.world.say(stage.world.private(person), person, "harbour opened")


async def all_answered(stage: Stage, count: int) -> None:
    await stage.world.until(lambda: len(answers(stage)) >= count or None, PATIENCE, f"{count} answers")


async def test_questions_asked_while_the_bot_was_away_are_answered_at_its_start(idle_stage: Stage) -> None:
    await ask_many(idle_stage, 3)
    async with idle_stage.running():
        await all_answered(idle_stage, 3)


async def test_a_stop_lets_what_is_under_way_finish_and_leaves_the_rest_to_the_next_start(
    idle_stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit in ("IN_THE_AIR", "TO_WRITE"):  # on a machine that is busy enough a second is none
        monkeypatch.setattr(f"bot.receiving.dispatch.{limit}", PATIENCE)
    stage = idle_stage
    stage.shelf.takes = 0.2
    await ask_many(stage, 80)
    async with stage.running():
        await all_answered(stage, 5)
    first = len(answers(stage))
    stage.shelf.takes = 0.0
    async with stage.running():
        await all_answered(stage, 80)
        await stage.ask("harbour closed")
    assert first < 80
    assert len(answers(stage)) == 81


async def test_updates_that_cannot_be_read_keep_nobody_else_from_an_answer(
    idle_stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    stage = idle_stage
    await ask_many(stage, 2)
    poll = {"id": "1", "question": "secret ballot", "options": [], "total_voter_count": 0}
    stage.world.updates.add("poll", poll)  # as a server sends it that is a version older than the library
    stage.world.updates.add("message", {"message_id": 1, "date": 10**12, "chat": {"id": 1, "type": "private"}})
    stage.world.updates.add("message", {"message_id": "first", "text": "secret ballot"})
    await ask_many(stage, 2)
    async with stage.running():
        await all_answered(stage, 4)
    assert not stage.world.updates.pending()
    assert caplog.text.count("can't be read and is left aside") == 3
    assert "secret ballot" not in caplog.text


async def test_the_list_of_wanted_updates_goes_with_every_request(stage: Stage) -> None:
    await stage.ask("harbour opened")
    assert set(stage.world.updates.allowed) == set(ALLOWED_UPDATES)


async def test_a_webhook_left_set_does_not_keep_the_bot_from_polling(idle_stage: Stage) -> None:
    async with idle_stage.running():
        await idle_stage.ask("harbour opened")
    assert idle_stage.playground.calls["deleteWebhook"] == 1


async def test_the_command_menu_and_the_description_are_set(stage: Stage) -> None:
    for call in ("setMyCommands", "setMyDescription"):
        await until_called(stage.playground, call)


@pytest.mark.parametrize("kind", ["server_error", "bad_gateway", "reset_before", "reset_after"])
async def test_a_bot_that_starts_or_polls_while_telegram_is_down_gets_there(idle_stage: Stage, kind: str) -> None:
    idle_stage.playground.faults.next(Fault(kind), method="getMe")  # type: ignore[arg-type]
    idle_stage.playground.faults.next(Fault(kind), method="getUpdates")  # type: ignore[arg-type]
    async with idle_stage.running():
        assert "1871" in (await idle_stage.ask("harbour opened")).text
        assert len(answers(idle_stage)) == 1


async def test_two_bots_on_one_token_are_told_in_the_log_and_people_are_answered(
    idle_stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Both may be given a question before one of them confirms it; that they stand on one database is kept from
    happening where a bot is served (tests/bot/state/test_lock.py)."""
    monkeypatch.setattr("bot.receiving.polling.CONFLICT_PAUSE", 0.2)
    async with idle_stage.running(), idle_stage.running():
        while "only one may" not in caplog.text:  # noqa: ASYNC110  # a log tells nobody
            await asyncio.sleep(0.01)
        assert "1871" in (await idle_stage.ask("harbour opened")).text


async def test_an_unknown_token_is_told_as_something_to_mend(playground: Playground, tmp_path: Path) -> None:
    database = await open_database(sqlite_url(tmp_path / "khorgos.sqlite"))
    settings = Settings(documents=tmp_path)
    application = build_application(
        settings, Holder(Shelf()), database, token="123456:" + "x" * 35, base_url=playground.api_url
    )
    dispatcher = build_dispatcher(application, settings, database)
    with pytest.raises(SetupError, match="KHORGOS_TOKEN"):
        await run_polling(application, dispatcher, asyncio.Event())
    await database.close()


async def test_a_companion_runs_beside_the_bot_and_is_started_again_when_it_fails(
    idle_stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.run.RESTART", 0.01)
    begun = asyncio.Event()
    failures = [RuntimeError("once")]

    async def companion() -> None:
        if failures:
            raise failures.pop()
        begun.set()

    async with idle_stage.running(companion):
        await begun.wait()
        assert "1871" in (await idle_stage.ask("harbour opened")).text


def _bot_process(api_url: str, token: str, folder: Path) -> None:
    async def main() -> None:
        database = await open_database(sqlite_url(folder / "khorgos.sqlite"))
        settings = Settings(documents=folder)
        shelf = Holder(Shelf(takes=0.05))
        application = build_application(settings, shelf, database, token=token, base_url=api_url)
        await run_polling(application, build_dispatcher(application, settings, database), asyncio.Event())

    asyncio.run(main())


@pytest.mark.slow
async def test_no_question_is_lost_when_the_bot_is_killed(idle_stage: Stage) -> None:
    stage, count = idle_stage, 120
    await ask_many(stage, count)
    spawn = multiprocessing.get_context("spawn")
    arguments = (stage.playground.api_url, stage.playground.token, stage.folder)
    for least in (5, 40):
        process = spawn.Process(target=_bot_process, args=arguments)
        process.start()
        await all_answered(stage, least)
        os.kill(process.pid or 0, signal.SIGKILL)
        await asyncio.to_thread(process.join)
    async with stage.running():
        waiting = [chat for chat in stage.world.chats if chat not in (stage.private.id, stage.group.id)]
        await stage.world.until(lambda: all(stage.world.bot_messages(chat) for chat in waiting) or None, PATIENCE)
    twice = sum(len(stage.world.bot_messages(chat)) - 1 for chat in waiting)
    assert twice <= 2 * 32


def test_a_process_that_is_done_ends_whatever_its_threads_are_at() -> None:
    endless = "import threading; threading.Thread(target=threading.Event().wait).start()"
    done = subprocess.run(
        [sys.executable, "-c", f"{endless}; from bot.service import end_within; end_within(0.01)"],
        check=False,
        timeout=300,
    )
    assert done.returncode == 0
