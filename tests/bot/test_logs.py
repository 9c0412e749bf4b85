from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette

from bot.logs import configure_logging, masked
from bot.playground import Fault, Playground
from bot.web.server import serving
from tests.bot.stage import Stage

TOKEN = "123456789:AAH-abcdefghijklmnopqrstuvwxyz_012345"


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    factory, level = logging.getLogRecordFactory(), logging.getLogger().level
    configure_logging("DEBUG")
    configure_logging("DEBUG")
    yield caplog
    logging.setLogRecordFactory(factory)
    logging.getLogger().setLevel(level)


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
        raise ValueError(f"no answer from /bot{TOKEN}/x")
    except ValueError:
        log.exception("failed", stack_info=True)
    assert logged.text.count("123456789:…") == 2
    assert TOKEN.split(":")[1] not in logged.text


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
