"""The log, in which no bot token ever stands: the HTTP client logs addresses that contain it, tracebacks quote them."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable

_TOKEN = re.compile(r"(?<!\d)(\d{3,})(?::|%3A)[A-Za-z0-9_-]{20,}", re.IGNORECASE)
FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_CHATTY = ("httpx", "httpcore", "apscheduler", "aiosqlite")
_OF_STRANGERS = ("uvicorn.error",)
"""What these warn of anybody can bring about as often as he likes, with a request that is none."""


def masked(text: str) -> str:
    """`text` with every bot token in it cut down to the bot's number, which is no secret."""
    return _TOKEN.sub(r"\1:…", text)


def masking(make: Callable[..., logging.LogRecord]) -> Callable[..., logging.LogRecord]:
    """A factory of log records that masks message, traceback and stack: nothing downstream ever sees a token."""

    def make_masked(*args: object, **kwargs: object) -> logging.LogRecord:
        record = make(*args, **kwargs)
        record.msg, record.args = masked(record.getMessage()), None
        if record.exc_info and not record.exc_text:
            record.exc_text = masked(
                logging.Formatter().formatException(record.exc_info)
            )  # formatters take it as it is
        if record.stack_info:
            record.stack_info = masked(record.stack_info)
        return record

    return make_masked


def configure_logging(level: str = "INFO") -> None:
    """Log to standard error at `level` (where nobody set up a handler yet), without tokens."""
    make = logging.getLogRecordFactory()
    if not getattr(make, "masks_tokens", False):
        make = masking(make)
        make.masks_tokens = True  # type: ignore[attr-defined]  # so that a second call doesn't wrap it again
        logging.setLogRecordFactory(make)
    logging.basicConfig(format=FORMAT)
    logging.getLogger().setLevel(level)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in _OF_STRANGERS:
        logging.getLogger(name).setLevel(logging.ERROR)
