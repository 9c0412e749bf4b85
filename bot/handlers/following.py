"""Going on from an answer by its buttons: more of what was found, its sources, the nearest topics of a refusal."""

from __future__ import annotations

import asyncio

from telegram import CallbackQuery, Message, Update
from telegram.ext import BaseHandler

from bot.callback_data import number, pack
from bot.handler_context import HandlerContext
from bot.handlers.answering import answer_press_of, passage_buttons
from bot.handlers.brevity import briefly
from bot.handlers.presses import TAKEN_OFF, Context, Repeats, on_press, refuse
from bot.library import Library
from bot.state.asked import Asked
from bot.traffic.sending import answer_press, reply, take_button_off
from index.model import Answer, Refusal


class Following:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [
            on_press(self._context, "m", 2, self.more, Repeats(TAKEN_OFF, whoever=True)),
            on_press(self._context, "s", 1, self.sources, Repeats()),
            on_press(self._context, "n", 2, self.nearest, Repeats()),
            on_press(self._context, "v", 2, self.offered, Repeats()),
        ]

    async def more(self, query: CallbackQuery, message: Message, parts: list[str]) -> bool:
        library = self._context.library
        found = await self._again(library, message, parts[0])
        if not isinstance(found, Answer):
            await refuse(self._context, query, "stale")
            return False
        offset = number(parts[1])
        replies = await self._context.replies(message.chat, query.from_user, found.language)
        brief = await briefly(library, replies, found)
        found = brief if isinstance(brief, Answer) else found
        shown = replies.more_shown(found, offset)
        rest = found.more[offset + shown :]
        onward = (replies.button("more", pack("m", parts[0], offset + shown)),) if rest and shown else ()
        passages = passage_buttons(library, replies, found.more[offset : offset + shown])
        await answer_press(query)
        await reply(message, replies.more(found, offset, ended=not onward).with_buttons(passages, onward))
        await take_button_off(query)
        return True

    async def sources(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        found = await self._again(self._context.library, message, parts[0])
        if not isinstance(found, Answer):
            await refuse(self._context, query, "stale")
            return
        replies = await self._context.replies(message.chat, query.from_user, found.language)
        await answer_press(query)
        await reply(message, replies.answer_sources(found.citations))

    async def nearest(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        found = await self._again(self._context.library, message, parts[0])
        place = number(parts[1])
        if not isinstance(found, Refusal) or place >= len(found.nearest):
            await refuse(self._context, query, "stale")
            return
        await answer_press(query)
        await answer_press_of(self._context, message, query.from_user, found.nearest[place])

    async def offered(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        found = await self._again(self._context.library, message, parts[0])
        offered = await asyncio.to_thread(tuple, found.suggestions) if isinstance(found, Refusal) else ()
        place = number(parts[1])
        if place >= len(offered):
            await refuse(self._context, query, "stale")
            return
        await answer_press(query)
        await answer_press_of(self._context, message, query.from_user, offered[place])

    async def _again(self, library: Library, message: Message, key: str) -> Answer | Refusal | None:
        """What the library says now to the question behind a button; None where it was asked elsewhere or long ago."""
        asked: Asked | None = await self._context.conversation.recall(key, message.chat_id)
        if asked is None:
            return None
        return await self._context.asker.ask(library, asked.question, asked.language, asked.before)
