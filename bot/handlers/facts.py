"""/fact: one fact with its source, and another at the press of a button."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence

from telegram import Bot, CallbackQuery, Message, Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.callback_data import in_context, pack
from bot.handler_context import HandlerContext
from bot.handlers.carrying import carried, carried_in
from bot.handlers.presses import Context, on_press, refuse
from bot.handlers.sharing import linking
from bot.library import Library
from bot.links import to_fact
from bot.traffic.sending import answer_press, edit, reply
from index.facts.wished import about_words
from index.model import Fact
from responses import Message as Said
from responses import Replies


class Facts:
    def __init__(self, handler_context: HandlerContext, dice: random.Random | None = None) -> None:
        self._context = handler_context
        self._dice = dice or random.Random()

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [
            CommandHandler("fact", self.command, filters=filters.UpdateType.MESSAGE),
            on_press(self._context, "f", 1, self.another),
        ]

    async def command(self, update: Update, context: Context) -> None:
        """/fact, or /fact oil: one about that, or any other after a word that there is none."""
        if (message := update.message) is None:
            return
        replies = await self._context.replies(message.chat, message.from_user)
        await reply(message, await self.about(message, replies, " ".join(context.args or ())))

    async def another(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        """Another fact than the one that is shown, about the same where that was asked for."""
        shown, _, kept = parts[0].partition(":")
        about = await carried_in(self._context, message.chat_id, kept)
        if about is None:
            await refuse(self._context, query, "stale")
            return
        replies = await self._context.replies_under(message, query.from_user)
        library = self._context.library
        facts = await asyncio.to_thread(library.facts, replies.language)
        others = [fact for fact in facts if fact.id != shown]
        fitting = about_words(others, about) if about else []
        said = self._one_of(message.get_bot(), library, replies, fitting or others or facts, kept if fitting else "")
        await answer_press(query)
        await edit(query, said)

    async def about(self, message: Message, replies: Replies, about: str) -> Said:
        """One about what is named, '' for any; any other after a word that there is none about that."""
        library = self._context.library
        facts = await asyncio.to_thread(library.facts, replies.language)
        fitting = about_words(facts, about) if about else []
        kept = await carried(self._context, message.chat_id, about) if fitting else ""
        said = self._one_of(message.get_bot(), library, replies, fitting or facts, kept)
        return said if fitting or not about or not facts else replies.no_fact_about(about, said)

    async def any(self, bot: Bot, replies: Replies) -> Said:
        """Any fact."""
        library = self._context.library
        return self._one_of(bot, library, replies, await asyncio.to_thread(library.facts, replies.language))

    def _one_of(self, bot: Bot, library: Library, replies: Replies, facts: Sequence[Fact], kept: str = "") -> Said:
        return dressed(bot, library, replies, self._dice.choice(facts), kept) if facts else replies.fact(None)


def dressed(bot: Bot, library: Library, replies: Replies, fact: Fact, kept: str = "") -> Said:
    """A fact with buttons that show where it stands, bring another (about what the button is to carry) and share it."""
    context = replies.button("passage", in_context(library, fact.citation))
    another = replies.button("fact", pack("f", fact.id, *([kept] if kept else ())))
    share = linking(replies, bot, to_fact(fact.id), fact.text)
    return replies.fact(fact).with_buttons((context, another), (share,) if share else ())
