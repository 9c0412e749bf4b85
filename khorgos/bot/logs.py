"""The log, in which no bot token ever stands: the HTTP client logs addresses that contain it, tracebacks quote them."""

from __future__ import annotations

import logging
import re

_TOKEN = re.compile(r"\b(\d{3,}):[A-Za-z0-9_-]{20,}")
FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_CHATTY = ("httpx", "httpcore", "apscheduler", "aiosqlite")


def masked(text: str) -> str:
    """`text` with every bot token in it cut down to the bot's number, which is no secret."""
    return _TOKEN.sub(r"\1:…", text)


class MaskingFormatter(logging.Formatter):
    """Masks the finished line, so that arguments, tracebacks and stack dumps are covered as well."""

    def format(self, record: logging.LogRecord) -> str:
        return masked(super().format(record))


class MaskingFilter(logging.Filter):
    """Masks a record itself: for handlers whose formatter isn't ours, such as those of a log collector."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = masked(record.getMessage()), None
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = masked(record.exc_text)
        if record.stack_info:
            record.stack_info = masked(record.stack_info)
        return True


def configure_logging(level: str = "INFO") -> None:
    """Log to standard error at `level`; whatever handlers there are, they get their records masked."""
    root = logging.getLogger()
    if not root.handlers:
        console = logging.StreamHandler()
        console.setFormatter(MaskingFormatter(FORMAT))
        root.addHandler(console)
    for handler in root.handlers:
        if not any(isinstance(known, MaskingFilter) for known in handler.filters):
            handler.addFilter(MaskingFilter())
    root.setLevel(level)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
