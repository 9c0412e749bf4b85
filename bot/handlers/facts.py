"""/fact: one fact with its source, and another at the press of a button."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence

from telegram import Bot, CallbackQuery, Message, Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.callback_data import in_context, pack
from bot.handler_context import HandlerContext
from bot.handlers.presses import Context, on_press
from bot.handlers.sharing import linking
from bot.library import Library
from bot.links import to_fact
from bot.traffic.sending import answer_press, edit, reply
from index.language.analysis import index_terms
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
        about = " ".join(context.args or ())
        library = self._context.library
        facts = await asyncio.to_thread(library.facts, replies.language)
        fitting = about_words(facts, about) if about else facts
        said = self._one_of(message.get_bot(), library, replies, fitting or facts)
        await reply(message, said if fitting or not facts else replies.no_fact_about(about, said))

    async def another(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        replies = await self._context.replies(message.chat, query.from_user)
        said = await self.any(message.get_bot(), replies, parts[0])
        await answer_press(query)
        await edit(query, said)

    async def any(self, bot: Bot, replies: Replies, shown: str = "") -> Said:
        """Any fact but the one that is `shown` (its id)."""
        library = self._context.library
        facts = await asyncio.to_thread(library.facts, replies.language)
        return self._one_of(bot, library, replies, [fact for fact in facts if fact.id != shown] or facts)

    def _one_of(self, bot: Bot, library: Library, replies: Replies, facts: Sequence[Fact]) -> Said:
        return dressed(bot, library, replies, self._dice.choice(facts)) if facts else replies.fact(None)


def about_words(facts: Sequence[Fact], about: str) -> list[Fact]:
    """Facts that have all words of `about` in their sentence; where none has, in their sentence or their topics: what
    stands below 'Oil and trade' need not tell of oil."""
    return [fact for fact in facts if _has(fact, about, fact.text)] or [
        fact for fact in facts if _has(fact, about, " \n".join((fact.text, *fact.topics)))
    ]


def _has(fact: Fact, about: str, text: str) -> bool:
    language = fact.citation.source.language
    wanted = set(index_terms(about, language))
    return bool(wanted) and wanted <= set(index_terms(text, language))


def dressed(bot: Bot, library: Library, replies: Replies, fact: Fact) -> Said:
    """A fact with buttons that show where it stands, bring another and share it."""
    context = replies.button("passage", in_context(library, fact.citation))
    another = replies.button("fact", pack("f", fact.id))
    share = linking(replies, bot, to_fact(fact.id), fact.text)
    return replies.fact(fact).with_buttons((context, another), (share,) if share else ())
