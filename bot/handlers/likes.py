"""👍 under a daily fact: a like a person, taken back by a second press."""

from __future__ import annotations

import asyncio

from telegram import CallbackQuery, InlineKeyboardButton, Message, Update
from telegram.ext import BaseHandler

from bot.callback_data import pack
from bot.handler_context import HandlerContext
from bot.handlers.presses import Context, on_press, refuse
from bot.state.likes import Likes
from bot.traffic.sending import answer_press, change_buttons


class FactLikes:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [on_press(self._context, "u", 1, self.like)]

    async def like(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        [fact] = parts
        if await asyncio.to_thread(self._context.library.fact, fact) is None:
            await refuse(self._context, query, "changed")
            return
        likes = Likes(self._context.database, self._context.now)
        count = await likes.toggle(message.chat_id, fact, query.from_user.id)
        replies = await self._context.replies(message.chat, query.from_user)
        await answer_press(query, replies.text("vote.thanks"))
        press = pack("u", fact)
        counted = InlineKeyboardButton(f"👍 {count}" if count else "👍", callback_data=press)
        await change_buttons(query, lambda button: counted if button.callback_data == press else button)
