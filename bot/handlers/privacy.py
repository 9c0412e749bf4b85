"""/privacy: what is kept of people and how long; /forget deletes it."""

from __future__ import annotations

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.conversation import speaker
from bot.handler_context import HandlerContext
from bot.handlers.presses import Context
from bot.state.asked import KEPT
from bot.traffic.sending import reply


class Privacy:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        said = filters.UpdateType.MESSAGE
        return [
            CommandHandler("privacy", self.tell, filters=said),
            CommandHandler("forget", self.forget, filters=said),
        ]

    async def tell(self, update: Update, _: Context) -> None:
        if message := update.message:
            replies = await self._context.replies(message.chat, message.from_user)
            await reply(message, replies.message("privacy.tell", days=KEPT.days, gaps=self._context.keep_questions))

    async def forget(self, update: Update, _: Context) -> None:
        """Delete what the person asked, in whatever chat."""
        if (message := update.message) is None:
            return
        person = speaker(message)
        count = await self._context.conversation.forget(person) if person is not None else 0
        replies = await self._context.replies(message.chat, message.from_user)
        await reply(message, replies.message("privacy.forgotten", count=count))
