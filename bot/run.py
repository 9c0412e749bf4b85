"""The running bot: fetches updates by long polling and confirms them only when they have been dealt with.

Telegram forgets an update when a later one is asked for. python-telegram-bot's own Updater asks as soon as an update is
in memory, so a kill loses whatever was waiting there. Here the next request names the oldest update still under way:
after a kill -9 Telegram sends again what was not answered (and at most what was being answered at that moment twice).
An update that takes longer than HOLD seconds no longer holds the others back.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TypeVar

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.application import introduce
from bot.errors import SetupError
from bot.handlers import ALLOWED_UPDATES
from bot.handlers.presses import App
from bot.receiving import parsing
from bot.receiving.telegram import pending
from bot.traffic.limiter import retry_after

_log = logging.getLogger(__name__)

BATCH = 32
POLL_SECONDS = 30
SETTLE = 1.0
"""Seconds a batch is waited for before the next request."""
HOLD = 5.0
GRACE = 8.0
"""Seconds that updates under way have at a stop; a container is killed after ten."""
BACKOFF = (1.0, 2.0, 5.0, 10.0, 30.0)
CONFLICT_PAUSE = 10.0

RESTART = 5.0
"""Seconds before a companion that failed is started again."""

T = TypeVar("T")
Companion = Callable[[], Awaitable[None]]
"""Something that runs beside the bot until it is cancelled: the daily posts, the refreshing of the library."""


async def run_polling(application: App, stop: asyncio.Event, companions: Sequence[Companion] = ()) -> None:
    """Run the bot until `stop` is set, then let what is under way finish, for at most eight seconds.

    Raises:
        SetupError: Telegram does not know the token.
    """
    try:
        await _insist(application.initialize, stop)
        await _insist(application.bot.delete_webhook, stop)  # polling and a webhook exclude each other
        if stop.is_set():
            return
        await application.start()
        try:
            async with _beside(lambda: introduce(application), *companions):
                await Poller(application).run(stop)
        finally:
            await application.stop()
    finally:
        await application.shutdown()
        await application.bot.shutdown()  # closes the connections where initialising failed, too


@dataclass(slots=True)
class _UnderWay:
    task: asyncio.Task[None]
    since: float


class Poller:
    def __init__(self, application: App) -> None:
        self._application = application
        self._under_way: dict[int, _UnderWay] = {}
        self._next = 0
        self._failures = 0

    async def run(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            fetched = await _unless(stop, self._fetch())
            fresh = [raw for raw in fetched or () if (parsing.number_of(raw) or 0) >= self._next]
            for raw in fresh:
                self._begin(raw)
            await self._settle(stop, idle=fetched is not None and not fresh)
        await self._finish()

    async def _fetch(self) -> Sequence[parsing.Json] | None:
        """The updates that are not confirmed yet; None after a failure, which is logged and waited out."""
        try:
            updates = await pending(
                self._application.bot,
                self._confirmed(),
                limit=min(BATCH + len(self._under_way), 100),
                seconds=POLL_SECONDS,
                kinds=ALLOWED_UPDATES,
            )
        except InvalidToken:
            raise _unknown_token() from None
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
        return None

    async def _back_off(self, error: TelegramError) -> None:
        pause = BACKOFF[min(self._failures, len(BACKOFF) - 1)]
        self._failures += 1
        _log.log(
            logging.DEBUG if isinstance(error, TimedOut) else logging.WARNING,
            "Telegram can't be reached (%s); trying again in %.0f s", error, pause,
        )  # fmt: skip
        await asyncio.sleep(pause)

    def _begin(self, raw: parsing.Json) -> None:
        application = self._application
        self._next = (parsing.number_of(raw) or 0) + 1
        envelope = parsing.opened(raw)
        if envelope is None or envelope.by_a_bot or (update := parsing.read(raw, application.bot)) is None:
            return
        handled = application.update_processor.process_update(update, application.process_update(update))
        task = asyncio.create_task(handled, name=f"update {update.update_id}")
        self._under_way[update.update_id] = _UnderWay(task, asyncio.get_running_loop().time())
        task.add_done_callback(lambda _: self._under_way.pop(update.update_id, None))

    def _confirmed(self) -> int:
        """The offset that confirms all that was dealt with before the oldest update still under way."""
        young = asyncio.get_running_loop().time() - HOLD
        return min((number for number, held in self._under_way.items() if held.since > young), default=self._next)

    async def _settle(self, stop: asyncio.Event, *, idle: bool) -> None:
        """Wait for what is under way; if nothing new came, for the first of it, so as not to ask in circles."""
        tasks = [held.task for held in self._under_way.values()]
        if tasks:
            ending = asyncio.create_task(stop.wait())
            first = asyncio.FIRST_COMPLETED if idle else asyncio.ALL_COMPLETED
            await asyncio.wait([*tasks, ending] if idle else tasks, timeout=SETTLE, return_when=first)
            ending.cancel()

    async def _finish(self) -> None:
        """Let what is under way come to its end, then confirm what did."""
        tasks = [held.task for held in self._under_way.values()]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=GRACE)
            for task in late:
                task.cancel()
            if late:
                _log.warning("%d updates are left for the next start", len(late))
            confirmed = min(self._under_way, default=self._next)
            await asyncio.gather(*late, return_exceptions=True)
        else:
            confirmed = self._next
        if confirmed:
            with suppress(TelegramError):
                await pending(self._application.bot, confirmed, limit=1, seconds=0, kinds=ALLOWED_UPDATES)


@asynccontextmanager
async def _beside(*work: Companion) -> AsyncIterator[None]:
    """`work` runs while the block does."""
    tasks = [asyncio.create_task(_kept_up(one)) for one in work]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _kept_up(companion: Companion) -> None:
    """Run it to its end; a failure is a bug, which is logged and must not take the bot's answers down with it."""
    while True:
        try:
            return await companion()
        except Exception:  # noqa: BLE001  # whatever it is: logged with its trace, and started again
            _log.exception("A companion of the bot failed; it is started again in %.0f s", RESTART)
        await asyncio.sleep(RESTART)


def _unknown_token() -> SetupError:
    return SetupError("Telegram doesn't know KHORGOS_TOKEN: ask @BotFather for the bot's present token.")


async def _insist(call: Callable[[], Awaitable[object]], stop: asyncio.Event) -> None:
    """Call until Telegram answers: a bot that starts before the network is up waits for it."""
    failures = 0
    while not stop.is_set():
        try:
            await _unless(stop, call())
        except InvalidToken:
            raise _unknown_token() from None
        except TelegramError as error:
            pause = BACKOFF[min(failures, len(BACKOFF) - 1)]
            failures += 1
            _log.warning("Telegram can't be reached (%s); trying again in %.0f s", error, pause)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)
        else:
            return


async def _unless(stop: asyncio.Event, call: Awaitable[T]) -> T | None:
    """The call's result, or None if `stop` is set first; the call is then given up."""
    work, ending = asyncio.ensure_future(call), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait([work, ending], return_when=asyncio.FIRST_COMPLETED)
        return work.result() if work.done() else None
    finally:
        for task in (work, ending):
            task.cancel()
        await asyncio.gather(work, ending, return_exceptions=True)
