"""/help and the first /start: what can be done here, shown by examples that a press tries."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from telegram import Bot, Message
from telegram.constants import ChatType

from bot.callback_data import pack
from bot.handler_context import HandlerContext
from bot.handlers.answering import question_buttons
from bot.handlers.settings_panel import OPEN
from bot.links import group_link
from responses import Button, Replies
from responses import Message as Said

KIND = "h"
"""What the data of a button begins with that tries something of the help."""
DAILY = pack("d", "open", "")
"""Opens the panel of the daily fact in a message of its own (`bot.handlers.daily`)."""
Row = tuple[Button, ...]


class Helping:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    async def started(self, message: Message) -> Said:
        """The first words in a chat: what is answered from, and questions to tap on."""
        replies = await self._context.replies(message.chat, message.from_user)
        examples = await self._context.examples(replies.language)
        bot = message.get_bot()
        said = replies.start(self._context.library.sources(replies.language), bot.username, bool(examples))
        joining = _joining(replies, bot) if message.chat.type == ChatType.PRIVATE else ()
        helps = (replies.button("help", pack(KIND, "help")),)
        return said.offering(question_buttons(replies, examples), helps, joining)

    async def help(self, message: Message, *, in_charge: bool, operates: bool, replies: Replies | None = None) -> Said:
        """The help of this kind of chat, for somebody who is `in_charge` of it or isn't, who `operates` the bot or
        doesn't; said by `replies` where who asks isn't who wrote the message."""
        replies = replies or await self._context.replies(message.chat, message.from_user)
        examples = await self._context.examples(replies.language)
        private = message.chat.type == ChatType.PRIVATE
        bot = message.get_bot()
        said = replies.message(
            "help",
            private=private,
            in_charge=in_charge,
            operates=operates,
            bot=bot.username,
            example=examples[0] if examples else None,
        )
        tries = [
            replies.button("try_timeline", pack(KIND, "timeline")),
            replies.button("try_fact", pack(KIND, "fact")),
            replies.button("try_sources", pack(KIND, "sources")),
        ]
        if not await self._has_events(replies):
            del tries[0]
        if in_charge:
            tries += [replies.button("settings", OPEN), replies.button("daily", DAILY)]
        joining = _joining(replies, bot) if private else ()
        return said.offering(question_buttons(replies, examples), *_pairs(tries), joining)

    async def _has_events(self, replies: Replies) -> bool:
        library = self._context.library
        selection = await asyncio.to_thread(lambda: library.timeline(replies.language).select())
        return bool(selection.events)


def _pairs(buttons: Sequence[Button]) -> list[Row]:
    return [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]


def _joining(replies: Replies, bot: Bot) -> Row:
    return (replies.link("add_to_group", group_link(bot.username)),) if bot.username else ()
