"""Errors told to the operator: counted, seldom, and without a word of what anybody wrote."""

from __future__ import annotations

import asyncio
import logging

import pytest
from telegram.error import Forbidden

from bot.alerts import KINDS, Alerts, Collected
from bot.logs import configure_logging
from tests.bot.virtual_time import in_virtual_time

SECRET = "where is my letter to Ada"
log = logging.getLogger("bot.somewhere")


class Chat:
    """A bot that keeps what it is asked to send."""

    def __init__(self, refuses: bool = False) -> None:
        self.sent: list[tuple[int, str]] = []
        self._refuses = refuses

    async def send_message(self, chat: int, text: str, rate_limit_args: int) -> None:
        if self._refuses:
            raise Forbidden("bot was kicked")
        self.sent.append((chat, text))


@pytest.fixture
def collected() -> Collected:
    configure_logging()
    return Collected()


async def told(collected: Collected, what: int = 1, refuses: bool = False) -> list[tuple[int, str]]:
    """What is told within some moments after so many errors."""
    chat = Chat(refuses)
    running = asyncio.create_task(Alerts(chat, 7, "en", collected, every=0.05).run())  # type: ignore[arg-type]
    await asyncio.sleep(0)
    for _ in range(what):
        try:
            raise ValueError(SECRET)
        except ValueError:
            log.exception("%s could not be sent", SECRET)
    log.warning("only a warning")
    await asyncio.sleep(0.3)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    return chat.sent


@in_virtual_time
async def test_a_storm_is_one_message_with_its_count_and_no_text(collected: Collected) -> None:
    [(chat, text)] = await told(collected, 500)
    assert chat == 7
    assert "500 errors" in text
    assert "ValueError" in text
    assert "tests/bot/test_alerts.py:" in text
    assert SECRET not in text
    assert "Ada" not in text


@in_virtual_time
async def test_quiet_minutes_are_not_told(collected: Collected) -> None:
    assert await told(collected, 0) == []


@in_virtual_time
async def test_a_chat_that_cant_be_written_to_does_no_harm(
    collected: Collected, caplog: pytest.LogCaptureFixture
) -> None:
    assert await told(collected, 3, refuses=True) == []
    assert "KHORGOS_ERROR_CHAT" in caplog.text


def test_kinds_without_end_are_counted_together(collected: Collected) -> None:
    for number in range(KINDS + 50):
        collected.emit(logging.LogRecord(f"bot.{number}", logging.ERROR, "x.py", 1, "m", None, None))
    assert len(collected.taken()) == KINDS + 1
    assert collected.taken().total() == 0
