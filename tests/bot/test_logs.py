from __future__ import annotations

import asyncio
import gc
import logging
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from starlette.applications import Starlette
from telegram.error import BadRequest

from bot.logs import configure_logging, masked
from bot.playground import Fault, Playground
from bot.web.server import serving
from tests.bot.stage import Stage

TOKEN = "123456789:AAH-abcdefghijklmnopqrstuvwxyz_012345"


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    factory = logging.getLogRecordFactory()
    levels = {name: logging.getLogger(name).level for name in ("", "bot", "index", "responses")}
    configure_logging("DEBUG")
    configure_logging("DEBUG")
    yield caplog
    logging.setLogRecordFactory(factory)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.mark.parametrize("text", [TOKEN, f"https://api.telegram.org/bot{TOKEN}/getMe", TOKEN.replace(":", "%3A")])
def test_a_token_is_cut_down_to_the_bots_number(text: str) -> None:
    assert TOKEN.split(":")[1] not in masked(text)
    assert "123456789:…" in masked(text)


def test_times_and_ids_are_left_alone() -> None:
    assert masked("at 12:30:05 in chat -1001234567890: done") == "at 12:30:05 in chat -1001234567890: done"


def test_messages_arguments_and_tracebacks_are_masked(logged: pytest.LogCaptureFixture) -> None:
    log = logging.getLogger("some.library")
    log.info("calling %s", f"https://host/bot{TOKEN}/x")
    try:
        raise OSError(f"no answer from /bot{TOKEN}/x")
    except OSError:
        log.exception("failed", stack_info=True)
    assert logged.text.count("123456789:…") == 2
    assert TOKEN.split(":")[1] not in logged.text


def test_a_trace_says_where_it_was_and_not_what_somebody_wrote(logged: pytest.LogCaptureFixture) -> None:
    def stumbles(over: str) -> None:
        try:
            {}[over]
        except KeyError:
            raise BadRequest(f'Can\'t parse entities: unsupported start tag "{over}" at byte offset 7') from None

    def tells() -> None:
        try:
            {}["my secret"]
        except KeyError as error:
            raise OSError("no such file") from error

    for failing in (partial(stumbles, "my secret"), partial(int, "my secret"), tells):
        try:
            failing()
        except Exception:
            logging.getLogger("some.library").exception("failed")
    assert "secret" not in "".join(record.exc_text or "" for record in logged.records).replace('["my secret"]', "")
    for told in ("unsupported start tag", "ValueError", "in tells", "\nKeyError\n", "OSError: no such file"):
        assert told in logged.text


async def test_a_task_that_nobody_waits_for_is_told_without_its_words(logged: pytest.LogCaptureFixture) -> None:
    async def fails() -> None:
        raise ValueError("my secret")

    asyncio.get_running_loop().create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gc.collect()
    assert "never retrieved" in logged.text
    assert "my" + " secret" not in "".join(record.getMessage() for record in logged.records)


async def test_what_people_write_is_in_no_log_not_even_at_debug(
    logged: pytest.LogCaptureFixture, playground: Playground, tmp_path: Path
) -> None:
    stage = Stage(playground, tmp_path)
    async with stage.running():
        playground.faults.next(Fault("reset_before"), Fault("server_error"), method="sendMessage")
        assert "1871" in (await stage.ask("when was the harbour opened by Hieronymus")).text
        await stage.ask("explode")
    assert "end=done" in logged.text
    assert not {"Hieronymus", "explode", "1871"} & set(re.findall(r"\w+", logged.text))


async def test_a_bot_at_work_and_in_trouble_never_logs_its_token(
    logged: pytest.LogCaptureFixture, playground: Playground, tmp_path: Path
) -> None:
    logging.getLogger("httpx").setLevel(logging.DEBUG)  # against our advice
    stage = Stage(playground, tmp_path)
    async with stage.running():
        playground.faults.next(Fault("reset_before"), Fault("server_error"), method="sendMessage")
        await stage.ask("explode")
    assert "/sendMessage" in logged.text
    assert playground.token.split(":")[1] not in logged.text


def test_the_http_client_is_quiet(logged: pytest.LogCaptureFixture) -> None:
    assert logging.getLogger("httpx").getEffectiveLevel() == logging.WARNING


async def test_a_stranger_fills_no_log_with_what_is_no_request(logged: pytest.LogCaptureFixture) -> None:
    async with serving(Starlette(), "127.0.0.1", 0) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"\x16\x03\x01 this is no request\r\n\r\n")
        assert b"400" in await reader.read()
        writer.close()
    assert not [record for record in logged.records if record.name.startswith("uvicorn")]
