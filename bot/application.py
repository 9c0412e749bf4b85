"""The python-telegram-bot application put together: connections, limits, order, handlers, the command menu."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.ext import Application, BaseRateLimiter, Defaults, ExtBot

from bot import menus
from bot.documents.keeper import Keeper
from bot.handler_context import HandlerContext
from bot.handlers import Handlers, add_handlers, command_names
from bot.handlers.presses import App, Bot
from bot.library import Holder
from bot.receiving.dispatch import Dispatcher
from bot.settings import Settings
from bot.starters import Examples, read_starters
from bot.state.budget import SharedBudget
from bot.state.database import Database
from bot.state.inbox import Inbox
from bot.state.sent_log import SentLog, unwritable
from bot.state.told import Told
from bot.state.workers import NOTHING, Workers, worker_name
from bot.traffic.gate import Budget
from bot.traffic.http import HttpRequest
from bot.traffic.limiter import Limiter
from bot.traffic.windows import OVERALL_PER_SECOND, LocalBudget

_log = logging.getLogger(__name__)

TOLD, OPERATORS = "told", "operators"
"""Under this name the application keeps what Telegram was told of the bot."""
SPARE_CONNECTIONS = 8
"""Beside one for each answer that is made at a time: for fetching, presses, daily posts and indicators."""


def build_application(
    settings: Settings,
    holder: Holder,
    database: Database,
    *,
    token: str | None = None,
    base_url: str | None = None,
    base_file_url: str | None = None,
    limiter: BaseRateLimiter[int] | None = None,
    further: Callable[[HandlerContext, Bot], Handlers] | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> App:
    """The bot, ready for `bot.run.run_polling`. Call it in the event loop that it is to run in.

    `token`, `base_url` and `base_file_url` stand in for the settings where the bot talks to the playground;
    `further` adds handlers of other rooms (the daily fact). Raises SetupError without a token.
    """
    token = token or settings.required_token()
    base_url = base_url or settings.api_url
    handler_context = HandlerContext(
        holder,
        database,
        now,
        settings.language,
        Examples(read_starters(settings.documents)),
        operators=settings.operators,
        keeper=Keeper(holder, settings.documents, settings.data),
        keep_questions=settings.keep_questions,
    )
    bot = ExtBot(
        token,
        base_url=base_url,
        base_file_url=base_file_url or base_url.replace("/bot", "/file/bot"),
        request=HttpRequest(settings.concurrency + SPARE_CONNECTIONS),
        get_updates_request=HttpRequest(1),
        defaults=Defaults(
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
            allow_sending_without_reply=True,
        ),
        rate_limiter=limiter or gate(database),
    )
    application: App = Application.builder().bot(bot).updater(None).job_queue(None).build()
    application.bot_data[TOLD] = Told(database, number_in(token))
    application.bot_data[OPERATORS] = settings.operators
    add_handlers(application, handler_context, further(handler_context, bot) if further else ())
    return application


def gate(database: Database) -> Limiter:
    """The gate before Telegram. Processes that share a database share what may be sent; SQLite has one alone."""
    budget: Budget = LocalBudget() if database.is_sqlite else SharedBudget(database, OVERALL_PER_SECOND)
    return Limiter(budget)


def build_dispatcher(
    application: App,
    settings: Settings,
    database: Database,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    worker: str | None = None,
    *,
    alone: bool = True,
) -> Dispatcher:
    """What hands updates to the application's handlers. `alone`: no other process answers for this bot."""
    worker = worker or worker_name()
    bot = number_in(application.bot.token)
    others = None if alone else Workers(database, worker, now)
    inbox = Inbox(database, bot, worker, now, alone=alone, excused=others.excused if others else lambda: NOTHING)
    return Dispatcher(application, inbox, settings.concurrency, others, sent_log(database, bot) if alone else None)


def sent_log(database: Database, bot: int) -> SentLog | None:
    """The log of what is sent, beside a database in a file. None: the database alone is written to, which takes longer.
    With a server the next process to answer may run on another machine."""
    if not database.is_sqlite:
        return None
    file = Path(database.file).with_name(f"sent-{bot}.log")
    try:
        return SentLog(file)
    except OSError as error:
        _log.warning("%s", unwritable(file, error))
        return None


def number_in(token: str) -> int:
    """The bot's number, which stands before the colon."""
    return int(token.partition(":")[0])


async def introduce(application: App) -> None:
    """Tell Telegram the command menus and what the bot is, as far as it doesn't know."""
    commands = [name for handlers in application.handlers.values() for one in handlers for name in command_names(one)]
    await menus.introduce(application.bot, commands, application.bot_data[TOLD], application.bot_data[OPERATORS])
