"""/sources: what is answered from, a page at a time; /sources 2 opens the second."""

from __future__ import annotations

from telegram import CallbackQuery, Message, Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.callback_data import number, pack
from bot.handler_context import HandlerContext
from bot.handlers.presses import Context, on_press
from bot.traffic.sending import answer_press, edit, reply
from responses import Message as Said
from responses import Replies


class Sources:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [
            CommandHandler("sources", self.command, filters=filters.UpdateType.MESSAGE),
            on_press(self._context, "l", 1, self.turn),
        ]

    async def command(self, update: Update, context: Context) -> None:
        if message := update.message:
            replies = await self._context.replies(message.chat, message.from_user)
            page = max(number("".join((context.args or [])[:1])) - 1, 0)
            await reply(message, self._page(replies, page))

    async def turn(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        replies = await self._context.replies(message.chat, query.from_user)
        await answer_press(query)
        await edit(query, self._page(replies, number(parts[0])))

    def _page(self, replies: Replies, page: int) -> Said:
        sources = self._context.library.sources(replies.language)
        last = max(replies.source_pages(sources) - 1, 0)
        page = min(page, last)
        back = replies.button("newer", pack("l", page - 1)) if page else None
        onward = replies.button("older", pack("l", page + 1)) if page < last else None
        return replies.sources(sources, page).with_buttons(tuple(button for button in (back, onward) if button))
