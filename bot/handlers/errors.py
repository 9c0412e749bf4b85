"""What goes wrong in a handler: the trace to the log, an apology with its number to the person. What is only out of
reach for a while is told as that."""

from __future__ import annotations

import logging
import secrets

from telegram import Message, Update
from telegram.error import TelegramError

from bot.handler_context import HandlerContext
from bot.handlers.inline import unanswered
from bot.handlers.presses import Context
from bot.state.away import in_words, is_away
from bot.traffic.sending import answer_press, reply
from index.errors import OperatorError
from index.store.postgres.connection import StoreError

_log = logging.getLogger(__name__)


class Errors:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    async def handle(self, update: object, context: Context) -> None:
        number = secrets.token_hex(3)
        told = update.update_id if isinstance(update, Update) else "none"
        away = isinstance(context.error, StoreError) or is_away(context.error)
        if isinstance(context.error, OperatorError):  # nothing that a trace would help to mend
            _log.error("error %s in update %s: %s", number, told, context.error)
        elif away:
            _log.error("error %s in update %s: the database can't be used: %s", number, told, in_words(context.error))
        else:
            _log.error("error %s in update %s", number, told, exc_info=context.error)
        if isinstance(update, Update):
            try:
                await self._apologise(update, number, away=away)
            except TelegramError as error:
                _log.warning("no apology for error %s could be sent: %s", number, error)

    async def _apologise(self, update: Update, number: str, *, away: bool) -> None:
        replies = await self._context.replies(
            None, update.effective_user
        )  # without the database, which may be the error
        if inline := update.inline_query:
            await unanswered(inline, replies)
            return
        if query := update.callback_query:
            await answer_press(query)
        message = update.effective_message
        if not isinstance(message, Message) or not (query or update.message):
            return  # nobody asked for anything: a post, a change of membership
        await reply(message, replies.message("away") if away else replies.message("error", id=number))
