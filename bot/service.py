"""The whole bot, put together from its rooms and kept running until it is told to stop."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from bot import memory
from bot.alerts import Alerts
from bot.application import build_application, build_dispatcher, gate
from bot.clock import Clock, SystemClock
from bot.daily.service import Daily, build_daily
from bot.handler_context import HandlerContext
from bot.handlers import Handlers
from bot.handlers.daily import DailyPosts
from bot.handlers.presses import App, Bot
from bot.library import Holder
from bot.refresh import keep_fresh, keep_store_fresh
from bot.run import Companion, run_polling, run_webhook
from bot.settings import Settings
from bot.state import Database, opened
from bot.state.away import DATABASE_ERRORS
from bot.state.file_watch import FileWatch
from bot.state.lock import only_one
from bot.state.workers import Workers, worker_name
from index.hosted.library import HostedLibrary
from index.reading import Readable

STOPS_WITHIN = 4.7
"""Seconds; whoever stops us is promised five."""
THREADS_END_WITHIN = 0.5
"""Seconds that threads have when all is done: those that get an answer ready which nobody will ask for any more."""


async def serve(
    library: Readable,
    settings: Settings,
    stop: asyncio.Event,
    *,
    token: str | None = None,
    base_url: str | None = None,
    base_file_url: str | None = None,
    clock: Clock | None = None,
    on_daily: Callable[[Daily], None] = lambda daily: None,
) -> None:
    """Answer, post and stay up to date until `stop` is set. The addresses stand in for Telegram's in the playground.

    `clock` stands in for the system's; `on_daily` is handed the daily posts, for whoever moves that clock.

    Raises:
        SetupError: the token, the database or the documents' files can't be used.
    """
    holder, worker = Holder(library), worker_name()
    clock = clock or SystemClock()
    token = token or settings.required_token()
    webhook_url = settings.webhook_url if base_url is None else None  # the playground is polled
    async with opened(settings.database()) as database, AsyncExitStack() as until_the_end:
        alone = webhook_url is None or database.is_sqlite
        await until_the_end.enter_async_context(only_one(database, token, shared=not alone, lost=stop))
        telegram = _Telegram(token, base_url, base_file_url)
        application, posts = _application(settings, holder, database, telegram, clock, worker)
        on_daily(posts.daily)
        dispatcher = build_dispatcher(application, settings, database, clock.now, worker, alone=alone)
        watch = FileWatch(Path(database.file)) if database.is_sqlite else None
        secret = ""
        if (address := settings.listens_on()) and base_url is None:
            # not at the top: most bots listen nowhere, and a web server takes as long to import as documents to open
            from bot.web.figures import build_health
            from bot.web.server import serving, web_app
            from bot.web.webhook import Webhook, secret_of

            secret = secret_of(token)
            health = build_health(database, watch, dispatcher.inbox, holder, application.bot, settings.data, clock.now)
            hook = Webhook(partial(dispatcher.accept, from_memory=False), secret) if webhook_url else None
            app = web_app(health, hook, urlsplit(webhook_url or "").path)
            await until_the_end.enter_async_context(serving(app, *address))
        companions: list[Companion] = [
            partial(_refresh, holder, library, settings),
            posts.daily.run,
            *_alerts(application, settings),
            *([watch.run] if watch else []),
        ]
        if webhook_url:
            await run_webhook(application, dispatcher, stop, webhook_url, secret, companions)
        else:
            await run_polling(application, dispatcher, stop, companions)
        with suppress(*DATABASE_ERRORS):
            await Workers(database, worker, clock.now).leave()


@dataclass(frozen=True, slots=True)
class _Telegram:
    """Whom we talk to: the bot's token, and the addresses that stand in for Telegram's."""

    token: str
    base_url: str | None
    base_file_url: str | None


def _application(
    settings: Settings, holder: Holder, database: Database, telegram: _Telegram, clock: Clock, worker: str
) -> tuple[App, DailyPosts]:
    """The application with all its handlers, and the daily posts, which send through the same gate."""
    limiter = gate(database)
    rooms: list[DailyPosts] = []

    def further(handler_context: HandlerContext, bot: Bot) -> Handlers:
        rooms.append(DailyPosts(handler_context, build_daily(handler_context, bot, limiter, clock, worker)))
        return rooms[0].handlers()

    application = build_application(
        settings, holder, database,
        token=telegram.token, base_url=telegram.base_url, base_file_url=telegram.base_file_url,
        limiter=limiter, further=further, now=clock.now,
    )  # fmt: skip
    [posts] = rooms
    application.add_handlers(posts.early_handlers(), group=-2)
    return application, posts


async def _refresh(holder: Holder, library: Readable, settings: Settings) -> None:
    """Get everything ready that answers need, then keep the library up to date, as long as the bot runs."""
    if isinstance(library, HostedLibrary):
        await keep_store_fresh(holder, library, settings.documents, settings.data, meaning=settings.meaning)
    await asyncio.to_thread(memory.warm, library)  # while people's first updates are fetched
    await keep_fresh(holder, settings.documents, settings.data, meaning=settings.meaning, threshold=settings.threshold)


def _alerts(application: App, settings: Settings) -> list[Companion]:
    """What tells errors to the operator, where a chat is set for that."""
    if settings.error_chat is None:
        return []
    return [Alerts(application.bot, settings.error_chat, settings.language).run]


def stop_on_signals(stop: asyncio.Event, within: float = STOPS_WITHIN) -> None:
    """Let Ctrl-C, SIGTERM and the end of its terminal (unless it is to outlast that) end the bot in good order; if that
    takes longer than so many seconds, at once.

    A thread that reads an index or waits for a disk can't be told to end, and what is not done lies in the database.
    """
    loop = asyncio.get_running_loop()

    def begin() -> None:
        stop.set()
        end_within(within)

    outlasts = signal.getsignal(signal.SIGHUP) is signal.SIG_IGN  # as nohup has it
    for number in (signal.SIGINT, signal.SIGTERM, *(() if outlasts else (signal.SIGHUP,))):
        loop.add_signal_handler(number, begin)


def end_within(seconds: float) -> None:
    """End the process after so many seconds, if it hasn't ended by then, whatever its threads are at."""
    last = threading.Timer(seconds, os._exit, [0])
    last.daemon = True
    last.start()


def settings_for(documents: Path, data: Path) -> Settings:
    """The settings, with the folders that the command line names."""
    return Settings.read(documents=documents, data=data)
