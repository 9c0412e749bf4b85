"""The log, in which no bot token ever stands, and nothing that people wrote.

The HTTP client logs addresses that contain the token, tracebacks quote them. The words of an exception may be those of
a question that it stumbled over, and what other people's libraries tell at DEBUG has whole messages in it.
"""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Callable

from telegram.error import TelegramError

_TOKEN = re.compile(r"(?<!\d)(\d{3,})(?::|%3A)[A-Za-z0-9_-]{20,}", re.IGNORECASE)
TRACEBACK = "Traceback (most recent call last):\n"
LONGEST_CHAIN = 10
FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_CHATTY = ("httpx", "httpcore", "aiosqlite", "alembic.runtime.plugins")
_OURS = ("bot", "index", "responses")
_OF_STRANGERS = ("uvicorn.error",)
"""What these warn of anybody can bring about as often as he likes, with a request that is none."""

_TELLING = (OSError, ImportError, AttributeError, NameError, TypeError, MemoryError, RecursionError, TelegramError)
"""Exceptions whose words are of files, of code or Telegram's own; what Telegram quotes is left out."""
_QUOTED = re.compile(r'"[^"]*"')
_REPRESENTED = re.compile(r"exception=(\w+)\(.*", re.DOTALL)


def masked(text: str) -> str:
    """`text` with every bot token in it cut down to the bot's number, which is no secret."""
    return _TOKEN.sub(r"\1:…", text)


def masking(make: Callable[..., logging.LogRecord]) -> Callable[..., logging.LogRecord]:
    """A factory of log records that masks message, traceback and stack: nothing downstream ever sees a token."""

    def make_masked(*args: object, **kwargs: object) -> logging.LogRecord:
        record = make(*args, **kwargs)
        record.msg, record.args = masked(_without_exceptions(record)), None
        if record.exc_info and record.exc_info[1] and not record.exc_text:
            record.exc_text = masked(traced(record.exc_info[1]))  # formatters take it as it is
        if record.stack_info:
            record.stack_info = masked(record.stack_info)
        return record

    return make_masked


def traced(error: BaseException) -> str:
    """Where it was raised, and of which it came; in words only where they can't be anybody's."""
    told: list[str] = []
    found: BaseException | None = error
    while found is not None and len(told) < LONGEST_CHAIN:
        told.append(f"{TRACEBACK}{''.join(traceback.format_tb(found.__traceback__))}{named(found)}")
        found = found.__cause__ or (None if found.__suppress_context__ else found.__context__)
    return "\n\nof which came:\n\n".join(reversed(told))


def named(error: BaseException) -> str:
    """The kind of an exception, with its words where they can't be anybody's."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return f"{name}: {unquoted(str(error))}" if isinstance(error, _TELLING) else name


def unquoted(text: str) -> str:
    """What Telegram says, without what it quotes of a message."""
    return _QUOTED.sub('"…"', text)


def _without_exceptions(record: logging.LogRecord) -> str:
    """The message; asyncio's of a task that failed has the words of its exception."""
    message = record.getMessage()
    return _REPRESENTED.sub(r"exception=\1", message) if record.name == "asyncio" else message


def configure_logging(level: str = "INFO") -> None:
    """Log to standard error at `level` (where nobody set up a handler yet), without tokens. DEBUG is for our code."""
    make = logging.getLogRecordFactory()
    if not getattr(make, "masks_tokens", False):
        make = masking(make)
        make.masks_tokens = True  # type: ignore[attr-defined]  # so that a second call doesn't wrap it again
        logging.setLogRecordFactory(make)
    logging.basicConfig(format=FORMAT)
    logging.getLogger().setLevel("INFO" if level == "DEBUG" else level)
    for name in _OURS:
        logging.getLogger(name).setLevel(level)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in _OF_STRANGERS:
        logging.getLogger(name).setLevel(logging.ERROR)
