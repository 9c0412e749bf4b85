"""The Share button under answers, facts and events: it opens Telegram's list of chats with a link to what it is under.

A question that is too long for a link, or leans on earlier ones, is put by at the first press; the second one shares.
"""

from __future__ import annotations

import asyncio

from telegram import Bot, CallbackQuery, InlineKeyboardButton, Message, Update
from telegram.ext import BaseHandler

from bot import links
from bot.callback_data import pack
from bot.handler_context import HandlerContext
from bot.handlers.presses import Context, on_press, refuse
from bot.state.shared import SharedQuestion
from bot.traffic.sending import answer_press, change_buttons
from responses import Button, Replies
from responses.markup import clip

TEXT = 200
"""UTF-16 units of a text above a link that is shared."""


class Sharing:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [on_press(self._context, "w", 1, self.keep)]

    async def keep(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        """Put a question by, or take up a daily fact, and make a link of the button that was pressed."""
        if parts[0].startswith(links.Leads.FACT):
            identity = parts[0].removeprefix(links.Leads.FACT)
            fact = await asyncio.to_thread(self._context.library.fact, identity)
            replies = await self._context.replies_under(message, query.from_user)
            await self._make(query, message, replies, parts[0] if fact else None, fact.text if fact else "")
            return
        asked = await self._context.conversation.recall(parts[0], message.chat_id)
        if asked is None:
            await refuse(self._context, query, "stale")
            return
        shared = SharedQuestion(asked.question, asked.language, asked.before)
        key = await self._context.shared.keep(shared)
        replies = await self._context.replies(message.chat, query.from_user, asked.language)
        await self._make(query, message, replies, links.to_kept(key), asked.question)

    async def _make(
        self, query: CallbackQuery, message: Message, replies: Replies, parameter: str | None, text: str
    ) -> None:
        ready = linking(replies, message.get_bot(), parameter, text)
        if parameter is None:
            await refuse(self._context, query, "stale")
            return
        await answer_press(query, replies.text("share.ready"))
        if ready:
            await change_buttons(query, lambda button: _linked(button, query.data, ready))


def _linked(button: InlineKeyboardButton, pressed: str | None, ready: Button) -> InlineKeyboardButton:
    return InlineKeyboardButton(ready.text, url=ready.url) if button.callback_data == pressed else button


def of_question(
    replies: Replies, bot: Bot, question: str, before: tuple[str, ...], key: str | None
) -> tuple[Button, ...]:
    """The button that shares a question; without a `key` in the database only one that stands in its own link."""
    parameter = None if before else links.to_question(question)
    if parameter:
        button = linking(replies, bot, parameter, question)
        return (button,) if button else ()
    return (replies.button("share", pack("w", key)),) if key else ()


def linking(replies: Replies, bot: Bot, parameter: str | None, text: str) -> Button | None:
    """The button that shares what `parameter` leads to, under `text`; None where no link can lead there."""
    name = bot.username
    if not parameter or not name:
        return None
    return replies.link("share", links.share_link(name, parameter, clip(text, TEXT)))
