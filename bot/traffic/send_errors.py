"""What Telegram's refusals mean for a message: wait, write elsewhere, try again, or leave this chat alone today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.traffic.http import NotSent


@dataclass(frozen=True, slots=True)
class Wait:
    """Telegram asks for so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has become a supergroup."""

    chat: int


@dataclass(frozen=True, slots=True)
class Refused:
    """The chat doesn't want it or can't take it: blocked, kicked, not found, no right to write, closed topic."""

    why: str


@dataclass(frozen=True, slots=True)
class Unparsable:
    """The markup was refused; the plain text will do."""


@dataclass(frozen=True, slots=True)
class Retry:
    """Network or server at fault. `maybe_sent`: the message may be there all the same."""

    why: str
    maybe_sent: bool


Verdict = Wait | Moved | Refused | Unparsable | Retry


def verdict(error: TelegramError) -> Verdict:
    """Judge an error of a send."""
    match error:
        case RetryAfter():
            return Wait(retry_after(error))
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case Forbidden():
            return Refused(_said(error))
        case BadRequest():
            return Unparsable() if "parse entities" in error.message else Refused(_said(error))
        case NetworkError():
            return Retry(error.message, maybe_sent=not isinstance(error, NotSent))
        case _:
            return Retry(error.message, maybe_sent=False)


def retry_after(error: RetryAfter) -> float:
    """The seconds to wait: whole ones today, a timedelta where PTB_TIMEDELTA is set and in a later version."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _said(error: TelegramError) -> str:
    """In Telegram's words; python-telegram-bot writes its codes (TOPIC_CLOSED) like sentences."""
    is_code = "_" in error.message and " " not in error.message
    return f"Telegram says: {error.message.upper() if is_code else error.message}"
