"""The python-telegram-bot application put together: connections, limits, order, handlers, the command menu."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from telegram import BotCommand, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import TelegramError
from telegram.ext import Application, BaseRateLimiter, Defaults, ExtBot

from bot.documents.keeper import Keeper
from bot.handler_context import HandlerContext
from bot.handlers import Handlers, add_handlers, command_names
from bot.handlers.presses import App, Bot
from bot.library import Holder
from bot.receiving.dispatch import Dispatcher
from bot.settings import Settings
from bot.starters import read_starters
from bot.state.budget import SharedBudget
from bot.state.database import Database
from bot.state.inbox import Inbox
from bot.state.workers import Workers, worker_name
from bot.traffic.http import HttpRequest
from bot.traffic.limiter import Budget, Limiter
from bot.traffic.windows import OVERALL_PER_SECOND, LocalBudget
from responses import Replies, languages

_log = logging.getLogger(__name__)

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
        read_starters(settings.documents),
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
    number = int(application.bot.token.partition(":")[0])
    inbox = Inbox(database, number, worker, now, alone=alone)
    return Dispatcher(application, inbox, settings.concurrency, None if alone else Workers(database, worker, now))


async def introduce(application: App) -> None:
    """Tell Telegram the command menu and what the bot is, in every language there are texts for.

    A refusal (a flood wait after many restarts, say) is logged and does no harm: what was told before stays.
    """
    commands = [name for handlers in application.handlers.values() for one in handlers for name in command_names(one)]
    try:
        for language in languages():
            replies = Replies(language)
            code = None if language == "en" else language  # English is for everybody else as well
            menu = [BotCommand(name, text) for name, text in replies.commands(commands)]
            await application.bot.set_my_commands(menu, language_code=code)
            await application.bot.set_my_description(replies.text("profile.description"), language_code=code)
            await application.bot.set_my_short_description(replies.text("profile.short"), language_code=code)
    except TelegramError as error:
        _log.warning("The command menu could not be set: %s", error)
