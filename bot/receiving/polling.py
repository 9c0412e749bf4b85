"""Long polling: fetch, keep, and only then confirm, by naming the first update that Telegram has to keep."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError, TimedOut
from telegram.ext import ExtBot

from bot.errors import SetupError
from bot.handlers import ALLOWED_UPDATES
from bot.receiving import parsing
from bot.receiving.dispatch import Dispatcher
from bot.receiving.telegram import pending
from bot.receiving.waiting import unless
from bot.traffic.send_errors import retry_after

_log = logging.getLogger(__name__)

BATCH = 100
POLL_SECONDS = 30
SETTLE = 0.5
"""Seconds to wait when Telegram has nothing but what it keeps for us until it is done."""
BACKOFF = (1.0, 2.0, 5.0, 10.0, 30.0)
UNREACHED = (
    "Telegram can't be reached (%s); trying again in %.0f s. Check this machine's network, and KHORGOS_API_URL "
    "where it is set."
)
CONFLICT_PAUSE = 10.0
LAST_CALL = 2.0
"""Seconds that the last confirmation may take; without it Telegram sends again what we know we have, and what was
answered from memory where not even a file could be written."""


class Poller:
    """Fetches updates and hands them on."""

    def __init__(self, bot: ExtBot[int], dispatcher: Dispatcher) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._next = 0
        self._failures = 0

    async def run(self, stop: asyncio.Event) -> None:
        """Fetch updates until `stop` is set.

        Raises:
            SetupError: Telegram does not know the token.
        """
        while not stop.is_set():
            asked = asyncio.get_running_loop().time()
            fetched = await unless(stop, self._fetch())
            if not fetched:
                if asyncio.get_running_loop().time() - asked < SETTLE:  # whoever answered doesn't wait, as it should
                    await unless(stop, asyncio.sleep(SETTLE))
                continue
            await self._dispatcher.accept(fetched)
            numbers = [number for raw in fetched if (number := parsing.number_of(raw)) is not None]
            fresh = max(numbers, default=0) >= self._next
            self._next = max(self._next, max(numbers, default=0) + 1)
            if not fresh or not numbers:
                await self._settle(stop)

    async def confirm(self) -> None:
        """Tell Telegram what it may forget. Afterwards there is nothing to fetch."""
        if self._next:
            with suppress(TelegramError, TimeoutError):
                last = pending(self._bot, self._offset(), limit=1, seconds=0, kinds=ALLOWED_UPDATES)
                await asyncio.wait_for(last, LAST_CALL)

    def _offset(self) -> int:
        kept_by_telegram = self._dispatcher.confirmable
        return self._next if kept_by_telegram is None else min(kept_by_telegram, self._next)

    async def _fetch(self) -> Sequence[parsing.Json]:
        """The updates that are not confirmed yet; none after a failure, which is logged and waited out."""
        try:
            updates = await pending(self._bot, self._offset(), limit=BATCH, seconds=POLL_SECONDS, kinds=ALLOWED_UPDATES)
        except InvalidToken:
            raise unknown_token() from None
        except Conflict as error:
            _log.error("Somebody else fetches this bot's updates (%s). Stop the other process: only one may.", error)
            await asyncio.sleep(CONFLICT_PAUSE)
        except RetryAfter as flood:
            await asyncio.sleep(retry_after(flood))
        except TelegramError as error:
            await self._back_off(error)
        else:
            self._failures = 0
            return updates
        return ()

    async def _back_off(self, error: TelegramError) -> None:
        pause = BACKOFF[min(self._failures, len(BACKOFF) - 1)]
        self._failures += 1
        _log.log(
            logging.DEBUG if isinstance(error, TimedOut) else logging.WARNING,
            UNREACHED, error, pause,
        )  # fmt: skip
        await asyncio.sleep(pause)

    async def _settle(self, stop: asyncio.Event) -> None:
        """Nothing is new: wait for something to be done, so as not to ask in circles."""
        self._dispatcher.changed.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(unless(stop, self._dispatcher.changed.wait()), SETTLE)


def unknown_token() -> SetupError:
    """What to tell an operator whose token Telegram refuses."""
    return SetupError("Telegram doesn't know KHORGOS_TOKEN: ask @BotFather for the bot's present token.")
