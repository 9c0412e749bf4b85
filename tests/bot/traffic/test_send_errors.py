"""What each refusal of Telegram's means for a message that was to be sent."""

from __future__ import annotations

from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.traffic.http import NotSent
from bot.traffic.send_errors import Moved, Refused, Retry, Unparsable, Verdict, Wait, retry_after, verdict


@pytest.mark.parametrize(
    ("error", "meant"),
    [
        (ChatMigrated(-1001), Moved(-1001)),
        (Forbidden("bot was blocked by the user"), Refused("Telegram says: bot was blocked by the user")),
        (BadRequest("Chat not found"), Refused("Telegram says: Chat not found")),
        (BadRequest("TOPIC_CLOSED"), Refused("Telegram says: TOPIC_CLOSED")),
        (BadRequest("Can't parse entities: unclosed start tag at byte offset 4"), Unparsable()),
        (TimedOut(), Retry("Timed out", maybe_sent=True)),
        (NetworkError("Bad Gateway"), Retry("Bad Gateway", maybe_sent=True)),
        (NotSent("Nobody there"), Retry("Nobody there", maybe_sent=False)),
        (Conflict("Another one fetches"), Retry("Another one fetches", maybe_sent=False)),
    ],
    ids=[
        "the group moved", "blocked", "no such chat", "a code", "markup", "slow", "away", "never arrived", "two fetch",
    ],
)  # fmt: skip
def test_each_refusal_has_its_meaning(error: TelegramError, meant: Verdict) -> None:
    assert verdict(error) == meant


@pytest.mark.parametrize("code", ["TOPIC_CLOSED", "Topic_closed", "CHAT_WRITE_FORBIDDEN"])
def test_a_code_is_told_as_telegram_writes_it(code: str) -> None:
    """python-telegram-bot takes the first letter of an error for that of a sentence."""
    assert verdict(BadRequest(code)) == Refused(f"Telegram says: {code.upper()}")


@pytest.mark.parametrize("seconds", [1, 7, 3600])
def test_the_wait_that_telegram_asks_for_is_kept_to_in_either_of_its_forms(
    seconds: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    assert retry_after(RetryAfter(timedelta(seconds=seconds))) == seconds
    assert verdict(RetryAfter(timedelta(seconds=seconds))) == Wait(float(seconds))
