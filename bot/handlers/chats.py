"""What happens to a chat itself: a group that becomes a supergroup keeps everything that is remembered of it."""

from __future__ import annotations

import logging

from telegram import Update
from telegram.ext import ApplicationHandlerStop, BaseHandler, MessageHandler, filters

from bot.handler_context import HandlerContext
from bot.handlers.presses import Context

_log = logging.getLogger(__name__)


class ChatChanges:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [MessageHandler(filters.StatusUpdate.MIGRATE, self.migrated)]

    async def migrated(self, update: Update, _: Context) -> None:
        """Telegram tells it twice, in the old group and in the new; either will do."""
        if (message := update.message) is None:
            return
        old = message.migrate_from_chat_id or message.chat_id
        new = message.migrate_to_chat_id or message.chat_id
        if await self._context.chats.move(old, new):
            _log.info("group %s is now supergroup %s", old, new)
        raise ApplicationHandlerStop  # whatever else it carries is nobody's question
