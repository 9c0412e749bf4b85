"""The running bot: what it has to receive from Telegram, and what runs beside it, started and stopped as one."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress

from telegram.error import InvalidToken, TelegramError

from bot.application import introduce
from bot.handlers import ALLOWED_UPDATES
from bot.handlers.presses import App
from bot.receiving.dispatch import Dispatcher
from bot.receiving.polling import BACKOFF, UNREACHED, Poller, unknown_token
from bot.receiving.waiting import unless
from bot.state.away import DATABASE_ERRORS, in_words

_log = logging.getLogger(__name__)

RESTART = 5.0
"""Seconds before a companion that failed is started again."""

Companion = Callable[[], Awaitable[None]]
"""Something that runs beside the bot until it is cancelled: the daily posts, the refreshing of the library."""


async def run_polling(
    application: App, dispatcher: Dispatcher, stop: asyncio.Event, companions: Sequence[Companion] = ()
) -> None:
    """Run the bot until `stop` is set, then let what is under way finish, for at most four seconds.

    Raises:
        SetupError: Telegram does not know the token.
    """
    async with _connected(application, stop):
        if stop.is_set():
            return
        await insist(application.bot.delete_webhook, stop)  # polling and a webhook exclude each other
        poller = Poller(application.bot, dispatcher)
        async with _at_work(application, dispatcher, companions):
            await poller.run(stop)
        await poller.confirm()


async def run_webhook(
    application: App,
    dispatcher: Dispatcher,
    stop: asyncio.Event,
    url: str,
    secret: str,
    companions: Sequence[Companion] = (),
) -> None:
    """The same with updates that Telegram sends to `url`, where something must accept them for the dispatcher.

    At the end Telegram goes on sending there: to other processes, or to the next start.
    """

    async def ask_for_updates() -> None:
        await application.bot.set_webhook(url, secret_token=secret, allowed_updates=ALLOWED_UPDATES)

    async with _connected(application, stop), _at_work(application, dispatcher, companions):
        await insist(ask_for_updates, stop)
        await stop.wait()


@asynccontextmanager
async def _at_work(application: App, dispatcher: Dispatcher, companions: Sequence[Companion]) -> AsyncIterator[None]:
    """The dispatcher and the companions are at work while the block runs, and end side by side."""
    async with beside(*dispatcher.chores()):
        others = [asyncio.create_task(_kept_up(one)) for one in (lambda: introduce(application), *companions)]
        try:
            yield
        finally:
            await asyncio.gather(_ended(others), dispatcher.close())


@asynccontextmanager
async def _connected(application: App, stop: asyncio.Event) -> AsyncIterator[None]:
    try:
        await insist(application.initialize, stop)
        if stop.is_set():
            yield
            return
        await application.start()
        try:
            yield
        finally:
            await application.stop()
    finally:
        await application.shutdown()
        await application.bot.shutdown()  # closes the connections where initialising failed, too


@asynccontextmanager
async def beside(*work: Companion) -> AsyncIterator[None]:
    """`work` runs while the block does."""
    tasks = [asyncio.create_task(_kept_up(one)) for one in work]
    try:
        yield
    finally:
        await _ended(tasks)


async def _ended(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _kept_up(companion: Companion) -> None:
    """Run it to its end, again where the database fails it. Another failure is a bug, which is logged and must not take
    the bot's answers down with it."""
    while True:
        try:
            return await companion()
        except DATABASE_ERRORS as error:
            _log.warning("The database can't be used; trying again in %.0f s: %s", RESTART, in_words(error))
        except Exception:  # noqa: BLE001  # whatever it is: logged with its trace, and started again
            _log.exception("A companion of the bot failed; it is started again in %.0f s", RESTART)
        await asyncio.sleep(RESTART)


async def insist(call: Callable[[], Awaitable[object]], stop: asyncio.Event) -> None:
    """Call until Telegram answers: a bot that starts before the network is up waits for it.

    Raises:
        SetupError: Telegram does not know the token.
    """
    failures = 0
    while not stop.is_set():
        try:
            await unless(stop, call())
        except InvalidToken:
            raise unknown_token() from None
        except TelegramError as error:
            pause = BACKOFF[min(failures, len(BACKOFF) - 1)]
            failures += 1
            _log.warning(UNREACHED, error, pause)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)
        else:
            return
