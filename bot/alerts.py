"""Errors told to a chat of the operator: where they came from and how often, never what anybody wrote.

A line of the log may quote a document or an address, and the text of an exception whatever it stumbled over; so neither
leaves the machine. What does is which module logged, which kind of exception, and where in our code it was raised.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import NamedTuple

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.traffic.gate import Priority
from responses import Replies

log = logging.getLogger(__name__)

EVERY = 60.0
"""Seconds between two messages: a storm is one message a minute, with counts."""
SHOWN = 10
"""Kinds of errors in a message, the most frequent first; the others are only counted."""
KINDS = 200
"""Kinds that are told apart; further ones count as 'other'."""
HOME = Path(__file__).resolve().parent.parent


class Kind(NamedTuple):
    """An error as it is told."""

    logger: str
    exception: str  # '' where none was raised
    place: str  # file and line below our folder


OTHER = Kind("other", "", "")


class Collected(logging.Handler):
    """Counts errors as they are logged, from whatever thread."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self._counts: Counter[Kind] = Counter()
        self._counting = Lock()

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        if record.name == __name__:
            return
        kind = kind_of(record)
        with self._counting:
            self._counts[kind if kind in self._counts or len(self._counts) < KINDS else OTHER] += 1

    def taken(self) -> Counter[Kind]:
        """What was counted since the last time."""
        with self._counting:
            counts, self._counts = self._counts, Counter()
        return counts


def kind_of(record: logging.LogRecord) -> Kind:
    """What may be told of a line in the log."""
    error = record.exc_info[1] if record.exc_info else None
    if error is None:
        return Kind(record.name, "", f"{_below(record.pathname)}:{record.lineno}")
    return Kind(record.name, type(error).__name__, _raised(error.__traceback__) or _below(record.pathname))


def _raised(trace: TracebackType | None) -> str:
    """The innermost place in our own code."""
    place = ""
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(HOME) and "site-packages" not in file.parts:
            place = f"{_below(str(file))}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _below(file: str) -> str:
    path = Path(file)
    return path.relative_to(HOME).as_posix() if path.is_relative_to(HOME) else path.name


class Alerts:
    """Tells `chat` what was logged as an error, at most one message in `every` seconds."""

    def __init__(
        self, bot: ExtBot[int], chat: int, language: str, collected: Collected | None = None, every: float = EVERY
    ) -> None:
        self._bot = bot
        self._chat = chat
        self._replies = Replies(language)
        self._collected = collected or Collected()
        self._every = every

    async def run(self) -> None:
        """Until cancelled."""
        logging.getLogger().addHandler(self._collected)
        try:
            while True:
                await asyncio.sleep(self._every)
                if counts := self._collected.taken():
                    await self._tell(counts)
        finally:
            logging.getLogger().removeHandler(self._collected)

    async def _tell(self, counts: Counter[Kind]) -> None:
        lines = [(count, " · ".join(filter(None, kind))) for kind, count in counts.most_common(SHOWN)]
        message = self._replies.message(
            "alerts.errors", count=counts.total(), kinds=lines, more=len(counts) - len(lines)
        )
        try:
            await self._bot.send_message(self._chat, message.html or message.plain, rate_limit_args=Priority.POST)
        except TelegramError as error:
            log.warning("Errors can't be told to the chat of KHORGOS_ERROR_CHAT (%s)", type(error).__name__)
